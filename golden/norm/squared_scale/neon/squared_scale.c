#include "squared_scale.h"

#if !defined(SQUARED_SCALE_CONTENT) || SQUARED_SCALE_CONTENT != 0xdfbc323f6749c3aau
#error "squared_scale.h was not written together with this file"
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

#ifndef TOSAC_HAS_ABS_I8
#define TOSAC_HAS_ABS_I8
// Magnitude of an integer; the least value stays itself (wraps).
static inline int8_t tosac_abs_i8(int8_t a) {
  return a < 0 ? (int8_t)(0 - a) : a;
}
#endif

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

#ifndef TOSAC_HAS_CLZ
#define TOSAC_HAS_CLZ
// Leading zero bits; 32 for 0.
static inline int32_t tosac_clz(int32_t a) {
  uint32_t v = (uint32_t)a;
#if defined(__GNUC__)
  return v == 0 ? 32 : (int32_t)__builtin_clz(v);
#else
  int32_t n = 32;
  while (v != 0) {
    v >>= 1;
    --n;
  }
  return n;
#endif
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_SUM_BYTES
#define TOSAC_HAS_SUM_BYTES
// Adds sixteen unsigned bytes, four to a lane.
static inline uint32x4_t tosac_sum_bytes(uint32x4_t sum, uint8x16_t v) {
#if defined(__ARM_FEATURE_DOTPROD)
  return vdotq_u32(sum, v, vdupq_n_u8(1));
#else
  return vpadalq_u16(sum, vpaddlq_u8(v));
#endif
}
#endif

#ifndef TOSAC_HAS_LAST_U8
#define TOSAC_HAS_LAST_U8
// All ones in the last n lanes.
static inline uint8x16_t tosac_last_u8(size_t n) {
  static const uint8_t masks[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  return vld1q_u8(masks + n);
}
#endif

#endif

// 7 x 40 elements
static void squared_scale_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i0 = 0; i0 < 7; i0 += 4) {
    const size_t first = i0 < 3 ? i0 : 3;
    int32_t sum0_rows[4];
    int16_t w_rows[4];
    for (size_t row = 0; row < 4; ++row) {
      const int8_t *row_x = x + (first + row) * 40;
      // sum of byte 0 of what tosa.reduce_sum (line 13) adds
      uint32x4_t sum0_acc = vdupq_n_u32(0);
      for (size_t j = 0; j < 32; j += 32) {
        const int8x16_t x_v_0 = vld1q_s8(row_x + j);
        const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
        const uint8x16_t magnitude_0 = vreinterpretq_u8_s8(vabsq_s8(x_v_0));
        const uint8x16_t magnitude_1 = vreinterpretq_u8_s8(vabsq_s8(x_v_1));
        sum0_acc = tosac_sum_bytes(sum0_acc, magnitude_0);
        sum0_acc = tosac_sum_bytes(sum0_acc, magnitude_1);
      }
      { // the last 16 lanes, 8 of them again
        const size_t j = 24;
        const int8x16_t x_v = vld1q_s8(row_x + j);
        const uint8x16_t magnitude = vreinterpretq_u8_s8(vabsq_s8(x_v));
        sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(8), vreinterpretq_s8_u8(magnitude), vdupq_n_s8(0))));
      }
      const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
      sum0_rows[row] = sum0;
    }
    { // 4 rows, one to a lane
      const int32x4_t sum0 = vld1q_s32(sum0_rows);
      // tosa.reduce_sum, line 13: 7x1xi32, 0..5120
      // tosa.arithmetic_right_shift, line 14: 7x1xi32, 0..80
      const int32x4_t m = vrshrq_n_s32(sum0, 6);
      // tosa.mul, line 15: 7x1xi32, 0..6400
      const int32x4_t m2 = vmulq_s32(m, m);
      // tosa.arithmetic_right_shift, line 16: 7x1xi32, 0..200
      const int32x4_t q = vrshrq_n_s32(m2, 5);
      // tosa.mul, line 17: 7x1xi32, -6160..0
      const int32x4_t p = vmulq_s32(m, vdupq_n_s32(-77));
      // tosa.add, line 18: 7x1xi32, -6160..200
      const int32x4_t pq = vaddq_s32(p, q);
      // tosa.add, line 19: 7x1xi32, 2841..9201
      const int32x4_t pqc = vaddq_s32(pq, vdupq_n_s32(9001));
      // tosa.arithmetic_right_shift, line 20: 7x1xi32, 89..288
      const int32x4_t half = vrshrq_n_s32(pqc, 5);
      // tosa.bitwise_xor, line 21: 7x1xi32, 0..511
      const int32x4_t low = veorq_s32(half, m);
      // tosa.clz, line 22: 7x1xi32, 23..32
      const int32x4_t z = vclzq_s32(low);
      // tosa.add, line 23: 7x1xi32, 23..543
      const int32x4_t f = vaddq_s32(low, z);
      // tosa.bitwise_xor, line 24: 7x1xi32, 0..1023
      const int32x4_t e = veorq_s32(f, q);
      // tosa.sub, line 25: 7x1xi32, -32..1000
      const int32x4_t g = vsubq_s32(e, z);
      // tosa.bitwise_xor, line 26: 7x1xi32, -2147483648..2147483647
      const int32x4_t h = veorq_s32(g, pq);
      // tosa.bitwise_and, line 27: 7x1xi32, 0..9001
      const int32x4_t w = vandq_s32(h, vdupq_n_s32(9001));
      // tosa.bitwise_and, line 27: 7x1xi32, 0..9001
      const int16x8_t w_2 = vuzp1q_s16(vreinterpretq_s16_s32(w), vreinterpretq_s16_s32(w));
      vst1_s16(w_rows, vget_low_s16(w_2));
    }
    for (size_t row = 0; row < 4; ++row) {
      const int8_t *row_x = x + (first + row) * 40;
      int8_t *row_out = out0 + (first + row) * 40;
      const int16_t w = w_rows[row];
      for (size_t j = 0; j < 32; j += 16) {
        const int8x16_t x_v = vld1q_s8(row_x + j);
        // tosa.cast, line 11: 7x40xi32, -128..127
        const int16x8_t i_0 = vmovl_s8(vget_low_s8(x_v));
        const int16x8_t i_1 = vmovl_high_s8(x_v);
        // tosa.mul, line 28: 7x40xi32, -1152128..1143127
        const int32x4_t r_0 = vmull_n_s16(vget_low_s16(i_0), w);
        const int32x4_t r_1 = vmull_high_n_s16(i_0, w);
        const int32x4_t r_2 = vmull_n_s16(vget_low_s16(i_1), w);
        const int32x4_t r_3 = vmull_high_n_s16(i_1, w);
        // tosa.cast, line 31: 7x40xi8, -128..127
        const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vqrshrn_high_n_s32(vqrshrn_n_s32(r_0, 5), r_1, 5)), vqrshrn_high_n_s32(vqrshrn_n_s32(r_2, 5), r_3, 5));
        vst1q_s8(row_out + j, y);
      }
      { // the last 16 lanes, 8 of them again
        const size_t j = 24;
        const int8x16_t x_v = vld1q_s8(row_x + j);
        // tosa.cast, line 11: 7x40xi32, -128..127
        const int16x8_t i_0 = vmovl_s8(vget_low_s8(x_v));
        const int16x8_t i_1 = vmovl_high_s8(x_v);
        // tosa.mul, line 28: 7x40xi32, -1152128..1143127
        const int32x4_t r_0 = vmull_n_s16(vget_low_s16(i_0), w);
        const int32x4_t r_1 = vmull_high_n_s16(i_0, w);
        const int32x4_t r_2 = vmull_n_s16(vget_low_s16(i_1), w);
        const int32x4_t r_3 = vmull_high_n_s16(i_1, w);
        // tosa.cast, line 31: 7x40xi8, -128..127
        const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vqrshrn_high_n_s32(vqrshrn_n_s32(r_0, 5), r_1, 5)), vqrshrn_high_n_s32(vqrshrn_n_s32(r_2, 5), r_3, 5));
        vst1q_s8(row_out + j, y);
      }
    }
  }
