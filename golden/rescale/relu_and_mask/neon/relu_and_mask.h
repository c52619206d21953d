#ifndef RELU_AND_MASK_H
#define RELU_AND_MASK_H

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

#define RELU_AND_MASK_CONTENT 0x50cd696fc70ceb2eu

#define RELU_AND_MASK_ARENA_BYTES 0
#define RELU_AND_MASK_ARENA_ALIGN 16
#define RELU_AND_MASK_X_ELEMS 111
#define RELU_AND_MASK_X_RANK 2
#define RELU_AND_MASK_X_SHAPE {3, 37}
#define RELU_AND_MASK_OUT0_ELEMS 111
#define RELU_AND_MASK_OUT0_RANK 2
#define RELU_AND_MASK_OUT0_SHAPE {3, 37}
#define RELU_AND_MASK_OUT1_ELEMS 111
#define RELU_AND_MASK_OUT1_RANK 2
#define RELU_AND_MASK_OUT1_SHAPE {3, 37}
/*
 * x: 3x37xi32 -> out0: 3x37xi1, out1: 3x37xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int relu_and_mask(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RELU_AND_MASK_H */
