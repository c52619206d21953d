#ifndef CONCAT_STORED_H
#define CONCAT_STORED_H

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

#define CONCAT_STORED_CONTENT 0x40a08b0730312561u

#define CONCAT_STORED_ARENA_BYTES 0
#define CONCAT_STORED_ARENA_ALIGN 16
#define CONCAT_STORED_X_ELEMS 510
#define CONCAT_STORED_X_RANK 4
#define CONCAT_STORED_X_SHAPE {2, 3, 5, 17}
#define CONCAT_STORED_Y_ELEMS 384
#define CONCAT_STORED_Y_RANK 4
#define CONCAT_STORED_Y_SHAPE {2, 4, 6, 8}
#define CONCAT_STORED_OUT0_ELEMS 1260
#define CONCAT_STORED_OUT0_RANK 4
#define CONCAT_STORED_OUT0_SHAPE {2, 3, 5, 42}
#define CONCAT_STORED_OUT1_ELEMS 170
#define CONCAT_STORED_OUT1_RANK 4
#define CONCAT_STORED_OUT1_SHAPE {2, 1, 5, 17}
/*
 * x: 2x3x5x17xi8, y: 2x4x6x8xi8 -> out0: 2x3x5x42xi8, out1: 2x1x5x17xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int concat_stored(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CONCAT_STORED_H */
