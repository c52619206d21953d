#ifndef FLOAT_UNARY_H
#define FLOAT_UNARY_H

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

#define FLOAT_UNARY_CONTENT 0x56828a17332b5e1bu

#define FLOAT_UNARY_ARENA_BYTES 0
#define FLOAT_UNARY_ARENA_ALIGN 16
#define FLOAT_UNARY_X_ELEMS 38
#define FLOAT_UNARY_X_RANK 2
#define FLOAT_UNARY_X_SHAPE {2, 19}
#define FLOAT_UNARY_OUT0_ELEMS 38
#define FLOAT_UNARY_OUT0_RANK 2
#define FLOAT_UNARY_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xf32 -> out0: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int float_unary(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FLOAT_UNARY_H */
