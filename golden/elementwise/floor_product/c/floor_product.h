#ifndef FLOOR_PRODUCT_H
#define FLOOR_PRODUCT_H

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

#define FLOOR_PRODUCT_CONTENT 0x5c79798ba9ae8f4au

#define FLOOR_PRODUCT_ARENA_BYTES 0
#define FLOOR_PRODUCT_ARENA_ALIGN 16
#define FLOOR_PRODUCT_X_ELEMS 57
#define FLOOR_PRODUCT_X_RANK 2
#define FLOOR_PRODUCT_X_SHAPE {3, 19}
#define FLOOR_PRODUCT_Y_ELEMS 57
#define FLOOR_PRODUCT_Y_RANK 2
#define FLOOR_PRODUCT_Y_SHAPE {3, 19}
#define FLOOR_PRODUCT_OUT0_ELEMS 57
#define FLOOR_PRODUCT_OUT0_RANK 2
#define FLOOR_PRODUCT_OUT0_SHAPE {3, 19}
/*
 * x: 3x19xi32, y: 3x19xi32 -> out0: 3x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int floor_product(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FLOOR_PRODUCT_H */
