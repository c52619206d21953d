#ifndef RESIDUAL_ADD_I8_H
#define RESIDUAL_ADD_I8_H

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

#define RESIDUAL_ADD_I8_CONTENT 0xad8ff471bc517120u

#define RESIDUAL_ADD_I8_ARENA_BYTES 0
#define RESIDUAL_ADD_I8_ARENA_ALIGN 16
#define RESIDUAL_ADD_I8_BRANCH_ELEMS 8192
#define RESIDUAL_ADD_I8_BRANCH_RANK 4
#define RESIDUAL_ADD_I8_BRANCH_SHAPE {1, 16, 16, 32}
#define RESIDUAL_ADD_I8_SHORTCUT_ELEMS 8192
#define RESIDUAL_ADD_I8_SHORTCUT_RANK 4
#define RESIDUAL_ADD_I8_SHORTCUT_SHAPE {1, 16, 16, 32}
#define RESIDUAL_ADD_I8_OUT0_ELEMS 8192
#define RESIDUAL_ADD_I8_OUT0_RANK 4
#define RESIDUAL_ADD_I8_OUT0_SHAPE {1, 16, 16, 32}
/*
 * branch: 1x16x16x32xi8, shortcut: 1x16x16x32xi8 -> out0: 1x16x16x32xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int residual_add_i8(const int8_t *TOSAC_RESTRICT branch, const int8_t *TOSAC_RESTRICT shortcut, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RESIDUAL_ADD_I8_H */
