#ifndef FLOOR_PRODUCT_CLAMPED_H
#define FLOOR_PRODUCT_CLAMPED_H

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

#define FLOOR_PRODUCT_CLAMPED_CONTENT 0x8a3fec0f1ea18d33u

#define FLOOR_PRODUCT_CLAMPED_ARENA_BYTES 0
#define FLOOR_PRODUCT_CLAMPED_ARENA_ALIGN 16
#define FLOOR_PRODUCT_CLAMPED_X_ELEMS 105
#define FLOOR_PRODUCT_CLAMPED_X_RANK 2
#define FLOOR_PRODUCT_CLAMPED_X_SHAPE {5, 21}
#define FLOOR_PRODUCT_CLAMPED_OUT0_ELEMS 105
#define FLOOR_PRODUCT_CLAMPED_OUT0_RANK 2
#define FLOOR_PRODUCT_CLAMPED_OUT0_SHAPE {5, 21}
/*
 * x: 5x21xi32 -> out0: 5x21xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int floor_product_clamped(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FLOOR_PRODUCT_CLAMPED_H */
