#ifndef ARGMAX_I8_H
#define ARGMAX_I8_H

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

#define ARGMAX_I8_CONTENT 0x71696f5c4e5aafe2u

#define ARGMAX_I8_ARENA_BYTES 0
#define ARGMAX_I8_ARENA_ALIGN 16
#define ARGMAX_I8_X_ELEMS 57
#define ARGMAX_I8_X_RANK 2
#define ARGMAX_I8_X_SHAPE {3, 19}
#define ARGMAX_I8_OUT0_ELEMS 3
#define ARGMAX_I8_OUT0_RANK 1
#define ARGMAX_I8_OUT0_SHAPE {3}
/*
 * x: 3x19xi8 -> out0: 3xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int argmax_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ARGMAX_I8_H */
