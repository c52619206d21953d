#ifndef RUN_TIME_ZERO_POINTS_H
#define RUN_TIME_ZERO_POINTS_H

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

#define RUN_TIME_ZERO_POINTS_CONTENT 0x14d89475cee056a5u

#define RUN_TIME_ZERO_POINTS_ARENA_BYTES 0
#define RUN_TIME_ZERO_POINTS_ARENA_ALIGN 16
#define RUN_TIME_ZERO_POINTS_X_ELEMS 20
#define RUN_TIME_ZERO_POINTS_X_RANK 2
#define RUN_TIME_ZERO_POINTS_X_SHAPE {4, 5}
#define RUN_TIME_ZERO_POINTS_FROM_ELEMS 1
#define RUN_TIME_ZERO_POINTS_FROM_RANK 1
#define RUN_TIME_ZERO_POINTS_FROM_SHAPE {1}
#define RUN_TIME_ZERO_POINTS_TO_ELEMS 1
#define RUN_TIME_ZERO_POINTS_TO_RANK 1
#define RUN_TIME_ZERO_POINTS_TO_SHAPE {1}
#define RUN_TIME_ZERO_POINTS_OUT0_ELEMS 20
#define RUN_TIME_ZERO_POINTS_OUT0_RANK 2
#define RUN_TIME_ZERO_POINTS_OUT0_SHAPE {4, 5}
/*
 * x: 4x5xi32, from: 1xi32, to: 1xi32 -> out0: 4x5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int run_time_zero_points(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT from, const int32_t *TOSAC_RESTRICT to, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RUN_TIME_ZERO_POINTS_H */
