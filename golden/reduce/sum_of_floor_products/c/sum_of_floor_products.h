#ifndef SUM_OF_FLOOR_PRODUCTS_H
#define SUM_OF_FLOOR_PRODUCTS_H

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

#define SUM_OF_FLOOR_PRODUCTS_CONTENT 0xb7eab779c1d0d516u

#define SUM_OF_FLOOR_PRODUCTS_ARENA_BYTES 0
#define SUM_OF_FLOOR_PRODUCTS_ARENA_ALIGN 16
#define SUM_OF_FLOOR_PRODUCTS_X_ELEMS 148
#define SUM_OF_FLOOR_PRODUCTS_X_RANK 2
#define SUM_OF_FLOOR_PRODUCTS_X_SHAPE {4, 37}
#define SUM_OF_FLOOR_PRODUCTS_OUT0_ELEMS 4
#define SUM_OF_FLOOR_PRODUCTS_OUT0_RANK 2
#define SUM_OF_FLOOR_PRODUCTS_OUT0_SHAPE {4, 1}
/*
 * x: 4x37xi32 -> out0: 4x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_of_floor_products(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_OF_FLOOR_PRODUCTS_H */
