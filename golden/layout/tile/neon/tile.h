#ifndef TILE_H
#define TILE_H

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

#define TILE_CONTENT 0x66350e2ed2e7e3a8u

#define TILE_ARENA_BYTES 0
#define TILE_ARENA_ALIGN 16
#define TILE_X_ELEMS 6
#define TILE_X_RANK 2
#define TILE_X_SHAPE {2, 3}
#define TILE_OUT0_ELEMS 36
#define TILE_OUT0_RANK 2
#define TILE_OUT0_SHAPE {4, 9}
/*
 * x: 2x3xi8 -> out0: 4x9xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int tile(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* TILE_H */
