#ifndef AVG_POOL2D_I8_H
#define AVG_POOL2D_I8_H

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

#define AVG_POOL2D_I8_CONTENT 0xecc3f3acae0db95eu

#define AVG_POOL2D_I8_ARENA_BYTES 0
#define AVG_POOL2D_I8_ARENA_ALIGN 16
#define AVG_POOL2D_I8_X_ELEMS 90
#define AVG_POOL2D_I8_X_RANK 4
#define AVG_POOL2D_I8_X_SHAPE {1, 5, 6, 3}
#define AVG_POOL2D_I8_OUT0_ELEMS 90
#define AVG_POOL2D_I8_OUT0_RANK 4
#define AVG_POOL2D_I8_OUT0_SHAPE {1, 5, 6, 3}
/*
 * x: 1x5x6x3xi8 -> out0: 1x5x6x3xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int avg_pool2d_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AVG_POOL2D_I8_H */
