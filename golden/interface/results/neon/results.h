#ifndef RESULTS_H
#define RESULTS_H

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

#define RESULTS_CONTENT 0x30d157b6720ae55fu

#define RESULTS_ARENA_BYTES 0
#define RESULTS_ARENA_ALIGN 16
#define RESULTS_X_ELEMS 6
#define RESULTS_X_RANK 2
#define RESULTS_X_SHAPE {2, 3}
#define RESULTS_OUT0_ELEMS 6
#define RESULTS_OUT0_RANK 2
#define RESULTS_OUT0_SHAPE {2, 3}
#define RESULTS_OUT1_ELEMS 6
#define RESULTS_OUT1_RANK 2
#define RESULTS_OUT1_SHAPE {2, 3}
#define RESULTS_OUT2_ELEMS 6
#define RESULTS_OUT2_RANK 2
#define RESULTS_OUT2_SHAPE {2, 3}
#define RESULTS_OUT3_ELEMS 6
#define RESULTS_OUT3_RANK 2
#define RESULTS_OUT3_SHAPE {2, 3}
#define RESULTS_OUT4_ELEMS 6
#define RESULTS_OUT4_RANK 2
#define RESULTS_OUT4_SHAPE {2, 3}
/*
 * x: 2x3xi32 -> out0: 2x3xi32, out1: 2x3xi32, out2: 2x3xi32, out3: 2x3xi32, out4: 2x3xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int results(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, float *TOSAC_RESTRICT out4, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RESULTS_H */
