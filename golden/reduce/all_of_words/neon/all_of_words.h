#ifndef ALL_OF_WORDS_H
#define ALL_OF_WORDS_H

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

#define ALL_OF_WORDS_CONTENT 0xd92d6dba66162266u

#define ALL_OF_WORDS_ARENA_BYTES 0
#define ALL_OF_WORDS_ARENA_ALIGN 16
#define ALL_OF_WORDS_X_ELEMS 17
#define ALL_OF_WORDS_X_RANK 1
#define ALL_OF_WORDS_X_SHAPE {17}
#define ALL_OF_WORDS_OUT0_ELEMS 1
#define ALL_OF_WORDS_OUT0_RANK 1
#define ALL_OF_WORDS_OUT0_SHAPE {1}
/*
 * x: 17xi32 -> out0: 1xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int all_of_words(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ALL_OF_WORDS_H */
