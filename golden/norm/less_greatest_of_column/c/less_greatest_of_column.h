#ifndef LESS_GREATEST_OF_COLUMN_H
#define LESS_GREATEST_OF_COLUMN_H

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

#define LESS_GREATEST_OF_COLUMN_CONTENT 0x0aed56fa133bd1a0u

#define LESS_GREATEST_OF_COLUMN_ARENA_BYTES 0
#define LESS_GREATEST_OF_COLUMN_ARENA_ALIGN 16
#define LESS_GREATEST_OF_COLUMN_X_ELEMS 126
#define LESS_GREATEST_OF_COLUMN_X_RANK 2
#define LESS_GREATEST_OF_COLUMN_X_SHAPE {6, 21}
#define LESS_GREATEST_OF_COLUMN_OUT0_ELEMS 126
#define LESS_GREATEST_OF_COLUMN_OUT0_RANK 2
#define LESS_GREATEST_OF_COLUMN_OUT0_SHAPE {6, 21}
/*
 * x: 6x21xi16 -> out0: 6x21xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int less_greatest_of_column(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* LESS_GREATEST_OF_COLUMN_H */
