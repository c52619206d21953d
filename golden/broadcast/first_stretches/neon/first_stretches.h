#ifndef FIRST_STRETCHES_H
#define FIRST_STRETCHES_H

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

#define FIRST_STRETCHES_CONTENT 0x6ea442c1e0959a2bu

#define FIRST_STRETCHES_ARENA_BYTES 0
#define FIRST_STRETCHES_ARENA_ALIGN 16
#define FIRST_STRETCHES_X_ELEMS 19
#define FIRST_STRETCHES_X_RANK 3
#define FIRST_STRETCHES_X_SHAPE {1, 1, 19}
#define FIRST_STRETCHES_Y_ELEMS 114
#define FIRST_STRETCHES_Y_RANK 3
#define FIRST_STRETCHES_Y_SHAPE {3, 2, 19}
#define FIRST_STRETCHES_OUT0_ELEMS 114
#define FIRST_STRETCHES_OUT0_RANK 3
#define FIRST_STRETCHES_OUT0_SHAPE {3, 2, 19}
/*
 * x: 1x1x19xf32, y: 3x2x19xf32 -> out0: 3x2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int first_stretches(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FIRST_STRETCHES_H */
