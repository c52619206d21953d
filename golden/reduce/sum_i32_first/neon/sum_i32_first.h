#ifndef SUM_I32_FIRST_H
#define SUM_I32_FIRST_H

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

#define SUM_I32_FIRST_CONTENT 0xf95fd2205ee975e0u

#define SUM_I32_FIRST_ARENA_BYTES 0
#define SUM_I32_FIRST_ARENA_ALIGN 16
#define SUM_I32_FIRST_X_ELEMS 95
#define SUM_I32_FIRST_X_RANK 2
#define SUM_I32_FIRST_X_SHAPE {5, 19}
#define SUM_I32_FIRST_OUT0_ELEMS 19
#define SUM_I32_FIRST_OUT0_RANK 2
#define SUM_I32_FIRST_OUT0_SHAPE {1, 19}
/*
 * x: 5x19xi32 -> out0: 1x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_i32_first(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_I32_FIRST_H */
