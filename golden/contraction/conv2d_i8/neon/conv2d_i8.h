#ifndef CONV2D_I8_H
#define CONV2D_I8_H

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

#define CONV2D_I8_CONTENT 0xc313633508fd067eu

#define CONV2D_I8_ARENA_BYTES 0
#define CONV2D_I8_ARENA_ALIGN 16
#define CONV2D_I8_X_ELEMS 126
#define CONV2D_I8_X_RANK 4
#define CONV2D_I8_X_SHAPE {1, 6, 7, 3}
#define CONV2D_I8_W_ELEMS 72
#define CONV2D_I8_W_RANK 4
#define CONV2D_I8_W_SHAPE {4, 3, 2, 3}
#define CONV2D_I8_B_ELEMS 4
#define CONV2D_I8_B_RANK 1
#define CONV2D_I8_B_SHAPE {4}
#define CONV2D_I8_OUT0_ELEMS 84
#define CONV2D_I8_OUT0_RANK 4
#define CONV2D_I8_OUT0_SHAPE {1, 3, 7, 4}
/*
 * x: 1x6x7x3xi8, w: 4x3x2x3xi8, b: 4xi32 -> out0: 1x3x7x4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int conv2d_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CONV2D_I8_H */
