#ifndef AVG_POOL2D_F32_H
#define AVG_POOL2D_F32_H

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

#define AVG_POOL2D_F32_CONTENT 0x9697b379c9352568u

#define AVG_POOL2D_F32_ARENA_BYTES 0
#define AVG_POOL2D_F32_ARENA_ALIGN 16
#define AVG_POOL2D_F32_X_ELEMS 60
#define AVG_POOL2D_F32_X_RANK 4
#define AVG_POOL2D_F32_X_SHAPE {1, 4, 3, 5}
#define AVG_POOL2D_F32_OUT0_ELEMS 5
#define AVG_POOL2D_F32_OUT0_RANK 4
#define AVG_POOL2D_F32_OUT0_SHAPE {1, 1, 1, 5}
/*
 * x: 1x4x3x5xf32 -> out0: 1x1x1x5xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int avg_pool2d_f32(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AVG_POOL2D_F32_H */
