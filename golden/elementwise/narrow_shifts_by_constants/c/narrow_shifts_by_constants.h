#ifndef NARROW_SHIFTS_BY_CONSTANTS_H
#define NARROW_SHIFTS_BY_CONSTANTS_H

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

#define NARROW_SHIFTS_BY_CONSTANTS_CONTENT 0xe6b736579b5a0f61u

#define OF_8_BITS_ARENA_BYTES 0
#define OF_8_BITS_ARENA_ALIGN 16
#define OF_8_BITS_X_ELEMS 38
#define OF_8_BITS_X_RANK 2
#define OF_8_BITS_X_SHAPE {2, 19}
#define OF_8_BITS_OUT0_ELEMS 38
#define OF_8_BITS_OUT0_RANK 2
#define OF_8_BITS_OUT0_SHAPE {2, 19}
#define OF_8_BITS_OUT1_ELEMS 38
#define OF_8_BITS_OUT1_RANK 2
#define OF_8_BITS_OUT1_SHAPE {2, 19}
#define OF_8_BITS_OUT2_ELEMS 38
#define OF_8_BITS_OUT2_RANK 2
#define OF_8_BITS_OUT2_SHAPE {2, 19}
#define OF_8_BITS_OUT3_ELEMS 38
#define OF_8_BITS_OUT3_RANK 2
#define OF_8_BITS_OUT3_SHAPE {2, 19}
/*
 * x: 2x19xi8 -> out0: 2x19xi8, out1: 2x19xi8, out2: 2x19xi8, out3: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int of_8_bits(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#define OF_16_BITS_ARENA_BYTES 0
#define OF_16_BITS_ARENA_ALIGN 16
#define OF_16_BITS_X_ELEMS 38
#define OF_16_BITS_X_RANK 2
#define OF_16_BITS_X_SHAPE {2, 19}
#define OF_16_BITS_OUT0_ELEMS 38
#define OF_16_BITS_OUT0_RANK 2
#define OF_16_BITS_OUT0_SHAPE {2, 19}
#define OF_16_BITS_OUT1_ELEMS 38
#define OF_16_BITS_OUT1_RANK 2
#define OF_16_BITS_OUT1_SHAPE {2, 19}
#define OF_16_BITS_OUT2_ELEMS 38
#define OF_16_BITS_OUT2_RANK 2
#define OF_16_BITS_OUT2_SHAPE {2, 19}
#define OF_16_BITS_OUT3_ELEMS 38
#define OF_16_BITS_OUT3_RANK 2
#define OF_16_BITS_OUT3_SHAPE {2, 19}
/*
 * x: 2x19xi16 -> out0: 2x19xi16, out1: 2x19xi16, out2: 2x19xi16, out3: 2x19xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int of_16_bits(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* NARROW_SHIFTS_BY_CONSTANTS_H */
