#ifndef MIN_I16_FIRST_H
#define MIN_I16_FIRST_H

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

#define MIN_I16_FIRST_CONTENT 0x4e66dc6dc2623d78u

#define MIN_I16_FIRST_ARENA_BYTES 0
#define MIN_I16_FIRST_ARENA_ALIGN 16
#define MIN_I16_FIRST_X_ELEMS 95
#define MIN_I16_FIRST_X_RANK 2
#define MIN_I16_FIRST_X_SHAPE {5, 19}
#define MIN_I16_FIRST_OUT0_ELEMS 19
#define MIN_I16_FIRST_OUT0_RANK 2
#define MIN_I16_FIRST_OUT0_SHAPE {1, 19}
/*
 * x: 5x19xi16 -> out0: 1x19xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int min_i16_first(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MIN_I16_FIRST_H */
