#ifndef INT8_V2_H
#define INT8_V2_H

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

#define INT8_V2_CONTENT 0x5dcba0ce31ac8f7cu

#define INT8_V2_ARENA_BYTES 0
#define INT8_V2_ARENA_ALIGN 16
#define INT8_V2_ARG0_ELEMS 38
#define INT8_V2_ARG0_RANK 2
#define INT8_V2_ARG0_SHAPE {2, 19}
#define INT8_V2_OUT0_ELEMS 38
#define INT8_V2_OUT0_RANK 2
#define INT8_V2_OUT0_SHAPE {2, 19}
/*
 * arg0: 2x19xi8 -> out0: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int int8_v2(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* INT8_V2_H */
