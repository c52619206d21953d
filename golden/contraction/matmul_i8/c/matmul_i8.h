#ifndef MATMUL_I8_H
#define MATMUL_I8_H

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

#define MATMUL_I8_CONTENT 0xf6dd9115ed02d734u

#define MATMUL_I8_ARENA_BYTES 288
#define MATMUL_I8_ARENA_ALIGN 16
#define MATMUL_I8_A_ELEMS 90
#define MATMUL_I8_A_RANK 3
#define MATMUL_I8_A_SHAPE {2, 5, 9}
#define MATMUL_I8_B_ELEMS 126
#define MATMUL_I8_B_RANK 3
#define MATMUL_I8_B_SHAPE {2, 9, 7}
#define MATMUL_I8_OUT0_ELEMS 70
#define MATMUL_I8_OUT0_RANK 3
#define MATMUL_I8_OUT0_SHAPE {2, 5, 7}
/*
 * a: 2x5x9xi8, b: 2x9x7xi8 -> out0: 2x5x7xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int matmul_i8(const int8_t *TOSAC_RESTRICT a, const int8_t *TOSAC_RESTRICT b, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MATMUL_I8_H */
