#ifndef PRODUCTS_LESS_GREATEST_H
#define PRODUCTS_LESS_GREATEST_H

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

#define PRODUCTS_LESS_GREATEST_CONTENT 0x48743b78ed0fd97du

#define PRODUCTS_LESS_GREATEST_ARENA_BYTES 640
#define PRODUCTS_LESS_GREATEST_ARENA_ALIGN 16
#define PRODUCTS_LESS_GREATEST_X_ELEMS 160
#define PRODUCTS_LESS_GREATEST_X_RANK 3
#define PRODUCTS_LESS_GREATEST_X_SHAPE {1, 8, 20}
#define PRODUCTS_LESS_GREATEST_Y_ELEMS 640
#define PRODUCTS_LESS_GREATEST_Y_RANK 3
#define PRODUCTS_LESS_GREATEST_Y_SHAPE {1, 20, 32}
#define PRODUCTS_LESS_GREATEST_OUT0_ELEMS 256
#define PRODUCTS_LESS_GREATEST_OUT0_RANK 3
#define PRODUCTS_LESS_GREATEST_OUT0_SHAPE {1, 8, 32}
/*
 * x: 1x8x20xi8, y: 1x20x32xi8 -> out0: 1x8x32xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int products_less_greatest(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PRODUCTS_LESS_GREATEST_H */
