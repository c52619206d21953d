#ifndef GREATEST_PRODUCTS_H
#define GREATEST_PRODUCTS_H

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

#define GREATEST_PRODUCTS_CONTENT 0x019a6d5cb5902e8au

#define GREATEST_PRODUCTS_ARENA_BYTES 304
#define GREATEST_PRODUCTS_ARENA_ALIGN 16
#define GREATEST_PRODUCTS_X_ELEMS 96
#define GREATEST_PRODUCTS_X_RANK 3
#define GREATEST_PRODUCTS_X_SHAPE {1, 8, 12}
#define GREATEST_PRODUCTS_Y_ELEMS 192
#define GREATEST_PRODUCTS_Y_RANK 3
#define GREATEST_PRODUCTS_Y_SHAPE {1, 12, 16}
#define GREATEST_PRODUCTS_OUT0_ELEMS 128
#define GREATEST_PRODUCTS_OUT0_RANK 3
#define GREATEST_PRODUCTS_OUT0_SHAPE {1, 8, 16}
/*
 * x: 1x8x12xi8, y: 1x12x16xi8 -> out0: 1x8x16xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int greatest_products(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* GREATEST_PRODUCTS_H */
