#ifndef WIDEN_I8_H
#define WIDEN_I8_H

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

#define WIDEN_I8_CONTENT 0xc48fb7875f77414fu

#define WIDEN_I8_ARENA_BYTES 0
#define WIDEN_I8_ARENA_ALIGN 16
#define WIDEN_I8_X_ELEMS 38
#define WIDEN_I8_X_RANK 2
#define WIDEN_I8_X_SHAPE {2, 19}
#define WIDEN_I8_OUT0_ELEMS 38
#define WIDEN_I8_OUT0_RANK 2
#define WIDEN_I8_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi8 -> out0: 2x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int widen_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* WIDEN_I8_H */
