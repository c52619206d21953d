#include "unsigned_i16.h"


#if !defined(UNSIGNED_I16_CONTENT) || UNSIGNED_I16_CONTENT != 0x58a7a65126b9ecadu
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

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_UNSIGNED_I16_FROM_I32
#define TOSAC_HAS_SATURATE_UNSIGNED_I16_FROM_I32
// Narrows an integer into the unsigned range of the narrower type; the bits are the result.
static inline int16_t tosac_saturate_unsigned_i16_from_i32(int32_t a) {
  return (int16_t)tosac_max_i32(tosac_min_i32(a, 65535), 0);
}
#endif

#endif

// 38 elements
static void unsigned_i16_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.rescale, line 8: 2x19xi16, -32768..32767
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int32x4_t z__0 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(x_v_0))));
    const int32x4_t z__1 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(x_v_0)));
    const int32x4_t z__2 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(x_v_1))));
    const int32x4_t z__3 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(x_v_1)));
    const int16x8_t z__0_2 = vreinterpretq_s16_u16(vqmovun_high_s32(vqmovun_s32(vqrdmulhq_n_s32(z__0, 1431655765)), vqrdmulhq_n_s32(z__1, 1431655765)));
    const int16x8_t z__1_2 = vreinterpretq_s16_u16(vqmovun_high_s32(vqmovun_s32(vqrdmulhq_n_s32(z__2, 1431655765)), vqrdmulhq_n_s32(z__3, 1431655765)));
    vst1q_s16(out0 + i, z__0_2);
    vst1q_s16(out0 + i + 8, z__1_2);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.rescale, line 8: 2x19xi16, -32768..32767
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int32x4_t z__0 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(x_v_0))));
    const int32x4_t z__1 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(x_v_0)));
    const int32x4_t z__2 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(x_v_1))));
    const int32x4_t z__3 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(x_v_1)));
    const int16x8_t z__0_2 = vreinterpretq_s16_u16(vqmovun_high_s32(vqmovun_s32(vqrdmulhq_n_s32(z__0, 1431655765)), vqrdmulhq_n_s32(z__1, 1431655765)));
    const int16x8_t z__1_2 = vreinterpretq_s16_u16(vqmovun_high_s32(vqmovun_s32(vqrdmulhq_n_s32(z__2, 1431655765)), vqrdmulhq_n_s32(z__3, 1431655765)));
    vst1q_s16(out0 + i, z__0_2);
    vst1q_s16(out0 + i + 8, z__1_2);
  }
#else
  for (size_t i = 0; i < 38; ++i) {
    const int16_t x_v = x[i];
    // tosa.rescale, line 8: 2x19xi16, -32768..32767
    const int16_t z_ = tosac_saturate_unsigned_i16_from_i32(tosac_rounding_mul_high_fits((int32_t)(uint16_t)x_v, 1431655765));
    out0[i] = z_;
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
