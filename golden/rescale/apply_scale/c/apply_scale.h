#ifndef APPLY_SCALE_H
#define APPLY_SCALE_H

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

#define APPLY_SCALE_CONTENT 0x654ba42b5ca9b3c6u

#define APPLY_SCALE_ARENA_BYTES 0
#define APPLY_SCALE_ARENA_ALIGN 16
#define APPLY_SCALE_X_ELEMS 57
#define APPLY_SCALE_X_RANK 2
#define APPLY_SCALE_X_SHAPE {3, 19}
#define APPLY_SCALE_OUT0_ELEMS 57
#define APPLY_SCALE_OUT0_RANK 2
#define APPLY_SCALE_OUT0_SHAPE {3, 19}
/*
 * x: 3x19xi32 -> out0: 3x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int apply_scale(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* APPLY_SCALE_H */
