#ifndef REDUCE_ROWS_H
#define REDUCE_ROWS_H

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

#define REDUCE_ROWS_CONTENT 0xca228b4bde8b0933u

#define REDUCE_ROWS_ARENA_BYTES 0
#define REDUCE_ROWS_ARENA_ALIGN 16
#define REDUCE_ROWS_X_ELEMS 57
#define REDUCE_ROWS_X_RANK 2
#define REDUCE_ROWS_X_SHAPE {3, 19}
#define REDUCE_ROWS_OUT0_ELEMS 3
#define REDUCE_ROWS_OUT0_RANK 2
#define REDUCE_ROWS_OUT0_SHAPE {3, 1}
#define REDUCE_ROWS_OUT1_ELEMS 3
#define REDUCE_ROWS_OUT1_RANK 2
#define REDUCE_ROWS_OUT1_SHAPE {3, 1}
/*
 * x: 3x19xi1 -> out0: 3x1xi1, out1: 3x1xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int reduce_rows(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* REDUCE_ROWS_H */
