#ifndef MATH__H
#define MATH__H

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

#define MATH__CONTENT 0x051acc4be4cf9ed2u

#define MATH__ARENA_BYTES 0
#define MATH__ARENA_ALIGN 16
#define MATH__X_ELEMS 19
#define MATH__X_RANK 1
#define MATH__X_SHAPE {19}
#define MATH__OUT0_ELEMS 19
#define MATH__OUT0_RANK 1
#define MATH__OUT0_SHAPE {19}
/*
 * x: 19xf32 -> out0: 19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int math_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MATH__H */
