#ifndef SCALED_BY_ONE_FACTOR_H
#define SCALED_BY_ONE_FACTOR_H

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

#define SCALED_BY_ONE_FACTOR_CONTENT 0x37cc2a3cdb688255u

#define SCALED_BY_ONE_FACTOR_ARENA_BYTES 0
#define SCALED_BY_ONE_FACTOR_ARENA_ALIGN 16
#define SCALED_BY_ONE_FACTOR_X_ELEMS 280
#define SCALED_BY_ONE_FACTOR_X_RANK 2
#define SCALED_BY_ONE_FACTOR_X_SHAPE {7, 40}
#define SCALED_BY_ONE_FACTOR_MIX_ELEMS 7
#define SCALED_BY_ONE_FACTOR_MIX_RANK 2
#define SCALED_BY_ONE_FACTOR_MIX_SHAPE {7, 1}
#define SCALED_BY_ONE_FACTOR_SHIFT_ELEMS 1
#define SCALED_BY_ONE_FACTOR_SHIFT_RANK 2
#define SCALED_BY_ONE_FACTOR_SHIFT_SHAPE {1, 1}
#define SCALED_BY_ONE_FACTOR_FACTOR_ELEMS 1
#define SCALED_BY_ONE_FACTOR_FACTOR_RANK 2
#define SCALED_BY_ONE_FACTOR_FACTOR_SHAPE {1, 1}
#define SCALED_BY_ONE_FACTOR_NONE_ELEMS 1
#define SCALED_BY_ONE_FACTOR_NONE_RANK 1
#define SCALED_BY_ONE_FACTOR_NONE_SHAPE {1}
#define SCALED_BY_ONE_FACTOR_OUT0_ELEMS 7
#define SCALED_BY_ONE_FACTOR_OUT0_RANK 2
#define SCALED_BY_ONE_FACTOR_OUT0_SHAPE {7, 1}
/*
 * x: 7x40xi32, mix: 7x1xi32, shift: 1x1xi32, factor: 1x1xi32, none: 1xi8 -> out0: 7x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int scaled_by_one_factor(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT mix, const int32_t *TOSAC_RESTRICT shift, const int32_t *TOSAC_RESTRICT factor, const int8_t *TOSAC_RESTRICT none, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SCALED_BY_ONE_FACTOR_H */
