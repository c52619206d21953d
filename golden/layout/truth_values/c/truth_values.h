#ifndef TRUTH_VALUES_H
#define TRUTH_VALUES_H

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

#define TRUTH_VALUES_CONTENT 0x5ddc7856b3e8de4cu

#define TRUTH_VALUES_ARENA_BYTES 0
#define TRUTH_VALUES_ARENA_ALIGN 16
#define TRUTH_VALUES_X_ELEMS 32
#define TRUTH_VALUES_X_RANK 2
#define TRUTH_VALUES_X_SHAPE {4, 8}
#define TRUTH_VALUES_C_ELEMS 8
#define TRUTH_VALUES_C_RANK 2
#define TRUTH_VALUES_C_SHAPE {1, 8}
#define TRUTH_VALUES_OUT0_ELEMS 32
#define TRUTH_VALUES_OUT0_RANK 1
#define TRUTH_VALUES_OUT0_SHAPE {32}
#define TRUTH_VALUES_OUT1_ELEMS 32
#define TRUTH_VALUES_OUT1_RANK 2
#define TRUTH_VALUES_OUT1_SHAPE {4, 8}
#define TRUTH_VALUES_OUT2_ELEMS 40
#define TRUTH_VALUES_OUT2_RANK 2
#define TRUTH_VALUES_OUT2_SHAPE {5, 8}
#define TRUTH_VALUES_OUT3_ELEMS 32
#define TRUTH_VALUES_OUT3_RANK 2
#define TRUTH_VALUES_OUT3_SHAPE {8, 4}
#define TRUTH_VALUES_OUT4_ELEMS 6
#define TRUTH_VALUES_OUT4_RANK 2
#define TRUTH_VALUES_OUT4_SHAPE {2, 3}
#define TRUTH_VALUES_OUT5_ELEMS 32
#define TRUTH_VALUES_OUT5_RANK 2
#define TRUTH_VALUES_OUT5_SHAPE {4, 8}
#define TRUTH_VALUES_OUT6_ELEMS 64
#define TRUTH_VALUES_OUT6_RANK 2
#define TRUTH_VALUES_OUT6_SHAPE {4, 16}
/*
 * x: 4x8xi1, c: 1x8xi1 -> out0: 32xi1, out1: 4x8xi1, out2: 5x8xi1, out3: 8x4xi1, out4: 2x3xi1, out5: 4x8xi1, out6: 4x16xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int truth_values(const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT c, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, uint8_t *TOSAC_RESTRICT out3, uint8_t *TOSAC_RESTRICT out4, uint8_t *TOSAC_RESTRICT out5, uint8_t *TOSAC_RESTRICT out6, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* TRUTH_VALUES_H */
