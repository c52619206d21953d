#ifndef GATHER_H
#define GATHER_H

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

#define GATHER_CONTENT 0x6103fbe2351e35fcu

#define GATHER_ARENA_BYTES 0
#define GATHER_ARENA_ALIGN 16
#define GATHER_X_ELEMS 30
#define GATHER_X_RANK 3
#define GATHER_X_SHAPE {2, 5, 3}
#define GATHER_I_ELEMS 8
#define GATHER_I_RANK 2
#define GATHER_I_SHAPE {2, 4}
#define GATHER_OUT0_ELEMS 24
#define GATHER_OUT0_RANK 3
#define GATHER_OUT0_SHAPE {2, 4, 3}
/*
 * x: 2x5x3xi8, i: 2x4xi32 -> out0: 2x4x3xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int gather(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT i, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* GATHER_H */
