#ifndef HALVES_H
#define HALVES_H

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

#define HALVES_CONTENT 0xa9c5c39c3f9d0dc4u

#define HALVES_ARENA_BYTES 0
#define HALVES_ARENA_ALIGN 16
#define HALVES_X_ELEMS 576
#define HALVES_X_RANK 2
#define HALVES_X_SHAPE {9, 64}
#define HALVES_OUT0_ELEMS 576
#define HALVES_OUT0_RANK 2
#define HALVES_OUT0_SHAPE {9, 64}
/*
 * x: 9x64xf32 -> out0: 9x64xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int halves(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* HALVES_H */
