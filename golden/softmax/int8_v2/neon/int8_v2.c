#include "int8_v2.h"

#include <string.h>

#if !defined(INT8_V2_CONTENT) || INT8_V2_CONTENT != 0x5dcba0ce31ac8f7cu
#error "int8_v2.h was not written together with this file"
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

static const int32_t int8_v2_exp_table[256] = {
  524288, 513906, 503730, 493756, 483979, 474395, 465002, 455794, 446769, 437922, 429251, 420751, 412420, 404253, 396248, 388402,
  380711, 373173, 365783, 358540, 351441, 344482, 337661, 330974, 324421, 317997, 311700, 305528, 299478, 293548, 287735, 282038,
  276453, 270979, 265613, 260354, 255198, 250145, 245192, 240337, 235578, 230913, 226341, 221859, 217466, 213160, 208939, 204801,
  200746, 196771, 192875, 189056, 185312, 181643, 178046, 174520, 171065, 167677, 164357, 161103, 157913, 154786, 151721, 148716,
  145772, 142885, 140056, 137283, 134564, 131900, 129288, 126728, 124218, 121759, 119348, 116984, 114668, 112397, 110172, 107990,
  105852, 103756, 101701, 99688, 97714, 95779, 93882, 92023, 90201, 88415, 86664, 84948, 83266, 81617, 80001, 78417,
  76864, 75342, 73850, 72388, 70955, 69550, 68172, 66823, 65499, 64202, 62931, 61685, 60464, 59266, 58093, 56942,
  55815, 54710, 53626, 52565, 51524, 50503, 49503, 48523, 47562, 46621, 45697, 44793, 43906, 43036, 42184, 41349,
  40530, 39727, 38941, 38170, 37414, 36673, 35947, 35235, 34537, 33853, 33183, 32526, 31882, 31251, 30632, 30025,
  29431, 28848, 28277, 27717, 27168, 26630, 26103, 25586, 25079, 24583, 24096, 23619, 23151, 22693, 22243, 21803,
  21371, 20948, 20533, 20127, 19728, 19337, 18954, 18579, 18211, 17851, 17497, 17151, 16811, 16478, 16152, 15832,
  15519, 15211, 14910, 14615, 14325, 14042, 13764, 13491, 13224, 12962, 12706, 12454, 12207, 11966, 11729, 11496,
  11269, 11046, 10827, 10613, 10402, 10196, 9995, 9797, 9603, 9413, 9226, 9043, 8864, 8689, 8517, 8348,
  8183, 8021, 7862, 7706, 7554, 7404, 7258, 7114, 6973, 6835, 6700, 6567, 6437, 6309, 6184, 6062,
  5942, 5824, 5709, 5596, 5485, 5377, 5270, 5166, 5063, 4963, 4865, 4769, 4674, 4582, 4491, 4402,
  4315, 4229, 4146, 4063, 3983, 3904, 3827, 3751, 3677, 3604, 3533, 3463, 3394, 3327, 3261, 3196,
};

