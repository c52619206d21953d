#ifndef MUL_SHIFT_40_H
#define MUL_SHIFT_40_H

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

#define MUL_SHIFT_40_CONTENT 0x66e25b6dbf967865u

#define MUL_SHIFT_40_ARENA_BYTES 0
#define MUL_SHIFT_40_ARENA_ALIGN 16
#define MUL_SHIFT_40_X_ELEMS 38
#define MUL_SHIFT_40_X_RANK 2
#define MUL_SHIFT_40_X_SHAPE {2, 19}
#define MUL_SHIFT_40_Y_ELEMS 38
#define MUL_SHIFT_40_Y_RANK 2
#define MUL_SHIFT_40_Y_SHAPE {2, 19}
#define MUL_SHIFT_40_OUT0_ELEMS 38
#define MUL_SHIFT_40_OUT0_RANK 2
#define MUL_SHIFT_40_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi32, y: 2x19xi32 -> out0: 2x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int mul_shift_40(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MUL_SHIFT_40_H */
