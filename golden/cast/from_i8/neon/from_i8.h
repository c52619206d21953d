#ifndef FROM_I8_H
#define FROM_I8_H

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

#define FROM_I8_CONTENT 0x95e05ab132569cefu

#define FROM_I8_ARENA_BYTES 0
#define FROM_I8_ARENA_ALIGN 16
#define FROM_I8_X_ELEMS 38
#define FROM_I8_X_RANK 2
#define FROM_I8_X_SHAPE {2, 19}
#define FROM_I8_OUT0_ELEMS 38
#define FROM_I8_OUT0_RANK 2
#define FROM_I8_OUT0_SHAPE {2, 19}
#define FROM_I8_OUT1_ELEMS 38
#define FROM_I8_OUT1_RANK 2
#define FROM_I8_OUT1_SHAPE {2, 19}
#define FROM_I8_OUT2_ELEMS 38
#define FROM_I8_OUT2_RANK 2
#define FROM_I8_OUT2_SHAPE {2, 19}
#define FROM_I8_OUT3_ELEMS 38
#define FROM_I8_OUT3_RANK 2
#define FROM_I8_OUT3_SHAPE {2, 19}
/*
 * x: 2x19xi8 -> out0: 2x19xi1, out1: 2x19xi16, out2: 2x19xi32, out3: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int from_i8(const int8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, float *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FROM_I8_H */
