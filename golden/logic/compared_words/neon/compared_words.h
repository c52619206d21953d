#ifndef COMPARED_WORDS_H
#define COMPARED_WORDS_H

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

#define COMPARED_WORDS_CONTENT 0x04178f5d11fd1babu

#define COMPARED_WORDS_ARENA_BYTES 0
#define COMPARED_WORDS_ARENA_ALIGN 16
#define COMPARED_WORDS_X_ELEMS 57
#define COMPARED_WORDS_X_RANK 2
#define COMPARED_WORDS_X_SHAPE {3, 19}
#define COMPARED_WORDS_Y_ELEMS 57
#define COMPARED_WORDS_Y_RANK 2
#define COMPARED_WORDS_Y_SHAPE {3, 19}
#define COMPARED_WORDS_OUT0_ELEMS 3
#define COMPARED_WORDS_OUT0_RANK 2
#define COMPARED_WORDS_OUT0_SHAPE {3, 1}
/*
 * x: 3x19xi32, y: 3x19xi32 -> out0: 3x1xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int compared_words(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* COMPARED_WORDS_H */
