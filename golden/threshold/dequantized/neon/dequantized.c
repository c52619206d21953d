/* Every float operation is one rounding, as written: nothing is fused, reordered or assumed away. */
#if defined(__FAST_MATH__)
#error "-ffast-math changes results"
#elif defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ != 0
#error "-ffinite-math-only changes results"
#elif defined(__ASSOCIATIVE_MATH__)
#error "-fassociative-math changes results"
#elif defined(__RECIPROCAL_MATH__)
#error "-freciprocal-math changes results"
#elif defined(__NO_SIGNED_ZEROS__)
#error "-fno-signed-zeros changes results"
#elif defined(__ARM_FP_FAST)
#error "-funsafe-math-optimizations changes results"
#endif
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error "float expressions must be evaluated as float"
#endif
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off", "no-unsafe-math-optimizations", "no-associative-math")
#pragma GCC optimize("no-reciprocal-math", "no-finite-math-only", "signed-zeros")
#endif

#include "dequantized.h"

#if !defined(DEQUANTIZED_CONTENT) || DEQUANTIZED_CONTENT != 0x3c70db6d0990573cu
#error "dequantized.h was not written together with this file"
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

static const uint8_t dequantized_exp_byte0[144] = {
  0, 27, 195, 50, 209, 45, 247, 2, 58, 168, 107, 184, 217, 37, 8, 248,
  124, 35, 136, 81, 43, 202, 237, 85, 202, 28, 29, 163, 138, 176, 247, 67,
  123, 137, 89, 216, 246, 162, 209, 117, 131, 241, 182, 202, 37, 192, 150, 161,
  219, 64, 205, 124, 76, 57, 64, 95, 147, 218, 51, 156, 20, 152, 40, 195,
  103, 20, 201, 133, 72, 16, 222, 177, 135, 98, 64, 34, 6, 237, 215, 194,
  176, 159, 144, 130, 118, 107, 97, 87, 79, 72, 65, 59, 53, 48, 43, 39,
  36, 32, 29, 26, 24, 22, 19, 18, 16, 14, 13, 12, 11, 10, 9, 8,
  7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
};

static const uint8_t dequantized_exp_byte1[80] = {
  0, 61, 140, 237, 92, 218, 99, 249, 152, 64, 241, 169, 104, 46, 249, 200,
  157, 118, 82, 50, 21, 250, 226, 205, 185, 168, 152, 137, 124, 112, 101, 92,
  83, 75, 68, 61, 55, 50, 45, 41, 37, 33, 30, 27, 25, 22, 20, 18,
  16, 15, 13, 12, 11, 10, 9, 8, 7, 6, 6, 5, 5, 4, 4, 3,
  3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0,
};

static const uint8_t dequantized_exp_byte2[32] = {
  8, 7, 6, 5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1,
  1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int32_t dequantized_exp_table[16] = {
  2147483647, 1943123572, 1758210936, 1590894991, 1439501330, 1302515042, 1178564022, 1066408839, 964926589, 873101692, 790015308, 714835213, 646809656, 585257560, 529562945, 479168506,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

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

#ifndef TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
#define TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.
static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);
}
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

#ifndef TOSAC_HAS_SATURATING_ADD_I32
#define TOSAC_HAS_SATURATING_ADD_I32
// a + b kept inside the type.
static inline int32_t tosac_saturating_add_i32(int32_t a, int32_t b) {
  return (int32_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 2147483647), INT32_MIN);
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

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
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

#ifndef TOSAC_HAS_SUM_LOOKUP_U8X144
#define TOSAC_HAS_SUM_LOOKUP_U8X144
static inline uint32x4_t tosac_sum_lookup_u8x144(uint32x4_t sum, const uint8_t *table, uint8x16_t i) {
  sum = tosac_sum_bytes(sum, vqtbl4q_u8(vld1q_u8_x4(table), i));
  sum = tosac_sum_bytes(sum, vqtbx1q_u8(vqtbl4q_u8(vld1q_u8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))), vld1q_u8(table + 128), vsubq_u8(i, vdupq_n_u8(128))));
  return sum;
}
#endif

