#ifndef HANDED_ON_H
#define HANDED_ON_H

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

#define HANDED_ON_CONTENT 0x801e2f8037357544u

#define HANDED_ON_ARENA_BYTES 320
#define HANDED_ON_ARENA_ALIGN 16
#define HANDED_ON_X_ELEMS 798
#define HANDED_ON_X_RANK 3
#define HANDED_ON_X_SHAPE {14, 3, 19}
#define HANDED_ON_OUT0_ELEMS 21
#define HANDED_ON_OUT0_RANK 3
#define HANDED_ON_OUT0_SHAPE {1, 1, 21}
/*
 * x: 14x3x19xi8 -> out0: 1x1x21xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int handed_on(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* HANDED_ON_H */
