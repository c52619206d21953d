#include "min_max_long.h"

#if !defined(MIN_MAX_LONG_CONTENT) || MIN_MAX_LONG_CONTENT != 0xe18c021ab4ccd9b5u
#error "min_max_long.h was not written together with this file"
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

static const int32_t min_max_long_p_table[256] = {
  16320, 16256, 16192, 16128, 16064, 16000, 15936, 15872, 15808, 15744, 15680, 15616, 15552, 15488, 15424, 15360,
  15296, 15232, 15168, 15104, 15040, 14976, 14912, 14848, 14784, 14720, 14656, 14592, 14528, 14464, 14400, 14336,
  14272, 14208, 14144, 14080, 14016, 13952, 13888, 13824, 13760, 13696, 13632, 13568, 13504, 13440, 13376, 13312,
  13248, 13184, 13120, 13056, 12992, 12928, 12864, 12800, 12736, 12672, 12608, 12544, 12480, 12416, 12352, 12288,
  12224, 12160, 12096, 12032, 11968, 11904, 11840, 11776, 11712, 11648, 11584, 11520, 11456, 11392, 11328, 11264,
  11200, 11136, 11072, 11008, 10944, 10880, 10816, 10752, 10688, 10624, 10560, 10496, 10432, 10368, 10304, 10240,
  10176, 10112, 10048, 9984, 9920, 9856, 9792, 9728, 9664, 9600, 9536, 9472, 9408, 9344, 9280, 9216,
  9152, 9088, 9024, 8960, 8896, 8832, 8768, 8704, 8640, 8576, 8512, 8448, 8384, 8320, 8256, 8192,
  8128, 8064, 8000, 7936, 7872, 7808, 7744, 7680, 7616, 7552, 7488, 7424, 7360, 7296, 7232, 7168,
  7104, 7040, 6976, 6912, 6848, 6784, 6720, 6656, 6592, 6528, 6464, 6400, 6336, 6272, 6208, 6144,
  6080, 6016, 5952, 5888, 5824, 5760, 5696, 5632, 5568, 5504, 5440, 5376, 5312, 5248, 5184, 5120,
  5056, 4992, 4928, 4864, 4800, 4736, 4672, 4608, 4544, 4480, 4416, 4352, 4288, 4224, 4160, 4096,
  4032, 3968, 3904, 3840, 3776, 3712, 3648, 3584, 3520, 3456, 3392, 3328, 3264, 3200, 3136, 3072,
  3008, 2944, 2880, 2816, 2752, 2688, 2624, 2560, 2496, 2432, 2368, 2304, 2240, 2176, 2112, 2048,
  1984, 1920, 1856, 1792, 1728, 1664, 1600, 1536, 1472, 1408, 1344, 1280, 1216, 1152, 1088, 1024,
  960, 896, 832, 768, 704, 640, 576, 512, 448, 384, 320, 256, 192, 128, 64, 0,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MIN_I8
#define TOSAC_HAS_MIN_I8
static inline int8_t tosac_min_i8(int8_t a, int8_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

#endif

#ifndef TOSAC_HAS_QUOTIENT
#define TOSAC_HAS_QUOTIENT
// Quotient towards zero; by 0 gives 0, the least value by -1 wraps.
static inline int32_t tosac_quotient(int32_t a, int32_t b) {
  if (b == 0) return 0;
  if (b == -1) return (int32_t)(0u - (uint32_t)a);
  return a / b;
}
#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
#define TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.
static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);
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

#ifndef TOSAC_HAS_LOOKUP_S8X256
#define TOSAC_HAS_LOOKUP_S8X256
static inline int8x16_t tosac_lookup_s8x256(const int8_t *table, uint8x16_t i) {
  int8x16_t v = vqtbl4q_s8(vld1q_s8_x4(table), i);
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 128), vsubq_u8(i, vdupq_n_u8(128))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 192), vsubq_u8(i, vdupq_n_u8(192))));
  return v;
}
#endif

#endif

