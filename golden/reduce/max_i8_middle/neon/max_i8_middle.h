#ifndef MAX_I8_MIDDLE_H
#define MAX_I8_MIDDLE_H

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

#define MAX_I8_MIDDLE_CONTENT 0xd372a6ab3dc162f9u

#define MAX_I8_MIDDLE_ARENA_BYTES 0
#define MAX_I8_MIDDLE_ARENA_ALIGN 16
#define MAX_I8_MIDDLE_X_ELEMS 190
#define MAX_I8_MIDDLE_X_RANK 3
#define MAX_I8_MIDDLE_X_SHAPE {2, 5, 19}
#define MAX_I8_MIDDLE_OUT0_ELEMS 38
#define MAX_I8_MIDDLE_OUT0_RANK 3
#define MAX_I8_MIDDLE_OUT0_SHAPE {2, 1, 19}
/*
 * x: 2x5x19xi8 -> out0: 2x1x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int max_i8_middle(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MAX_I8_MIDDLE_H */
