#ifndef HALFWORDS_I16_H
#define HALFWORDS_I16_H

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

#define HALFWORDS_I16_CONTENT 0x188aa4b98b0cb5ccu

#define BORDERED_ARENA_BYTES 1680
#define BORDERED_ARENA_ALIGN 16
#define BORDERED_X_ELEMS 100
#define BORDERED_X_RANK 4
#define BORDERED_X_SHAPE {1, 4, 5, 5}
#define BORDERED_OUT0_ELEMS 180
#define BORDERED_OUT0_RANK 4
#define BORDERED_OUT0_SHAPE {1, 4, 5, 9}
/*
 * x: 1x4x5x5xi16 -> out0: 1x4x5x9xi48
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int bordered(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define PIXELS_ARENA_BYTES 960
#define PIXELS_ARENA_ALIGN 16
#define PIXELS_X_ELEMS 240
#define PIXELS_X_RANK 4
#define PIXELS_X_SHAPE {1, 3, 4, 20}
#define PIXELS_OUT0_ELEMS 120
#define PIXELS_OUT0_RANK 4
#define PIXELS_OUT0_SHAPE {1, 3, 4, 10}
/*
 * x: 1x3x4x20xi16 -> out0: 1x3x4x10xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int pixels(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define STEPS_ARENA_BYTES 464
#define STEPS_ARENA_ALIGN 16
#define STEPS_X_ELEMS 105
#define STEPS_X_RANK 4
#define STEPS_X_SHAPE {1, 5, 7, 3}
#define STEPS_OUT0_ELEMS 36
#define STEPS_OUT0_RANK 4
#define STEPS_OUT0_SHAPE {1, 3, 4, 3}
/*
 * x: 1x5x7x3xi16 -> out0: 1x3x4x3xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int steps(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define ALL_LEAST_ARENA_BYTES 384
#define ALL_LEAST_ARENA_ALIGN 16
#define ALL_LEAST_X_ELEMS 96
#define ALL_LEAST_X_RANK 4
#define ALL_LEAST_X_SHAPE {1, 2, 3, 16}
#define ALL_LEAST_OUT0_ELEMS 48
#define ALL_LEAST_OUT0_RANK 4
#define ALL_LEAST_OUT0_SHAPE {1, 2, 3, 8}
/*
 * x: 1x2x3x16xi16 -> out0: 1x2x3x8xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int all_least(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define ZERO_POINT_ARENA_BYTES 640
#define ZERO_POINT_ARENA_ALIGN 16
#define ZERO_POINT_X_ELEMS 108
#define ZERO_POINT_X_RANK 4
#define ZERO_POINT_X_SHAPE {1, 2, 9, 6}
#define ZERO_POINT_OUT0_ELEMS 64
#define ZERO_POINT_OUT0_RANK 4
#define ZERO_POINT_OUT0_SHAPE {1, 2, 8, 4}
/*
 * x: 1x2x9x6xi16 -> out0: 1x2x8x4xi48
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int zero_point(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define CHANNELS_ARENA_BYTES 3056
#define CHANNELS_ARENA_ALIGN 16
#define CHANNELS_X_ELEMS 320
#define CHANNELS_X_RANK 4
#define CHANNELS_X_SHAPE {1, 5, 8, 8}
#define CHANNELS_OUT0_ELEMS 320
#define CHANNELS_OUT0_RANK 4
#define CHANNELS_OUT0_SHAPE {1, 5, 8, 8}
/*
 * x: 1x5x8x8xi16 -> out0: 1x5x8x8xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int channels(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* HALFWORDS_I16_H */
