#ifndef ARGMAX_I16_H
#define ARGMAX_I16_H

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

#define ARGMAX_I16_CONTENT 0xd5cb5a80fa1a47bdu

#define ARGMAX_I16_ARENA_BYTES 0
#define ARGMAX_I16_ARENA_ALIGN 16
#define ARGMAX_I16_X_ELEMS 57
#define ARGMAX_I16_X_RANK 2
#define ARGMAX_I16_X_SHAPE {3, 19}
#define ARGMAX_I16_OUT0_ELEMS 3
#define ARGMAX_I16_OUT0_RANK 1
#define ARGMAX_I16_OUT0_SHAPE {3}
/*
 * x: 3x19xi16 -> out0: 3xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int argmax_i16(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ARGMAX_I16_H */
