#ifndef DECIDED_BY_SQUARES_H
#define DECIDED_BY_SQUARES_H

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

#define DECIDED_BY_SQUARES_CONTENT 0x990db57b8eb3b8f0u

#define DECIDED_BY_SQUARES_ARENA_BYTES 0
#define DECIDED_BY_SQUARES_ARENA_ALIGN 16
#define DECIDED_BY_SQUARES_X_ELEMS 600
#define DECIDED_BY_SQUARES_X_RANK 2
#define DECIDED_BY_SQUARES_X_SHAPE {2, 300}
#define DECIDED_BY_SQUARES_OUT0_ELEMS 600
#define DECIDED_BY_SQUARES_OUT0_RANK 2
#define DECIDED_BY_SQUARES_OUT0_SHAPE {2, 300}
/*
 * x: 2x300xi8 -> out0: 2x300xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int decided_by_squares(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* DECIDED_BY_SQUARES_H */
