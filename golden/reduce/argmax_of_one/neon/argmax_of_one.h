#ifndef ARGMAX_OF_ONE_H
#define ARGMAX_OF_ONE_H

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

#define ARGMAX_OF_ONE_CONTENT 0x1d2fcefd58bd3febu

#define ARGMAX_OF_ONE_ARENA_BYTES 0
#define ARGMAX_OF_ONE_ARENA_ALIGN 16
#define ARGMAX_OF_ONE_X_ELEMS 5
#define ARGMAX_OF_ONE_X_RANK 2
#define ARGMAX_OF_ONE_X_SHAPE {5, 1}
#define ARGMAX_OF_ONE_OUT0_ELEMS 5
#define ARGMAX_OF_ONE_OUT0_RANK 1
#define ARGMAX_OF_ONE_OUT0_SHAPE {5}
/*
 * x: 5x1xf32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int argmax_of_one(const float *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ARGMAX_OF_ONE_H */
