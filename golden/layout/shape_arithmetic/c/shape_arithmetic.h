#ifndef SHAPE_ARITHMETIC_H
#define SHAPE_ARITHMETIC_H

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

#define SHAPE_ARITHMETIC_CONTENT 0x9137241f12e5583fu

#define SHAPE_ARITHMETIC_ARENA_BYTES 0
#define SHAPE_ARITHMETIC_ARENA_ALIGN 16
#define SHAPE_ARITHMETIC_X_ELEMS 24
#define SHAPE_ARITHMETIC_X_RANK 2
#define SHAPE_ARITHMETIC_X_SHAPE {4, 6}
#define SHAPE_ARITHMETIC_OUT0_ELEMS 24
#define SHAPE_ARITHMETIC_OUT0_RANK 2
#define SHAPE_ARITHMETIC_OUT0_SHAPE {12, 2}
/*
 * x: 4x6xi8 -> out0: 12x2xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int shape_arithmetic(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SHAPE_ARITHMETIC_H */
