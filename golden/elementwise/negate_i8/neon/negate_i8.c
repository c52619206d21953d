#include "negate_i8.h"


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

static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}

static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}

// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}

#endif

// 38 elements
static void negate_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.negate, line 6: 2x19xi8, -128..126
    const int8x16_t z__0 = vqmovn_high_s16(vqmovn_s16(vsubq_s16(vdupq_n_s16(-2), vmovl_s8(vget_low_s8(x_v_0)))), vsubq_s16(vdupq_n_s16(-2), vmovl_high_s8(x_v_0)));
    const int8x16_t z__1 = vqmovn_high_s16(vqmovn_s16(vsubq_s16(vdupq_n_s16(-2), vmovl_s8(vget_low_s8(x_v_1)))), vsubq_s16(vdupq_n_s16(-2), vmovl_high_s8(x_v_1)));
    vst1q_s8(out0 + i, z__0);
    vst1q_s8(out0 + i + 16, z__1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.negate, line 6: 2x19xi8, -128..126
    const int8x16_t z_ = vqmovn_high_s16(vqmovn_s16(vsubq_s16(vdupq_n_s16(-2), vmovl_s8(vget_low_s8(x_v)))), vsubq_s16(vdupq_n_s16(-2), vmovl_high_s8(x_v)));
    vst1q_s8(out0 + i, z_);
  }
#else
  for (size_t i = 0; i < 38; ++i) {
    const int8_t x_v = x[i];
    // tosa.negate, line 6: 2x19xi8, -128..126
    const int8_t z_ = tosac_saturate_i8_from_i32(-2 - (int32_t)x_v);
    out0[i] = z_;
  }
#endif
}

int negate_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  negate_i8_k0(x, out0);
  return 0;
}
