#include "int8_v3.h"

#if !defined(INT8_V3_CONTENT) || INT8_V3_CONTENT != 0xd7e440a51f90fc47u
#error "int8_v3.h was not written together with this file"
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

static const uint8_t int8_v3_exp_byte0[32] = {
  0, 45, 107, 248, 43, 28, 247, 216, 131, 192, 205, 95, 20, 20, 222, 34,
  176, 107, 65, 39, 24, 14, 9, 5, 3, 2, 1, 1, 0, 0, 0, 0,
};

static const uint8_t int8_v3_exp_byte1[16] = {
  0, 218, 241, 200, 21, 168, 101, 61, 37, 22, 13, 8, 5, 3, 1, 1,
};

static const uint8_t int8_v3_exp_byte2[16] = {
  8, 4, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int32_t int8_v3_exp_table[16] = {
  2147483647, 1302515042, 790015308, 479168506, 290630390, 176276242, 106916946, 64848406, 39332546, 23856395, 14469635, 8776277, 5323081, 3228612, 1958252, 1187740,
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

#ifndef TOSAC_HAS_SATURATE_UNSIGNED_I8_FROM_I32
#define TOSAC_HAS_SATURATE_UNSIGNED_I8_FROM_I32
// Narrows an integer into the unsigned range of the narrower type; the bits are the result.
static inline int8_t tosac_saturate_unsigned_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 255), 0);
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

#ifndef TOSAC_HAS_SUM_LOOKUP_U8X32
#define TOSAC_HAS_SUM_LOOKUP_U8X32
static inline uint32x4_t tosac_sum_lookup_u8x32(uint32x4_t sum, const uint8_t *table, uint8x16_t i) {
  sum = tosac_sum_bytes(sum, vqtbl2q_u8(vld1q_u8_x2(table), i));
  return sum;
}
#endif

#ifndef TOSAC_HAS_SUM_LOOKUP_U8X16
#define TOSAC_HAS_SUM_LOOKUP_U8X16
static inline uint32x4_t tosac_sum_lookup_u8x16(uint32x4_t sum, const uint8_t *table, uint8x16_t i) {
  sum = tosac_sum_bytes(sum, vqtbl1q_u8(vld1q_u8(table), i));
  return sum;
}
#endif

#ifndef TOSAC_HAS_LOOKUP_U8X32
#define TOSAC_HAS_LOOKUP_U8X32
static inline uint8x16_t tosac_lookup_u8x32(const uint8_t *table, uint8x16_t i) {
  return vqtbl2q_u8(vld1q_u8_x2(table), i);
}
#endif

