#ifndef F32_H
#define F32_H

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

#define F32_CONTENT 0x52f2221cc8a6ee77u

#define F32_ARENA_BYTES 0
#define F32_ARENA_ALIGN 16
#define F32_ARG0_ELEMS 38
#define F32_ARG0_RANK 2
#define F32_ARG0_SHAPE {2, 19}
#define F32_OUT0_ELEMS 38
#define F32_OUT0_RANK 2
#define F32_OUT0_SHAPE {2, 19}
/*
 * arg0: 2x19xf32 -> out0: 2x19xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int f32(const float *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* F32_H */
