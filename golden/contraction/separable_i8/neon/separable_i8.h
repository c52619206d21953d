#ifndef SEPARABLE_I8_H
#define SEPARABLE_I8_H

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

#define SEPARABLE_I8_CONTENT 0x4a8aa554eb73f0bfu

#define SEPARABLE_I8_ARENA_BYTES 14400
#define SEPARABLE_I8_ARENA_ALIGN 16
#define SEPARABLE_I8_X0_ELEMS 4096
#define SEPARABLE_I8_X0_RANK 4
#define SEPARABLE_I8_X0_SHAPE {1, 16, 16, 16}
#define SEPARABLE_I8_OUT0_ELEMS 4096
#define SEPARABLE_I8_OUT0_RANK 4
#define SEPARABLE_I8_OUT0_SHAPE {1, 16, 16, 16}
/*
 * x0: 1x16x16x16xi8 -> out0: 1x16x16x16xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int separable_i8(const int8_t *TOSAC_RESTRICT x0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SEPARABLE_I8_H */
