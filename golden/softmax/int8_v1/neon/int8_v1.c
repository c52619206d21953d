#include "int8_v1.h"

#include <string.h>

#if !defined(INT8_V1_CONTENT) || INT8_V1_CONTENT != 0x8f3f53c5cb737425u
#error "int8_v1.h was not written together with this file"
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

static const uint8_t int8_v1_exp_byte0[144] = {
  0, 27, 195, 50, 209, 45, 247, 2, 58, 168, 107, 184, 217, 37, 8, 248,
  124, 35, 136, 81, 43, 202, 237, 85, 202, 28, 29, 163, 138, 176, 247, 67,
  123, 137, 89, 216, 245, 162, 209, 117, 131, 241, 182, 202, 37, 192, 150, 161,
  219, 64, 205, 124, 76, 57, 64, 95, 147, 218, 51, 156, 20, 152, 40, 195,
  103, 20, 201, 133, 72, 16, 222, 177, 135, 98, 64, 34, 6, 237, 215, 194,
  176, 159, 144, 130, 118, 107, 97, 87, 79, 72, 65, 59, 53, 48, 43, 39,
  36, 32, 29, 26, 24, 22, 19, 18, 16, 14, 13, 12, 11, 10, 9, 8,
  7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
};

static const uint8_t int8_v1_exp_byte1[80] = {
  0, 61, 140, 237, 92, 218, 99, 249, 152, 64, 241, 169, 104, 46, 249, 200,
  157, 118, 82, 50, 21, 250, 226, 205, 185, 168, 152, 137, 124, 112, 101, 92,
  83, 75, 68, 61, 55, 50, 45, 41, 37, 33, 30, 27, 25, 22, 20, 18,
  16, 15, 13, 12, 11, 10, 9, 8, 7, 6, 6, 5, 5, 4, 4, 3,
  3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0,
};

