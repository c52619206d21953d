#ifndef ATTENTION_H
#define ATTENTION_H

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

#define ATTENTION_CONTENT 0x8dcd6d44049b1f29u

#define ATTENTION_ARENA_BYTES 4544
#define ATTENTION_ARENA_ALIGN 16
#define ATTENTION_X0_ELEMS 1536
#define ATTENTION_X0_RANK 3
#define ATTENTION_X0_SHAPE {2, 48, 16}
#define ATTENTION_X1_ELEMS 1536
#define ATTENTION_X1_RANK 3
#define ATTENTION_X1_SHAPE {2, 16, 48}
#define ATTENTION_X2_ELEMS 1536
#define ATTENTION_X2_RANK 3
#define ATTENTION_X2_SHAPE {2, 48, 16}
#define ATTENTION_OUT0_ELEMS 1536
#define ATTENTION_OUT0_RANK 3
#define ATTENTION_OUT0_SHAPE {2, 48, 16}
/*
 * x0: 2x48x16xi8, x1: 2x16x48xi8, x2: 2x48x16xi8 -> out0: 2x48x16xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int attention(const int8_t *TOSAC_RESTRICT x0, const int8_t *TOSAC_RESTRICT x1, const int8_t *TOSAC_RESTRICT x2, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ATTENTION_H */
