#ifndef HALFWORDS_TO_WORDS_H
#define HALFWORDS_TO_WORDS_H

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

#define HALFWORDS_TO_WORDS_CONTENT 0x5ba9cf0869878377u

#define HALFWORDS_TO_WORDS_ARENA_BYTES 0
#define HALFWORDS_TO_WORDS_ARENA_ALIGN 16
#define HALFWORDS_TO_WORDS_X_ELEMS 38
#define HALFWORDS_TO_WORDS_X_RANK 2
#define HALFWORDS_TO_WORDS_X_SHAPE {2, 19}
#define HALFWORDS_TO_WORDS_Y_ELEMS 38
#define HALFWORDS_TO_WORDS_Y_RANK 2
#define HALFWORDS_TO_WORDS_Y_SHAPE {2, 19}
#define HALFWORDS_TO_WORDS_OUT0_ELEMS 38
#define HALFWORDS_TO_WORDS_OUT0_RANK 2
#define HALFWORDS_TO_WORDS_OUT0_SHAPE {2, 19}
#define HALFWORDS_TO_WORDS_OUT1_ELEMS 38
#define HALFWORDS_TO_WORDS_OUT1_RANK 2
#define HALFWORDS_TO_WORDS_OUT1_SHAPE {2, 19}
#define HALFWORDS_TO_WORDS_OUT2_ELEMS 38
#define HALFWORDS_TO_WORDS_OUT2_RANK 2
#define HALFWORDS_TO_WORDS_OUT2_SHAPE {2, 19}
#define HALFWORDS_TO_WORDS_OUT3_ELEMS 38
#define HALFWORDS_TO_WORDS_OUT3_RANK 2
#define HALFWORDS_TO_WORDS_OUT3_SHAPE {2, 19}
/*
 * x: 2x19xi16, y: 2x19xi16 -> out0: 2x19xi32, out1: 2x19xi32, out2: 2x19xi32, out3: 2x19xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int halfwords_to_words(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* HALFWORDS_TO_WORDS_H */
