#ifndef CONSTANT_H
#define CONSTANT_H

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

#define CONSTANT_CONTENT 0x81aa5de857e447aeu

#define CONSTANT_ARENA_BYTES 0
#define CONSTANT_ARENA_ALIGN 16
#define CONSTANT_X_ELEMS 15
#define CONSTANT_X_RANK 2
#define CONSTANT_X_SHAPE {3, 5}
#define CONSTANT_OUT0_ELEMS 15
#define CONSTANT_OUT0_RANK 2
#define CONSTANT_OUT0_SHAPE {3, 5}
/*
 * x: 3x5xi32 -> out0: 3x5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int constant(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CONSTANT_H */
