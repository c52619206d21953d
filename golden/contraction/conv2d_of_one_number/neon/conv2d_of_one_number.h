#ifndef CONV2D_OF_ONE_NUMBER_H
#define CONV2D_OF_ONE_NUMBER_H

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

#define CONV2D_OF_ONE_NUMBER_CONTENT 0xd3a7ee424b85b9a1u

#define CONV2D_OF_ONE_NUMBER_ARENA_BYTES 0
#define CONV2D_OF_ONE_NUMBER_ARENA_ALIGN 16
#define CONV2D_OF_ONE_NUMBER_W_ELEMS 18
#define CONV2D_OF_ONE_NUMBER_W_RANK 4
#define CONV2D_OF_ONE_NUMBER_W_SHAPE {2, 3, 3, 1}
#define CONV2D_OF_ONE_NUMBER_B_ELEMS 2
#define CONV2D_OF_ONE_NUMBER_B_RANK 1
#define CONV2D_OF_ONE_NUMBER_B_SHAPE {2}
#define CONV2D_OF_ONE_NUMBER_OUT0_ELEMS 32
#define CONV2D_OF_ONE_NUMBER_OUT0_RANK 4
#define CONV2D_OF_ONE_NUMBER_OUT0_SHAPE {1, 4, 4, 2}
#define CONV2D_OF_ONE_NUMBER_OUT1_ELEMS 16
#define CONV2D_OF_ONE_NUMBER_OUT1_RANK 4
#define CONV2D_OF_ONE_NUMBER_OUT1_SHAPE {1, 4, 4, 1}
/*
 * w: 2x3x3x1xi8, b: 2xi32 -> out0: 1x4x4x2xi32, out1: 1x4x4x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int conv2d_of_one_number(const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CONV2D_OF_ONE_NUMBER_H */