static const int32_t int8_v2_exp_table_2[256] = {
  2147483647, 2104960623, 2063279610, 2022423936, 1982377259, 1943123559, 1904647135, 1866932595, 1829964853, 1793729121, 1758210904, 1723395996, 1689270469, 1655820672, 1623033226, 1590895015,
  1559393183, 1528515129, 1498248502, 1468581194, 1439501338, 1410997302, 1383057683, 1355671306, 1328827216, 1302514674, 1276723155, 1251442343, 1226662124, 1202372587, 1178564014, 1155226883,
  1132351858, 1109929789, 1087951707, 1066408820, 1045292510, 1024594332, 1004306005, 984419413, 964926603, 945819776, 927091290, 908733652, 890739520, 873101696, 855813124, 838866889,
  822256212, 805974448, 790015084, 774371738, 759038150, 744008187, 729275838, 714835209, 700680524, 686806120, 673206447, 659876067, 646809645, 634001956, 621447876, 609142384,
  597080556, 585257569, 573668693, 562309292, 551174822, 540260829, 529562948, 519076899, 508798488, 498723602, 488848213, 479168370, 469680201, 460379910, 451263777, 442328155,
  433569471, 424984220, 416568969, 408320351, 400235066, 392309881, 384541625, 376927190, 369463532, 362147664, 354976659, 347947651, 341057826, 334304428, 327684757, 321196164,
  314836054, 308601882, 302491156, 296501429, 290630308, 284875442, 279234530, 273705316, 268285588, 262973177, 257765959, 252661851, 247658812, 242754839, 237947971, 233236285,
  228617897, 224090960, 219653661, 215304227, 211040918, 206862028, 202765885, 198750852, 194815321, 190957719, 187176503, 183470160, 179837208, 176276192, 172785690, 169364304,
  166010666, 162723435, 159501295, 156342957, 153247159, 150212662, 147238252, 144322740, 141464958, 138663764, 135918038, 133226680, 130588615, 128002787, 125468162, 122983726,
  120548485, 118161465, 115821712, 113528288, 111280277, 109076780, 106916915, 104799818, 102724643, 100690559, 98696752, 96742425, 94826797, 92949101, 91108585, 89304514,
  87536166, 85802834, 84103824, 82438457, 80806066, 79205999, 77637615, 76100287, 74593401, 73116352, 71668552, 70249419, 68858387, 67494900, 66158411, 64848387,
  63564303, 62305645, 61071911, 59862606, 58677247, 57515360, 56376479, 55260150, 54165926, 53093369, 52042050, 51011548, 50001452, 49011357, 48040867, 47089594,
  46157157, 45243184, 44347309, 43469174, 42608427, 41764723, 40937726, 40127105, 39332535, 38553699, 37790284, 37041986, 36308506, 35589549, 34884829, 34194063,
  33516975, 32853295, 32202756, 31565099, 30940068, 30327413, 29726890, 29138259, 28561282, 27995731, 27441379, 26898003, 26365387, 25843317, 25331585, 24829986,
  24338319, 23856388, 23384000, 22920966, 22467101, 22022222, 21586153, 21158718, 20739748, 20329073, 19926531, 19531959, 19145200, 18766100, 18394506, 18030270,
  17673247, 17323293, 16980269, 16644037, 16314463, 15991415, 15674764, 15364383, 15060148, 14761937, 14469631, 14183113, 13902269, 13626985, 13357153, 13092664,
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

#ifndef TOSAC_HAS_LAST_U32
#define TOSAC_HAS_LAST_U32
// All ones in the last n lanes.
static inline uint32x4_t tosac_last_u32(size_t n) {
  static const uint32_t masks[8] = {0, 0, 0, 0, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};
  return vld1q_u32(masks + n);
}
#endif

#endif

// 2 x 19 elements
static void int8_v2_k0(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 19;
    int8_t *row_out = out0 + i * 19;
    // max of the bytes; what tosa.reduce_max (line 29) reduces is monotone in them (all 256 values tried)
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
    // tosa.reduce_max, line 29: 2x1xi32, -145..110
    const int32_t reduce_max_1 = max_byte - 17;
    const int8_t origin = (int8_t)(17 + (int8_t)reduce_max_1);
    const int8x16_t origin_lanes = vdupq_n_s8(origin);
    // tosa.reduce_sum, line 44: 2x1xi32, 581816..9961472
    int32x4_t reduce_sum_16_acc0 = vdupq_n_s32(0);
    int32x4_t reduce_sum_16_acc1 = vdupq_n_s32(0);
    int32x4_t reduce_sum_16_acc2 = vdupq_n_s32(0);
    int32x4_t reduce_sum_16_acc3 = vdupq_n_s32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      // tosa.arithmetic_right_shift, line 43: 2x19xi32, 3196..524288
      const int8x16_t arithmetic_right_shift_15_index = vreinterpretq_s8_u8(distance);
      const int32x4_t arithmetic_right_shift_15_0 = tosac_gather_s32_at_u8(int8_v2_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(arithmetic_right_shift_15_index), 0));
      const int32x4_t arithmetic_right_shift_15_1 = tosac_gather_s32_at_u8(int8_v2_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(arithmetic_right_shift_15_index), 1));
      const int32x4_t arithmetic_right_shift_15_2 = tosac_gather_s32_at_u8(int8_v2_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(arithmetic_right_shift_15_index), 2));
      const int32x4_t arithmetic_right_shift_15_3 = tosac_gather_s32_at_u8(int8_v2_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(arithmetic_right_shift_15_index), 3));
      reduce_sum_16_acc0 = vaddq_s32(reduce_sum_16_acc0, arithmetic_right_shift_15_0);
      reduce_sum_16_acc1 = vaddq_s32(reduce_sum_16_acc1, arithmetic_right_shift_15_1);
      reduce_sum_16_acc2 = vaddq_s32(reduce_sum_16_acc2, arithmetic_right_shift_15_2);
      reduce_sum_16_acc3 = vaddq_s32(reduce_sum_16_acc3, arithmetic_right_shift_15_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      // tosa.arithmetic_right_shift, line 43: 2x19xi32, 3196..524288
      const int8x16_t arithmetic_right_shift_15_index = vreinterpretq_s8_u8(distance);
      const int32x4_t arithmetic_right_shift_15_0 = tosac_gather_s32_at_u8(int8_v2_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(arithmetic_right_shift_15_index), 0));
      const int32x4_t arithmetic_right_shift_15_1 = tosac_gather_s32_at_u8(int8_v2_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(arithmetic_right_shift_15_index), 1));
      const int32x4_t arithmetic_right_shift_15_2 = tosac_gather_s32_at_u8(int8_v2_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(arithmetic_right_shift_15_index), 2));
      const int32x4_t arithmetic_right_shift_15_3 = tosac_gather_s32_at_u8(int8_v2_exp_table, vgetq_lane_u32(vreinterpretq_u32_s8(arithmetic_right_shift_15_index), 3));
      reduce_sum_16_acc0 = vaddq_s32(reduce_sum_16_acc0, vbslq_s32(tosac_last_u32(0), arithmetic_right_shift_15_0, vdupq_n_s32(0)));
      reduce_sum_16_acc1 = vaddq_s32(reduce_sum_16_acc1, vbslq_s32(tosac_last_u32(0), arithmetic_right_shift_15_1, vdupq_n_s32(0)));
      reduce_sum_16_acc2 = vaddq_s32(reduce_sum_16_acc2, vbslq_s32(tosac_last_u32(0), arithmetic_right_shift_15_2, vdupq_n_s32(0)));
      reduce_sum_16_acc3 = vaddq_s32(reduce_sum_16_acc3, vbslq_s32(tosac_last_u32(3), arithmetic_right_shift_15_3, vdupq_n_s32(0)));
    }
    const int32_t reduce_sum_16 = vaddvq_s32(vaddq_s32(vaddq_s32(reduce_sum_16_acc0, reduce_sum_16_acc2), vaddq_s32(reduce_sum_16_acc1, reduce_sum_16_acc3)));
    // tosa.clz, line 45: 2x1xi32, 8..12
    const int32_t clz_17 = tosac_clz(reduce_sum_16);
    // tosa.sub, line 46: 2x1xi32, 7..11
    const int32_t sub_18 = clz_17 - 1;
    // tosa.logical_left_shift, line 47: 2x1xi32, 1073741824..2147483392
    const int32_t logical_left_shift_19 = (int32_t)((uint32_t)reduce_sum_16 << sub_18);
    // tosa.mul, line 48: 2x1xi32, -1010580420..-505290270
    const int32_t mul_20 = tosac_rounding_mul_high_fits(logical_left_shift_19, -1010580540);
    // tosa.add, line 49: 2x1xi32, 505290390..1010580540
    const int32_t add_21 = mul_20 + 1515870810;
    // tosa.mul, line 50: 2x1xi32, 473709688..592137031
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
    // tosa.sub, line 51: 2x1xi32, -55266119..63161224
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 52: 2x1xi32, -20376477..16719151
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 53: 2x1xi32, -81505908..66876604
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 54: 2x1xi32, 471852018..1070026456
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 55: 2x1xi32, 442361218..635328187
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
    // tosa.sub, line 56: 2x1xi32, -98457275..94509694
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 57: 2x1xi32, -29128366..27960483
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 58: 2x1xi32, -116513464..111841932
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 59: 2x1xi32, 355338554..1073728968
    const int32_t add_31 = add_26 + mul_30;
    // tosa.mul, line 60: 2x1xi32, 333129857..747170106
    const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
    // tosa.sub, line 61: 2x1xi32, -210299194..203741055
    const int32_t sub_33 = 536870912 - mul_32;
    // tosa.mul, line 62: 2x1xi32, -73169027..70887266
    const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
    // tosa.mul, line 63: 2x1xi32, -292676108..283549064
    const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
    // tosa.add, line 64: 2x1xi32, 62662446..1073741824
    const int32_t add_36 = add_31 + mul_35;
    const int32x4_t add_36_lanes = vdupq_n_s32(add_36);
    // tosa.sub, line 66: 2x1xi32, 23..27
    const int32_t sub_38 = 35 - clz_17;
    const int32x4_t sub_38_lanes = vdupq_n_s32(sub_38);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      // tosa.add, line 42: 2x19xi32, 13092664..2147483647
      const int8x16_t add_14_index = vreinterpretq_s8_u8(distance);
      const int32x4_t add_14_0 = tosac_gather_s32_at_u8(int8_v2_exp_table_2, vgetq_lane_u32(vreinterpretq_u32_s8(add_14_index), 0));
      const int32x4_t add_14_1 = tosac_gather_s32_at_u8(int8_v2_exp_table_2, vgetq_lane_u32(vreinterpretq_u32_s8(add_14_index), 1));
      const int32x4_t add_14_2 = tosac_gather_s32_at_u8(int8_v2_exp_table_2, vgetq_lane_u32(vreinterpretq_u32_s8(add_14_index), 2));
      const int32x4_t add_14_3 = tosac_gather_s32_at_u8(int8_v2_exp_table_2, vgetq_lane_u32(vreinterpretq_u32_s8(add_14_index), 3));
      // tosa.arithmetic_right_shift, line 67: 2x19xi32, 0..256
      // exact: 64-bit products, then a rounding, saturating narrowing shift: the definition itself
      const int32x4_t arithmetic_right_shift_39_s32_0 = add_36_lanes;
      const int32x4_t arithmetic_right_shift_39_s32_1 = add_36_lanes;
      const int32x4_t arithmetic_right_shift_39_s32_2 = add_36_lanes;
      const int32x4_t arithmetic_right_shift_39_s32_3 = add_36_lanes;
      const int32x4_t arithmetic_right_shift_39_s32_0_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_0), vget_low_s32(arithmetic_right_shift_39_s32_0)), 30), vmull_high_s32(add_14_0, arithmetic_right_shift_39_s32_0), 30);
      const int32x4_t arithmetic_right_shift_39_s32_1_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_1), vget_low_s32(arithmetic_right_shift_39_s32_1)), 30), vmull_high_s32(add_14_1, arithmetic_right_shift_39_s32_1), 30);
      const int32x4_t arithmetic_right_shift_39_s32_2_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_2), vget_low_s32(arithmetic_right_shift_39_s32_2)), 30), vmull_high_s32(add_14_2, arithmetic_right_shift_39_s32_2), 30);
      const int32x4_t arithmetic_right_shift_39_s32_3_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_3), vget_low_s32(arithmetic_right_shift_39_s32_3)), 30), vmull_high_s32(add_14_3, arithmetic_right_shift_39_s32_3), 30);
      const int32x4_t arithmetic_right_shift_39_s32_0_3 = vrshlq_s32(arithmetic_right_shift_39_s32_0_2, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_s32_1_3 = vrshlq_s32(arithmetic_right_shift_39_s32_1_2, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_s32_2_3 = vrshlq_s32(arithmetic_right_shift_39_s32_2_2, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_s32_3_3 = vrshlq_s32(arithmetic_right_shift_39_s32_3_2, vnegq_s32(sub_38_lanes));
      const int16x8_t arithmetic_right_shift_39_0 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_s32_0_3), vreinterpretq_s16_s32(arithmetic_right_shift_39_s32_1_3));
      const int16x8_t arithmetic_right_shift_39_1 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_s32_2_3), vreinterpretq_s16_s32(arithmetic_right_shift_39_s32_3_3));
      // tosa.rescale, line 68: 2x19xi8, -128..127
      const int8x16_t rescale_40 = vreinterpretq_s8_u8(vqmovun_high_s16(vqmovun_s16(arithmetic_right_shift_39_0), arithmetic_right_shift_39_1));
      const int8x16_t rescale_40_2 = veorq_s8(rescale_40, vdupq_n_s8(-128));
      vst1q_s8(row_out + j, rescale_40_2);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(row_arg0 + j);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vsubq_u8(vreinterpretq_u8_s8(origin_lanes), vreinterpretq_u8_s8(arg0_v));
      // tosa.add, line 42: 2x19xi32, 13092664..2147483647
      const int8x16_t add_14_index = vreinterpretq_s8_u8(distance);
      const int32x4_t add_14_0 = tosac_gather_s32_at_u8(int8_v2_exp_table_2, vgetq_lane_u32(vreinterpretq_u32_s8(add_14_index), 0));
      const int32x4_t add_14_1 = tosac_gather_s32_at_u8(int8_v2_exp_table_2, vgetq_lane_u32(vreinterpretq_u32_s8(add_14_index), 1));
      const int32x4_t add_14_2 = tosac_gather_s32_at_u8(int8_v2_exp_table_2, vgetq_lane_u32(vreinterpretq_u32_s8(add_14_index), 2));
      const int32x4_t add_14_3 = tosac_gather_s32_at_u8(int8_v2_exp_table_2, vgetq_lane_u32(vreinterpretq_u32_s8(add_14_index), 3));
      // tosa.arithmetic_right_shift, line 67: 2x19xi32, 0..256
      const int32x4_t arithmetic_right_shift_39_s32_0 = add_36_lanes;
      const int32x4_t arithmetic_right_shift_39_s32_1 = add_36_lanes;
      const int32x4_t arithmetic_right_shift_39_s32_2 = add_36_lanes;
      const int32x4_t arithmetic_right_shift_39_s32_3 = add_36_lanes;
      const int32x4_t arithmetic_right_shift_39_s32_0_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_0), vget_low_s32(arithmetic_right_shift_39_s32_0)), 30), vmull_high_s32(add_14_0, arithmetic_right_shift_39_s32_0), 30);
      const int32x4_t arithmetic_right_shift_39_s32_1_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_1), vget_low_s32(arithmetic_right_shift_39_s32_1)), 30), vmull_high_s32(add_14_1, arithmetic_right_shift_39_s32_1), 30);
      const int32x4_t arithmetic_right_shift_39_s32_2_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_2), vget_low_s32(arithmetic_right_shift_39_s32_2)), 30), vmull_high_s32(add_14_2, arithmetic_right_shift_39_s32_2), 30);
      const int32x4_t arithmetic_right_shift_39_s32_3_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_3), vget_low_s32(arithmetic_right_shift_39_s32_3)), 30), vmull_high_s32(add_14_3, arithmetic_right_shift_39_s32_3), 30);
      const int32x4_t arithmetic_right_shift_39_s32_0_3 = vrshlq_s32(arithmetic_right_shift_39_s32_0_2, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_s32_1_3 = vrshlq_s32(arithmetic_right_shift_39_s32_1_2, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_s32_2_3 = vrshlq_s32(arithmetic_right_shift_39_s32_2_2, vnegq_s32(sub_38_lanes));
      const int32x4_t arithmetic_right_shift_39_s32_3_3 = vrshlq_s32(arithmetic_right_shift_39_s32_3_2, vnegq_s32(sub_38_lanes));
      const int16x8_t arithmetic_right_shift_39_0 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_s32_0_3), vreinterpretq_s16_s32(arithmetic_right_shift_39_s32_1_3));
      const int16x8_t arithmetic_right_shift_39_1 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_s32_2_3), vreinterpretq_s16_s32(arithmetic_right_shift_39_s32_3_3));
      // tosa.rescale, line 68: 2x19xi8, -128..127
      const int8x16_t rescale_40 = vreinterpretq_s8_u8(vqmovun_high_s16(vqmovun_s16(arithmetic_right_shift_39_0), arithmetic_right_shift_39_1));
      const int8x16_t rescale_40_2 = veorq_s8(rescale_40, vdupq_n_s8(-128));
      vst1q_s8(row_out + j, rescale_40_2);
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 19;
    int8_t *row_out = out0 + i * 19;
    // max of the bytes; what tosa.reduce_max (line 29) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      max_byte = tosac_max_i8(max_byte, arg0_v);
    }
    // tosa.reduce_max, line 29: 2x1xi32, -145..110
    const int32_t reduce_max_1 = max_byte - 17;
    const int8_t origin = (int8_t)(17 + (int8_t)reduce_max_1);
    // tosa.reduce_sum, line 44: 2x1xi32, 581816..9961472
    int32_t reduce_sum_16 = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      // tosa.arithmetic_right_shift, line 43: 2x19xi32, 3196..524288
      const int32_t arithmetic_right_shift_15 = int8_v2_exp_table[distance];
      reduce_sum_16 += arithmetic_right_shift_15;
    }
    // tosa.clz, line 45: 2x1xi32, 8..12
    const int32_t clz_17 = tosac_clz(reduce_sum_16);
    // tosa.sub, line 46: 2x1xi32, 7..11
    const int32_t sub_18 = clz_17 - 1;
    // tosa.logical_left_shift, line 47: 2x1xi32, 1073741824..2147483392
    const int32_t logical_left_shift_19 = (int32_t)((uint32_t)reduce_sum_16 << sub_18);
    // tosa.mul, line 48: 2x1xi32, -1010580420..-505290270
    const int32_t mul_20 = tosac_rounding_mul_high_fits(logical_left_shift_19, -1010580540);
    // tosa.add, line 49: 2x1xi32, 505290390..1010580540
    const int32_t add_21 = mul_20 + 1515870810;
    // tosa.mul, line 50: 2x1xi32, 473709688..592137031
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
    // tosa.sub, line 51: 2x1xi32, -55266119..63161224
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 52: 2x1xi32, -20376477..16719151
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 53: 2x1xi32, -81505908..66876604
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 54: 2x1xi32, 471852018..1070026456
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 55: 2x1xi32, 442361218..635328187
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
    // tosa.sub, line 56: 2x1xi32, -98457275..94509694
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 57: 2x1xi32, -29128366..27960483
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 58: 2x1xi32, -116513464..111841932
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 59: 2x1xi32, 355338554..1073728968
    const int32_t add_31 = add_26 + mul_30;
    // tosa.mul, line 60: 2x1xi32, 333129857..747170106
    const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
    // tosa.sub, line 61: 2x1xi32, -210299194..203741055
    const int32_t sub_33 = 536870912 - mul_32;
    // tosa.mul, line 62: 2x1xi32, -73169027..70887266
    const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
    // tosa.mul, line 63: 2x1xi32, -292676108..283549064
    const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
    // tosa.add, line 64: 2x1xi32, 62662446..1073741824
    const int32_t add_36 = add_31 + mul_35;
    // tosa.sub, line 66: 2x1xi32, 23..27
    const int32_t sub_38 = 35 - clz_17;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      // tosa.add, line 42: 2x19xi32, 13092664..2147483647
      const int32_t add_14 = int8_v2_exp_table_2[distance];
      // tosa.mul, line 65: 2x19xi32, 764074..2147483647
      const int32_t mul_37 = tosac_rounding_mul_shift_fits(add_14, add_36, 30);
      // tosa.arithmetic_right_shift, line 67: 2x19xi32, 0..256
      const int32_t arithmetic_right_shift_39 = tosac_rounding_shift_right_i32(mul_37, sub_38);
      // tosa.rescale, line 68: 2x19xi8, -128..127
      const int8_t rescale_40 = tosac_saturate_i8_from_i32(arithmetic_right_shift_39 - 128);
      row_out[j] = rescale_40;
    }
  }
#endif
}

int int8_v2(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  (void)arena;
  int8_v2_k0(arg0, out0);
  return 0;
}
