#ifndef SOFTMAX_ABOVE_HALF_I8_H
#define SOFTMAX_ABOVE_HALF_I8_H

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

#define SOFTMAX_ABOVE_HALF_I8_CONTENT 0xd3f9e173c9aae315u

#define KEEP_LIKELY_ARENA_BYTES 0
#define KEEP_LIKELY_ARENA_ALIGN 16
#define KEEP_LIKELY_ARG0_ELEMS 9216
#define KEEP_LIKELY_ARG0_RANK 2
#define KEEP_LIKELY_ARG0_SHAPE {24, 384}
#define KEEP_LIKELY_OUT0_ELEMS 9216
#define KEEP_LIKELY_OUT0_RANK 2
#define KEEP_LIKELY_OUT0_SHAPE {24, 384}
/*
 * arg0: 24x384xi8 -> out0: 24x384xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int keep_likely(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SOFTMAX_ABOVE_HALF_I8_H */
