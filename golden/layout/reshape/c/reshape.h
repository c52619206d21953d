#ifndef RESHAPE_H
#define RESHAPE_H

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

#define RESHAPE_CONTENT 0xca57df205fc1311du

#define RESHAPE_ARENA_BYTES 0
#define RESHAPE_ARENA_ALIGN 16
#define RESHAPE_X_ELEMS 42
#define RESHAPE_X_RANK 3
#define RESHAPE_X_SHAPE {2, 3, 7}
#define RESHAPE_OUT0_ELEMS 42
#define RESHAPE_OUT0_RANK 2
#define RESHAPE_OUT0_SHAPE {6, 7}
/*
 * x: 2x3x7xi8 -> out0: 6x7xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int reshape(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RESHAPE_H */
