#ifndef PAD_H
#define PAD_H

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

#define PAD_CONTENT 0xe7de80e976a97918u

#define PAD_ARENA_BYTES 0
#define PAD_ARENA_ALIGN 16
#define PAD_X_ELEMS 6
#define PAD_X_RANK 2
#define PAD_X_SHAPE {2, 3}
#define PAD_OUT0_ELEMS 24
#define PAD_OUT0_RANK 2
#define PAD_OUT0_SHAPE {4, 6}
/*
 * x: 2x3xf32 -> out0: 4x6xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int pad(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PAD_H */
