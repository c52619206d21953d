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

#define AFTER_MATRICES_CONTENT 0xcd95d54d9b99ce71u

#define MATRICES_ARENA_BYTES 112
#define MATRICES_ARENA_ALIGN 16
#define MATRICES_X_ELEMS 48
#define MATRICES_X_RANK 3
#define MATRICES_X_SHAPE {1, 6, 8}
#define MATRICES_OUT0_ELEMS 102
#define MATRICES_OUT0_RANK 3
#define MATRICES_OUT0_SHAPE {1, 6, 17}
/*
 * x: 1x6x8xi8 -> out0: 1x6x17xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int matrices(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_MATRICES_H */
