#ifndef ROWS_BY_SUM_H
#define ROWS_BY_SUM_H

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

#define ROWS_BY_SUM_CONTENT 0x492cee39f7e40097u

#define ROWS_BY_SUM_ARENA_BYTES 0
#define ROWS_BY_SUM_ARENA_ALIGN 16
#define ROWS_BY_SUM_X_ELEMS 600
#define ROWS_BY_SUM_X_RANK 2
#define ROWS_BY_SUM_X_SHAPE {2, 300}
#define ROWS_BY_SUM_OUT0_ELEMS 600
#define ROWS_BY_SUM_OUT0_RANK 2
#define ROWS_BY_SUM_OUT0_SHAPE {2, 300}
/*
 * x: 2x300xi8 -> out0: 2x300xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int rows_by_sum(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ROWS_BY_SUM_H */
