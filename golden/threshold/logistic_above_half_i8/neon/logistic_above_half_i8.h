#ifndef LOGISTIC_ABOVE_HALF_I8_H
#define LOGISTIC_ABOVE_HALF_I8_H

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

#define LOGISTIC_ABOVE_HALF_I8_CONTENT 0xad6dcc5d72cab994u

#define DETECT_ARENA_BYTES 0
#define DETECT_ARENA_ALIGN 16
#define DETECT_SCORES_ELEMS 1600
#define DETECT_SCORES_RANK 2
#define DETECT_SCORES_SHAPE {16, 100}
#define DETECT_OUT0_ELEMS 1600
#define DETECT_OUT0_RANK 2
#define DETECT_OUT0_SHAPE {16, 100}
#define DETECT_OUT1_ELEMS 1600
#define DETECT_OUT1_RANK 2
#define DETECT_OUT1_SHAPE {16, 100}
/*
 * scores: 16x100xi8 -> out0: 16x100xf32, out1: 16x100xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int detect(const int8_t *TOSAC_RESTRICT scores, float *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* LOGISTIC_ABOVE_HALF_I8_H */
