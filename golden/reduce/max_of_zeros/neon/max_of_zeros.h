#ifndef MAX_OF_ZEROS_H
#define MAX_OF_ZEROS_H

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

#define MAX_OF_ZEROS_CONTENT 0x85a5ac23210e6153u

#define MAX_OF_ZEROS_ARENA_BYTES 0
#define MAX_OF_ZEROS_ARENA_ALIGN 16
#define MAX_OF_ZEROS_X_ELEMS 132
#define MAX_OF_ZEROS_X_RANK 2
#define MAX_OF_ZEROS_X_SHAPE {4, 33}
#define MAX_OF_ZEROS_OUT0_ELEMS 4
#define MAX_OF_ZEROS_OUT0_RANK 2
#define MAX_OF_ZEROS_OUT0_SHAPE {4, 1}
/*
 * x: 4x33xi8 -> out0: 4x1xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int max_of_zeros(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MAX_OF_ZEROS_H */
