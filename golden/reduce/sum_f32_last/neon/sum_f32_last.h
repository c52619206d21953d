#ifndef SUM_F32_LAST_H
#define SUM_F32_LAST_H

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

#define SUM_F32_LAST_CONTENT 0x4038d2cd24c54484u

#define SUM_F32_LAST_ARENA_BYTES 0
#define SUM_F32_LAST_ARENA_ALIGN 16
#define SUM_F32_LAST_X_ELEMS 111
#define SUM_F32_LAST_X_RANK 2
#define SUM_F32_LAST_X_SHAPE {3, 37}
#define SUM_F32_LAST_OUT0_ELEMS 3
#define SUM_F32_LAST_OUT0_RANK 2
#define SUM_F32_LAST_OUT0_SHAPE {3, 1}
/*
 * x: 3x37xf32 -> out0: 3x1xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_f32_last(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_F32_LAST_H */
