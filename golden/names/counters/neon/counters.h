#ifndef COUNTERS_H
#define COUNTERS_H

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

#define COUNTERS_CONTENT 0xf619521faa75cbedu

#define COUNTERS_ARENA_BYTES 0
#define COUNTERS_ARENA_ALIGN 16
#define COUNTERS_P_ELEMS 63
#define COUNTERS_P_RANK 2
#define COUNTERS_P_SHAPE {3, 21}
#define COUNTERS_HALF_ELEMS 63
#define COUNTERS_HALF_RANK 2
#define COUNTERS_HALF_SHAPE {3, 21}
#define COUNTERS_LANES_ELEMS 63
#define COUNTERS_LANES_RANK 2
#define COUNTERS_LANES_SHAPE {3, 21}
#define COUNTERS_K_ELEMS 63
#define COUNTERS_K_RANK 2
#define COUNTERS_K_SHAPE {3, 21}
#define COUNTERS_OUT0_ELEMS 3
#define COUNTERS_OUT0_RANK 2
#define COUNTERS_OUT0_SHAPE {3, 1}
#define COUNTERS_OUT1_ELEMS 21
#define COUNTERS_OUT1_RANK 2
#define COUNTERS_OUT1_SHAPE {1, 21}
/*
 * p: 3x21xf32, half: 3x21xf32, lanes: 3x21xf32, k: 3x21xf32 -> out0: 3x1xf32, out1: 1x21xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int counters(const float *TOSAC_RESTRICT p, const float *TOSAC_RESTRICT half, const float *TOSAC_RESTRICT lanes, const float *TOSAC_RESTRICT k, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* COUNTERS_H */
