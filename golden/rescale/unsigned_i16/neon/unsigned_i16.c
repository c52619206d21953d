#include "unsigned_i16.h"

#if !defined(UNSIGNED_I16_CONTENT) || UNSIGNED_I16_CONTENT != 0xf899f3bc249704b3u
#error "unsigned_i16.h was not written together with this file"
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

#if !TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
#define TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.
static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_SUB_S16
#define TOSAC_HAS_WRAPPING_SUB_S16
// vsubq_s16, and defined where it overflows: compilers take that one for signed C.
static inline int16x8_t tosac_wrapping_sub_s16(int16x8_t a, int16x8_t b) {
  return vreinterpretq_s16_u16(vsubq_u16(vreinterpretq_u16_s16(a), vreinterpretq_u16_s16(b)));
}
#endif

#endif

// 38 elements
static void unsigned_i16_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.rescale, line 8: 2x19xi16, -21845..21845
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int16x8_t z_0 = tosac_wrapping_sub_s16(x_v_0, vdupq_n_s16(-32768));
    const int16x8_t z_1 = tosac_wrapping_sub_s16(x_v_1, vdupq_n_s16(-32768));
    const int32x4_t z_s32_0 = vqrdmulhq_n_s32(vmovl_s16(vget_low_s16(z_0)), 1431655765);
    const int32x4_t z_s32_1 = vqrdmulhq_n_s32(vmovl_high_s16(z_0), 1431655765);
    const int32x4_t z_s32_2 = vqrdmulhq_n_s32(vmovl_s16(vget_low_s16(z_1)), 1431655765);
    const int32x4_t z_s32_3 = vqrdmulhq_n_s32(vmovl_high_s16(z_1), 1431655765);
    const int16x8_t z_0_2 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_0), vreinterpretq_s16_s32(z_s32_1));
    const int16x8_t z_1_2 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_2), vreinterpretq_s16_s32(z_s32_3));
    vst1q_s16(out0 + i, z_0_2);
    vst1q_s16(out0 + i + 8, z_1_2);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.rescale, line 8: 2x19xi16, -21845..21845
    const int16x8_t z_0 = tosac_wrapping_sub_s16(x_v_0, vdupq_n_s16(-32768));
    const int16x8_t z_1 = tosac_wrapping_sub_s16(x_v_1, vdupq_n_s16(-32768));
    const int32x4_t z_s32_0 = vqrdmulhq_n_s32(vmovl_s16(vget_low_s16(z_0)), 1431655765);
    const int32x4_t z_s32_1 = vqrdmulhq_n_s32(vmovl_high_s16(z_0), 1431655765);
    const int32x4_t z_s32_2 = vqrdmulhq_n_s32(vmovl_s16(vget_low_s16(z_1)), 1431655765);
    const int32x4_t z_s32_3 = vqrdmulhq_n_s32(vmovl_high_s16(z_1), 1431655765);
    const int16x8_t z_0_2 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_0), vreinterpretq_s16_s32(z_s32_1));
    const int16x8_t z_1_2 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_2), vreinterpretq_s16_s32(z_s32_3));
    vst1q_s16(out0 + i, z_0_2);
    vst1q_s16(out0 + i + 8, z_1_2);
  }
#else
  for (size_t i = 0; i < UNSIGNED_I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.rescale, line 8: 2x19xi16, -21845..21845
    const int16_t z = (int16_t)tosac_rounding_mul_high_fits((uint16_t)x_v - 32768, 1431655765);
    out0[i] = z;
  }
#endif
}

int unsigned_i16(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  unsigned_i16_k0(x, out0);
  return 0;
}
