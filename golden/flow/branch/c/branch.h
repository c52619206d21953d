#ifndef BRANCH_H
#define BRANCH_H

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

#define BRANCH_CONTENT 0xe6ca8c072a15d810u

#define BRANCH_ARENA_BYTES 0
#define BRANCH_ARENA_ALIGN 16
#define BRANCH_C_ELEMS 1
#define BRANCH_C_RANK 0
#define BRANCH_C_SHAPE {1}
#define BRANCH_X_ELEMS 8
#define BRANCH_X_RANK 1
#define BRANCH_X_SHAPE {8}
#define BRANCH_Y_ELEMS 8
#define BRANCH_Y_RANK 1
#define BRANCH_Y_SHAPE {8}
#define BRANCH_OUT0_ELEMS 8
#define BRANCH_OUT0_RANK 1
#define BRANCH_OUT0_SHAPE {8}
/*
 * c: i1, x: 8xi32, y: 8xi32 -> out0: 8xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int branch(const uint8_t *TOSAC_RESTRICT c, const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* BRANCH_H */
