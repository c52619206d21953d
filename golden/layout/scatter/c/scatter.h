#ifndef SCATTER_H
#define SCATTER_H

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

#define SCATTER_CONTENT 0xcd59fb38860b3c72u

#define SCATTER_ARENA_BYTES 0
#define SCATTER_ARENA_ALIGN 16
#define SCATTER_V_ELEMS 30
#define SCATTER_V_RANK 3
#define SCATTER_V_SHAPE {2, 5, 3}
#define SCATTER_I_ELEMS 8
#define SCATTER_I_RANK 2
#define SCATTER_I_SHAPE {2, 4}
#define SCATTER_X_ELEMS 24
#define SCATTER_X_RANK 3
#define SCATTER_X_SHAPE {2, 4, 3}
#define SCATTER_OUT0_ELEMS 30
#define SCATTER_OUT0_RANK 3
#define SCATTER_OUT0_SHAPE {2, 5, 3}
/*
 * v: 2x5x3xi8, i: 2x4xi32, x: 2x4x3xi8 -> out0: 2x5x3xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int scatter(const int8_t *TOSAC_RESTRICT v, const int32_t *TOSAC_RESTRICT i, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SCATTER_H */
