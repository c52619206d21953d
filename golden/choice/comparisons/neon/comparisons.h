#ifndef COMPARISONS_H
#define COMPARISONS_H

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

#define COMPARISONS_CONTENT 0x64faaea742d53983u

#define COMPARISONS_ARENA_BYTES 0
#define COMPARISONS_ARENA_ALIGN 16
#define COMPARISONS_X_ELEMS 38
#define COMPARISONS_X_RANK 2
#define COMPARISONS_X_SHAPE {2, 19}
#define COMPARISONS_Y_ELEMS 38
#define COMPARISONS_Y_RANK 2
#define COMPARISONS_Y_SHAPE {2, 19}
#define COMPARISONS_OUT0_ELEMS 38
#define COMPARISONS_OUT0_RANK 2
#define COMPARISONS_OUT0_SHAPE {2, 19}
#define COMPARISONS_OUT1_ELEMS 38
#define COMPARISONS_OUT1_RANK 2
#define COMPARISONS_OUT1_SHAPE {2, 19}
#define COMPARISONS_OUT2_ELEMS 38
#define COMPARISONS_OUT2_RANK 2
#define COMPARISONS_OUT2_SHAPE {2, 19}
/*
 * x: 2x19xi32, y: 2x19xi32 -> out0: 2x19xi1, out1: 2x19xi1, out2: 2x19xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int comparisons(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* COMPARISONS_H */
