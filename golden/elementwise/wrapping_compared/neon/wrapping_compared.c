#include "wrapping_compared.h"

#if !defined(WRAPPING_COMPARED_CONTENT) || WRAPPING_COMPARED_CONTENT != 0x77d61ca6560b792du
#error "wrapping_compared.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */
#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)
#define TOSAC_NEON 1
#include <arm_neon.h>
#else
#define TOSAC_NEON 0
#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 16 elements
static void wrapping_compared_k0(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < WRAPPING_COMPARED_OUT0_ELEMS; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.add, line 6: 16xi32, -2147483648..2147483647
    const int32x4_t add_0_0 = tosac_wrapping_add_s32(x_v_0, x_v_0);
    const int32x4_t add_0_1 = tosac_wrapping_add_s32(x_v_1, x_v_1);
    const int32x4_t add_0_2 = tosac_wrapping_add_s32(x_v_2, x_v_2);
    const int32x4_t add_0_3 = tosac_wrapping_add_s32(x_v_3, x_v_3);
    // tosa.greater_equal, line 7: 16xi1
    const uint32x4_t greater_equal_1_0 = vcleq_s32(add_0_0, x_v_0);
    const uint32x4_t greater_equal_1_1 = vcleq_s32(add_0_1, x_v_1);
    const uint32x4_t greater_equal_1_2 = vcleq_s32(add_0_2, x_v_2);
    const uint32x4_t greater_equal_1_3 = vcleq_s32(add_0_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(greater_equal_1_0), vreinterpretq_u16_u32(greater_equal_1_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(greater_equal_1_2), vreinterpretq_u16_u32(greater_equal_1_3));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < WRAPPING_COMPARED_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.add, line 6: 16xi32, -2147483648..2147483647
    const int32_t add_0 = (int32_t)((uint32_t)x_v + (uint32_t)x_v);
    // tosa.greater_equal, line 7: 16xi1
    const int greater_equal_1 = add_0 <= x_v;
    out0[i] = (uint8_t)greater_equal_1;
  }
#endif
}

int wrapping_compared(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  wrapping_compared_k0(x, out0);
  return 0;
}
