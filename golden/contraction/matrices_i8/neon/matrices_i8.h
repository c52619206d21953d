#ifndef MATRICES_I8_H
#define MATRICES_I8_H

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

#define MATRICES_I8_CONTENT 0x16ef6e26b0eebad2u

#define ODD_ROWS_ARENA_BYTES 96
#define ODD_ROWS_ARENA_ALIGN 16
#define ODD_ROWS_X_ELEMS 147
#define ODD_ROWS_X_RANK 3
#define ODD_ROWS_X_SHAPE {1, 7, 21}
#define ODD_ROWS_OUT0_ELEMS 140
#define ODD_ROWS_OUT0_RANK 3
#define ODD_ROWS_OUT0_SHAPE {1, 7, 20}
/*
 * x: 1x7x21xi8 -> out0: 1x7x20xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int odd_rows(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define LEAST_ARENA_BYTES 32
#define LEAST_ARENA_ALIGN 16
#define LEAST_X_ELEMS 32
#define LEAST_X_RANK 3
#define LEAST_X_SHAPE {1, 2, 16}
#define LEAST_OUT0_ELEMS 32
#define LEAST_OUT0_RANK 3
#define LEAST_OUT0_SHAPE {1, 2, 16}
/*
 * x: 1x2x16xi8 -> out0: 1x2x16xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int least(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define WINDOW_ARENA_BYTES 816
#define WINDOW_ARENA_ALIGN 16
#define WINDOW_X_ELEMS 192
#define WINDOW_X_RANK 4
#define WINDOW_X_SHAPE {1, 4, 6, 8}
#define WINDOW_OUT0_ELEMS 240
#define WINDOW_OUT0_RANK 4
#define WINDOW_OUT0_SHAPE {1, 4, 6, 10}
/*
 * x: 1x4x6x8xi8 -> out0: 1x4x6x10xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int window(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MATRICES_I8_H */
