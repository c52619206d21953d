#ifndef SIGNED_SPELLING_H
#define SIGNED_SPELLING_H

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

#define SIGNED_SPELLING_CONTENT 0xd7c9980d74f10e77u

#define SIGNED_SPELLING_ARENA_BYTES 0
#define SIGNED_SPELLING_ARENA_ALIGN 16
#define SIGNED_SPELLING_A_ELEMS 84
#define SIGNED_SPELLING_A_RANK 2
#define SIGNED_SPELLING_A_SHAPE {4, 21}
#define SIGNED_SPELLING_OUT0_ELEMS 84
#define SIGNED_SPELLING_OUT0_RANK 2
#define SIGNED_SPELLING_OUT0_SHAPE {4, 21}
/*
 * a: 4x21xsi16 -> out0: 4x21xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int signed_spelling(const int16_t *TOSAC_RESTRICT a, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SIGNED_SPELLING_H */
