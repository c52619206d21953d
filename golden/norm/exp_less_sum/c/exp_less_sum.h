#ifndef EXP_LESS_SUM_H
#define EXP_LESS_SUM_H

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

#define EXP_LESS_SUM_CONTENT 0x130c1a1bc9fdf493u

#define EXP_LESS_SUM_ARENA_BYTES 0
#define EXP_LESS_SUM_ARENA_ALIGN 16
#define EXP_LESS_SUM_X_ELEMS 111
#define EXP_LESS_SUM_X_RANK 2
#define EXP_LESS_SUM_X_SHAPE {3, 37}
#define EXP_LESS_SUM_OUT0_ELEMS 111
#define EXP_LESS_SUM_OUT0_RANK 2
#define EXP_LESS_SUM_OUT0_SHAPE {3, 37}
/*
 * x: 3x37xf32 -> out0: 3x37xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int exp_less_sum(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* EXP_LESS_SUM_H */
