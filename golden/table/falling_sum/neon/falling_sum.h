#ifndef FALLING_SUM_H
#define FALLING_SUM_H

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

#define FALLING_SUM_CONTENT 0x263d7131a161614au

#define FALLING_SUM_ARENA_BYTES 0
#define FALLING_SUM_ARENA_ALIGN 16
#define FALLING_SUM_X_ELEMS 120
#define FALLING_SUM_X_RANK 2
#define FALLING_SUM_X_SHAPE {3, 40}
#define FALLING_SUM_OUT0_ELEMS 3
#define FALLING_SUM_OUT0_RANK 2
#define FALLING_SUM_OUT0_SHAPE {3, 1}
/*
 * x: 3x40xi8 -> out0: 3x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int falling_sum(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FALLING_SUM_H */
