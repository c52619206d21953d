#ifndef INTRINSICS_H
#define INTRINSICS_H

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

#define INTRINSICS_CONTENT 0x569171bfb1be74bfu

#define VADDQ_S32__ARENA_BYTES 0
#define VADDQ_S32__ARENA_ALIGN 16
#define VADDQ_S32__VLD1Q_S32__ELEMS 76
#define VADDQ_S32__VLD1Q_S32__RANK 2
#define VADDQ_S32__VLD1Q_S32__SHAPE {4, 19}
#define VADDQ_S32__INT32X4_T__ELEMS 76
#define VADDQ_S32__INT32X4_T__RANK 2
#define VADDQ_S32__INT32X4_T__SHAPE {4, 19}
#define VADDQ_S32__OUT0_ELEMS 76
#define VADDQ_S32__OUT0_RANK 2
#define VADDQ_S32__OUT0_SHAPE {4, 19}
/*
 * vld1q_s32_: 4x19xi32, int32x4_t_: 4x19xi32 -> out0: 4x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int vaddq_s32_(const int32_t *TOSAC_RESTRICT vld1q_s32_, const int32_t *TOSAC_RESTRICT int32x4_t_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* INTRINSICS_H */
