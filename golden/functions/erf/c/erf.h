#ifndef ERF__H
#define ERF__H

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

#define ERF__CONTENT 0x353cf193ca526fa9u

#define ERF__ARENA_BYTES 0
#define ERF__ARENA_ALIGN 16
#define ERF__X_ELEMS 38
#define ERF__X_RANK 2
#define ERF__X_SHAPE {2, 19}
#define ERF__OUT0_ELEMS 38
#define ERF__OUT0_RANK 2
#define ERF__OUT0_SHAPE {2, 19}
/*
 * x: 2x19xf32 -> out0: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int erf_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ERF__H */
