#ifndef INPUT_OF_ONE_NUMBER_H
#define INPUT_OF_ONE_NUMBER_H

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

#define INPUT_OF_ONE_NUMBER_CONTENT 0xbe5a65c84f2f1810u

#define SPREAD_ARENA_BYTES 0
#define SPREAD_ARENA_ALIGN 16
#define SPREAD_W_ELEMS 3
#define SPREAD_W_RANK 4
#define SPREAD_W_SHAPE {1, 1, 3, 1}
#define SPREAD_B_ELEMS 1
#define SPREAD_B_RANK 1
#define SPREAD_B_SHAPE {1}
#define SPREAD_OUT0_ELEMS 12
#define SPREAD_OUT0_RANK 4
#define SPREAD_OUT0_SHAPE {1, 3, 4, 1}
/*
 * w: 1x1x3x1xf32, b: 1xf32 -> out0: 1x3x4x1xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int spread(const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define PADDED_ARENA_BYTES 0
#define PADDED_ARENA_ALIGN 16
#define PADDED_W_ELEMS 9
#define PADDED_W_RANK 4
#define PADDED_W_SHAPE {1, 3, 3, 1}
#define PADDED_B_ELEMS 1
#define PADDED_B_RANK 1
#define PADDED_B_SHAPE {1}
#define PADDED_OUT0_ELEMS 16
#define PADDED_OUT0_RANK 4
#define PADDED_OUT0_SHAPE {1, 2, 8, 1}
/*
 * w: 1x3x3x1xf32, b: 1xf32 -> out0: 1x2x8x1xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int padded(const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* INPUT_OF_ONE_NUMBER_H */
