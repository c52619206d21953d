#ifndef PRODUCTS_LESS_MEAN_H
#define PRODUCTS_LESS_MEAN_H

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

#define PRODUCTS_LESS_MEAN_CONTENT 0xf03defd3c16cb7e9u

#define PRODUCTS_LESS_MEAN_ARENA_BYTES 768
#define PRODUCTS_LESS_MEAN_ARENA_ALIGN 16
#define PRODUCTS_LESS_MEAN_X_ELEMS 128
#define PRODUCTS_LESS_MEAN_X_RANK 3
#define PRODUCTS_LESS_MEAN_X_SHAPE {1, 8, 16}
#define PRODUCTS_LESS_MEAN_Y_ELEMS 768
#define PRODUCTS_LESS_MEAN_Y_RANK 3
#define PRODUCTS_LESS_MEAN_Y_SHAPE {1, 16, 48}
#define PRODUCTS_LESS_MEAN_OUT0_ELEMS 384
#define PRODUCTS_LESS_MEAN_OUT0_RANK 3
#define PRODUCTS_LESS_MEAN_OUT0_SHAPE {1, 8, 48}
/*
 * x: 1x8x16xi8, y: 1x16x48xi8 -> out0: 1x8x48xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int products_less_mean(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PRODUCTS_LESS_MEAN_H */
