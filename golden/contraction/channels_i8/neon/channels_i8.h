#ifndef CHANNELS_I8_H
#define CHANNELS_I8_H

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

#define CHANNELS_I8_CONTENT 0x699e6d6a0d7cfdb1u

#define SHARED_ARENA_BYTES 1600
#define SHARED_ARENA_ALIGN 16
#define SHARED_X_ELEMS 300
#define SHARED_X_RANK 4
#define SHARED_X_SHAPE {1, 5, 5, 12}
#define SHARED_OUT0_ELEMS 300
#define SHARED_OUT0_RANK 4
#define SHARED_OUT0_SHAPE {1, 5, 5, 12}
/*
 * x: 1x5x5x12xi8 -> out0: 1x5x5x12xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int shared(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define APART_ARENA_BYTES 1168
#define APART_ARENA_ALIGN 16
#define APART_X_ELEMS 147
#define APART_X_RANK 4
#define APART_X_SHAPE {1, 7, 7, 3}
#define APART_OUT0_ELEMS 96
#define APART_OUT0_RANK 4
#define APART_OUT0_SHAPE {1, 4, 4, 6}
/*
 * x: 1x7x7x3xi8 -> out0: 1x4x4x6xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int apart(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define LARGEST_ARENA_BYTES 0
#define LARGEST_ARENA_ALIGN 16
#define LARGEST_X_ELEMS 500
#define LARGEST_X_RANK 4
#define LARGEST_X_SHAPE {1, 5, 5, 20}
#define LARGEST_OUT0_ELEMS 180
#define LARGEST_OUT0_RANK 4
#define LARGEST_OUT0_SHAPE {1, 3, 3, 20}
/*
 * x: 1x5x5x20xi8 -> out0: 1x3x3x20xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int largest(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define MEAN_ARENA_BYTES 0
#define MEAN_ARENA_ALIGN 16
#define MEAN_X_ELEMS 256
#define MEAN_X_RANK 4
#define MEAN_X_SHAPE {1, 4, 4, 16}
#define MEAN_OUT0_ELEMS 64
#define MEAN_OUT0_RANK 4
#define MEAN_OUT0_SHAPE {1, 2, 2, 16}
/*
 * x: 1x4x4x16xi8 -> out0: 1x2x2x16xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int mean(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define MEAN_OF_NINE_ARENA_BYTES 0
#define MEAN_OF_NINE_ARENA_ALIGN 16
#define MEAN_OF_NINE_X_ELEMS 72
#define MEAN_OF_NINE_X_RANK 4
#define MEAN_OF_NINE_X_SHAPE {1, 3, 3, 8}
#define MEAN_OF_NINE_OUT0_ELEMS 8
#define MEAN_OF_NINE_OUT0_RANK 4
#define MEAN_OF_NINE_OUT0_SHAPE {1, 1, 1, 8}
/*
 * x: 1x3x3x8xi8 -> out0: 1x1x1x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int mean_of_nine(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define MEAN_BESIDE_A_BORDER_ARENA_BYTES 0
#define MEAN_BESIDE_A_BORDER_ARENA_ALIGN 16
#define MEAN_BESIDE_A_BORDER_X_ELEMS 256
#define MEAN_BESIDE_A_BORDER_X_RANK 4
#define MEAN_BESIDE_A_BORDER_X_SHAPE {1, 4, 4, 16}
#define MEAN_BESIDE_A_BORDER_OUT0_ELEMS 256
#define MEAN_BESIDE_A_BORDER_OUT0_RANK 4
#define MEAN_BESIDE_A_BORDER_OUT0_SHAPE {1, 4, 4, 16}
/*
 * x: 1x4x4x16xi8 -> out0: 1x4x4x16xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int mean_beside_a_border(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CHANNELS_I8_H */
