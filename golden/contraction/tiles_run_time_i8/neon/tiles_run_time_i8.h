#ifndef TILES_RUN_TIME_I8_H
#define TILES_RUN_TIME_I8_H

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

#define TILES_RUN_TIME_I8_CONTENT 0x9a96428f09204b13u

#define BOTH_ZERO_POINTS_ARENA_BYTES 864
#define BOTH_ZERO_POINTS_ARENA_ALIGN 16
#define BOTH_ZERO_POINTS_X_ELEMS 378
#define BOTH_ZERO_POINTS_X_RANK 3
#define BOTH_ZERO_POINTS_X_SHAPE {2, 9, 21}
#define BOTH_ZERO_POINTS_W_ELEMS 462
#define BOTH_ZERO_POINTS_W_RANK 3
#define BOTH_ZERO_POINTS_W_SHAPE {2, 21, 11}
#define BOTH_ZERO_POINTS_OUT0_ELEMS 198
#define BOTH_ZERO_POINTS_OUT0_RANK 3
#define BOTH_ZERO_POINTS_OUT0_SHAPE {2, 9, 11}
/*
 * x: 2x9x21xi8, w: 2x21x11xi8 -> out0: 2x9x11xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int both_zero_points(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define NO_ZERO_POINT_ARENA_BYTES 128
#define NO_ZERO_POINT_ARENA_ALIGN 16
#define NO_ZERO_POINT_X_ELEMS 128
#define NO_ZERO_POINT_X_RANK 3
#define NO_ZERO_POINT_X_SHAPE {1, 8, 16}
#define NO_ZERO_POINT_W_ELEMS 128
#define NO_ZERO_POINT_W_RANK 3
#define NO_ZERO_POINT_W_SHAPE {1, 16, 8}
#define NO_ZERO_POINT_OUT0_ELEMS 64
#define NO_ZERO_POINT_OUT0_RANK 3
#define NO_ZERO_POINT_OUT0_SHAPE {1, 8, 8}
/*
 * x: 1x8x16xi8, w: 1x16x8xi8 -> out0: 1x8x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int no_zero_point(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* TILES_RUN_TIME_I8_H */
