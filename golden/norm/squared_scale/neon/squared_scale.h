#ifndef SQUARED_SCALE_H
#define SQUARED_SCALE_H

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

#define SQUARED_SCALE_CONTENT 0xdfbc323f6749c3aau

#define SQUARED_SCALE_ARENA_BYTES 0
#define SQUARED_SCALE_ARENA_ALIGN 16
#define SQUARED_SCALE_X_ELEMS 280
#define SQUARED_SCALE_X_RANK 2
#define SQUARED_SCALE_X_SHAPE {7, 40}
#define SQUARED_SCALE_OUT0_ELEMS 280
#define SQUARED_SCALE_OUT0_RANK 2
#define SQUARED_SCALE_OUT0_SHAPE {7, 40}
/*
 * x: 7x40xi8 -> out0: 7x40xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int squared_scale(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SQUARED_SCALE_H */
