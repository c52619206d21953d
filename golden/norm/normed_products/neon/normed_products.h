#ifndef NORMED_PRODUCTS_H
#define NORMED_PRODUCTS_H

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

#define NORMED_PRODUCTS_CONTENT 0x55b6ac10e5f4520bu

#define NORMED_PRODUCTS_ARENA_BYTES 3072
#define NORMED_PRODUCTS_ARENA_ALIGN 16
#define NORMED_PRODUCTS_X0_ELEMS 512
#define NORMED_PRODUCTS_X0_RANK 3
#define NORMED_PRODUCTS_X0_SHAPE {1, 32, 16}
#define NORMED_PRODUCTS_OUT0_ELEMS 512
#define NORMED_PRODUCTS_OUT0_RANK 3
#define NORMED_PRODUCTS_OUT0_SHAPE {1, 32, 16}
/*
 * x0: 1x32x16xf32 -> out0: 1x32x16xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int normed_products(const float *TOSAC_RESTRICT x0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* NORMED_PRODUCTS_H */
