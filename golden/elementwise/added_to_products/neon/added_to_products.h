#ifndef ADDED_TO_PRODUCTS_H
#define ADDED_TO_PRODUCTS_H

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

#define ADDED_TO_PRODUCTS_CONTENT 0x56e5b7c747092157u

#define ADDED_TO_PRODUCTS_ARENA_BYTES 144
#define ADDED_TO_PRODUCTS_ARENA_ALIGN 16
#define ADDED_TO_PRODUCTS_X_ELEMS 120
#define ADDED_TO_PRODUCTS_X_RANK 4
#define ADDED_TO_PRODUCTS_X_SHAPE {1, 3, 5, 8}
#define ADDED_TO_PRODUCTS_OUT0_ELEMS 120
#define ADDED_TO_PRODUCTS_OUT0_RANK 4
#define ADDED_TO_PRODUCTS_OUT0_SHAPE {1, 3, 5, 8}
/*
 * x: 1x3x5x8xi8 -> out0: 1x3x5x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int added_to_products(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ADDED_TO_PRODUCTS_H */
