#ifndef RESIZE_BILINEAR_H
#define RESIZE_BILINEAR_H

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

#define RESIZE_BILINEAR_CONTENT 0xff92e7a04c24b2e6u

#define RESIZE_BILINEAR_ARENA_BYTES 0
#define RESIZE_BILINEAR_ARENA_ALIGN 16
#define RESIZE_BILINEAR_X_ELEMS 24
#define RESIZE_BILINEAR_X_RANK 4
#define RESIZE_BILINEAR_X_SHAPE {1, 3, 4, 2}
#define RESIZE_BILINEAR_OUT0_ELEMS 70
#define RESIZE_BILINEAR_OUT0_RANK 4
#define RESIZE_BILINEAR_OUT0_SHAPE {1, 5, 7, 2}
/*
 * x: 1x3x4x2xi8 -> out0: 1x5x7x2xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int resize_bilinear(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RESIZE_BILINEAR_H */
