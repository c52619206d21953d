#ifndef SELECT_I32_H
#define SELECT_I32_H

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

#define SELECT_I32_CONTENT 0xa99ef7c4a0e5f96au

#define SELECT_I32_ARENA_BYTES 0
#define SELECT_I32_ARENA_ALIGN 16
#define SELECT_I32_M_ELEMS 38
#define SELECT_I32_M_RANK 2
#define SELECT_I32_M_SHAPE {2, 19}
#define SELECT_I32_X_ELEMS 38
#define SELECT_I32_X_RANK 2
#define SELECT_I32_X_SHAPE {2, 19}
#define SELECT_I32_Y_ELEMS 38
#define SELECT_I32_Y_RANK 2
#define SELECT_I32_Y_SHAPE {2, 19}
#define SELECT_I32_OUT0_ELEMS 38
#define SELECT_I32_OUT0_RANK 2
#define SELECT_I32_OUT0_SHAPE {2, 19}
/*
 * m: 2x19xi1, x: 2x19xi32, y: 2x19xi32 -> out0: 2x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int select_i32(const uint8_t *TOSAC_RESTRICT m, const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SELECT_I32_H */
