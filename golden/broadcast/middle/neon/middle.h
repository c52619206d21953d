#ifndef MIDDLE_H
#define MIDDLE_H

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

#define MIDDLE_CONTENT 0x04536e63a7ee846bu

#define MIDDLE_ARENA_BYTES 0
#define MIDDLE_ARENA_ALIGN 16
#define MIDDLE_X_ELEMS 70
#define MIDDLE_X_RANK 3
#define MIDDLE_X_SHAPE {2, 5, 7}
#define MIDDLE_Y_ELEMS 14
#define MIDDLE_Y_RANK 3
#define MIDDLE_Y_SHAPE {2, 1, 7}
#define MIDDLE_OUT0_ELEMS 70
#define MIDDLE_OUT0_RANK 3
#define MIDDLE_OUT0_SHAPE {2, 5, 7}
/*
 * x: 2x5x7xi32, y: 2x1x7xi32 -> out0: 2x5x7xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int middle(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MIDDLE_H */
