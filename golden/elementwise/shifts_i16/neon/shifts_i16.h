#ifndef SHIFTS_I16_H
#define SHIFTS_I16_H

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

#define SHIFTS_I16_CONTENT 0xcec7ff4a61d7335cu

#define SHIFTS_I16_ARENA_BYTES 0
#define SHIFTS_I16_ARENA_ALIGN 16
#define SHIFTS_I16_X_ELEMS 38
#define SHIFTS_I16_X_RANK 2
#define SHIFTS_I16_X_SHAPE {2, 19}
#define SHIFTS_I16_S_ELEMS 38
#define SHIFTS_I16_S_RANK 2
#define SHIFTS_I16_S_SHAPE {2, 19}
#define SHIFTS_I16_OUT0_ELEMS 38
#define SHIFTS_I16_OUT0_RANK 2
#define SHIFTS_I16_OUT0_SHAPE {2, 19}
#define SHIFTS_I16_OUT1_ELEMS 38
#define SHIFTS_I16_OUT1_RANK 2
#define SHIFTS_I16_OUT1_SHAPE {2, 19}
#define SHIFTS_I16_OUT2_ELEMS 38
#define SHIFTS_I16_OUT2_RANK 2
#define SHIFTS_I16_OUT2_SHAPE {2, 19}
#define SHIFTS_I16_OUT3_ELEMS 38
#define SHIFTS_I16_OUT3_RANK 2
#define SHIFTS_I16_OUT3_SHAPE {2, 19}
/*
 * x: 2x19xi16, s: 2x19xi16 -> out0: 2x19xi16, out1: 2x19xi16, out2: 2x19xi16, out3: 2x19xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int shifts_i16(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT s, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SHIFTS_I16_H */
