#ifndef MAX_POOL2D_I16_H
#define MAX_POOL2D_I16_H

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

#define MAX_POOL2D_I16_CONTENT 0xbac4737180180d78u

#define MAX_POOL2D_I16_ARENA_BYTES 0
#define MAX_POOL2D_I16_ARENA_ALIGN 16
#define MAX_POOL2D_I16_X_ELEMS 60
#define MAX_POOL2D_I16_X_RANK 4
#define MAX_POOL2D_I16_X_SHAPE {1, 5, 4, 3}
#define MAX_POOL2D_I16_OUT0_ELEMS 18
#define MAX_POOL2D_I16_OUT0_RANK 4
#define MAX_POOL2D_I16_OUT0_SHAPE {1, 3, 2, 3}
/*
 * x: 1x5x4x3xi16 -> out0: 1x3x2x3xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int max_pool2d_i16(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MAX_POOL2D_I16_H */
