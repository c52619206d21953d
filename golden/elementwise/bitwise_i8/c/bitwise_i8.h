#ifndef BITWISE_I8_H
#define BITWISE_I8_H

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

#define BITWISE_I8_CONTENT 0x8479f5b47315bb20u

#define BITWISE_I8_ARENA_BYTES 0
#define BITWISE_I8_ARENA_ALIGN 16
#define BITWISE_I8_X_ELEMS 63
#define BITWISE_I8_X_RANK 2
#define BITWISE_I8_X_SHAPE {3, 21}
#define BITWISE_I8_Y_ELEMS 63
#define BITWISE_I8_Y_RANK 2
#define BITWISE_I8_Y_SHAPE {3, 21}
#define BITWISE_I8_OUT0_ELEMS 63
#define BITWISE_I8_OUT0_RANK 2
#define BITWISE_I8_OUT0_SHAPE {3, 21}
/*
 * x: 3x21xi8, y: 3x21xi8 -> out0: 3x21xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int bitwise_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* BITWISE_I8_H */
