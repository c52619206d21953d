#ifndef BIAS_OF_ONE_NUMBER_H
#define BIAS_OF_ONE_NUMBER_H

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

#define BIAS_OF_ONE_NUMBER_CONTENT 0x2868558702168bacu

#define BIAS_OF_ONE_NUMBER_ARENA_BYTES 0
#define BIAS_OF_ONE_NUMBER_ARENA_ALIGN 16
#define BIAS_OF_ONE_NUMBER_X_ELEMS 200
#define BIAS_OF_ONE_NUMBER_X_RANK 4
#define BIAS_OF_ONE_NUMBER_X_SHAPE {1, 5, 5, 8}
#define BIAS_OF_ONE_NUMBER_OUT0_ELEMS 150
#define BIAS_OF_ONE_NUMBER_OUT0_RANK 4
#define BIAS_OF_ONE_NUMBER_OUT0_SHAPE {1, 5, 5, 6}
/*
 * x: 1x5x5x8xf32 -> out0: 1x5x5x6xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int bias_of_one_number(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* BIAS_OF_ONE_NUMBER_H */
