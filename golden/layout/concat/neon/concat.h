#ifndef CONCAT_H
#define CONCAT_H

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

#define CONCAT_CONTENT 0xcb1768a6fc3ab804u

#define CONCAT_ARENA_BYTES 0
#define CONCAT_ARENA_ALIGN 16
#define CONCAT_X_ELEMS 6
#define CONCAT_X_RANK 2
#define CONCAT_X_SHAPE {2, 3}
#define CONCAT_Y_ELEMS 2
#define CONCAT_Y_RANK 2
#define CONCAT_Y_SHAPE {2, 1}
#define CONCAT_W_ELEMS 10
#define CONCAT_W_RANK 2
#define CONCAT_W_SHAPE {2, 5}
#define CONCAT_OUT0_ELEMS 18
#define CONCAT_OUT0_RANK 2
#define CONCAT_OUT0_SHAPE {2, 9}
/*
 * x: 2x3xi32, y: 2x1xi32, w: 2x5xi32 -> out0: 2x9xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int concat(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int32_t *TOSAC_RESTRICT w, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CONCAT_H */
