#ifndef SOFTMAX_I16_H
#define SOFTMAX_I16_H

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

#define SOFTMAX_I16_CONTENT 0xcad5e88f874ff383u

#define SOFTMAX_I16_ARENA_BYTES 0
#define SOFTMAX_I16_ARENA_ALIGN 16
#define SOFTMAX_I16_ARG0_ELEMS 2048
#define SOFTMAX_I16_ARG0_RANK 2
#define SOFTMAX_I16_ARG0_SHAPE {16, 128}
#define SOFTMAX_I16_OUT0_ELEMS 2048
#define SOFTMAX_I16_OUT0_RANK 2
#define SOFTMAX_I16_OUT0_SHAPE {16, 128}
/*
 * arg0: 16x128xi16 -> out0: 16x128xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int softmax_i16(const int16_t *TOSAC_RESTRICT arg0, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SOFTMAX_I16_H */
