#include "unsigned_types.h"


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

// 38 elements
static void unsigned_types_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.rescale, line 8: 2x19xi8, -128..127
    const int16x8_t z__0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v_0))));
    const int16x8_t z__1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v_0)));
    const int16x8_t z__2 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v_1))));
    const int16x8_t z__3 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v_1)));
    const int8x16_t z__0_2 = vuzp1q_s8(vreinterpretq_s8_s16(vsubq_s16(z__0, vdupq_n_s16(128))), vreinterpretq_s8_s16(vsubq_s16(z__1, vdupq_n_s16(128))));
    const int8x16_t z__1_2 = vuzp1q_s8(vreinterpretq_s8_s16(vsubq_s16(z__2, vdupq_n_s16(128))), vreinterpretq_s8_s16(vsubq_s16(z__3, vdupq_n_s16(128))));
    vst1q_s8(out0 + i, z__0_2);
    vst1q_s8(out0 + i + 16, z__1_2);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 8: 2x19xi8, -128..127
    const int16x8_t z__0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t z__1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int8x16_t z_ = vuzp1q_s8(vreinterpretq_s8_s16(vsubq_s16(z__0, vdupq_n_s16(128))), vreinterpretq_s8_s16(vsubq_s16(z__1, vdupq_n_s16(128))));
    vst1q_s8(out0 + i, z_);
  }
#else
  for (size_t i = 0; i < 38; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 8: 2x19xi8, -128..127
    const int8_t z_ = (int8_t)((int32_t)(uint8_t)x_v - 128);
    out0[i] = z_;
  }
#endif
}

int unsigned_types(const uint8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  unsigned_types_k0((const int8_t *)x, out0);
  return 0;
}
