#ifndef AFTER_WIDE_HALFWORDS_H
#define AFTER_WIDE_HALFWORDS_H

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

#define AFTER_WIDE_HALFWORDS_CONTENT 0xe6b2a8f64dd33076u

#define WIDE_TO_HALFWORDS_ARENA_BYTES 2192
#define WIDE_TO_HALFWORDS_ARENA_ALIGN 16
#define WIDE_TO_HALFWORDS_X_ELEMS 1024
#define WIDE_TO_HALFWORDS_X_RANK 4
#define WIDE_TO_HALFWORDS_X_SHAPE {1, 4, 4, 64}
#define WIDE_TO_HALFWORDS_OUT0_ELEMS 36
#define WIDE_TO_HALFWORDS_OUT0_RANK 4
#define WIDE_TO_HALFWORDS_OUT0_SHAPE {1, 2, 2, 9}
/*
 * x: 1x4x4x64xi16 -> out0: 1x2x2x9xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int wide_to_halfwords(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_WIDE_HALFWORDS_H */
