#ifndef HALFWORDS_WIDE_I16_H
#define HALFWORDS_WIDE_I16_H

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

#define HALFWORDS_WIDE_I16_CONTENT 0x1e8da5e6f6be4148u

#define MANY_ARENA_BYTES 2176
#define MANY_ARENA_ALIGN 16
#define MANY_X_ELEMS 1024
#define MANY_X_RANK 4
#define MANY_X_SHAPE {1, 4, 4, 64}
#define MANY_OUT0_ELEMS 32
#define MANY_OUT0_RANK 4
#define MANY_OUT0_SHAPE {1, 2, 2, 8}
/*
 * x: 1x4x4x64xi16 -> out0: 1x2x2x8xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int many(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define BIASED_ARENA_BYTES 0
#define BIASED_ARENA_ALIGN 16
#define BIASED_X_ELEMS 48
#define BIASED_X_RANK 4
#define BIASED_X_SHAPE {1, 2, 3, 8}
#define BIASED_OUT0_ELEMS 48
#define BIASED_OUT0_RANK 4
#define BIASED_OUT0_SHAPE {1, 2, 3, 8}
/*
 * x: 1x2x3x8xi16 -> out0: 1x2x3x8xi48
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int biased(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define SMALL_ARENA_BYTES 2176
#define SMALL_ARENA_ALIGN 16
#define SMALL_X_ELEMS 1024
#define SMALL_X_RANK 4
#define SMALL_X_SHAPE {1, 4, 4, 64}
#define SMALL_OUT0_ELEMS 32
#define SMALL_OUT0_RANK 4
#define SMALL_OUT0_SHAPE {1, 2, 2, 8}
/*
 * x: 1x4x4x64xi16 -> out0: 1x2x2x8xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int small(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* HALFWORDS_WIDE_I16_H */
