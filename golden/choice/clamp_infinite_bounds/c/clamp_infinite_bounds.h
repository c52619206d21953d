#ifndef CLAMP_INFINITE_BOUNDS_H
#define CLAMP_INFINITE_BOUNDS_H

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

#define CLAMP_INFINITE_BOUNDS_CONTENT 0xbfa8a7742c157eaau

#define CLAMP_INFINITE_BOUNDS_ARENA_BYTES 0
#define CLAMP_INFINITE_BOUNDS_ARENA_ALIGN 16
#define CLAMP_INFINITE_BOUNDS_X_ELEMS 64
#define CLAMP_INFINITE_BOUNDS_X_RANK 2
#define CLAMP_INFINITE_BOUNDS_X_SHAPE {4, 16}
#define CLAMP_INFINITE_BOUNDS_OUT0_ELEMS 64
#define CLAMP_INFINITE_BOUNDS_OUT0_RANK 2
#define CLAMP_INFINITE_BOUNDS_OUT0_SHAPE {4, 16}
#define CLAMP_INFINITE_BOUNDS_OUT1_ELEMS 64
#define CLAMP_INFINITE_BOUNDS_OUT1_RANK 2
#define CLAMP_INFINITE_BOUNDS_OUT1_SHAPE {4, 16}
/*
 * x: 4x16xf32 -> out0: 4x16xf32, out1: 4x16xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int clamp_infinite_bounds(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CLAMP_INFINITE_BOUNDS_H */
