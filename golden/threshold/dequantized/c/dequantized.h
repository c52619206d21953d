#ifndef DEQUANTIZED_H
#define DEQUANTIZED_H

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

#define DEQUANTIZED_CONTENT 0xd96edf68e4ab294fu

#define DEQUANTIZED_ARENA_BYTES 0
#define DEQUANTIZED_ARENA_ALIGN 16
#define DEQUANTIZED_ARG0_ELEMS 600
#define DEQUANTIZED_ARG0_RANK 2
#define DEQUANTIZED_ARG0_SHAPE {2, 300}
#define DEQUANTIZED_OUT0_ELEMS 600
#define DEQUANTIZED_OUT0_RANK 2
#define DEQUANTIZED_OUT0_SHAPE {2, 300}
/*
 * arg0: 2x300xi8 -> out0: 2x300xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int dequantized(const int8_t *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* DEQUANTIZED_H */
