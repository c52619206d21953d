#ifndef BOTH_H
#define BOTH_H

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

#define BOTH_CONTENT 0xebf820226853e69fu

#define BOTH_ARENA_BYTES 0
#define BOTH_ARENA_ALIGN 16
#define BOTH_X_ELEMS 5
#define BOTH_X_RANK 2
#define BOTH_X_SHAPE {5, 1}
#define BOTH_Y_ELEMS 19
#define BOTH_Y_RANK 2
#define BOTH_Y_SHAPE {1, 19}
#define BOTH_OUT0_ELEMS 95
#define BOTH_OUT0_RANK 2
#define BOTH_OUT0_SHAPE {5, 19}
/*
 * x: 5x1xi32, y: 1x19xi32 -> out0: 5x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int both(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* BOTH_H */
