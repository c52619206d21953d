#ifndef VARIABLES_H
#define VARIABLES_H

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

#define VARIABLES_CONTENT 0xab98cc26308305d7u

#define VARIABLES_ARENA_BYTES 0
#define VARIABLES_ARENA_ALIGN 16
#define VARIABLES_STATE_BYTES 32
#define VARIABLES_STATE_ALIGN 16
/* Gives the variables in a block of state their first values; to be called once for each block. Returns as the function does. */
int variables_init(void *state);
#define VARIABLES_X_ELEMS 8
#define VARIABLES_X_RANK 1
#define VARIABLES_X_SHAPE {8}
#define VARIABLES_OUT0_ELEMS 8
#define VARIABLES_OUT0_RANK 1
#define VARIABLES_OUT0_SHAPE {8}
/*
 * x: 8xi32 -> out0: 8xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int variables(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT state, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* VARIABLES_H */
