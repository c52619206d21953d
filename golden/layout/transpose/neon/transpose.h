#ifndef TRANSPOSE_H
#define TRANSPOSE_H

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

#define TRANSPOSE_CONTENT 0x2c4b6a7beb776784u

#define TRANSPOSE_ARENA_BYTES 0
#define TRANSPOSE_ARENA_ALIGN 16
#define TRANSPOSE_X_ELEMS 42
#define TRANSPOSE_X_RANK 3
#define TRANSPOSE_X_SHAPE {2, 3, 7}
#define TRANSPOSE_OUT0_ELEMS 42
#define TRANSPOSE_OUT0_RANK 3
#define TRANSPOSE_OUT0_SHAPE {7, 2, 3}
/*
 * x: 2x3x7xi8 -> out0: 7x2x3xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int transpose(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* TRANSPOSE_H */
