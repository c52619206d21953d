#ifndef SHIFTS_I32_H
#define SHIFTS_I32_H

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

#define SHIFTS_I32_CONTENT 0x926509b6449cd9e8u

#define SHIFTS_I32_ARENA_BYTES 0
#define SHIFTS_I32_ARENA_ALIGN 16
#define SHIFTS_I32_X_ELEMS 38
#define SHIFTS_I32_X_RANK 2
#define SHIFTS_I32_X_SHAPE {2, 19}
#define SHIFTS_I32_S_ELEMS 38
#define SHIFTS_I32_S_RANK 2
#define SHIFTS_I32_S_SHAPE {2, 19}
#define SHIFTS_I32_OUT0_ELEMS 38
#define SHIFTS_I32_OUT0_RANK 2
#define SHIFTS_I32_OUT0_SHAPE {2, 19}
#define SHIFTS_I32_OUT1_ELEMS 38
#define SHIFTS_I32_OUT1_RANK 2
#define SHIFTS_I32_OUT1_SHAPE {2, 19}
#define SHIFTS_I32_OUT2_ELEMS 38
#define SHIFTS_I32_OUT2_RANK 2
#define SHIFTS_I32_OUT2_SHAPE {2, 19}
#define SHIFTS_I32_OUT3_ELEMS 38
#define SHIFTS_I32_OUT3_RANK 2
#define SHIFTS_I32_OUT3_SHAPE {2, 19}
/*
 * x: 2x19xi32, s: 2x19xi32 -> out0: 2x19xi32, out1: 2x19xi32, out2: 2x19xi32, out3: 2x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int shifts_i32(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT s, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SHIFTS_I32_H */
