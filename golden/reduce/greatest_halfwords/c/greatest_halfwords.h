#ifndef GREATEST_HALFWORDS_H
#define GREATEST_HALFWORDS_H

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

#define GREATEST_HALFWORDS_CONTENT 0xa7cf1357f38c038du

#define HALFWORDS_TO_GREATEST_ARENA_BYTES 624
#define HALFWORDS_TO_GREATEST_ARENA_ALIGN 16
#define HALFWORDS_TO_GREATEST_X_ELEMS 288
#define HALFWORDS_TO_GREATEST_X_RANK 4
#define HALFWORDS_TO_GREATEST_X_SHAPE {1, 3, 6, 16}
#define HALFWORDS_TO_GREATEST_OUT0_ELEMS 3
#define HALFWORDS_TO_GREATEST_OUT0_RANK 4
#define HALFWORDS_TO_GREATEST_OUT0_SHAPE {1, 3, 1, 1}
/*
 * x: 1x3x6x16xi16 -> out0: 1x3x1x1xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int halfwords_to_greatest(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* GREATEST_HALFWORDS_H */
