#ifndef SUM_F32_MIDDLE_H
#define SUM_F32_MIDDLE_H

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

#define SUM_F32_MIDDLE_CONTENT 0xa2344bbb834c790au

#define SUM_F32_MIDDLE_ARENA_BYTES 0
#define SUM_F32_MIDDLE_ARENA_ALIGN 16
#define SUM_F32_MIDDLE_X_ELEMS 180
#define SUM_F32_MIDDLE_X_RANK 3
#define SUM_F32_MIDDLE_X_SHAPE {2, 18, 5}
#define SUM_F32_MIDDLE_OUT0_ELEMS 10
#define SUM_F32_MIDDLE_OUT0_RANK 3
#define SUM_F32_MIDDLE_OUT0_SHAPE {2, 1, 5}
/*
 * x: 2x18x5xf32 -> out0: 2x1x5xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_f32_middle(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_F32_MIDDLE_H */
