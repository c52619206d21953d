#ifndef BETWEEN_LOOPS_H
#define BETWEEN_LOOPS_H

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

#define BETWEEN_LOOPS_CONTENT 0x59b8226040c1eb02u

#define BETWEEN_LOOPS_ARENA_BYTES 192
#define BETWEEN_LOOPS_ARENA_ALIGN 16
#define BETWEEN_LOOPS_X_ELEMS 21
#define BETWEEN_LOOPS_X_RANK 2
#define BETWEEN_LOOPS_X_SHAPE {3, 7}
#define BETWEEN_LOOPS_Y_ELEMS 21
#define BETWEEN_LOOPS_Y_RANK 2
#define BETWEEN_LOOPS_Y_SHAPE {7, 3}
#define BETWEEN_LOOPS_OUT0_ELEMS 21
#define BETWEEN_LOOPS_OUT0_RANK 2
#define BETWEEN_LOOPS_OUT0_SHAPE {7, 3}
/*
 * x: 3x7xi32, y: 7x3xi32 -> out0: 7x3xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int between_loops(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* BETWEEN_LOOPS_H */
