#ifndef L1_H
#define L1_H

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

#define L1_CONTENT 0x6d35c182e421aec4u

#define L1_ARENA_BYTES 0
#define L1_ARENA_ALIGN 16
#define L1_X_ELEMS 111
#define L1_X_RANK 2
#define L1_X_SHAPE {3, 37}
#define L1_OUT0_ELEMS 111
#define L1_OUT0_RANK 2
#define L1_OUT0_SHAPE {3, 37}
/*
 * x: 3x37xi8 -> out0: 3x37xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int l1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* L1_H */
