#ifndef ADAPTIVE_POOLS_I8_H
#define ADAPTIVE_POOLS_I8_H

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

#define ADAPTIVE_POOLS_I8_CONTENT 0x22fdcf438425dcb7u

#define ADAPTIVE_POOLS_I8_ARENA_BYTES 0
#define ADAPTIVE_POOLS_I8_ARENA_ALIGN 16
#define ADAPTIVE_POOLS_I8_X_ELEMS 72
#define ADAPTIVE_POOLS_I8_X_RANK 4
#define ADAPTIVE_POOLS_I8_X_SHAPE {1, 4, 6, 3}
#define ADAPTIVE_POOLS_I8_OUT0_ELEMS 18
#define ADAPTIVE_POOLS_I8_OUT0_RANK 4
#define ADAPTIVE_POOLS_I8_OUT0_SHAPE {1, 2, 3, 3}
#define ADAPTIVE_POOLS_I8_OUT1_ELEMS 18
#define ADAPTIVE_POOLS_I8_OUT1_RANK 4
#define ADAPTIVE_POOLS_I8_OUT1_SHAPE {1, 2, 3, 3}
/*
 * x: 1x4x6x3xi8 -> out0: 1x2x3x3xi8, out1: 1x2x3x3xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int adaptive_pools_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ADAPTIVE_POOLS_I8_H */
