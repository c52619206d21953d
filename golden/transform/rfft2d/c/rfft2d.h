#ifndef RFFT2D_H
#define RFFT2D_H

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

#define RFFT2D_CONTENT 0x21b612d8350faca4u

#define RFFT2D_ARENA_BYTES 160
#define RFFT2D_ARENA_ALIGN 16
#define RFFT2D_X_ELEMS 32
#define RFFT2D_X_RANK 3
#define RFFT2D_X_SHAPE {2, 2, 8}
#define RFFT2D_OUT0_ELEMS 20
#define RFFT2D_OUT0_RANK 3
#define RFFT2D_OUT0_SHAPE {2, 2, 5}
#define RFFT2D_OUT1_ELEMS 20
#define RFFT2D_OUT1_RANK 3
#define RFFT2D_OUT1_SHAPE {2, 2, 5}
/*
 * x: 2x2x8xf32 -> out0: 2x2x5xf32, out1: 2x2x5xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int rfft2d(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RFFT2D_H */
