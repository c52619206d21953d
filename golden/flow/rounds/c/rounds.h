#ifndef ROUNDS_H
#define ROUNDS_H

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

#define ROUNDS_CONTENT 0x0625a80d232af932u

#define ROUNDS_ARENA_BYTES 80
#define ROUNDS_ARENA_ALIGN 16
#define ROUNDS_N_ELEMS 1
#define ROUNDS_N_RANK 0
#define ROUNDS_N_SHAPE {1}
#define ROUNDS_X_ELEMS 8
#define ROUNDS_X_RANK 1
#define ROUNDS_X_SHAPE {8}
#define ROUNDS_OUT0_ELEMS 8
#define ROUNDS_OUT0_RANK 1
#define ROUNDS_OUT0_SHAPE {8}
/*
 * n: i32, x: 8xi32 -> out0: 8xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int rounds(const int32_t *TOSAC_RESTRICT n, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ROUNDS_H */
