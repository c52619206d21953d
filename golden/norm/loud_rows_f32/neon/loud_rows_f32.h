#ifndef LOUD_ROWS_F32_H
#define LOUD_ROWS_F32_H

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

#define LOUD_ROWS_F32_CONTENT 0xa2e8711cea1065fdu

#define LOUD_ROWS_F32_ARENA_BYTES 0
#define LOUD_ROWS_F32_ARENA_ALIGN 16
#define LOUD_ROWS_F32_X_ELEMS 600
#define LOUD_ROWS_F32_X_RANK 2
#define LOUD_ROWS_F32_X_SHAPE {2, 300}
#define LOUD_ROWS_F32_OUT0_ELEMS 600
#define LOUD_ROWS_F32_OUT0_RANK 2
#define LOUD_ROWS_F32_OUT0_SHAPE {2, 300}
/*
 * x: 2x300xi8 -> out0: 2x300xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int loud_rows_f32(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* LOUD_ROWS_F32_H */