#ifndef TOSAC_HAS_SUM_LOOKUP_U8X80
#define TOSAC_HAS_SUM_LOOKUP_U8X80
static inline uint32x4_t tosac_sum_lookup_u8x80(uint32x4_t sum, const uint8_t *table, uint8x16_t i) {
  sum = tosac_sum_bytes(sum, vqtbx1q_u8(vqtbl4q_u8(vld1q_u8_x4(table), i), vld1q_u8(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  return sum;
}
#endif

#ifndef TOSAC_HAS_SUM_LOOKUP_U8X32
#define TOSAC_HAS_SUM_LOOKUP_U8X32
static inline uint32x4_t tosac_sum_lookup_u8x32(uint32x4_t sum, const uint8_t *table, uint8x16_t i) {
  sum = tosac_sum_bytes(sum, vqtbl2q_u8(vld1q_u8_x2(table), i));
  return sum;
}
#endif

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_LOOKUP_U8X144
#define TOSAC_HAS_LOOKUP_U8X144
static inline uint8x16_t tosac_lookup_u8x144(const uint8_t *table, uint8x16_t i) {
  uint8x16_t v = vqtbl4q_u8(vld1q_u8_x4(table), i);
  v = vorrq_u8(v, vqtbx1q_u8(vqtbl4q_u8(vld1q_u8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))), vld1q_u8(table + 128), vsubq_u8(i, vdupq_n_u8(128))));
  return v;
}
#endif

#ifndef TOSAC_HAS_LOOKUP_U8X80
#define TOSAC_HAS_LOOKUP_U8X80
static inline uint8x16_t tosac_lookup_u8x80(const uint8_t *table, uint8x16_t i) {
  return vqtbx1q_u8(vqtbl4q_u8(vld1q_u8_x4(table), i), vld1q_u8(table + 64), vsubq_u8(i, vdupq_n_u8(64)));
}
#endif

#ifndef TOSAC_HAS_LOOKUP_U8X32
#define TOSAC_HAS_LOOKUP_U8X32
static inline uint8x16_t tosac_lookup_u8x32(const uint8_t *table, uint8x16_t i) {
  return vqtbl2q_u8(vld1q_u8_x2(table), i);
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

#ifndef TOSAC_HAS_LOOKUP_S8X16
#define TOSAC_HAS_LOOKUP_S8X16
static inline int8x16_t tosac_lookup_s8x16(const int8_t *table, uint8x16_t i) {
  return vqtbl1q_s8(vld1q_s8(table), i);
}
#endif

#endif

// 2 x 300 elements
static void dequantized_k0(const int8_t *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 300;
    float *row_out = out0 + i * 300;
    // max of the bytes; what tosa.reduce_max (line 34) reduces is monotone in them (all 256 values tried)
    int8x16_t max_byte_acc0 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc1 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc2 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc3 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 256; j += 64) {
      const int8x16_t arg0_v_0 = vld1q_s8(row_arg0 + j);
      const int8x16_t arg0_v_1 = vld1q_s8(row_arg0 + j + 16);
      const int8x16_t arg0_v_2 = vld1q_s8(row_arg0 + j + 32);
      const int8x16_t arg0_v_3 = vld1q_s8(row_arg0 + j + 48);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, arg0_v_0);
      max_byte_acc1 = vmaxq_s8(max_byte_acc1, arg0_v_1);
      max_byte_acc2 = vmaxq_s8(max_byte_acc2, arg0_v_2);
      max_byte_acc3 = vmaxq_s8(max_byte_acc3, arg0_v_3);
    }
    for (size_t j = 256; j < 288; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, arg0_v);
    }
    { // the last 16 lanes, 4 of them again
      const size_t j = 284;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, arg0_v);
    }
    const int8_t max_byte = vmaxvq_s8(vmaxq_s8(vmaxq_s8(max_byte_acc0, max_byte_acc2), vmaxq_s8(max_byte_acc1, max_byte_acc3)));
    // tosa.reduce_max, line 34: 2x1xi32, -128..127
    const int32_t reduce_max_1 = max_byte;
    const int8_t origin = (int8_t)reduce_max_1;
    const int8x16_t origin_lanes = vdupq_n_s8(origin);
    // sum of byte 0 of what tosa.reduce_sum (line 49) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    // sum of byte 1 of what tosa.reduce_sum (line 49) adds
    uint32x4_t sum1_acc = vdupq_n_u32(0);
    // sum of byte 2 of what tosa.reduce_sum (line 49) adds
    uint32x4_t sum2_acc = vdupq_n_u32(0);
    for (size_t block = 0; block < 288; block += 128) {
      for (size_t j = block; j < block + 128 && j < 288; j += 16) {
        const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
        // how far below its greatest value the key is, modulo 256: the index of tables
        const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
        sum0_acc = tosac_sum_lookup_u8x144(sum0_acc, dequantized_exp_byte0, distance);
        sum1_acc = tosac_sum_lookup_u8x80(sum1_acc, dequantized_exp_byte1, distance);
        sum2_acc = tosac_sum_lookup_u8x32(sum2_acc, dequantized_exp_byte2, distance);
      }
      if (vaddvq_s32(tosac_wrapping_add_s32(tosac_wrapping_add_s32(vreinterpretq_s32_u32(sum0_acc), vshlq_n_s32(vreinterpretq_s32_u32(sum1_acc), 8)), vshlq_n_s32(vreinterpretq_s32_u32(sum2_acc), 16))) > 1754480) break;
    }
    { // the last 16 lanes, 4 of them again
      const size_t j = 284;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      const uint8x16_t byte0 = tosac_lookup_u8x144(dequantized_exp_byte0, distance);
      const uint8x16_t byte1 = tosac_lookup_u8x80(dequantized_exp_byte1, distance);
      const uint8x16_t byte2 = tosac_lookup_u8x32(dequantized_exp_byte2, distance);
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(12), vreinterpretq_s8_u8(byte0), vdupq_n_s8(0))));
      sum1_acc = tosac_sum_bytes(sum1_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(12), vreinterpretq_s8_u8(byte1), vdupq_n_s8(0))));
      sum2_acc = tosac_sum_bytes(sum2_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(12), vreinterpretq_s8_u8(byte2), vdupq_n_s8(0))));
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    const int32_t sum1 = (int32_t)vaddvq_u32(sum1_acc);
    const int32_t sum2 = (int32_t)vaddvq_u32(sum2_acc);
    // tosa.reduce_sum, line 49: 2x1xi32, 524288..157286400
    const int32_t reduce_sum_16 = sum0 + (sum1 << 8) + (sum2 << 16);
    // past 1754480 all of the row is 0, whatever the other lanes are (derived: branch and bound over what the sum can be)
    if (reduce_sum_16 > 1754480) {
      for (size_t j = 0; j < 288; j += 16) {
        vst1q_f32(row_out + j, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 4, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 8, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 12, vdupq_n_f32(0.0f));
      }
      { // the last 16 lanes, 4 of them again
        const size_t j = 284;
        vst1q_f32(row_out + j, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 4, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 8, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 12, vdupq_n_f32(0.0f));
      }
    } else {
      // tosa.clz, line 50: 2x1xi32, 4..12
      const int32_t clz_17 = tosac_clz(reduce_sum_16);
      // tosa.sub, line 51: 2x1xi32, 3..11
      const int32_t sub_18 = clz_17 - 1;
      // tosa.logical_left_shift, line 52: 2x1xi32, 1073741824..2147483632
      const int32_t logical_left_shift_19 = (int32_t)((uint32_t)reduce_sum_16 << sub_18);
      // tosa.mul, line 53: 2x1xi32, -1010580532..-505290270
      const int32_t mul_20 = tosac_rounding_mul_high_fits(logical_left_shift_19, -1010580540);
      // tosa.add, line 54: 2x1xi32, 505290278..1010580540
      const int32_t add_21 = mul_20 + 1515870810;
      // tosa.mul, line 55: 2x1xi32, 473709633..592137035
      const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
      // tosa.sub, line 56: 2x1xi32, -55266123..63161279
      const int32_t sub_23 = 536870912 - mul_22;
      // tosa.mul, line 57: 2x1xi32, -20376480..16719162
      const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
      // tosa.mul, line 58: 2x1xi32, -81505920..66876648
      const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
      // tosa.add, line 59: 2x1xi32, 471851950..1070026456
      const int32_t add_26 = add_21 + mul_25;
      // tosa.mul, line 60: 2x1xi32, 442361200..635328203
      const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
      // tosa.sub, line 61: 2x1xi32, -98457291..94509712
      const int32_t sub_28 = 536870912 - mul_27;
      // tosa.mul, line 62: 2x1xi32, -29128368..27960486
      const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
      // tosa.mul, line 63: 2x1xi32, -116513472..111841944
      const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
      // tosa.add, line 64: 2x1xi32, 355338478..1073728968
      const int32_t add_31 = add_26 + mul_30;
      // tosa.mul, line 65: 2x1xi32, 333129821..747170146
      const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
      // tosa.sub, line 66: 2x1xi32, -210299234..203741091
      const int32_t sub_33 = 536870912 - mul_32;
      // tosa.mul, line 67: 2x1xi32, -73169037..70887274
      const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
      // tosa.mul, line 68: 2x1xi32, -292676148..283549096
      const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
      // tosa.add, line 69: 2x1xi32, 62662330..1073741824
      const int32_t add_36 = add_31 + mul_35;
      const int32x4_t add_36_lanes = vdupq_n_s32(add_36);
      // tosa.sub, line 71: 2x1xi32, 23..31
      const int32_t sub_38 = 35 - clz_17;
      const int32x4_t sub_38_lanes = vdupq_n_s32(sub_38);
      // a table for the row, 16 entries, kept as the difference from -128; past entry 13 all are -128 (derived: branch and bound over what the row's reductions can be)
      int8_t kept_row[16];
      for (size_t e = 0; e < 16; e += 16) {
        // tosa.add, line 47: 2x300xi32, 0..2147483647
        const int32x4_t add_14_0 = vld1q_s32(dequantized_exp_table + e);
        const int32x4_t add_14_1 = vld1q_s32(dequantized_exp_table + e + 4);
        const int32x4_t add_14_2 = vld1q_s32(dequantized_exp_table + e + 8);
        const int32x4_t add_14_3 = vld1q_s32(dequantized_exp_table + e + 12);
        // tosa.mul, line 70: 2x300xi32, 0..2147483647
        // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
        const int32x4_t mul_37_0 = vqrdmulhq_s32(add_14_0, vqaddq_s32(add_36_lanes, add_36_lanes));
        const int32x4_t mul_37_1 = vqrdmulhq_s32(add_14_1, vqaddq_s32(add_36_lanes, add_36_lanes));
        const int32x4_t mul_37_2 = vqrdmulhq_s32(add_14_2, vqaddq_s32(add_36_lanes, add_36_lanes));
        const int32x4_t mul_37_3 = vqrdmulhq_s32(add_14_3, vqaddq_s32(add_36_lanes, add_36_lanes));
        // tosa.arithmetic_right_shift, line 72: 2x300xi32, 0..256
        const int32x4_t arithmetic_right_shift_39_0 = vrshlq_s32(mul_37_0, vnegq_s32(sub_38_lanes));
        const int32x4_t arithmetic_right_shift_39_1 = vrshlq_s32(mul_37_1, vnegq_s32(sub_38_lanes));
        const int32x4_t arithmetic_right_shift_39_2 = vrshlq_s32(mul_37_2, vnegq_s32(sub_38_lanes));
        const int32x4_t arithmetic_right_shift_39_3 = vrshlq_s32(mul_37_3, vnegq_s32(sub_38_lanes));
        // tosa.rescale, line 73: 2x300xi8, -128..127
        const int16x8_t rescale_40_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_0), vreinterpretq_s16_s32(arithmetic_right_shift_39_1));
        const int16x8_t rescale_40_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_2), vreinterpretq_s16_s32(arithmetic_right_shift_39_3));
        const int8x16_t rescale_40 = vreinterpretq_s8_u8(vqmovun_high_s16(vqmovun_s16(rescale_40_s16_0), rescale_40_s16_1));
        const int8x16_t rescale_40_2 = veorq_s8(rescale_40, vdupq_n_s8(-128));
        const int8x16_t kept = vbslq_s8(vcltq_s8(vdupq_n_s8(-52), rescale_40_2), rescale_40_2, vdupq_n_s8(-128));
        const int8x16_t kept_2 = veorq_s8(kept, vdupq_n_s8(-128));
        vst1q_s8(kept_row + e, kept_2);
      }
      for (size_t j = 0; j < 288; j += 16) {
        const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
        // how far below its greatest value the key is, modulo 256: the index of tables
        const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
        // the byte, or -128 for all up to -52
        const int8x16_t kept = veorq_s8(tosac_lookup_s8x16(kept_row, distance), vdupq_n_s8(-128));
        // tosa.select, line 78: 2x300xf32
        const int16x8_t select_45_s16_0 = vmovl_s8(vget_low_s8(kept));
        const int16x8_t select_45_s16_1 = vmovl_high_s8(kept);
        const float32x4_t select_45_0 = vsubq_f32(vcvtq_f32_s32(vmovl_s16(vget_low_s16(select_45_s16_0))), vdupq_n_f32(-128.0f));
        const float32x4_t select_45_1 = vsubq_f32(vcvtq_f32_s32(vmovl_high_s16(select_45_s16_0)), vdupq_n_f32(-128.0f));
        const float32x4_t select_45_2 = vsubq_f32(vcvtq_f32_s32(vmovl_s16(vget_low_s16(select_45_s16_1))), vdupq_n_f32(-128.0f));
        const float32x4_t select_45_3 = vsubq_f32(vcvtq_f32_s32(vmovl_high_s16(select_45_s16_1)), vdupq_n_f32(-128.0f));
        const float32x4_t select_45_0_2 = vmulq_f32(select_45_0, vdupq_n_f32(0.00390625f));
        const float32x4_t select_45_1_2 = vmulq_f32(select_45_1, vdupq_n_f32(0.00390625f));
        const float32x4_t select_45_2_2 = vmulq_f32(select_45_2, vdupq_n_f32(0.00390625f));
        const float32x4_t select_45_3_2 = vmulq_f32(select_45_3, vdupq_n_f32(0.00390625f));
        vst1q_f32(row_out + j, select_45_0_2);
        vst1q_f32(row_out + j + 4, select_45_1_2);
        vst1q_f32(row_out + j + 8, select_45_2_2);
        vst1q_f32(row_out + j + 12, select_45_3_2);
      }
      { // the last 16 lanes, 4 of them again
        const size_t j = 284;
        const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
        // how far below its greatest value the key is, modulo 256: the index of tables
        const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
        // the byte, or -128 for all up to -52
        const int8x16_t kept = veorq_s8(tosac_lookup_s8x16(kept_row, distance), vdupq_n_s8(-128));
        // tosa.select, line 78: 2x300xf32
        const int16x8_t select_45_s16_0 = vmovl_s8(vget_low_s8(kept));
        const int16x8_t select_45_s16_1 = vmovl_high_s8(kept);
        const float32x4_t select_45_0 = vsubq_f32(vcvtq_f32_s32(vmovl_s16(vget_low_s16(select_45_s16_0))), vdupq_n_f32(-128.0f));
        const float32x4_t select_45_1 = vsubq_f32(vcvtq_f32_s32(vmovl_high_s16(select_45_s16_0)), vdupq_n_f32(-128.0f));
        const float32x4_t select_45_2 = vsubq_f32(vcvtq_f32_s32(vmovl_s16(vget_low_s16(select_45_s16_1))), vdupq_n_f32(-128.0f));
        const float32x4_t select_45_3 = vsubq_f32(vcvtq_f32_s32(vmovl_high_s16(select_45_s16_1)), vdupq_n_f32(-128.0f));
        const float32x4_t select_45_0_2 = vmulq_f32(select_45_0, vdupq_n_f32(0.00390625f));
        const float32x4_t select_45_1_2 = vmulq_f32(select_45_1, vdupq_n_f32(0.00390625f));
        const float32x4_t select_45_2_2 = vmulq_f32(select_45_2, vdupq_n_f32(0.00390625f));
        const float32x4_t select_45_3_2 = vmulq_f32(select_45_3, vdupq_n_f32(0.00390625f));
        vst1q_f32(row_out + j, select_45_0_2);
        vst1q_f32(row_out + j + 4, select_45_1_2);
        vst1q_f32(row_out + j + 8, select_45_2_2);
        vst1q_f32(row_out + j + 12, select_45_3_2);
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 300;
    float *row_out = out0 + i * 300;
    // max of the bytes; what tosa.reduce_max (line 34) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 300; ++j) {
      const int8_t arg0_v = row_arg0[j];
      max_byte = tosac_max_i8(max_byte, arg0_v);
    }
    // tosa.reduce_max, line 34: 2x1xi32, -128..127
    const int32_t reduce_max_1 = max_byte;
    const int8_t origin = (int8_t)reduce_max_1;
    // sum of byte 0 of what tosa.reduce_sum (line 49) adds
    int32_t sum0 = 0;
    // sum of byte 1 of what tosa.reduce_sum (line 49) adds
    int32_t sum1 = 0;
    // sum of byte 2 of what tosa.reduce_sum (line 49) adds
    int32_t sum2 = 0;
    for (size_t block = 0; block < 300; block += 128) {
      for (size_t j = block; j < block + 128 && j < 300; ++j) {
        const int8_t arg0_v = row_arg0[j];
        // how far below its greatest value the key is, modulo 256: the index of tables
        const uint8_t distance = (uint8_t)(origin - arg0_v);
        const uint8_t byte0 = distance < 144 ? dequantized_exp_byte0[distance] : 0;
        const uint8_t byte1 = distance < 80 ? dequantized_exp_byte1[distance] : 0;
        const uint8_t byte2 = distance < 32 ? dequantized_exp_byte2[distance] : 0;
        sum0 += byte0;
        sum1 += byte1;
        sum2 += byte2;
      }
      if (sum0 + (sum1 << 8) + (sum2 << 16) > 1754480) break;
    }
    // tosa.reduce_sum, line 49: 2x1xi32, 524288..157286400
    const int32_t reduce_sum_16 = sum0 + (sum1 << 8) + (sum2 << 16);
    // past 1754480 all of the row is 0, whatever the other lanes are (derived: branch and bound over what the sum can be)
    if (reduce_sum_16 > 1754480) {
      for (size_t j = 0; j < 300; ++j) {
        row_out[j] = 0.0f;
      }
    } else {
      // tosa.clz, line 50: 2x1xi32, 4..12
      const int32_t clz_17 = tosac_clz(reduce_sum_16);
      // tosa.sub, line 51: 2x1xi32, 3..11
      const int32_t sub_18 = clz_17 - 1;
      // tosa.logical_left_shift, line 52: 2x1xi32, 1073741824..2147483632
      const int32_t logical_left_shift_19 = (int32_t)((uint32_t)reduce_sum_16 << sub_18);
      // tosa.mul, line 53: 2x1xi32, -1010580532..-505290270
      const int32_t mul_20 = tosac_rounding_mul_high_fits(logical_left_shift_19, -1010580540);
      // tosa.add, line 54: 2x1xi32, 505290278..1010580540
      const int32_t add_21 = mul_20 + 1515870810;
      // tosa.mul, line 55: 2x1xi32, 473709633..592137035
      const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
      // tosa.sub, line 56: 2x1xi32, -55266123..63161279
      const int32_t sub_23 = 536870912 - mul_22;
      // tosa.mul, line 57: 2x1xi32, -20376480..16719162
      const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
      // tosa.mul, line 58: 2x1xi32, -81505920..66876648
      const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
      // tosa.add, line 59: 2x1xi32, 471851950..1070026456
      const int32_t add_26 = add_21 + mul_25;
      // tosa.mul, line 60: 2x1xi32, 442361200..635328203
      const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
      // tosa.sub, line 61: 2x1xi32, -98457291..94509712
      const int32_t sub_28 = 536870912 - mul_27;
      // tosa.mul, line 62: 2x1xi32, -29128368..27960486
      const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
      // tosa.mul, line 63: 2x1xi32, -116513472..111841944
      const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
      // tosa.add, line 64: 2x1xi32, 355338478..1073728968
      const int32_t add_31 = add_26 + mul_30;
      // tosa.mul, line 65: 2x1xi32, 333129821..747170146
      const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
      // tosa.sub, line 66: 2x1xi32, -210299234..203741091
      const int32_t sub_33 = 536870912 - mul_32;
      // tosa.mul, line 67: 2x1xi32, -73169037..70887274
      const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
      // tosa.mul, line 68: 2x1xi32, -292676148..283549096
      const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
      // tosa.add, line 69: 2x1xi32, 62662330..1073741824
      const int32_t add_36 = add_31 + mul_35;
      // tosa.sub, line 71: 2x1xi32, 23..31
      const int32_t sub_38 = 35 - clz_17;
      // a table for the row, 16 entries, kept as the difference from -128; past entry 13 all are -128 (derived: branch and bound over what the row's reductions can be)
      int8_t kept_row[16];
      for (size_t e = 0; e < 16; ++e) {
        // tosa.add, line 47: 2x300xi32, 0..2147483647
        const int32_t add_14 = dequantized_exp_table[e];
        // tosa.mul, line 70: 2x300xi32, 0..2147483647
        const int32_t mul_37 = tosac_rounding_mul_high_fits(add_14, tosac_saturating_add_i32(add_36, add_36));
        // tosa.arithmetic_right_shift, line 72: 2x300xi32, 0..256
        const int32_t arithmetic_right_shift_39 = tosac_rounding_shift_right_i32(mul_37, sub_38);
        // tosa.rescale, line 73: 2x300xi8, -128..127
        const int8_t rescale_40 = tosac_saturate_i8_from_i32(arithmetic_right_shift_39 - 128);
        kept_row[e] = (int8_t)((-52 < rescale_40 ? rescale_40 : -128) ^ -128);
      }
      for (size_t j = 0; j < 300; ++j) {
        const int8_t arg0_v = row_arg0[j];
        // how far below its greatest value the key is, modulo 256: the index of tables
        const uint8_t distance = (uint8_t)(origin - arg0_v);
        // the byte, or -128 for all up to -52
        const int8_t kept = (int8_t)((distance < 16 ? kept_row[distance] : 0) ^ -128);
        // tosa.select, line 78: 2x300xf32
        const float select_45 = ((float)kept + 128.0f) * 0.00390625f;
        row_out[j] = select_45;
      }
    }
  }
#endif
}

int dequantized(const int8_t *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  dequantized_k0(arg0, out0);
  return 0;
}
