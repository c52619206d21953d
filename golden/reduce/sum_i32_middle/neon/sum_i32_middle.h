#ifndef SUM_I32_MIDDLE_H
#define SUM_I32_MIDDLE_H

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

#define SUM_I32_MIDDLE_CONTENT 0x991c2b7209d2d948u

#define SUM_I32_MIDDLE_ARENA_BYTES 0
#define SUM_I32_MIDDLE_ARENA_ALIGN 16
#define SUM_I32_MIDDLE_X_ELEMS 108
#define SUM_I32_MIDDLE_X_RANK 3
#define SUM_I32_MIDDLE_X_SHAPE {2, 3, 18}
#define SUM_I32_MIDDLE_OUT0_ELEMS 36
#define SUM_I32_MIDDLE_OUT0_RANK 3
#define SUM_I32_MIDDLE_OUT0_SHAPE {2, 1, 18}
/*
 * x: 2x3x18xi32 -> out0: 2x1x18xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_i32_middle(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_I32_MIDDLE_H */
