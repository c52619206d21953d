#ifndef MAX_F32_NAN_IGNORED_H
#define MAX_F32_NAN_IGNORED_H

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

#define MAX_F32_NAN_IGNORED_CONTENT 0xfdbe3708d70330adu

#define MAX_F32_NAN_IGNORED_ARENA_BYTES 0
#define MAX_F32_NAN_IGNORED_ARENA_ALIGN 16
#define MAX_F32_NAN_IGNORED_X_ELEMS 57
#define MAX_F32_NAN_IGNORED_X_RANK 2
#define MAX_F32_NAN_IGNORED_X_SHAPE {3, 19}
#define MAX_F32_NAN_IGNORED_OUT0_ELEMS 3
#define MAX_F32_NAN_IGNORED_OUT0_RANK 2
#define MAX_F32_NAN_IGNORED_OUT0_SHAPE {3, 1}
/*
 * x: 3x19xf32 -> out0: 3x1xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int max_f32_nan_ignored(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MAX_F32_NAN_IGNORED_H */
