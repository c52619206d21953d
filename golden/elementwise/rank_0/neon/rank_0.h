#ifndef RANK_0_H
#define RANK_0_H

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

#define RANK_0_CONTENT 0x716ee4ac5a9595fbu

#define RANK_0_ARENA_BYTES 0
#define RANK_0_ARENA_ALIGN 16
#define RANK_0_X_ELEMS 1
#define RANK_0_X_RANK 0
#define RANK_0_X_SHAPE {1}
#define RANK_0_Y_ELEMS 1
#define RANK_0_Y_RANK 0
#define RANK_0_Y_SHAPE {1}
#define RANK_0_OUT0_ELEMS 1
#define RANK_0_OUT0_RANK 0
#define RANK_0_OUT0_SHAPE {1}
/*
 * x: i32, y: i32 -> out0: i32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int rank_0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RANK_0_H */
