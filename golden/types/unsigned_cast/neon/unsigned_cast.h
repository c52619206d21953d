#ifndef UNSIGNED_CAST_H
#define UNSIGNED_CAST_H

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

#define UNSIGNED_CAST_CONTENT 0x4558654bae45a55au

#define UNSIGNED_CAST_ARENA_BYTES 0
#define UNSIGNED_CAST_ARENA_ALIGN 16
#define UNSIGNED_CAST_X_ELEMS 132
#define UNSIGNED_CAST_X_RANK 2
#define UNSIGNED_CAST_X_SHAPE {4, 33}
#define UNSIGNED_CAST_OUT0_ELEMS 132
#define UNSIGNED_CAST_OUT0_RANK 2
#define UNSIGNED_CAST_OUT0_SHAPE {4, 33}
#define UNSIGNED_CAST_OUT1_ELEMS 132
#define UNSIGNED_CAST_OUT1_RANK 2
#define UNSIGNED_CAST_OUT1_SHAPE {4, 33}
#define UNSIGNED_CAST_OUT2_ELEMS 2
#define UNSIGNED_CAST_OUT2_RANK 1
#define UNSIGNED_CAST_OUT2_SHAPE {2}
/*
 * x: 4x33xui8 -> out0: 4x33xi32, out1: 4x33xf32, out2: 2xui8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int unsigned_cast(const uint8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* UNSIGNED_CAST_H */
