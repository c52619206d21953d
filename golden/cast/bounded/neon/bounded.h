#ifndef BOUNDED_H
#define BOUNDED_H

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

#define BOUNDED_CONTENT 0x22585b8d5cae96d4u

#define BOUNDED_ARENA_BYTES 0
#define BOUNDED_ARENA_ALIGN 16
#define BOUNDED_X_ELEMS 111
#define BOUNDED_X_RANK 2
#define BOUNDED_X_SHAPE {3, 37}
#define BOUNDED_OUT0_ELEMS 111
#define BOUNDED_OUT0_RANK 2
#define BOUNDED_OUT0_SHAPE {3, 37}
/*
 * x: 3x37xi8 -> out0: 3x37xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int bounded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* BOUNDED_H */