#ifndef TOSAC_HAS_LOOKUP_U8X16
#define TOSAC_HAS_LOOKUP_U8X16
static inline uint8x16_t tosac_lookup_u8x16(const uint8_t *table, uint8x16_t i) {
  return vqtbl1q_u8(vld1q_u8(table), i);
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

// 2 x 19 elements
static void int8_v3_k0(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 19;
    int8_t *row_out = out0 + i * 19;
    // max of the bytes; what tosa.reduce_max (line 28) reduces is monotone in them (all 256 values tried)
    int8x16_t max_byte_acc = vdupq_n_s8(-128);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      max_byte_acc = vmaxq_s8(max_byte_acc, arg0_v);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      max_byte_acc = vmaxq_s8(max_byte_acc, arg0_v);
    }
    const int8_t max_byte = vmaxvq_s8(max_byte_acc);
    // tosa.reduce_max, line 28: 2x1xi32, -128..127
    const int32_t reduce_max_1 = max_byte;
    const int8_t origin = (int8_t)reduce_max_1;
    const int8x16_t origin_lanes = vdupq_n_s8(origin);
    // sum of byte 0 of what tosa.reduce_sum (line 43) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    // sum of byte 1 of what tosa.reduce_sum (line 43) adds
    uint32x4_t sum1_acc = vdupq_n_u32(0);
    // sum of byte 2 of what tosa.reduce_sum (line 43) adds
    uint32x4_t sum2_acc = vdupq_n_u32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      sum0_acc = tosac_sum_lookup_u8x32(sum0_acc, int8_v3_exp_byte0, distance);
      sum1_acc = tosac_sum_lookup_u8x16(sum1_acc, int8_v3_exp_byte1, distance);
      sum2_acc = tosac_sum_lookup_u8x16(sum2_acc, int8_v3_exp_byte2, distance);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      const uint8x16_t byte0 = tosac_lookup_u8x32(int8_v3_exp_byte0, distance);
      const uint8x16_t byte1 = tosac_lookup_u8x16(int8_v3_exp_byte1, distance);
      const uint8x16_t byte2 = tosac_lookup_u8x16(int8_v3_exp_byte2, distance);
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(byte0), vdupq_n_s8(0))));
      sum1_acc = tosac_sum_bytes(sum1_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(byte1), vdupq_n_s8(0))));
      sum2_acc = tosac_sum_bytes(sum2_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(byte2), vdupq_n_s8(0))));
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    const int32_t sum1 = (int32_t)vaddvq_u32(sum1_acc);
    const int32_t sum2 = (int32_t)vaddvq_u32(sum2_acc);
    // tosa.reduce_sum, line 43: 2x1xi32, 524288..9961472
    const int32_t reduce_sum_16 = sum0 + (sum1 << 8) + (sum2 << 16);
    // tosa.clz, line 44: 2x1xi32, 8..12
    const int32_t clz_17 = tosac_clz(reduce_sum_16);
    // tosa.sub, line 45: 2x1xi32, 7..11
    const int32_t sub_18 = clz_17 - 1;
    // tosa.logical_left_shift, line 46: 2x1xi32, 1073741824..2147483392
    const int32_t logical_left_shift_19 = (int32_t)((uint32_t)reduce_sum_16 << sub_18);
    // tosa.mul, line 47: 2x1xi32, -1010580420..-505290270
    const int32_t mul_20 = tosac_rounding_mul_high_fits(logical_left_shift_19, -1010580540);
    // tosa.add, line 48: 2x1xi32, 505290390..1010580540
    const int32_t add_21 = mul_20 + 1515870810;
    // tosa.mul, line 49: 2x1xi32, 473709688..592137031
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
    // tosa.sub, line 50: 2x1xi32, -55266119..63161224
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 51: 2x1xi32, -20376477..16719151
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 52: 2x1xi32, -81505908..66876604
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 53: 2x1xi32, 471852018..1070026456
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 54: 2x1xi32, 442361218..635328187
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
    // tosa.sub, line 55: 2x1xi32, -98457275..94509694
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 56: 2x1xi32, -29128366..27960483
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 57: 2x1xi32, -116513464..111841932
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 58: 2x1xi32, 355338554..1073728968
    const int32_t add_31 = add_26 + mul_30;
    // tosa.mul, line 59: 2x1xi32, 333129857..747170106
    const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
    // tosa.sub, line 60: 2x1xi32, -210299194..203741055
    const int32_t sub_33 = 536870912 - mul_32;
    // tosa.mul, line 61: 2x1xi32, -73169027..70887266
    const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
    // tosa.mul, line 62: 2x1xi32, -292676108..283549064
    const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
    // tosa.add, line 63: 2x1xi32, 62662446..1073741824
    const int32_t add_36 = add_31 + mul_35;
    const int32x4_t add_36_lanes = vdupq_n_s32(add_36);
    // tosa.sub, line 65: 2x1xi32, 23..27
    const int32_t sub_38 = 35 - clz_17;
    const int32x4_t sub_38_lanes = vdupq_n_s32(sub_38);
    // tosa.rescale, line 67: 2x19xi8, -128..127; a table for the row, 16 entries, kept as the difference from -128; past entry 13 all are -128 (derived: branch and bound over what the row's reductions can be)
    int8_t rescale_row_40[16];
    for (size_t e = 0; e < 16; e += 16) {
      // tosa.add, line 41: 2x19xi32, 0..2147483647
      const int32x4_t add_14_0 = vld1q_s32(int8_v3_exp_table + e);
      const int32x4_t add_14_1 = vld1q_s32(int8_v3_exp_table + e + 4);
      const int32x4_t add_14_2 = vld1q_s32(int8_v3_exp_table + e + 8);
      const int32x4_t add_14_3 = vld1q_s32(int8_v3_exp_table + e + 12);
      // tosa.mul, line 64: 2x19xi32, 0..2147483647
      // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
      const int32x4_t mul_37_0 = vqrdmulhq_s32(add_14_0, vqaddq_s32(add_36_lanes, add_36_lanes));
      const int32x4_t mul_37_1 = vqrdmulhq_s32(add_14_1, vqaddq_s32(add_36_lanes, add_36_lanes));
      const int32x4_t mul_37_2 = vqrdmulhq_s32(add_14_2, vqaddq_s32(add_36_lanes, add_36_lanes));
      const int32x4_t mul_37_3 = vqrdmulhq_s32(add_14_3, vqaddq_s32(add_36_lanes, add_36_lanes));
      // tosa.arithmetic_right_shift, line 66: 2x19xi32, 0..256
      const int32x4_t arithmetic_right_shift_39_0 = vrshlq_s32(mul_37_0, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_1 = vrshlq_s32(mul_37_1, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_2 = vrshlq_s32(mul_37_2, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_3 = vrshlq_s32(mul_37_3, vnegq_s32(sub_38_lanes));
      const int16x8_t rescale_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_0), vreinterpretq_s16_s32(arithmetic_right_shift_39_1));
      const int16x8_t rescale_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_2), vreinterpretq_s16_s32(arithmetic_right_shift_39_3));
      const int8x16_t rescale = vreinterpretq_s8_u8(vqmovun_high_s16(vqmovun_s16(rescale_s16_0), rescale_s16_1));
      vst1q_s8(rescale_row_40 + e, rescale);
    }
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      // tosa.rescale, line 67: 2x19xi8, -128..127
      const int8x16_t rescale_40 = veorq_s8(tosac_lookup_s8x16(rescale_row_40, distance), vdupq_n_s8(-128));
      vst1q_s8(row_out + j, rescale_40);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      // tosa.rescale, line 67: 2x19xi8, -128..127
      const int8x16_t rescale_40 = veorq_s8(tosac_lookup_s8x16(rescale_row_40, distance), vdupq_n_s8(-128));
      vst1q_s8(row_out + j, rescale_40);
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 19;
    int8_t *row_out = out0 + i * 19;
    // max of the bytes; what tosa.reduce_max (line 28) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      max_byte = tosac_max_i8(max_byte, arg0_v);
    }
    // tosa.reduce_max, line 28: 2x1xi32, -128..127
    const int32_t reduce_max_1 = max_byte;
    const int8_t origin = (int8_t)reduce_max_1;
    // sum of byte 0 of what tosa.reduce_sum (line 43) adds
    int32_t sum0 = 0;
    // sum of byte 1 of what tosa.reduce_sum (line 43) adds
    int32_t sum1 = 0;
    // sum of byte 2 of what tosa.reduce_sum (line 43) adds
    int32_t sum2 = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      const uint8_t byte0 = distance < 32 ? int8_v3_exp_byte0[distance] : 0;
      const uint8_t byte1 = distance < 16 ? int8_v3_exp_byte1[distance] : 0;
      const uint8_t byte2 = distance < 16 ? int8_v3_exp_byte2[distance] : 0;
      sum0 += byte0;
      sum1 += byte1;
      sum2 += byte2;
    }
    // tosa.reduce_sum, line 43: 2x1xi32, 524288..9961472
    const int32_t reduce_sum_16 = sum0 + (sum1 << 8) + (sum2 << 16);
    // tosa.clz, line 44: 2x1xi32, 8..12
    const int32_t clz_17 = tosac_clz(reduce_sum_16);
    // tosa.sub, line 45: 2x1xi32, 7..11
    const int32_t sub_18 = clz_17 - 1;
    // tosa.logical_left_shift, line 46: 2x1xi32, 1073741824..2147483392
    const int32_t logical_left_shift_19 = (int32_t)((uint32_t)reduce_sum_16 << sub_18);
    // tosa.mul, line 47: 2x1xi32, -1010580420..-505290270
    const int32_t mul_20 = tosac_rounding_mul_high_fits(logical_left_shift_19, -1010580540);
    // tosa.add, line 48: 2x1xi32, 505290390..1010580540
    const int32_t add_21 = mul_20 + 1515870810;
    // tosa.mul, line 49: 2x1xi32, 473709688..592137031
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
    // tosa.sub, line 50: 2x1xi32, -55266119..63161224
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 51: 2x1xi32, -20376477..16719151
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 52: 2x1xi32, -81505908..66876604
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 53: 2x1xi32, 471852018..1070026456
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 54: 2x1xi32, 442361218..635328187
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
    // tosa.sub, line 55: 2x1xi32, -98457275..94509694
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 56: 2x1xi32, -29128366..27960483
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 57: 2x1xi32, -116513464..111841932
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 58: 2x1xi32, 355338554..1073728968
    const int32_t add_31 = add_26 + mul_30;
    // tosa.mul, line 59: 2x1xi32, 333129857..747170106
    const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
    // tosa.sub, line 60: 2x1xi32, -210299194..203741055
    const int32_t sub_33 = 536870912 - mul_32;
    // tosa.mul, line 61: 2x1xi32, -73169027..70887266
    const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
    // tosa.mul, line 62: 2x1xi32, -292676108..283549064
    const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
    // tosa.add, line 63: 2x1xi32, 62662446..1073741824
    const int32_t add_36 = add_31 + mul_35;
    // tosa.sub, line 65: 2x1xi32, 23..27
    const int32_t sub_38 = 35 - clz_17;
    // tosa.rescale, line 67: 2x19xi8, -128..127; a table for the row, 16 entries, kept as the difference from -128; past entry 13 all are -128 (derived: branch and bound over what the row's reductions can be)
    int8_t rescale_row_40[16];
    for (size_t e = 0; e < 16; ++e) {
      // tosa.add, line 41: 2x19xi32, 0..2147483647
      const int32_t add_14 = int8_v3_exp_table[e];
      // tosa.mul, line 64: 2x19xi32, 0..2147483647
      const int32_t mul_37 = tosac_rounding_mul_high_fits(add_14, tosac_saturating_add_i32(add_36, add_36));
      // tosa.arithmetic_right_shift, line 66: 2x19xi32, 0..256
      const int32_t arithmetic_right_shift_39 = tosac_rounding_shift_right_i32(mul_37, sub_38);
      rescale_row_40[e] = tosac_saturate_unsigned_i8_from_i32(arithmetic_right_shift_39);
    }
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      // tosa.rescale, line 67: 2x19xi8, -128..127
      const int8_t rescale_40 = (int8_t)((distance < 16 ? rescale_row_40[distance] : 0) ^ -128);
      row_out[j] = rescale_40;
    }
  }
#endif
}

int int8_v3(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  (void)arena;
  int8_v3_k0(arg0, out0);
  return 0;
}
