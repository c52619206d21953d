#ifndef MAX_I8_FIRST_H
#define MAX_I8_FIRST_H

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

#define MAX_I8_FIRST_CONTENT 0x9671b3d84c60c969u

#define MAX_I8_FIRST_ARENA_BYTES 0
#define MAX_I8_FIRST_ARENA_ALIGN 16
#define MAX_I8_FIRST_X_ELEMS 95
#define MAX_I8_FIRST_X_RANK 2
#define MAX_I8_FIRST_X_SHAPE {5, 19}
#define MAX_I8_FIRST_OUT0_ELEMS 19
#define MAX_I8_FIRST_OUT0_RANK 2
#define MAX_I8_FIRST_OUT0_SHAPE {1, 19}
/*
 * x: 5x19xi8 -> out0: 1x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int max_i8_first(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MAX_I8_FIRST_H */
