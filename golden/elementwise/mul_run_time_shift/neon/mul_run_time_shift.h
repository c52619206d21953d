#ifndef MUL_RUN_TIME_SHIFT_H
#define MUL_RUN_TIME_SHIFT_H

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

#define MUL_RUN_TIME_SHIFT_CONTENT 0xa4e91363d74b290du

#define MUL_RUN_TIME_SHIFT_ARENA_BYTES 0
#define MUL_RUN_TIME_SHIFT_ARENA_ALIGN 16
#define MUL_RUN_TIME_SHIFT_X_ELEMS 16
#define MUL_RUN_TIME_SHIFT_X_RANK 1
#define MUL_RUN_TIME_SHIFT_X_SHAPE {16}
#define MUL_RUN_TIME_SHIFT_Y_ELEMS 16
#define MUL_RUN_TIME_SHIFT_Y_RANK 1
#define MUL_RUN_TIME_SHIFT_Y_SHAPE {16}
#define MUL_RUN_TIME_SHIFT_SHIFT_ELEMS 1
#define MUL_RUN_TIME_SHIFT_SHIFT_RANK 1
#define MUL_RUN_TIME_SHIFT_SHIFT_SHAPE {1}
#define MUL_RUN_TIME_SHIFT_OUT0_ELEMS 16
#define MUL_RUN_TIME_SHIFT_OUT0_RANK 1
#define MUL_RUN_TIME_SHIFT_OUT0_SHAPE {16}
/*
 * x: 16xi32, y: 16xi32, shift: 1xi8 -> out0: 16xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int mul_run_time_shift(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int8_t *TOSAC_RESTRICT shift, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MUL_RUN_TIME_SHIFT_H */
