#ifndef FLOAT__H
#define FLOAT__H

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

#define FLOAT__CONTENT 0x5942ea8a741ba441u

#define FLOAT__ARENA_BYTES 0
#define FLOAT__ARENA_ALIGN 16
#define FLOAT__X_ELEMS 38
#define FLOAT__X_RANK 2
#define FLOAT__X_SHAPE {2, 19}
#define FLOAT__Y_ELEMS 38
#define FLOAT__Y_RANK 2
#define FLOAT__Y_SHAPE {2, 19}
#define FLOAT__OUT0_ELEMS 38
#define FLOAT__OUT0_RANK 2
#define FLOAT__OUT0_SHAPE {2, 19}
/*
 * x: 2x19xf32, y: 2x19xf32 -> out0: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int float_(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FLOAT__H */
