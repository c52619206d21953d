#ifndef POW__H
#define POW__H

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

#define POW__CONTENT 0xa62d1fab4ece00c6u

#define POW__ARENA_BYTES 0
#define POW__ARENA_ALIGN 16
#define POW__X_ELEMS 38
#define POW__X_RANK 2
#define POW__X_SHAPE {2, 19}
#define POW__Y_ELEMS 38
#define POW__Y_RANK 2
#define POW__Y_SHAPE {2, 19}
#define POW__OUT0_ELEMS 38
#define POW__OUT0_RANK 2
#define POW__OUT0_SHAPE {2, 19}
/*
 * x: 2x19xf32, y: 2x19xf32 -> out0: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int pow_(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* POW__H */
