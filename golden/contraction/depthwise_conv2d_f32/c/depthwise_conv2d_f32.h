#ifndef DEPTHWISE_CONV2D_F32_H
#define DEPTHWISE_CONV2D_F32_H

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

#define DEPTHWISE_CONV2D_F32_CONTENT 0x54a23e644fe66311u

#define DEPTHWISE_CONV2D_F32_ARENA_BYTES 0
#define DEPTHWISE_CONV2D_F32_ARENA_ALIGN 16
#define DEPTHWISE_CONV2D_F32_X_ELEMS 120
#define DEPTHWISE_CONV2D_F32_X_RANK 4
#define DEPTHWISE_CONV2D_F32_X_SHAPE {2, 4, 5, 3}
#define DEPTHWISE_CONV2D_F32_W_ELEMS 54
#define DEPTHWISE_CONV2D_F32_W_RANK 4
#define DEPTHWISE_CONV2D_F32_W_SHAPE {3, 3, 3, 2}
#define DEPTHWISE_CONV2D_F32_B_ELEMS 6
#define DEPTHWISE_CONV2D_F32_B_RANK 1
#define DEPTHWISE_CONV2D_F32_B_SHAPE {6}
#define DEPTHWISE_CONV2D_F32_OUT0_ELEMS 240
#define DEPTHWISE_CONV2D_F32_OUT0_RANK 4
#define DEPTHWISE_CONV2D_F32_OUT0_SHAPE {2, 4, 5, 6}
/*
 * x: 2x4x5x3xf32, w: 3x3x3x2xf32, b: 6xf32 -> out0: 2x4x5x6xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int depthwise_conv2d_f32(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* DEPTHWISE_CONV2D_F32_H */
