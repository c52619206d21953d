#ifndef THREE_OPERANDS_H
#define THREE_OPERANDS_H

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

#define THREE_OPERANDS_CONTENT 0xe3bdd54d58c663b5u

#define THREE_OPERANDS_ARENA_BYTES 0
#define THREE_OPERANDS_ARENA_ALIGN 16
#define THREE_OPERANDS_M_ELEMS 3
#define THREE_OPERANDS_M_RANK 3
#define THREE_OPERANDS_M_SHAPE {3, 1, 1}
#define THREE_OPERANDS_X_ELEMS 4
#define THREE_OPERANDS_X_RANK 3
#define THREE_OPERANDS_X_SHAPE {1, 4, 1}
#define THREE_OPERANDS_Y_ELEMS 19
#define THREE_OPERANDS_Y_RANK 3
#define THREE_OPERANDS_Y_SHAPE {1, 1, 19}
#define THREE_OPERANDS_OUT0_ELEMS 228
#define THREE_OPERANDS_OUT0_RANK 3
#define THREE_OPERANDS_OUT0_SHAPE {3, 4, 19}
/*
 * m: 3x1x1xi1, x: 1x4x1xf32, y: 1x1x19xf32 -> out0: 3x4x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int three_operands(const uint8_t *TOSAC_RESTRICT m, const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* THREE_OPERANDS_H */
