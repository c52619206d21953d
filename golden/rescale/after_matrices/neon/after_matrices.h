#ifndef AFTER_MATRICES_H
#define AFTER_MATRICES_H

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

#define AFTER_MATRICES_CONTENT 0x9790dc5c922983e0u

#define MATRICES_ARENA_BYTES 64
#define MATRICES_ARENA_ALIGN 16
#define MATRICES_X_ELEMS 64
#define MATRICES_X_RANK 3
#define MATRICES_X_SHAPE {1, 4, 16}
#define MATRICES_OUT0_ELEMS 96
#define MATRICES_OUT0_RANK 3
#define MATRICES_OUT0_SHAPE {1, 4, 24}
/*
 * x: 1x4x16xi8 -> out0: 1x4x24xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int matrices(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_MATRICES_H */
