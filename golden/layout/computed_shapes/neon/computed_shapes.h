#ifndef COMPUTED_SHAPES_H
#define COMPUTED_SHAPES_H

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

#define COMPUTED_SHAPES_CONTENT 0xdaf9505b35c39011u

#define COMPUTED_SHAPES_ARENA_BYTES 0
#define COMPUTED_SHAPES_ARENA_ALIGN 16
#define COMPUTED_SHAPES_X_ELEMS 192
#define COMPUTED_SHAPES_X_RANK 3
#define COMPUTED_SHAPES_X_SHAPE {6, 8, 4}
#define COMPUTED_SHAPES_OUT0_ELEMS 192
#define COMPUTED_SHAPES_OUT0_RANK 3
#define COMPUTED_SHAPES_OUT0_SHAPE {2, 6, 16}
/*
 * x: 6x8x4xi8 -> out0: 2x6x16xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int computed_shapes(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* COMPUTED_SHAPES_H */
