#ifndef AFTER_PRODUCTS_H
#define AFTER_PRODUCTS_H

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

#define AFTER_PRODUCTS_CONTENT 0x179db1c37d5fb363u

#define CONV_ARENA_BYTES 96
#define CONV_ARENA_ALIGN 16
#define CONV_X_ELEMS 32
#define CONV_X_RANK 4
#define CONV_X_SHAPE {1, 4, 4, 2}
#define CONV_OUT0_ELEMS 128
#define CONV_OUT0_RANK 4
#define CONV_OUT0_SHAPE {1, 4, 4, 8}
/*
 * x: 1x4x4x2xi8 -> out0: 1x4x4x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int conv(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define ONE_ROW_ARENA_BYTES 32
#define ONE_ROW_ARENA_ALIGN 16
#define ONE_ROW_X_ELEMS 9
#define ONE_ROW_X_RANK 3
#define ONE_ROW_X_SHAPE {1, 1, 9}
#define ONE_ROW_OUT0_ELEMS 20
#define ONE_ROW_OUT0_RANK 3
#define ONE_ROW_OUT0_SHAPE {1, 1, 20}
/*
 * x: 1x1x9xi8 -> out0: 1x1x20xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int one_row(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_PRODUCTS_H */
