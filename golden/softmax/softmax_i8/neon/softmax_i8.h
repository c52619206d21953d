#ifndef SOFTMAX_I8_H
#define SOFTMAX_I8_H

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

#define SOFTMAX_I8_CONTENT 0x70235caaa91af43bu

#define SOFTMAX_I8_ARENA_BYTES 0
#define SOFTMAX_I8_ARENA_ALIGN 16
#define SOFTMAX_I8_ARG0_ELEMS 24576
#define SOFTMAX_I8_ARG0_RANK 2
#define SOFTMAX_I8_ARG0_SHAPE {64, 384}
#define SOFTMAX_I8_OUT0_ELEMS 24576
#define SOFTMAX_I8_OUT0_RANK 2
#define SOFTMAX_I8_OUT0_SHAPE {64, 384}
/*
 * arg0: 64x384xi8 -> out0: 64x384xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int softmax_i8(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SOFTMAX_I8_H */
