#ifndef CONCAT_FIRST_H
#define CONCAT_FIRST_H

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

#define CONCAT_FIRST_CONTENT 0xd44b7b4c2d3e06dcu

#define CONCAT_FIRST_ARENA_BYTES 0
#define CONCAT_FIRST_ARENA_ALIGN 16
#define CONCAT_FIRST_X_ELEMS 6
#define CONCAT_FIRST_X_RANK 2
#define CONCAT_FIRST_X_SHAPE {2, 3}
#define CONCAT_FIRST_Y_ELEMS 3
#define CONCAT_FIRST_Y_RANK 2
#define CONCAT_FIRST_Y_SHAPE {1, 3}
#define CONCAT_FIRST_OUT0_ELEMS 9
#define CONCAT_FIRST_OUT0_RANK 2
#define CONCAT_FIRST_OUT0_SHAPE {3, 3}
/*
 * x: 2x3xi16, y: 1x3xi16 -> out0: 3x3xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int concat_first(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CONCAT_FIRST_H */
