#ifndef DOUBLE_ROUND_H
#define DOUBLE_ROUND_H

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

#define DOUBLE_ROUND_CONTENT 0x5343d6e61b2e64c5u

#define DOUBLE_ROUND_ARENA_BYTES 0
#define DOUBLE_ROUND_ARENA_ALIGN 16
#define DOUBLE_ROUND_X_ELEMS 38
#define DOUBLE_ROUND_X_RANK 2
#define DOUBLE_ROUND_X_SHAPE {2, 19}
#define DOUBLE_ROUND_OUT0_ELEMS 38
#define DOUBLE_ROUND_OUT0_RANK 2
#define DOUBLE_ROUND_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi32 -> out0: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int double_round(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* DOUBLE_ROUND_H */
