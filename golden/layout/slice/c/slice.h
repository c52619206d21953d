#ifndef SLICE_H
#define SLICE_H

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

#define SLICE_CONTENT 0x0d8932eb0c9d8d5bu

#define SLICE_ARENA_BYTES 0
#define SLICE_ARENA_ALIGN 16
#define SLICE_X_ELEMS 28
#define SLICE_X_RANK 2
#define SLICE_X_SHAPE {4, 7}
#define SLICE_OUT0_ELEMS 6
#define SLICE_OUT0_RANK 2
#define SLICE_OUT0_SHAPE {2, 3}
/*
 * x: 4x7xf32 -> out0: 2x3xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int slice(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SLICE_H */
