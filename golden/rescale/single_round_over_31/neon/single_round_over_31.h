#ifndef SINGLE_ROUND_OVER_31_H
#define SINGLE_ROUND_OVER_31_H

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

#define SINGLE_ROUND_OVER_31_CONTENT 0xb42ef4d4370340dcu

#define SINGLE_ROUND_OVER_31_ARENA_BYTES 0
#define SINGLE_ROUND_OVER_31_ARENA_ALIGN 16
#define SINGLE_ROUND_OVER_31_X_ELEMS 38
#define SINGLE_ROUND_OVER_31_X_RANK 2
#define SINGLE_ROUND_OVER_31_X_SHAPE {2, 19}
#define SINGLE_ROUND_OVER_31_OUT0_ELEMS 38
#define SINGLE_ROUND_OVER_31_OUT0_RANK 2
#define SINGLE_ROUND_OVER_31_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi32 -> out0: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int single_round_over_31(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SINGLE_ROUND_OVER_31_H */
