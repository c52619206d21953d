#ifndef SHIFTED_AND_CLIPPED_H
#define SHIFTED_AND_CLIPPED_H

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

#define SHIFTED_AND_CLIPPED_CONTENT 0xc0d43cc8e831a25bu

#define SHIFTED_AND_CLIPPED_ARENA_BYTES 0
#define SHIFTED_AND_CLIPPED_ARENA_ALIGN 16
#define SHIFTED_AND_CLIPPED_X_ELEMS 57
#define SHIFTED_AND_CLIPPED_X_RANK 2
#define SHIFTED_AND_CLIPPED_X_SHAPE {3, 19}
#define SHIFTED_AND_CLIPPED_OUT0_ELEMS 57
#define SHIFTED_AND_CLIPPED_OUT0_RANK 2
#define SHIFTED_AND_CLIPPED_OUT0_SHAPE {3, 19}
/*
 * x: 3x19xi32 -> out0: 3x19xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int shifted_and_clipped(const int32_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SHIFTED_AND_CLIPPED_H */
