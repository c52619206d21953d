#ifndef FLOAT_NAN_IGNORED_H
#define FLOAT_NAN_IGNORED_H

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

#define FLOAT_NAN_IGNORED_CONTENT 0x2ab17131bd5a27fbu

#define FLOAT_NAN_IGNORED_ARENA_BYTES 0
#define FLOAT_NAN_IGNORED_ARENA_ALIGN 16
#define FLOAT_NAN_IGNORED_X_ELEMS 38
#define FLOAT_NAN_IGNORED_X_RANK 2
#define FLOAT_NAN_IGNORED_X_SHAPE {2, 19}
#define FLOAT_NAN_IGNORED_Y_ELEMS 38
#define FLOAT_NAN_IGNORED_Y_RANK 2
#define FLOAT_NAN_IGNORED_Y_SHAPE {2, 19}
#define FLOAT_NAN_IGNORED_OUT0_ELEMS 38
#define FLOAT_NAN_IGNORED_OUT0_RANK 2
#define FLOAT_NAN_IGNORED_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xf32, y: 2x19xf32 -> out0: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int float_nan_ignored(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* FLOAT_NAN_IGNORED_H */
