#ifndef SUM_I32_LAST_H
#define SUM_I32_LAST_H

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

#define SUM_I32_LAST_CONTENT 0x7c0c7c780a9fbac8u

#define SUM_I32_LAST_ARENA_BYTES 0
#define SUM_I32_LAST_ARENA_ALIGN 16
#define SUM_I32_LAST_X_ELEMS 57
#define SUM_I32_LAST_X_RANK 2
#define SUM_I32_LAST_X_SHAPE {3, 19}
#define SUM_I32_LAST_OUT0_ELEMS 3
#define SUM_I32_LAST_OUT0_RANK 2
#define SUM_I32_LAST_OUT0_SHAPE {3, 1}
/*
 * x: 3x19xi32 -> out0: 3x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_i32_last(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_I32_LAST_H */
