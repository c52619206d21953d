#ifndef ARGMAX_F32_H
#define ARGMAX_F32_H

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

#define ARGMAX_F32_CONTENT 0x9f36cc5e8a4808beu

#define ARGMAX_F32_ARENA_BYTES 0
#define ARGMAX_F32_ARENA_ALIGN 16
#define ARGMAX_F32_X_ELEMS 57
#define ARGMAX_F32_X_RANK 2
#define ARGMAX_F32_X_SHAPE {3, 19}
#define ARGMAX_F32_OUT0_ELEMS 3
#define ARGMAX_F32_OUT0_RANK 1
#define ARGMAX_F32_OUT0_SHAPE {3}
/*
 * x: 3x19xf32 -> out0: 3xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int argmax_f32(const float *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ARGMAX_F32_H */
