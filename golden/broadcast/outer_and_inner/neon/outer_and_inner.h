#ifndef OUTER_AND_INNER_H
#define OUTER_AND_INNER_H

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

#define OUTER_AND_INNER_CONTENT 0x6d6ba22444c5cd0au

#define OUTER_AND_INNER_ARENA_BYTES 0
#define OUTER_AND_INNER_ARENA_ALIGN 16
#define OUTER_AND_INNER_X_ELEMS 70
#define OUTER_AND_INNER_X_RANK 3
#define OUTER_AND_INNER_X_SHAPE {2, 5, 7}
#define OUTER_AND_INNER_Y_ELEMS 5
#define OUTER_AND_INNER_Y_RANK 3
#define OUTER_AND_INNER_Y_SHAPE {1, 5, 1}
#define OUTER_AND_INNER_OUT0_ELEMS 70
#define OUTER_AND_INNER_OUT0_RANK 3
#define OUTER_AND_INNER_OUT0_SHAPE {2, 5, 7}
/*
 * x: 2x5x7xi32, y: 1x5x1xi32 -> out0: 2x5x7xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int outer_and_inner(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* OUTER_AND_INNER_H */