#else
  for (size_t i = 0; i < 7; ++i) {
    const int8_t *row_x = x + i * 40;
    int8_t *row_out = out0 + i * 40;
    // sum of byte 0 of what tosa.reduce_sum (line 13) adds
    int32_t sum0 = 0;
    for (size_t j = 0; j < 40; ++j) {
      const int8_t x_v = row_x[j];
      const uint8_t magnitude = (uint8_t)tosac_abs_i8(x_v);
      sum0 += magnitude;
    }
    // tosa.reduce_sum, line 13: 7x1xi32, 0..5120
    const int32_t s = sum0;
    // tosa.arithmetic_right_shift, line 14: 7x1xi32, 0..80
    const int32_t m = tosac_rounding_shift_right_i32(s, 6);
    // tosa.mul, line 15: 7x1xi32, 0..6400
    const int32_t m2 = m * m;
    // tosa.arithmetic_right_shift, line 16: 7x1xi32, 0..200
    const int32_t q = tosac_rounding_shift_right_i32(m2, 5);
    // tosa.mul, line 17: 7x1xi32, -6160..0
    const int32_t p = m * -77;
    // tosa.add, line 18: 7x1xi32, -6160..200
    const int32_t pq = p + q;
    // tosa.add, line 19: 7x1xi32, 2841..9201
    const int32_t pqc = pq + 9001;
    // tosa.arithmetic_right_shift, line 20: 7x1xi32, 89..288
    const int32_t half = tosac_rounding_shift_right_i32(pqc, 5);
    // tosa.bitwise_xor, line 21: 7x1xi32, 0..511
    const int32_t low = half ^ m;
    // tosa.clz, line 22: 7x1xi32, 23..32
    const int32_t z = tosac_clz(low);
    // tosa.add, line 23: 7x1xi32, 23..543
    const int32_t f = low + z;
    // tosa.bitwise_xor, line 24: 7x1xi32, 0..1023
    const int32_t e = f ^ q;
    // tosa.sub, line 25: 7x1xi32, -32..1000
    const int32_t g = e - z;
    // tosa.bitwise_xor, line 26: 7x1xi32, -2147483648..2147483647
    const int32_t h = g ^ pq;
    // tosa.bitwise_and, line 27: 7x1xi32, 0..9001
    const int32_t w = h & 9001;
    for (size_t j = 0; j < 40; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 11: 7x40xi32, -128..127
      const int32_t i_2 = x_v;
      // tosa.mul, line 28: 7x40xi32, -1152128..1143127
      const int32_t r = i_2 * w;
      // tosa.arithmetic_right_shift, line 29: 7x40xi32, -36004..35723
      const int32_t t = tosac_rounding_shift_right_i32(r, 5);
      // tosa.clamp, line 30: 7x40xi32, -128..127
      const int32_t k = tosac_min_i32(tosac_max_i32(t, -128), 127);
      // tosa.cast, line 31: 7x40xi8, -128..127
      const int8_t y = (int8_t)k;
      row_out[j] = y;
    }
  }
#endif
}

int squared_scale(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  squared_scale_k0(x, out0);
  return 0;
}
