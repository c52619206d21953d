#ifndef CLAMP_F32_H
#define CLAMP_F32_H

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

#define CLAMP_F32_CONTENT 0x47cc901f63d37213u

#define CLAMP_F32_ARENA_BYTES 0
#define CLAMP_F32_ARENA_ALIGN 16
#define CLAMP_F32_X_ELEMS 38
#define CLAMP_F32_X_RANK 2
#define CLAMP_F32_X_SHAPE {2, 19}
#define CLAMP_F32_OUT0_ELEMS 38
#define CLAMP_F32_OUT0_RANK 2
#define CLAMP_F32_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xf32 -> out0: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int clamp_f32(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CLAMP_F32_H */
