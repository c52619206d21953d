#ifndef TILES_F32_H
#define TILES_F32_H

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

#define TILES_F32_CONTENT 0x2a26fe535b9e996eu

#define CONV_F32_ARENA_BYTES 0
#define CONV_F32_ARENA_ALIGN 16
#define CONV_F32_X_ELEMS 180
#define CONV_F32_X_RANK 4
#define CONV_F32_X_SHAPE {1, 4, 9, 5}
#define CONV_F32_OUT0_ELEMS 324
#define CONV_F32_OUT0_RANK 4
#define CONV_F32_OUT0_SHAPE {1, 4, 9, 9}
/*
 * x: 1x4x9x5xf32 -> out0: 1x4x9x9xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int conv_f32(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define PRODUCT_ARENA_BYTES 0
#define PRODUCT_ARENA_ALIGN 16
#define PRODUCT_X_ELEMS 30
#define PRODUCT_X_RANK 3
#define PRODUCT_X_SHAPE {1, 5, 6}
#define PRODUCT_OUT0_ELEMS 55
#define PRODUCT_OUT0_RANK 3
#define PRODUCT_OUT0_SHAPE {1, 5, 11}
/*
 * x: 1x5x6xf32 -> out0: 1x5x11xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int product(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define ONE_ROW_ARENA_BYTES 0
#define ONE_ROW_ARENA_ALIGN 16
#define ONE_ROW_X_ELEMS 5
#define ONE_ROW_X_RANK 3
#define ONE_ROW_X_SHAPE {1, 1, 5}
#define ONE_ROW_OUT0_ELEMS 24
#define ONE_ROW_OUT0_RANK 3
#define ONE_ROW_OUT0_SHAPE {1, 1, 24}
/*
 * x: 1x1x5xf32 -> out0: 1x1x24xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int one_row(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* TILES_F32_H */
