#ifndef SOFTMAX_F32_H
#define SOFTMAX_F32_H

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

#define SOFTMAX_F32_CONTENT 0xd6cf6a5ce171743du

#define SOFTMAX_F32_ARENA_BYTES 0
#define SOFTMAX_F32_ARENA_ALIGN 16
#define SOFTMAX_F32_ARG0_ELEMS 2048
#define SOFTMAX_F32_ARG0_RANK 2
#define SOFTMAX_F32_ARG0_SHAPE {16, 128}
#define SOFTMAX_F32_OUT0_ELEMS 2048
#define SOFTMAX_F32_OUT0_RANK 2
#define SOFTMAX_F32_OUT0_SHAPE {16, 128}
/*
 * arg0: 16x128xf32 -> out0: 16x128xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int softmax_f32(const float *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SOFTMAX_F32_H */
