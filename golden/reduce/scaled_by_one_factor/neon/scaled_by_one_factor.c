#include "scaled_by_one_factor.h"

#if !defined(SCALED_BY_ONE_FACTOR_CONTENT) || SCALED_BY_ONE_FACTOR_CONTENT != 0x37cc2a3cdb688255u
#error "scaled_by_one_factor.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_LAST_U32
#define TOSAC_HAS_LAST_U32
// All ones in the last n lanes.
static inline uint32x4_t tosac_last_u32(size_t n) {
  static const uint32_t masks[8] = {0, 0, 0, 0, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};
  return vld1q_u32(masks + n);
}
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
static inline int32x4_t tosac_rounding_mul_shift_s32(int32x4_t a, int32x4_t b, int32x4_t n) {
  const int64x2_t low = vrshlq_s64(vmull_s32(vget_low_s32(a), vget_low_s32(b)), vnegq_s64(vmovl_s32(vget_low_s32(n))));
  const int64x2_t high = vrshlq_s64(vmull_high_s32(a, b), vnegq_s64(vmovl_high_s32(n)));
  return vqmovn_high_s64(vqmovn_s64(low), high);
}
#endif

#ifndef TOSAC_HAS_WRAPPING_MUL_S32
#define TOSAC_HAS_WRAPPING_MUL_S32
// vmulq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_mul_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vmulq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 7 x 40 elements
static void scaled_by_one_factor_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT shift, const int32_t *TOSAC_RESTRICT factor, const int8_t *TOSAC_RESTRICT none, const int32_t *TOSAC_RESTRICT mix, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  const int32_t shift_v = shift[0];
  const int32x4_t shift_v_lanes = vdupq_n_s32(shift_v);
  const int32_t factor_v = factor[0];
  const int32x4_t factor_v_lanes = vdupq_n_s32(factor_v);
  const int8_t none_v = none[0];
  const int8x16_t none_v_lanes = vdupq_n_s8(none_v);
  for (size_t i0 = 0; i0 < 7; i0 += 4) {
    const size_t first = i0 < 3 ? i0 : 3;
    int32_t s_rows[4];
    int32_t mix_v_rows[4];
    int32_t h_rows[4];
    for (size_t row = 0; row < 4; ++row) {
      const int32_t *row_x = x + (first + row) * 40;
      const int32_t mix_v = mix[first + row];
      // tosa.reduce_sum, line 5: 7x1xi32, -2147483648..2147483647
      int32x4_t s_acc0 = vdupq_n_s32(0);
      int32x4_t s_acc1 = vdupq_n_s32(0);
      int32x4_t s_acc2 = vdupq_n_s32(0);
      int32x4_t s_acc3 = vdupq_n_s32(0);
      for (size_t j = 0; j < 32; j += 16) {
        const int32x4_t x_v_0 = vld1q_s32(row_x + j);
        const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
        const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
        const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
        s_acc0 = tosac_wrapping_add_s32(s_acc0, x_v_0);
        s_acc1 = tosac_wrapping_add_s32(s_acc1, x_v_1);
        s_acc2 = tosac_wrapping_add_s32(s_acc2, x_v_2);
        s_acc3 = tosac_wrapping_add_s32(s_acc3, x_v_3);
      }
      { // the last 16 lanes, 8 of them again
        const size_t j = 24;
        const int32x4_t x_v_0 = vld1q_s32(row_x + j);
        const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
        const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
        const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
        s_acc0 = tosac_wrapping_add_s32(s_acc0, vbslq_s32(tosac_last_u32(0), x_v_0, vdupq_n_s32(0)));
        s_acc1 = tosac_wrapping_add_s32(s_acc1, vbslq_s32(tosac_last_u32(0), x_v_1, vdupq_n_s32(0)));
        s_acc2 = tosac_wrapping_add_s32(s_acc2, x_v_2);
        s_acc3 = tosac_wrapping_add_s32(s_acc3, x_v_3);
      }
      const int32_t s = vaddvq_s32(tosac_wrapping_add_s32(tosac_wrapping_add_s32(s_acc0, s_acc2), tosac_wrapping_add_s32(s_acc1, s_acc3)));
      mix_v_rows[row] = mix_v;
      s_rows[row] = s;
    }
    { // 4 rows, one to a lane
      const int32x4_t s = vld1q_s32(s_rows);
      const int32x4_t mix_v = vld1q_s32(mix_v_rows);
      // tosa.arithmetic_right_shift, line 6: 7x1xi32, -2147483648..2147483647
      const int32x4_t m = vrshlq_s32(s, vnegq_s32(vminq_s32(vmaxq_s32(shift_v_lanes, vdupq_n_s32(0)), vdupq_n_s32(63))));
      // tosa.mul, line 7: 7x1xi32, -2147483648..2147483647
      // exact: 64-bit products, a rounding shift and a saturating narrowing: the definition itself
      const int16x8_t p_s16 = vmovl_s8(vget_low_s8(none_v_lanes));
      const int32x4_t p = vmovl_s16(vget_low_s16(p_s16));
      const int32x4_t p_2 = tosac_rounding_mul_shift_s32(m, factor_v_lanes, vmaxq_s32(vminq_s32(p, vdupq_n_s32(63)), vdupq_n_s32(1)));
      const int32x4_t p_3 = vbslq_s32(vcltq_s32(vdupq_n_s32(0), p), p_2, tosac_wrapping_mul_s32(m, factor_v_lanes));
      // tosa.add, line 8: 7x1xi32, -2147483648..2147483647
      const int32x4_t a = tosac_wrapping_add_s32(p_3, mix_v);
      // tosa.bitwise_xor, line 9: 7x1xi32, -2147483648..2147483647
      const int32x4_t b = veorq_s32(a, m);
      // tosa.sub, line 10: 7x1xi32, -2147483648..2147483647
      const int32x4_t c = tosac_wrapping_sub_s32(b, factor_v_lanes);
      // tosa.bitwise_and, line 11: 7x1xi32, -2147483648..2147483647
      const int32x4_t d = vandq_s32(c, mix_v);
      // tosa.arithmetic_right_shift, line 12: 7x1xi32, -2147483648..2147483647
      const int32x4_t e = vrshlq_s32(d, vnegq_s32(vminq_s32(vmaxq_s32(shift_v_lanes, vdupq_n_s32(0)), vdupq_n_s32(63))));
      // tosa.bitwise_or, line 13: 7x1xi32, -2147483648..2147483647
      const int32x4_t f = vorrq_s32(e, b);
      // tosa.add, line 14: 7x1xi32, -2147483648..2147483647
      const int32x4_t g = tosac_wrapping_add_s32(f, p_3);
      // tosa.bitwise_xor, line 15: 7x1xi32, -2147483648..2147483647
      const int32x4_t h = veorq_s32(g, c);
      vst1q_s32(h_rows, h);
    }
    for (size_t row = 0; row < 4; ++row) {
      const int32_t h = h_rows[row];
      out0[first + row] = h;
    }
  }
