#ifndef STORED_IN_BORDER_H
#define STORED_IN_BORDER_H

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

#define STORED_IN_BORDER_CONTENT 0x7c5d673f8d1db3fdu

#define STORED_IN_BORDER_ARENA_BYTES 0
#define STORED_IN_BORDER_ARENA_ALIGN 16
#define STORED_IN_BORDER_X_ELEMS 560
#define STORED_IN_BORDER_X_RANK 4
#define STORED_IN_BORDER_X_SHAPE {1, 5, 7, 16}
#define STORED_IN_BORDER_OUT0_ELEMS 1008
#define STORED_IN_BORDER_OUT0_RANK 4
#define STORED_IN_BORDER_OUT0_SHAPE {1, 7, 9, 16}
/*
 * x: 1x5x7x16xf32 -> out0: 1x7x9x16xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int stored_in_border(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* STORED_IN_BORDER_H */
