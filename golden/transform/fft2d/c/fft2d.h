#ifndef FFT2D_H
#define FFT2D_H

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

#define FFT2D_CONTENT 0xfbcc760a8f870d74u

#define FFT2D_ARENA_BYTES 256
#define FFT2D_ARENA_ALIGN 16
#define FFT2D_RE_ELEMS 32
#define FFT2D_RE_RANK 3
#define FFT2D_RE_SHAPE {1, 4, 8}
#define FFT2D_IM_ELEMS 32
#define FFT2D_IM_RANK 3
#define FFT2D_IM_SHAPE {1, 4, 8}
#define FFT2D_OUT0_ELEMS 32
#define FFT2D_OUT0_RANK 3
#define FFT2D_OUT0_SHAPE {1, 4, 8}
#define FFT2D_OUT1_ELEMS 32
#define FFT2D_OUT1_RANK 3
#define FFT2D_OUT1_SHAPE {1, 4, 8}
/*
 * re: 1x4x8xf32, im: 1x4x8xf32 -> out0: 1x4x8xf32, out1: 1x4x8xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int fft2d(const float *TOSAC_RESTRICT re, const float *TOSAC_RESTRICT im, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FFT2D_H */