#else
  const int32_t shift_v = shift[0];
  const int32_t factor_v = factor[0];
  const int8_t none_v = none[0];
  for (size_t i = 0; i < 7; ++i) {
    const int32_t *row_x = x + i * 40;
    const int32_t mix_v = mix[i];
    // tosa.reduce_sum, line 5: 7x1xi32, -2147483648..2147483647
    int32_t s = 0;
    for (size_t j = 0; j < 40; ++j) {
      const int32_t x_v = row_x[j];
      s = (int32_t)((uint32_t)s + (uint32_t)x_v);
    }
    // tosa.arithmetic_right_shift, line 6: 7x1xi32, -2147483648..2147483647
    const int32_t m = tosac_rounding_shift_right_i32(s, shift_v);
    // tosa.mul, line 7: 7x1xi32, -2147483648..2147483647
    const int32_t v = none_v;
    const int32_t p = 0 < v ? tosac_rounding_mul_shift_i32(m, factor_v, tosac_max_i32(tosac_min_i32(v, 63), 1)) : (int32_t)((uint32_t)m * (uint32_t)factor_v);
    // tosa.add, line 8: 7x1xi32, -2147483648..2147483647
    const int32_t a = (int32_t)((uint32_t)p + (uint32_t)mix_v);
    // tosa.bitwise_xor, line 9: 7x1xi32, -2147483648..2147483647
    const int32_t b = a ^ m;
    // tosa.sub, line 10: 7x1xi32, -2147483648..2147483647
    const int32_t c = (int32_t)((uint32_t)b - (uint32_t)factor_v);
    // tosa.bitwise_and, line 11: 7x1xi32, -2147483648..2147483647
    const int32_t d = c & mix_v;
    // tosa.arithmetic_right_shift, line 12: 7x1xi32, -2147483648..2147483647
    const int32_t e = tosac_rounding_shift_right_i32(d, shift_v);
    // tosa.bitwise_or, line 13: 7x1xi32, -2147483648..2147483647
    const int32_t f = e | b;
    // tosa.add, line 14: 7x1xi32, -2147483648..2147483647
    const int32_t g = (int32_t)((uint32_t)f + (uint32_t)p);
    // tosa.bitwise_xor, line 15: 7x1xi32, -2147483648..2147483647
    const int32_t h = g ^ c;
    out0[i] = h;
  }
#endif
}

int scaled_by_one_factor(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT mix, const int32_t *TOSAC_RESTRICT shift, const int32_t *TOSAC_RESTRICT factor, const int8_t *TOSAC_RESTRICT none, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || mix == NULL || shift == NULL || factor == NULL || none == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)mix % 4 != 0 || (uintptr_t)shift % 4 != 0 || (uintptr_t)factor % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  scaled_by_one_factor_k0(x, shift, factor, none, mix, out0);
  return 0;
}