// 2 x 1024 elements
static void min_max_long_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 1024;
    int8_t *row_out = out0 + i * 1024;
    // min of the bytes; what tosa.reduce_min (line 10) reduces is monotone in them (all 256 values tried)
    int8x16_t min_byte_acc0 = vdupq_n_s8(127);
    int8x16_t min_byte_acc1 = vdupq_n_s8(127);
    int8x16_t min_byte_acc2 = vdupq_n_s8(127);
    int8x16_t min_byte_acc3 = vdupq_n_s8(127);
    // max of the bytes; what tosa.reduce_max (line 11) reduces is monotone in them (all 256 values tried)
    int8x16_t max_byte_acc0 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc1 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc2 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc3 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 1024; j += 64) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      const int8x16_t x_v_2 = vld1q_s8(row_x + j + 32);
      const int8x16_t x_v_3 = vld1q_s8(row_x + j + 48);
      min_byte_acc0 = vminq_s8(min_byte_acc0, x_v_0);
      min_byte_acc1 = vminq_s8(min_byte_acc1, x_v_1);
      min_byte_acc2 = vminq_s8(min_byte_acc2, x_v_2);
      min_byte_acc3 = vminq_s8(min_byte_acc3, x_v_3);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, x_v_0);
      max_byte_acc1 = vmaxq_s8(max_byte_acc1, x_v_1);
      max_byte_acc2 = vmaxq_s8(max_byte_acc2, x_v_2);
      max_byte_acc3 = vmaxq_s8(max_byte_acc3, x_v_3);
    }
    const int8_t min_byte = vminvq_s8(vminq_s8(vminq_s8(min_byte_acc0, min_byte_acc2), vminq_s8(min_byte_acc1, min_byte_acc3)));
    const int8_t max_byte = vmaxvq_s8(vmaxq_s8(vmaxq_s8(max_byte_acc0, max_byte_acc2), vmaxq_s8(max_byte_acc1, max_byte_acc3)));
    // tosa.reduce_min, line 10: 2x1xi32, -128..127
    const int32_t lo = min_byte;
    // tosa.reduce_max, line 11: 2x1xi32, -128..127
    const int32_t hi = max_byte;
    // tosa.sub, line 12: 2x1xi32, -255..255
    const int32_t span = hi - lo;
    // tosa.add, line 13: 2x1xi32, -254..256
    const int32_t some = span + 1;
    // tosa.intdiv, line 14: 2x1xi32, -536870912..536870912
    const int32_t r = tosac_quotient(536870912, some);
    const int32x4_t r_lanes = vdupq_n_s32(r);
    const int8_t origin = (int8_t)(-1 + (int8_t)lo);
    const int8x16_t origin_lanes = vdupq_n_s8(origin);
    // tosa.cast, line 22: 2x1024xi8, -128..127; a table for the row, 256 entries, kept as the difference from -64; past entry 255 all are -64 (derived: branch and bound over what the row's reductions can be)
    int8_t y[256];
    for (size_t e = 0; e < 256; e += 16) {
      // tosa.mul, line 16: 2x1024xi32, 0..16320
      const int32x4_t p_0 = vld1q_s32(min_max_long_p_table + e);
      const int32x4_t p_1 = vld1q_s32(min_max_long_p_table + e + 4);
      const int32x4_t p_2 = vld1q_s32(min_max_long_p_table + e + 8);
      const int32x4_t p_3 = vld1q_s32(min_max_long_p_table + e + 12);
      // tosa.mul, line 17: 2x1024xi32, -8160..8160
      // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
      const int32x4_t q_0 = vqrdmulhq_s32(p_0, vaddq_s32(r_lanes, r_lanes));
      const int32x4_t q_1 = vqrdmulhq_s32(p_1, vaddq_s32(r_lanes, r_lanes));
      const int32x4_t q_2 = vqrdmulhq_s32(p_2, vaddq_s32(r_lanes, r_lanes));
      const int32x4_t q_3 = vqrdmulhq_s32(p_3, vaddq_s32(r_lanes, r_lanes));
      // tosa.mul, line 18: 2x1024xi32, -66585600..66585600
      const int32x4_t e_0 = vmulq_s32(q_0, q_0);
      const int32x4_t e_1 = vmulq_s32(q_1, q_1);
      const int32x4_t e_2 = vmulq_s32(q_2, q_2);
      const int32x4_t e_3 = vmulq_s32(q_3, q_3);
      // tosa.arithmetic_right_shift, line 19: 2x1024xi32, -8323200..8323200
      const int32x4_t f_0 = vrshrq_n_s32(e_0, 3);
      const int32x4_t f_1 = vrshrq_n_s32(e_1, 3);
      const int32x4_t f_2 = vrshrq_n_s32(e_2, 3);
      const int32x4_t f_3 = vrshrq_n_s32(e_3, 3);
      // tosa.sub, line 20: 2x1024xi32, -8323264..8323136
      const int32x4_t g_0 = vsubq_s32(f_0, vdupq_n_s32(64));
      const int32x4_t g_1 = vsubq_s32(f_1, vdupq_n_s32(64));
      const int32x4_t g_2 = vsubq_s32(f_2, vdupq_n_s32(64));
      const int32x4_t g_3 = vsubq_s32(f_3, vdupq_n_s32(64));
      // tosa.clamp, line 21: 2x1024xi32, -128..127
      const int32x4_t h_0 = vminq_s32(vmaxq_s32(g_0, vdupq_n_s32(-128)), vdupq_n_s32(127));
      const int32x4_t h_1 = vminq_s32(vmaxq_s32(g_1, vdupq_n_s32(-128)), vdupq_n_s32(127));
      const int32x4_t h_2 = vminq_s32(vmaxq_s32(g_2, vdupq_n_s32(-128)), vdupq_n_s32(127));
      const int32x4_t h_3 = vminq_s32(vmaxq_s32(g_3, vdupq_n_s32(-128)), vdupq_n_s32(127));
      const int16x8_t cast_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(h_0), vreinterpretq_s16_s32(h_1));
      const int16x8_t cast_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(h_2), vreinterpretq_s16_s32(h_3));
      const int8x16_t cast = vuzp1q_s8(vreinterpretq_s8_s16(cast_s16_0), vreinterpretq_s8_s16(cast_s16_1));
      const int8x16_t cast_2 = veorq_s8(cast, vdupq_n_s8(-64));
      vst1q_s8(y + e, cast_2);
    }
    for (size_t j = 0; j < 1024; j += 32) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance_0 = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(x_v_0));
      const uint8x16_t distance_1 = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(x_v_1));
      // tosa.cast, line 22: 2x1024xi8, -128..127
      const int8x16_t y_0 = veorq_s8(tosac_lookup_s8x256(y, distance_0), vdupq_n_s8(-64));
      const int8x16_t y_1 = veorq_s8(tosac_lookup_s8x256(y, distance_1), vdupq_n_s8(-64));
      vst1q_s8(row_out + j, y_0);
      vst1q_s8(row_out + j + 16, y_1);
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 1024;
    int8_t *row_out = out0 + i * 1024;
    // min of the bytes; what tosa.reduce_min (line 10) reduces is monotone in them (all 256 values tried)
    int8_t min_byte = 127;
    // max of the bytes; what tosa.reduce_max (line 11) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 1024; ++j) {
      const int8_t x_v = row_x[j];
      min_byte = tosac_min_i8(min_byte, x_v);
      max_byte = tosac_max_i8(max_byte, x_v);
    }
    // tosa.reduce_min, line 10: 2x1xi32, -128..127
    const int32_t lo = min_byte;
    // tosa.reduce_max, line 11: 2x1xi32, -128..127
    const int32_t hi = max_byte;
    // tosa.sub, line 12: 2x1xi32, -255..255
    const int32_t span = hi - lo;
    // tosa.add, line 13: 2x1xi32, -254..256
    const int32_t some = span + 1;
    // tosa.intdiv, line 14: 2x1xi32, -536870912..536870912
    const int32_t r = tosac_quotient(536870912, some);
    const int8_t origin = (int8_t)(-1 + (int8_t)lo);
    // tosa.cast, line 22: 2x1024xi8, -128..127; a table for the row, 256 entries, kept as the difference from -64; past entry 255 all are -64 (derived: branch and bound over what the row's reductions can be)
    int8_t y[256];
    for (size_t e = 0; e < 256; ++e) {
      // tosa.mul, line 16: 2x1024xi32, 0..16320
      const int32_t p = min_max_long_p_table[e];
      // tosa.mul, line 17: 2x1024xi32, -8160..8160
      const int32_t q = tosac_rounding_mul_high_fits(p, r + r);
      // tosa.mul, line 18: 2x1024xi32, -66585600..66585600
      const int32_t e_2 = q * q;
      // tosa.arithmetic_right_shift, line 19: 2x1024xi32, -8323200..8323200
      const int32_t f = tosac_rounding_shift_right_i32(e_2, 3);
      // tosa.sub, line 20: 2x1024xi32, -8323264..8323136
      const int32_t g = f - 64;
      // tosa.clamp, line 21: 2x1024xi32, -128..127
      const int32_t h = tosac_min_i32(tosac_max_i32(g, -128), 127);
      y[e] = (int8_t)((int8_t)h ^ -64);
    }
    for (size_t j = 0; j < 1024; ++j) {
      const int8_t x_v = row_x[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - x_v);
      // tosa.cast, line 22: 2x1024xi8, -128..127
      const int8_t y_2 = (int8_t)(y[distance] ^ -64);
      row_out[j] = y_2;
    }
  }
#endif
}

int min_max_long(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  min_max_long_k0(x, out0);
  return 0;
}
