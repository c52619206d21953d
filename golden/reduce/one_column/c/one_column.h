#ifndef ONE_COLUMN_H
#define ONE_COLUMN_H

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

#define ONE_COLUMN_CONTENT 0x6efda2f0dc81a1cfu

#define ONE_COLUMN_ARENA_BYTES 0
#define ONE_COLUMN_ARENA_ALIGN 16
#define ONE_COLUMN_X_ELEMS 7
#define ONE_COLUMN_X_RANK 2
#define ONE_COLUMN_X_SHAPE {7, 1}
#define ONE_COLUMN_OUT0_ELEMS 7
#define ONE_COLUMN_OUT0_RANK 2
#define ONE_COLUMN_OUT0_SHAPE {7, 1}
/*
 * x: 7x1xi32 -> out0: 7x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int one_column(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ONE_COLUMN_H */
