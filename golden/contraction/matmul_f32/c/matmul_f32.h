#ifndef MATMUL_F32_H
#define MATMUL_F32_H

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

#define MATMUL_F32_CONTENT 0xfa9c36bac3897e9du

#define MATMUL_F32_ARENA_BYTES 0
#define MATMUL_F32_ARENA_ALIGN 16
#define MATMUL_F32_A_ELEMS 36
#define MATMUL_F32_A_RANK 3
#define MATMUL_F32_A_SHAPE {1, 4, 9}
#define MATMUL_F32_B_ELEMS 54
#define MATMUL_F32_B_RANK 3
#define MATMUL_F32_B_SHAPE {1, 9, 6}
#define MATMUL_F32_OUT0_ELEMS 24
#define MATMUL_F32_OUT0_RANK 3
#define MATMUL_F32_OUT0_SHAPE {1, 4, 6}
/*
 * a: 1x4x9xf32, b: 1x9x6xf32 -> out0: 1x4x6xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int matmul_f32(const float *TOSAC_RESTRICT a, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MATMUL_F32_H */
