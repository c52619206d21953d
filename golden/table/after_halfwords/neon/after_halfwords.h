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

#define AFTER_HALFWORDS_CONTENT 0x75e6b02f74a6bcb1u

#define HALFWORDS_TO_BYTES_ARENA_BYTES 1056
#define HALFWORDS_TO_BYTES_ARENA_ALIGN 16
#define HALFWORDS_TO_BYTES_X_ELEMS 288
#define HALFWORDS_TO_BYTES_X_RANK 4
#define HALFWORDS_TO_BYTES_X_SHAPE {1, 3, 6, 16}
#define HALFWORDS_TO_BYTES_OUT0_ELEMS 120
#define HALFWORDS_TO_BYTES_OUT0_RANK 4
#define HALFWORDS_TO_BYTES_OUT0_SHAPE {1, 3, 5, 8}
/*
 * x: 1x3x6x16xi16 -> out0: 1x3x5x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int halfwords_to_bytes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define WIDE_TO_BYTES_ARENA_BYTES 1792
#define WIDE_TO_BYTES_ARENA_ALIGN 16
#define WIDE_TO_BYTES_X_ELEMS 864
#define WIDE_TO_BYTES_X_RANK 4
#define WIDE_TO_BYTES_X_SHAPE {1, 4, 3, 72}
#define WIDE_TO_BYTES_OUT0_ELEMS 16
#define WIDE_TO_BYTES_OUT0_RANK 4
#define WIDE_TO_BYTES_OUT0_SHAPE {1, 2, 1, 8}
/*
 * x: 1x4x3x72xi16 -> out0: 1x2x1x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int wide_to_bytes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_HALFWORDS_H */
