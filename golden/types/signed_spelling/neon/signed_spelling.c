#include "signed_spelling.h"

#if !defined(SIGNED_SPELLING_CONTENT) || SIGNED_SPELLING_CONTENT != 0xd7c9980d74f10e77u
#error "signed_spelling.h was not written together with this file"
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

// 84 elements
static void signed_spelling_k0(const int16_t *TOSAC_RESTRICT a, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 80; i += 16) {
    const int16x8_t a_v_0 = vld1q_s16(a + i);
    const int16x8_t a_v_1 = vld1q_s16(a + i + 8);
    // tosa.cast, line 4: 4x21xi32, -32768..32767
    const int32x4_t r_0 = vmovl_s16(vget_low_s16(a_v_0));
    const int32x4_t r_1 = vmovl_high_s16(a_v_0);
    const int32x4_t r_2 = vmovl_s16(vget_low_s16(a_v_1));
    const int32x4_t r_3 = vmovl_high_s16(a_v_1);
    vst1q_s32(out0 + i, r_0);
    vst1q_s32(out0 + i + 4, r_1);
    vst1q_s32(out0 + i + 8, r_2);
    vst1q_s32(out0 + i + 12, r_3);
  }
  { // the last 16 lanes, 12 of them again
    const size_t i = 68;
    const int16x8_t a_v_0 = vld1q_s16(a + i);
    const int16x8_t a_v_1 = vld1q_s16(a + i + 8);
    // tosa.cast, line 4: 4x21xi32, -32768..32767
    const int32x4_t r_0 = vmovl_s16(vget_low_s16(a_v_0));
    const int32x4_t r_1 = vmovl_high_s16(a_v_0);
    const int32x4_t r_2 = vmovl_s16(vget_low_s16(a_v_1));
    const int32x4_t r_3 = vmovl_high_s16(a_v_1);
    vst1q_s32(out0 + i, r_0);
    vst1q_s32(out0 + i + 4, r_1);
    vst1q_s32(out0 + i + 8, r_2);
    vst1q_s32(out0 + i + 12, r_3);
  }
#else
  for (size_t i = 0; i < SIGNED_SPELLING_OUT0_ELEMS; ++i) {
    const int16_t a_v = a[i];
    // tosa.cast, line 4: 4x21xi32, -32768..32767
    const int32_t r = a_v;
    out0[i] = r;
  }
#endif
}

int signed_spelling(const int16_t *TOSAC_RESTRICT a, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (a == NULL || out0 == NULL) return 1;
  if ((uintptr_t)a % 2 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  signed_spelling_k0(a, out0);
  return 0;
}
