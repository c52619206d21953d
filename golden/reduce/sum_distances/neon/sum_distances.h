#ifndef SUM_DISTANCES_H
#define SUM_DISTANCES_H

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

#define SUM_DISTANCES_CONTENT 0xfcd7e61167bac877u

#define SUM_DISTANCES_ARENA_BYTES 0
#define SUM_DISTANCES_ARENA_ALIGN 16
#define SUM_DISTANCES_X_ELEMS 57
#define SUM_DISTANCES_X_RANK 2
#define SUM_DISTANCES_X_SHAPE {3, 19}
#define SUM_DISTANCES_OUT0_ELEMS 3
#define SUM_DISTANCES_OUT0_RANK 2
#define SUM_DISTANCES_OUT0_SHAPE {3, 1}
#define SUM_DISTANCES_OUT1_ELEMS 3
#define SUM_DISTANCES_OUT1_RANK 2
#define SUM_DISTANCES_OUT1_SHAPE {3, 1}
#define SUM_DISTANCES_OUT2_ELEMS 3
#define SUM_DISTANCES_OUT2_RANK 2
#define SUM_DISTANCES_OUT2_SHAPE {3, 1}
/*
 * x: 3x19xi8 -> out0: 3x1xi32, out1: 3x1xi32, out2: 3x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_distances(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_DISTANCES_H */
