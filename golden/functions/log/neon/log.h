#ifndef LOG__H
#define LOG__H

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

#define LOG__CONTENT 0x75b7cb36cb312534u

#define LOG__ARENA_BYTES 0
#define LOG__ARENA_ALIGN 16
#define LOG__X_ELEMS 38
#define LOG__X_RANK 2
#define LOG__X_SHAPE {2, 19}
#define LOG__OUT0_ELEMS 38
#define LOG__OUT0_RANK 2
#define LOG__OUT0_SHAPE {2, 19}
/*
 * x: 2x19xf32 -> out0: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int log_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* LOG__H */
