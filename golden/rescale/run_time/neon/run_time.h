#ifndef RUN_TIME_H
#define RUN_TIME_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifndef TOSAC_RESTRICT
#ifdef __cplusplus
#define TOSAC_RESTRICT __restrict
#else
#define TOSAC_RESTRICT restrict
#endif
#endif

#define RUN_TIME_CONTENT 0x4f4f11840cb11c93u

#define RUN_TIME_ARENA_BYTES 0
#define RUN_TIME_ARENA_ALIGN 16
#define RUN_TIME_X_ELEMS 16
#define RUN_TIME_X_RANK 1
#define RUN_TIME_X_SHAPE {16}
#define RUN_TIME_MULTIPLIER_ELEMS 1
#define RUN_TIME_MULTIPLIER_RANK 1
#define RUN_TIME_MULTIPLIER_SHAPE {1}
#define RUN_TIME_SHIFT_ELEMS 1
#define RUN_TIME_SHIFT_RANK 1
#define RUN_TIME_SHIFT_SHAPE {1}
#define RUN_TIME_FROM_ELEMS 1
#define RUN_TIME_FROM_RANK 1
#define RUN_TIME_FROM_SHAPE {1}
#define RUN_TIME_TO_ELEMS 1
#define RUN_TIME_TO_RANK 1
#define RUN_TIME_TO_SHAPE {1}
#define RUN_TIME_OUT0_ELEMS 16
#define RUN_TIME_OUT0_RANK 1
#define RUN_TIME_OUT0_SHAPE {16}
/*
 * x: 16xi8, multiplier: 1xi32, shift: 1xi8, from: 1xi8, to: 1xi8 -> out0: 16xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int run_time(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT multiplier, const int8_t *TOSAC_RESTRICT shift, const int8_t *TOSAC_RESTRICT from, const int8_t *TOSAC_RESTRICT to, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RUN_TIME_H */
