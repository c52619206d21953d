#ifndef SATURATING_H
#define SATURATING_H

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

#define SATURATING_CONTENT 0xeb326e1182ae1ea0u

#define SATURATING_ARENA_BYTES 0
#define SATURATING_ARENA_ALIGN 16
#define SATURATING_X_ELEMS 120
#define SATURATING_X_RANK 2
#define SATURATING_X_SHAPE {3, 40}
#define SATURATING_OUT0_ELEMS 120
#define SATURATING_OUT0_RANK 2
#define SATURATING_OUT0_SHAPE {3, 40}
/*
 * x: 3x40xi8 -> out0: 3x40xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int saturating(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SATURATING_H */
