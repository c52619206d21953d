#ifndef PRODUCT_OF_ONE_VALUE_H
#define PRODUCT_OF_ONE_VALUE_H

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

#define PRODUCT_OF_ONE_VALUE_CONTENT 0x75b737119081db56u

#define PRODUCT_OF_ONE_VALUE_ARENA_BYTES 0
#define PRODUCT_OF_ONE_VALUE_ARENA_ALIGN 16
#define PRODUCT_OF_ONE_VALUE_X_ELEMS 1
#define PRODUCT_OF_ONE_VALUE_X_RANK 2
#define PRODUCT_OF_ONE_VALUE_X_SHAPE {1, 1}
#define PRODUCT_OF_ONE_VALUE_OUT0_ELEMS 1
#define PRODUCT_OF_ONE_VALUE_OUT0_RANK 2
#define PRODUCT_OF_ONE_VALUE_OUT0_SHAPE {1, 1}
#define PRODUCT_OF_ONE_VALUE_OUT1_ELEMS 1
#define PRODUCT_OF_ONE_VALUE_OUT1_RANK 2
#define PRODUCT_OF_ONE_VALUE_OUT1_SHAPE {1, 1}
/*
 * x: 1x1xf32 -> out0: 1x1xf32, out1: 1x1xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int product_of_one_value(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#define COLUMNS_ARENA_BYTES 0
#define COLUMNS_ARENA_ALIGN 16
#define COLUMNS_X_ELEMS 40
#define COLUMNS_X_RANK 2
#define COLUMNS_X_SHAPE {1, 40}
#define COLUMNS_OUT0_ELEMS 40
#define COLUMNS_OUT0_RANK 2
#define COLUMNS_OUT0_SHAPE {1, 40}
/*
 * x: 1x40xf32 -> out0: 1x40xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int columns(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PRODUCT_OF_ONE_VALUE_H */
