#ifndef PRODUCT_F32_LAST_H
#define PRODUCT_F32_LAST_H

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

#define PRODUCT_F32_LAST_CONTENT 0x4082c58864eacd7du

#define PRODUCT_F32_LAST_ARENA_BYTES 0
#define PRODUCT_F32_LAST_ARENA_ALIGN 16
#define PRODUCT_F32_LAST_X_ELEMS 57
#define PRODUCT_F32_LAST_X_RANK 2
#define PRODUCT_F32_LAST_X_SHAPE {3, 19}
#define PRODUCT_F32_LAST_OUT0_ELEMS 3
#define PRODUCT_F32_LAST_OUT0_RANK 2
#define PRODUCT_F32_LAST_OUT0_SHAPE {3, 1}
/*
 * x: 3x19xf32 -> out0: 3x1xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int product_f32_last(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PRODUCT_F32_LAST_H */
