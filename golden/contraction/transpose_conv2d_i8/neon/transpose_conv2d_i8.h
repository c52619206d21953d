#ifndef TRANSPOSE_CONV2D_I8_H
#define TRANSPOSE_CONV2D_I8_H

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

#define TRANSPOSE_CONV2D_I8_CONTENT 0x520407f5491ddbf8u

#define TRANSPOSE_CONV2D_I8_ARENA_BYTES 0
#define TRANSPOSE_CONV2D_I8_ARENA_ALIGN 16
#define TRANSPOSE_CONV2D_I8_X_ELEMS 24
#define TRANSPOSE_CONV2D_I8_X_RANK 4
#define TRANSPOSE_CONV2D_I8_X_SHAPE {1, 3, 4, 2}
#define TRANSPOSE_CONV2D_I8_W_ELEMS 36
#define TRANSPOSE_CONV2D_I8_W_RANK 4
#define TRANSPOSE_CONV2D_I8_W_SHAPE {3, 3, 2, 2}
#define TRANSPOSE_CONV2D_I8_B_ELEMS 1
#define TRANSPOSE_CONV2D_I8_B_RANK 1
#define TRANSPOSE_CONV2D_I8_B_SHAPE {1}
#define TRANSPOSE_CONV2D_I8_OUT0_ELEMS 192
#define TRANSPOSE_CONV2D_I8_OUT0_RANK 4
#define TRANSPOSE_CONV2D_I8_OUT0_SHAPE {1, 8, 8, 3}
/*
 * x: 1x3x4x2xi8, w: 3x3x2x2xi8, b: 1xi32 -> out0: 1x8x8x3xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int transpose_conv2d_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* TRANSPOSE_CONV2D_I8_H */
