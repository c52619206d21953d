#ifndef MAX_POOL2D_F32_H
#define MAX_POOL2D_F32_H

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

#define MAX_POOL2D_F32_CONTENT 0xbd182e085ef4b6c9u

#define MAX_POOL2D_F32_ARENA_BYTES 0
#define MAX_POOL2D_F32_ARENA_ALIGN 16
#define MAX_POOL2D_F32_X_ELEMS 24
#define MAX_POOL2D_F32_X_RANK 4
#define MAX_POOL2D_F32_X_SHAPE {1, 3, 4, 2}
#define MAX_POOL2D_F32_OUT0_ELEMS 12
#define MAX_POOL2D_F32_OUT0_RANK 4
#define MAX_POOL2D_F32_OUT0_SHAPE {1, 2, 3, 2}
/*
 * x: 1x3x4x2xf32 -> out0: 1x2x3x2xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int max_pool2d_f32(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MAX_POOL2D_F32_H */
