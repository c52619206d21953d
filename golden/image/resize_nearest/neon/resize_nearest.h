#ifndef RESIZE_NEAREST_H
#define RESIZE_NEAREST_H

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

#define RESIZE_NEAREST_CONTENT 0xe62eef9ec959d816u

#define RESIZE_NEAREST_ARENA_BYTES 0
#define RESIZE_NEAREST_ARENA_ALIGN 16
#define RESIZE_NEAREST_X_ELEMS 48
#define RESIZE_NEAREST_X_RANK 4
#define RESIZE_NEAREST_X_SHAPE {1, 4, 4, 3}
#define RESIZE_NEAREST_OUT0_ELEMS 189
#define RESIZE_NEAREST_OUT0_RANK 4
#define RESIZE_NEAREST_OUT0_SHAPE {1, 7, 9, 3}
/*
 * x: 1x4x4x3xi8 -> out0: 1x7x9x3xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int resize_nearest(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RESIZE_NEAREST_H */
