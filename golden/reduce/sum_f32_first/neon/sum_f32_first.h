#ifndef SUM_F32_FIRST_H
#define SUM_F32_FIRST_H

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

#define SUM_F32_FIRST_CONTENT 0x080bede18c6da7b0u

#define SUM_F32_FIRST_ARENA_BYTES 0
#define SUM_F32_FIRST_ARENA_ALIGN 16
#define SUM_F32_FIRST_X_ELEMS 95
#define SUM_F32_FIRST_X_RANK 2
#define SUM_F32_FIRST_X_SHAPE {19, 5}
#define SUM_F32_FIRST_OUT0_ELEMS 5
#define SUM_F32_FIRST_OUT0_RANK 2
#define SUM_F32_FIRST_OUT0_SHAPE {1, 5}
/*
 * x: 19x5xf32 -> out0: 1x5xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_f32_first(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_F32_FIRST_H */
