#ifndef AFTER_HALFWORDS_H
#define AFTER_HALFWORDS_H

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

#define AFTER_HALFWORDS_CONTENT 0x7b11b2a28e46a1b5u

#define TO_HALFWORDS_ARENA_BYTES 928
#define TO_HALFWORDS_ARENA_ALIGN 16
#define TO_HALFWORDS_X_ELEMS 128
#define TO_HALFWORDS_X_RANK 4
#define TO_HALFWORDS_X_SHAPE {1, 4, 4, 8}
#define TO_HALFWORDS_OUT0_ELEMS 128
#define TO_HALFWORDS_OUT0_RANK 4
#define TO_HALFWORDS_OUT0_SHAPE {1, 4, 4, 8}
/*
 * x: 1x4x4x8xi16 -> out0: 1x4x4x8xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int to_halfwords(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define TO_BYTES_ARENA_BYTES 1200
#define TO_BYTES_ARENA_ALIGN 16
#define TO_BYTES_X_ELEMS 240
#define TO_BYTES_X_RANK 4
#define TO_BYTES_X_SHAPE {1, 3, 5, 16}
#define TO_BYTES_OUT0_ELEMS 180
#define TO_BYTES_OUT0_RANK 4
#define TO_BYTES_OUT0_SHAPE {1, 3, 5, 12}
/*
 * x: 1x3x5x16xi16 -> out0: 1x3x5x12xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int to_bytes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define CLAMPED_ARENA_BYTES 960
#define CLAMPED_ARENA_ALIGN 16
#define CLAMPED_X_ELEMS 240
#define CLAMPED_X_RANK 4
#define CLAMPED_X_SHAPE {1, 3, 5, 16}
#define CLAMPED_OUT0_ELEMS 120
#define CLAMPED_OUT0_RANK 4
#define CLAMPED_OUT0_SHAPE {1, 3, 5, 8}
/*
 * x: 1x3x5x16xi16 -> out0: 1x3x5x8xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int clamped(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_HALFWORDS_H */
