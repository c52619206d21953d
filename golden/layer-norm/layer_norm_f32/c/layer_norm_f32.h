#ifndef LAYER_NORM_F32_H
#define LAYER_NORM_F32_H

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

#define LAYER_NORM_F32_CONTENT 0x4dcffe2bdb834ba0u

#define LAYER_NORM_F32_ARENA_BYTES 0
#define LAYER_NORM_F32_ARENA_ALIGN 16
#define LAYER_NORM_F32_X_ELEMS 2048
#define LAYER_NORM_F32_X_RANK 2
#define LAYER_NORM_F32_X_SHAPE {16, 128}
#define LAYER_NORM_F32_GAMMA__ELEMS 128
#define LAYER_NORM_F32_GAMMA__RANK 2
#define LAYER_NORM_F32_GAMMA__SHAPE {1, 128}
#define LAYER_NORM_F32_BETA_ELEMS 128
#define LAYER_NORM_F32_BETA_RANK 2
#define LAYER_NORM_F32_BETA_SHAPE {1, 128}
#define LAYER_NORM_F32_OUT0_ELEMS 2048
#define LAYER_NORM_F32_OUT0_RANK 2
#define LAYER_NORM_F32_OUT0_SHAPE {16, 128}
/*
 * x: 16x128xf32, gamma_: 1x128xf32, beta: 1x128xf32 -> out0: 16x128xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int layer_norm_f32(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT gamma_, const float *TOSAC_RESTRICT beta, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* LAYER_NORM_F32_H */