static const uint8_t int8_v1_exp_byte2[32] = {
  8, 7, 6, 5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1,
  1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int32_t int8_v1_exp_table[256] = {
  2147483647, 1943123559, 1758210904, 1590895015, 1439501338, 1302514674, 1178564014, 1066408820, 964926603, 873101696, 790015084, 714835209, 646809645, 585257569, 529562948, 479168370,
  433569471, 392309881, 354976659, 321196164, 290630308, 262973177, 237947971, 215304227, 194815321, 176276192, 159501295, 144322740, 130588615, 118161465, 106916915, 96742425,
  87536166, 79205999, 71668552, 64848387, 58677247, 53093369, 48040867, 43469174, 39332535, 35589549, 32202756, 29138259, 26365387, 23856388, 21586153, 19531959,
  17673247, 15991415, 14469631, 13092664, 11846732, 10719366, 9699284, 8776275, 7941102, 7185406, 6501624, 5882913, 5323080, 4816522, 4358169, 3943434,
  3568167, 3228611, 2921368, 2643363, 2391814, 2164203, 1958252, 1771899, 1603281, 1450708, 1312655, 1187740, 1074711, 972439, 879899, 796166,
  720401, 651845, 589814, 533686, 482899, 436945, 395364, 357740, 323697, 292893, 265021, 239800, 216980, 196332, 177649, 160743,
  145446, 131605, 119081, 107749, 97496, 88218, 79823, 72227, 65353, 59134, 53507, 48415, 43808, 39639, 35867, 32453,
  29365, 26571, 24042, 21754, 19684, 17811, 16116, 14582, 13195, 11939, 10803, 9775, 8845, 8003, 7241, 6552,
  5929, 5365, 4854, 4392, 3974, 3596, 3254, 2944, 2664, 2410, 2181, 1973, 1786, 1616, 1462, 1323,
  1197, 1083, 980, 887, 802, 726, 657, 594, 538, 487, 440, 398, 361, 326, 295, 267,
  242, 219, 198, 179, 162, 147, 133, 120, 109, 98, 89, 80, 73, 66, 60, 54,
  49, 44, 40, 36, 33, 30, 27, 24, 22, 20, 18, 16, 15, 13, 12, 11,
  10, 9, 8, 7, 7, 6, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2,
  2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
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

#ifndef TOSAC_HAS_WORD_S32
#define TOSAC_HAS_WORD_S32
static inline uint64_t tosac_word_s32(const int32_t *table, size_t i) {
  uint32_t word;
  memcpy(&word, table + i, sizeof word);
  return word;
}
#endif

#ifndef TOSAC_HAS_GATHER_S32_AT_U8
#define TOSAC_HAS_GATHER_S32_AT_U8
// Entries at four indices of 8 bits, packed into i.
static inline int32x4_t tosac_gather_s32_at_u8(const int32_t *table, uint32_t i) {
  const uint64_t low = tosac_word_s32(table, i & 0xff) | tosac_word_s32(table, i >> 8 & 0xff) << 32;
  const uint64_t high = tosac_word_s32(table, i >> 16 & 0xff) | tosac_word_s32(table, i >> 24) << 32;
  return vreinterpretq_s32_u64(vcombine_u64(vcreate_u64(low), vcreate_u64(high)));
}
#endif

#endif

// 2 x 19 elements
static void int8_v1_k0(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 19;
    int8_t *row_out = out0 + i * 19;
    // max of the bytes; what tosa.reduce_max (line 27) reduces is monotone in them (all 256 values tried)
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
    // tosa.reduce_max, line 27: 2x1xi32, -123..132
    const int32_t reduce_max_1 = max_byte + 5;
    const int8_t origin = (int8_t)(-5 + (int8_t)reduce_max_1);
    const int8x16_t origin_lanes = vdupq_n_s8(origin);
    // sum of byte 0 of what tosa.reduce_sum (line 37) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    // sum of byte 1 of what tosa.reduce_sum (line 37) adds
    uint32x4_t sum1_acc = vdupq_n_u32(0);
    // sum of byte 2 of what tosa.reduce_sum (line 37) adds
    uint32x4_t sum2_acc = vdupq_n_u32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      sum0_acc = tosac_sum_lookup_u8x144(sum0_acc, int8_v1_exp_byte0, distance);
      sum1_acc = tosac_sum_lookup_u8x80(sum1_acc, int8_v1_exp_byte1, distance);
      sum2_acc = tosac_sum_lookup_u8x32(sum2_acc, int8_v1_exp_byte2, distance);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      const uint8x16_t byte0 = tosac_lookup_u8x144(int8_v1_exp_byte0, distance);
      const uint8x16_t byte1 = tosac_lookup_u8x80(int8_v1_exp_byte1, distance);
      const uint8x16_t byte2 = tosac_lookup_u8x32(int8_v1_exp_byte2, distance);
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(byte0), vdupq_n_s8(0))));
      sum1_acc = tosac_sum_bytes(sum1_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(byte1), vdupq_n_s8(0))));
      sum2_acc = tosac_sum_bytes(sum2_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(byte2), vdupq_n_s8(0))));
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    const int32_t sum1 = (int32_t)vaddvq_u32(sum1_acc);
    const int32_t sum2 = (int32_t)vaddvq_u32(sum2_acc);
    // tosa.reduce_sum, line 37: 2x1xi32, 524288..9961472
    const int32_t reduce_sum_11 = sum0 + (sum1 << 8) + (sum2 << 16);
    // tosa.clz, line 38: 2x1xi32, 8..12
    const int32_t clz_12 = tosac_clz(reduce_sum_11);
    // tosa.sub, line 39: 2x1xi32, 7..11
    const int32_t sub_13 = clz_12 - 1;
    // tosa.logical_left_shift, line 40: 2x1xi32, 1073741824..2147483392
    const int32_t logical_left_shift_14 = (int32_t)((uint32_t)reduce_sum_11 << sub_13);
    // tosa.mul, line 41: 2x1xi32, -1010580420..-505290270
    const int32_t mul_15 = tosac_rounding_mul_high_fits(logical_left_shift_14, -1010580540);
    // tosa.add, line 42: 2x1xi32, 505290390..1010580540
    const int32_t add_16 = mul_15 + 1515870810;
    // tosa.mul, line 43: 2x1xi32, 473709688..592137031
    const int32_t mul_17 = tosac_rounding_mul_high_fits(add_16, logical_left_shift_14);
    // tosa.sub, line 44: 2x1xi32, -55266119..63161224
    const int32_t sub_18 = 536870912 - mul_17;
    // tosa.mul, line 45: 2x1xi32, -20376477..16719151
    const int32_t mul_19 = tosac_rounding_mul_high_fits(add_16, sub_18);
    // tosa.mul, line 46: 2x1xi32, -81505908..66876604
    const int32_t mul_20 = (int32_t)((uint32_t)mul_19 << 2);
    // tosa.add, line 47: 2x1xi32, 471852018..1070026456
    const int32_t add_21 = add_16 + mul_20;
    // tosa.mul, line 48: 2x1xi32, 442361218..635328187
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_14);
    // tosa.sub, line 49: 2x1xi32, -98457275..94509694
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 50: 2x1xi32, -29128366..27960483
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 51: 2x1xi32, -116513464..111841932
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 52: 2x1xi32, 355338554..1073728968
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 53: 2x1xi32, 333129857..747170106
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_14);
    // tosa.sub, line 54: 2x1xi32, -210299194..203741055
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 55: 2x1xi32, -73169027..70887266
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 56: 2x1xi32, -292676108..283549064
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 57: 2x1xi32, 62662446..1073741824
    const int32_t add_31 = add_26 + mul_30;
    const int32x4_t add_31_lanes = vdupq_n_s32(add_31);
    // tosa.sub, line 59: 2x1xi32, 23..27
    const int32_t sub_33 = 35 - clz_12;
    const int32x4_t sub_33_lanes = vdupq_n_s32(sub_33);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      // tosa.add, line 35: 2x19xi32, 0..2147483647
      const int8x16_t add_9_index = vreinterpretq_s8_u8(distance);
      const int32x4_t add_9_0 = tosac_gather_s32_at_u8(int8_v1_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(add_9_index), 0));
      const int32x4_t add_9_1 = tosac_gather_s32_at_u8(int8_v1_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(add_9_index), 1));
      const int32x4_t add_9_2 = tosac_gather_s32_at_u8(int8_v1_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(add_9_index), 2));
      const int32x4_t add_9_3 = tosac_gather_s32_at_u8(int8_v1_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(add_9_index), 3));
      // tosa.arithmetic_right_shift, line 60: 2x19xi32, 0..256
      // exact: 64-bit products, then a rounding, saturating narrowing shift: the definition itself
      const int32x4_t arithmetic_right_shift_34_s32_0 = add_31_lanes;
      const int32x4_t arithmetic_right_shift_34_s32_1 = add_31_lanes;
      const int32x4_t arithmetic_right_shift_34_s32_2 = add_31_lanes;
      const int32x4_t arithmetic_right_shift_34_s32_3 = add_31_lanes;
      const int32x4_t arithmetic_right_shift_34_s32_0_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_9_0), vget_low_s32(arithmetic_right_shift_34_s32_0)), 30), vmull_high_s32(add_9_0, arithmetic_right_shift_34_s32_0), 30);
      const int32x4_t arithmetic_right_shift_34_s32_1_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_9_1), vget_low_s32(arithmetic_right_shift_34_s32_1)), 30), vmull_high_s32(add_9_1, arithmetic_right_shift_34_s32_1), 30);
      const int32x4_t arithmetic_right_shift_34_s32_2_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_9_2), vget_low_s32(arithmetic_right_shift_34_s32_2)), 30), vmull_high_s32(add_9_2, arithmetic_right_shift_34_s32_2), 30);
      const int32x4_t arithmetic_right_shift_34_s32_3_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_9_3), vget_low_s32(arithmetic_right_shift_34_s32_3)), 30), vmull_high_s32(add_9_3, arithmetic_right_shift_34_s32_3), 30);
      const int32x4_t arithmetic_right_shift_34_s32_0_3 = vrshlq_s32(arithmetic_right_shift_34_s32_0_2, vnegq_s32(sub_33_lanes));
      const int32x4_t arithmetic_right_shift_34_s32_1_3 = vrshlq_s32(arithmetic_right_shift_34_s32_1_2, vnegq_s32(sub_33_lanes));
      const int32x4_t arithmetic_right_shift_34_s32_2_3 = vrshlq_s32(arithmetic_right_shift_34_s32_2_2, vnegq_s32(sub_33_lanes));
      const int32x4_t arithmetic_right_shift_34_s32_3_3 = vrshlq_s32(arithmetic_right_shift_34_s32_3_2, vnegq_s32(sub_33_lanes));
      const int16x8_t arithmetic_right_shift_34_0 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_34_s32_0_3), vreinterpretq_s16_s32(arithmetic_right_shift_34_s32_1_3));
      const int16x8_t arithmetic_right_shift_34_1 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_34_s32_2_3), vreinterpretq_s16_s32(arithmetic_right_shift_34_s32_3_3));
      // tosa.rescale, line 61: 2x19xi8, -128..127
      const int8x16_t rescale_35 = vreinterpretq_s8_u8(vqmovun_high_s16(vqmovun_s16(arithmetic_right_shift_34_0), arithmetic_right_shift_34_1));
      const int8x16_t rescale_35_2 = veorq_s8(rescale_35, vdupq_n_s8(-128));
      vst1q_s8(row_out + j, rescale_35_2);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      // tosa.add, line 35: 2x19xi32, 0..2147483647
      const int8x16_t add_9_index = vreinterpretq_s8_u8(distance);
      const int32x4_t add_9_0 = tosac_gather_s32_at_u8(int8_v1_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(add_9_index), 0));
      const int32x4_t add_9_1 = tosac_gather_s32_at_u8(int8_v1_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(add_9_index), 1));
      const int32x4_t add_9_2 = tosac_gather_s32_at_u8(int8_v1_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(add_9_index), 2));
      const int32x4_t add_9_3 = tosac_gather_s32_at_u8(int8_v1_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(add_9_index), 3));
      // tosa.arithmetic_right_shift, line 60: 2x19xi32, 0..256
      const int32x4_t arithmetic_right_shift_34_s32_0 = add_31_lanes;
      const int32x4_t arithmetic_right_shift_34_s32_1 = add_31_lanes;
      const int32x4_t arithmetic_right_shift_34_s32_2 = add_31_lanes;
      const int32x4_t arithmetic_right_shift_34_s32_3 = add_31_lanes;
      const int32x4_t arithmetic_right_shift_34_s32_0_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_9_0), vget_low_s32(arithmetic_right_shift_34_s32_0)), 30), vmull_high_s32(add_9_0, arithmetic_right_shift_34_s32_0), 30);
      const int32x4_t arithmetic_right_shift_34_s32_1_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_9_1), vget_low_s32(arithmetic_right_shift_34_s32_1)), 30), vmull_high_s32(add_9_1, arithmetic_right_shift_34_s32_1), 30);
      const int32x4_t arithmetic_right_shift_34_s32_2_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_9_2), vget_low_s32(arithmetic_right_shift_34_s32_2)), 30), vmull_high_s32(add_9_2, arithmetic_right_shift_34_s32_2), 30);
      const int32x4_t arithmetic_right_shift_34_s32_3_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_9_3), vget_low_s32(arithmetic_right_shift_34_s32_3)), 30), vmull_high_s32(add_9_3, arithmetic_right_shift_34_s32_3), 30);
      const int32x4_t arithmetic_right_shift_34_s32_0_3 = vrshlq_s32(arithmetic_right_shift_34_s32_0_2, vnegq_s32(sub_33_lanes));
      const int32x4_t arithmetic_right_shift_34_s32_1_3 = vrshlq_s32(arithmetic_right_shift_34_s32_1_2, vnegq_s32(sub_33_lanes));
      const int32x4_t arithmetic_right_shift_34_s32_2_3 = vrshlq_s32(arithmetic_right_shift_34_s32_2_2, vnegq_s32(sub_33_lanes));
      const int32x4_t arithmetic_right_shift_34_s32_3_3 = vrshlq_s32(arithmetic_right_shift_34_s32_3_2, vnegq_s32(sub_33_lanes));
      const int16x8_t arithmetic_right_shift_34_0 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_34_s32_0_3), vreinterpretq_s16_s32(arithmetic_right_shift_34_s32_1_3));
      const int16x8_t arithmetic_right_shift_34_1 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_34_s32_2_3), vreinterpretq_s16_s32(arithmetic_right_shift_34_s32_3_3));
      // tosa.rescale, line 61: 2x19xi8, -128..127
      const int8x16_t rescale_35 = vreinterpretq_s8_u8(vqmovun_high_s16(vqmovun_s16(arithmetic_right_shift_34_0), arithmetic_right_shift_34_1));
      const int8x16_t rescale_35_2 = veorq_s8(rescale_35, vdupq_n_s8(-128));
      vst1q_s8(row_out + j, rescale_35_2);
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 19;
    int8_t *row_out = out0 + i * 19;
    // max of the bytes; what tosa.reduce_max (line 27) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      max_byte = tosac_max_i8(max_byte, arg0_v);
    }
    // tosa.reduce_max, line 27: 2x1xi32, -123..132
    const int32_t reduce_max_1 = max_byte + 5;
    const int8_t origin = (int8_t)(-5 + (int8_t)reduce_max_1);
    // sum of byte 0 of what tosa.reduce_sum (line 37) adds
    int32_t sum0 = 0;
    // sum of byte 1 of what tosa.reduce_sum (line 37) adds
    int32_t sum1 = 0;
    // sum of byte 2 of what tosa.reduce_sum (line 37) adds
    int32_t sum2 = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      const uint8_t byte0 = distance < 144 ? int8_v1_exp_byte0[distance] : 0;
      const uint8_t byte1 = distance < 80 ? int8_v1_exp_byte1[distance] : 0;
      const uint8_t byte2 = distance < 32 ? int8_v1_exp_byte2[distance] : 0;
      sum0 += byte0;
      sum1 += byte1;
      sum2 += byte2;
    }
    // tosa.reduce_sum, line 37: 2x1xi32, 524288..9961472
    const int32_t reduce_sum_11 = sum0 + (sum1 << 8) + (sum2 << 16);
    // tosa.clz, line 38: 2x1xi32, 8..12
    const int32_t clz_12 = tosac_clz(reduce_sum_11);
    // tosa.sub, line 39: 2x1xi32, 7..11
    const int32_t sub_13 = clz_12 - 1;
    // tosa.logical_left_shift, line 40: 2x1xi32, 1073741824..2147483392
    const int32_t logical_left_shift_14 = (int32_t)((uint32_t)reduce_sum_11 << sub_13);
    // tosa.mul, line 41: 2x1xi32, -1010580420..-505290270
    const int32_t mul_15 = tosac_rounding_mul_high_fits(logical_left_shift_14, -1010580540);
    // tosa.add, line 42: 2x1xi32, 505290390..1010580540
    const int32_t add_16 = mul_15 + 1515870810;
    // tosa.mul, line 43: 2x1xi32, 473709688..592137031
    const int32_t mul_17 = tosac_rounding_mul_high_fits(add_16, logical_left_shift_14);
    // tosa.sub, line 44: 2x1xi32, -55266119..63161224
    const int32_t sub_18 = 536870912 - mul_17;
    // tosa.mul, line 45: 2x1xi32, -20376477..16719151
    const int32_t mul_19 = tosac_rounding_mul_high_fits(add_16, sub_18);
    // tosa.mul, line 46: 2x1xi32, -81505908..66876604
    const int32_t mul_20 = (int32_t)((uint32_t)mul_19 << 2);
    // tosa.add, line 47: 2x1xi32, 471852018..1070026456
    const int32_t add_21 = add_16 + mul_20;
    // tosa.mul, line 48: 2x1xi32, 442361218..635328187
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_14);
    // tosa.sub, line 49: 2x1xi32, -98457275..94509694
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 50: 2x1xi32, -29128366..27960483
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 51: 2x1xi32, -116513464..111841932
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 52: 2x1xi32, 355338554..1073728968
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 53: 2x1xi32, 333129857..747170106
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_14);
    // tosa.sub, line 54: 2x1xi32, -210299194..203741055
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 55: 2x1xi32, -73169027..70887266
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 56: 2x1xi32, -292676108..283549064
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 57: 2x1xi32, 62662446..1073741824
    const int32_t add_31 = add_26 + mul_30;
    // tosa.sub, line 59: 2x1xi32, 23..27
    const int32_t sub_33 = 35 - clz_12;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      // tosa.add, line 35: 2x19xi32, 0..2147483647
      const int32_t add_9 = int8_v1_exp_table[distance];
      // tosa.mul, line 58: 2x19xi32, 0..2147483647
      const int32_t mul_32 = tosac_rounding_mul_shift_fits(add_9, add_31, 30);
      // tosa.arithmetic_right_shift, line 60: 2x19xi32, 0..256
      const int32_t arithmetic_right_shift_34 = tosac_rounding_shift_right_i32(mul_32, sub_33);
      // tosa.rescale, line 61: 2x19xi8, -128..127
      const int8_t rescale_35 = tosac_saturate_i8_from_i32(arithmetic_right_shift_34 - 128);
      row_out[j] = rescale_35;
    }
  }
#endif
}

int int8_v1(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  (void)arena;
  int8_v1_k0(arg0, out0);
  return 0;
}
