#ifndef GREATEST_OF_ROW_H
#define GREATEST_OF_ROW_H

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

#define GREATEST_OF_ROW_CONTENT 0x9de699df3a41b02fu

#define GREATEST_OF_ROW_ARENA_BYTES 160
#define GREATEST_OF_ROW_ARENA_ALIGN 16
#define GREATEST_OF_ROW_X_ELEMS 111
#define GREATEST_OF_ROW_X_RANK 2
#define GREATEST_OF_ROW_X_SHAPE {3, 37}
#define GREATEST_OF_ROW_OUT0_ELEMS 111
#define GREATEST_OF_ROW_OUT0_RANK 2
#define GREATEST_OF_ROW_OUT0_SHAPE {3, 37}
/*
 * x: 3x37xf32 -> out0: 3x37xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int greatest_of_row(const float *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* GREATEST_OF_ROW_H */
