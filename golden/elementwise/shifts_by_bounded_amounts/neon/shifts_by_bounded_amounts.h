#ifndef SHIFTS_BY_BOUNDED_AMOUNTS_H
#define SHIFTS_BY_BOUNDED_AMOUNTS_H

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

#define SHIFTS_BY_BOUNDED_AMOUNTS_CONTENT 0xb0603dcfa7302c3fu

#define WITHIN_8_ARENA_BYTES 0
#define WITHIN_8_ARENA_ALIGN 16
#define WITHIN_8_X_ELEMS 57
#define WITHIN_8_X_RANK 2
#define WITHIN_8_X_SHAPE {3, 19}
#define WITHIN_8_AMOUNT_ELEMS 57
#define WITHIN_8_AMOUNT_RANK 2
#define WITHIN_8_AMOUNT_SHAPE {3, 19}
#define WITHIN_8_OUT0_ELEMS 57
#define WITHIN_8_OUT0_RANK 2
#define WITHIN_8_OUT0_SHAPE {3, 19}
#define WITHIN_8_OUT1_ELEMS 57
#define WITHIN_8_OUT1_RANK 2
#define WITHIN_8_OUT1_SHAPE {3, 19}
#define WITHIN_8_OUT2_ELEMS 57
#define WITHIN_8_OUT2_RANK 2
#define WITHIN_8_OUT2_SHAPE {3, 19}
#define WITHIN_8_OUT3_ELEMS 57
#define WITHIN_8_OUT3_RANK 2
#define WITHIN_8_OUT3_SHAPE {3, 19}
/*
 * x: 3x19xi8, amount: 3x19xi8 -> out0: 3x19xi8, out1: 3x19xi8, out2: 3x19xi8, out3: 3x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int within_8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT amount, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#define BEYOND_8_ARENA_BYTES 0
#define BEYOND_8_ARENA_ALIGN 16
#define BEYOND_8_X_ELEMS 57
#define BEYOND_8_X_RANK 2
#define BEYOND_8_X_SHAPE {3, 19}
#define BEYOND_8_AMOUNT_ELEMS 57
#define BEYOND_8_AMOUNT_RANK 2
#define BEYOND_8_AMOUNT_SHAPE {3, 19}
#define BEYOND_8_OUT0_ELEMS 57
#define BEYOND_8_OUT0_RANK 2
#define BEYOND_8_OUT0_SHAPE {3, 19}
#define BEYOND_8_OUT1_ELEMS 57
#define BEYOND_8_OUT1_RANK 2
#define BEYOND_8_OUT1_SHAPE {3, 19}
#define BEYOND_8_OUT2_ELEMS 57
#define BEYOND_8_OUT2_RANK 2
#define BEYOND_8_OUT2_SHAPE {3, 19}
#define BEYOND_8_OUT3_ELEMS 57
#define BEYOND_8_OUT3_RANK 2
#define BEYOND_8_OUT3_SHAPE {3, 19}
/*
 * x: 3x19xi8, amount: 3x19xi8 -> out0: 3x19xi8, out1: 3x19xi8, out2: 3x19xi8, out3: 3x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int beyond_8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT amount, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#define WITHIN_16_ARENA_BYTES 0
#define WITHIN_16_ARENA_ALIGN 16
#define WITHIN_16_X_ELEMS 57
#define WITHIN_16_X_RANK 2
#define WITHIN_16_X_SHAPE {3, 19}
#define WITHIN_16_AMOUNT_ELEMS 57
#define WITHIN_16_AMOUNT_RANK 2
#define WITHIN_16_AMOUNT_SHAPE {3, 19}
#define WITHIN_16_OUT0_ELEMS 57
#define WITHIN_16_OUT0_RANK 2
#define WITHIN_16_OUT0_SHAPE {3, 19}
#define WITHIN_16_OUT1_ELEMS 57
#define WITHIN_16_OUT1_RANK 2
#define WITHIN_16_OUT1_SHAPE {3, 19}
#define WITHIN_16_OUT2_ELEMS 57
#define WITHIN_16_OUT2_RANK 2
#define WITHIN_16_OUT2_SHAPE {3, 19}
#define WITHIN_16_OUT3_ELEMS 57
#define WITHIN_16_OUT3_RANK 2
#define WITHIN_16_OUT3_SHAPE {3, 19}
/*
 * x: 3x19xi16, amount: 3x19xi16 -> out0: 3x19xi16, out1: 3x19xi16, out2: 3x19xi16, out3: 3x19xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int within_16(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT amount, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#define BEYOND_16_ARENA_BYTES 0
#define BEYOND_16_ARENA_ALIGN 16
#define BEYOND_16_X_ELEMS 57
#define BEYOND_16_X_RANK 2
#define BEYOND_16_X_SHAPE {3, 19}
#define BEYOND_16_AMOUNT_ELEMS 57
#define BEYOND_16_AMOUNT_RANK 2
#define BEYOND_16_AMOUNT_SHAPE {3, 19}
#define BEYOND_16_OUT0_ELEMS 57
#define BEYOND_16_OUT0_RANK 2
#define BEYOND_16_OUT0_SHAPE {3, 19}
#define BEYOND_16_OUT1_ELEMS 57
#define BEYOND_16_OUT1_RANK 2
#define BEYOND_16_OUT1_SHAPE {3, 19}
#define BEYOND_16_OUT2_ELEMS 57
#define BEYOND_16_OUT2_RANK 2
#define BEYOND_16_OUT2_SHAPE {3, 19}
#define BEYOND_16_OUT3_ELEMS 57
#define BEYOND_16_OUT3_RANK 2
#define BEYOND_16_OUT3_SHAPE {3, 19}
/*
 * x: 3x19xi16, amount: 3x19xi16 -> out0: 3x19xi16, out1: 3x19xi16, out2: 3x19xi16, out3: 3x19xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int beyond_16(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT amount, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#define WITHIN_32_ARENA_BYTES 0
#define WITHIN_32_ARENA_ALIGN 16
#define WITHIN_32_X_ELEMS 57
#define WITHIN_32_X_RANK 2
#define WITHIN_32_X_SHAPE {3, 19}
#define WITHIN_32_AMOUNT_ELEMS 57
#define WITHIN_32_AMOUNT_RANK 2
#define WITHIN_32_AMOUNT_SHAPE {3, 19}
#define WITHIN_32_OUT0_ELEMS 57
#define WITHIN_32_OUT0_RANK 2
#define WITHIN_32_OUT0_SHAPE {3, 19}
#define WITHIN_32_OUT1_ELEMS 57
#define WITHIN_32_OUT1_RANK 2
#define WITHIN_32_OUT1_SHAPE {3, 19}
#define WITHIN_32_OUT2_ELEMS 57
#define WITHIN_32_OUT2_RANK 2
#define WITHIN_32_OUT2_SHAPE {3, 19}
#define WITHIN_32_OUT3_ELEMS 57
#define WITHIN_32_OUT3_RANK 2
#define WITHIN_32_OUT3_SHAPE {3, 19}
/*
 * x: 3x19xi32, amount: 3x19xi32 -> out0: 3x19xi32, out1: 3x19xi32, out2: 3x19xi32, out3: 3x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int within_32(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT amount, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#define BEYOND_32_ARENA_BYTES 0
#define BEYOND_32_ARENA_ALIGN 16
#define BEYOND_32_X_ELEMS 57
#define BEYOND_32_X_RANK 2
#define BEYOND_32_X_SHAPE {3, 19}
#define BEYOND_32_AMOUNT_ELEMS 57
#define BEYOND_32_AMOUNT_RANK 2
#define BEYOND_32_AMOUNT_SHAPE {3, 19}
#define BEYOND_32_OUT0_ELEMS 57
#define BEYOND_32_OUT0_RANK 2
#define BEYOND_32_OUT0_SHAPE {3, 19}
#define BEYOND_32_OUT1_ELEMS 57
#define BEYOND_32_OUT1_RANK 2
#define BEYOND_32_OUT1_SHAPE {3, 19}
#define BEYOND_32_OUT2_ELEMS 57
#define BEYOND_32_OUT2_RANK 2
#define BEYOND_32_OUT2_SHAPE {3, 19}
#define BEYOND_32_OUT3_ELEMS 57
#define BEYOND_32_OUT3_RANK 2
#define BEYOND_32_OUT3_SHAPE {3, 19}
/*
 * x: 3x19xi32, amount: 3x19xi32 -> out0: 3x19xi32, out1: 3x19xi32, out2: 3x19xi32, out3: 3x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int beyond_32(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT amount, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SHIFTS_BY_BOUNDED_AMOUNTS_H */
