#ifndef GENERATED_H
#define GENERATED_H

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

#define GENERATED_CONTENT 0x071fc2a25ebec1a0u

#define F_ARENA_BYTES 96
#define F_ARENA_ALIGN 16
#define F_F__ELEMS 24
#define F_F__RANK 2
#define F_F__SHAPE {4, 6}
#define F_F_K0_ELEMS 24
#define F_F_K0_RANK 2
#define F_F_K0_SHAPE {4, 6}
#define F_G_BUFFER_ELEMS 24
#define F_G_BUFFER_RANK 2
#define F_G_BUFFER_SHAPE {4, 6}
#define F_T5_ELEMS 24
#define F_T5_RANK 2
#define F_T5_SHAPE {4, 6}
#define F_T6_ELEMS 24
#define F_T6_RANK 2
#define F_T6_SHAPE {4, 6}
#define F_T7_ELEMS 24
#define F_T7_RANK 2
#define F_T7_SHAPE {4, 6}
#define F_T8_ELEMS 24
#define F_T8_RANK 2
#define F_T8_SHAPE {4, 6}
#define F_OUT0_ELEMS 24
#define F_OUT0_RANK 2
#define F_OUT0_SHAPE {6, 4}
/*
 * f_: 4x6xi32, f_k0: 4x6xi32, g_buffer: 4x6xi32, t5: 4x6xi32, t6: 4x6xi32, t7: 4x6xi32, t8: 4x6xi32 -> out0: 6x4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int f(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT g_buffer, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* GENERATED_H */
