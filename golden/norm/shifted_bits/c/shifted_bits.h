#ifndef SHIFTED_BITS_H
#define SHIFTED_BITS_H

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

#define SHIFTED_BITS_CONTENT 0x17f2603e6aceaf63u

#define SHIFTED_BITS_ARENA_BYTES 0
#define SHIFTED_BITS_ARENA_ALIGN 16
#define SHIFTED_BITS_X_ELEMS 111
#define SHIFTED_BITS_X_RANK 2
#define SHIFTED_BITS_X_SHAPE {3, 37}
#define SHIFTED_BITS_OUT0_ELEMS 111
#define SHIFTED_BITS_OUT0_RANK 2
#define SHIFTED_BITS_OUT0_SHAPE {3, 37}
/*
 * x: 3x37xi8 -> out0: 3x37xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int shifted_bits(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SHIFTED_BITS_H */
