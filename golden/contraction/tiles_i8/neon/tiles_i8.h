#ifndef TILES_I8_H
#define TILES_I8_H

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

#define TILES_I8_CONTENT 0xeb5a3b57ad4fe322u

#define CONV_ARENA_BYTES 240
#define CONV_ARENA_ALIGN 16
#define CONV_X_ELEMS 120
#define CONV_X_RANK 4
#define CONV_X_SHAPE {1, 5, 6, 4}
#define CONV_OUT0_ELEMS 270
#define CONV_OUT0_RANK 4
#define CONV_OUT0_SHAPE {1, 5, 6, 9}
/*
 * x: 1x5x6x4xi8 -> out0: 1x5x6x9xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int conv(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define SHORT__ARENA_BYTES 64
#define SHORT__ARENA_ALIGN 16
#define SHORT__X_ELEMS 35
#define SHORT__X_RANK 3
#define SHORT__X_SHAPE {1, 7, 5}
#define SHORT__OUT0_ELEMS 21
#define SHORT__OUT0_RANK 3
#define SHORT__OUT0_SHAPE {1, 7, 3}
/*
 * x: 1x7x5xi8 -> out0: 1x7x3xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int short_(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define ROWS_ARENA_BYTES 0
#define ROWS_ARENA_ALIGN 16
#define ROWS_X_ELEMS 189
#define ROWS_X_RANK 3
#define ROWS_X_SHAPE {1, 9, 21}
#define ROWS_OUT0_ELEMS 90
#define ROWS_OUT0_RANK 3
#define ROWS_OUT0_SHAPE {1, 9, 10}
/*
 * x: 1x9x21xi8 -> out0: 1x9x10xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int rows(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* TILES_I8_H */
