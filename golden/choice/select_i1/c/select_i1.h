#ifndef SELECT_I1_H
#define SELECT_I1_H

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

#define SELECT_I1_CONTENT 0x80aed4c525e823b3u

#define SELECT_I1_ARENA_BYTES 0
#define SELECT_I1_ARENA_ALIGN 16
#define SELECT_I1_M_ELEMS 38
#define SELECT_I1_M_RANK 2
#define SELECT_I1_M_SHAPE {2, 19}
#define SELECT_I1_X_ELEMS 38
#define SELECT_I1_X_RANK 2
#define SELECT_I1_X_SHAPE {2, 19}
#define SELECT_I1_Y_ELEMS 38
#define SELECT_I1_Y_RANK 2
#define SELECT_I1_Y_SHAPE {2, 19}
#define SELECT_I1_OUT0_ELEMS 38
#define SELECT_I1_OUT0_RANK 2
#define SELECT_I1_OUT0_SHAPE {2, 19}
/*
 * m: 2x19xi1, x: 2x19xi1, y: 2x19xi1 -> out0: 2x19xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int select_i1(const uint8_t *TOSAC_RESTRICT m, const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SELECT_I1_H */
