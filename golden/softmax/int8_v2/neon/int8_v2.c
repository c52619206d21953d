#include "int8_v2.h"


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

static const int32_t int8_v2_table[256] = {
  3196, 3261, 3327, 3394, 3463, 3533, 3604, 3677, 3751, 3827, 3904, 3983, 4063, 4146, 4229, 4315,
  4402, 4491, 4582, 4674, 4769, 4865, 4963, 5063, 5166, 5270, 5377, 5485, 5596, 5709, 5824, 5942,
  6062, 6184, 6309, 6437, 6567, 6700, 6835, 6973, 7114, 7258, 7404, 7554, 7706, 7862, 8021, 8183,
  8348, 8517, 8689, 8864, 9043, 9226, 9413, 9603, 9797, 9995, 10196, 10402, 10613, 10827, 11046, 11269,
  11496, 11729, 11966, 12207, 12454, 12706, 12962, 13224, 13491, 13764, 14042, 14325, 14615, 14910, 15211, 15519,
  15832, 16152, 16478, 16811, 17151, 17497, 17851, 18211, 18579, 18954, 19337, 19728, 20127, 20533, 20948, 21371,
  21803, 22243, 22693, 23151, 23619, 24096, 24583, 25079, 25586, 26103, 26630, 27168, 27717, 28277, 28848, 29431,
  30025, 30632, 31251, 31882, 32526, 33183, 33853, 34537, 35235, 35947, 36673, 37414, 38170, 38941, 39727, 40530,
  41349, 42184, 43036, 43906, 44793, 45697, 46621, 47562, 48523, 49503, 50503, 51524, 52565, 53626, 54710, 55815,
  56942, 58093, 59266, 60464, 61685, 62931, 64202, 65499, 66823, 68172, 69550, 70955, 72388, 73850, 75342, 76864,
  78417, 80001, 81617, 83266, 84948, 86664, 88415, 90201, 92023, 93882, 95779, 97714, 99688, 101701, 103756, 105852,
  107990, 110172, 112397, 114668, 116984, 119348, 121759, 124218, 126728, 129288, 131900, 134564, 137283, 140056, 142885, 145772,
  148716, 151721, 154786, 157913, 161103, 164357, 167677, 171065, 174520, 178046, 181643, 185312, 189056, 192875, 196771, 200746,
  204801, 208939, 213160, 217466, 221859, 226341, 230913, 235578, 240337, 245192, 250145, 255198, 260354, 265613, 270979, 276453,
  282038, 287735, 293548, 299478, 305528, 311700, 317997, 324421, 330974, 337661, 344482, 351441, 358540, 365783, 373173, 380711,
  388402, 396248, 404253, 412420, 420751, 429251, 437922, 446769, 455794, 465002, 474395, 483979, 493756, 503730, 513906, 524288,
};

static const int32_t int8_v2_table_2[256] = {
  13092664, 13357153, 13626985, 13902269, 14183113, 14469631, 14761937, 15060148, 15364383, 15674764, 15991415, 16314463, 16644037, 16980269, 17323293, 17673247,
  18030270, 18394506, 18766100, 19145200, 19531959, 19926531, 20329073, 20739748, 21158718, 21586153, 22022222, 22467101, 22920966, 23384000, 23856388, 24338319,
  24829986, 25331585, 25843317, 26365387, 26898003, 27441379, 27995731, 28561282, 29138259, 29726890, 30327413, 30940068, 31565099, 32202756, 32853295, 33516975,
  34194063, 34884829, 35589549, 36308506, 37041986, 37790284, 38553699, 39332535, 40127105, 40937726, 41764723, 42608427, 43469174, 44347309, 45243184, 46157157,
  47089594, 48040867, 49011357, 50001452, 51011548, 52042050, 53093369, 54165926, 55260150, 56376479, 57515360, 58677247, 59862606, 61071911, 62305645, 63564303,
  64848387, 66158411, 67494900, 68858387, 70249419, 71668552, 73116352, 74593401, 76100287, 77637615, 79205999, 80806066, 82438457, 84103824, 85802834, 87536166,
  89304514, 91108585, 92949101, 94826797, 96742425, 98696752, 100690559, 102724643, 104799818, 106916915, 109076780, 111280277, 113528288, 115821712, 118161465, 120548485,
  122983726, 125468162, 128002787, 130588615, 133226680, 135918038, 138663764, 141464958, 144322740, 147238252, 150212662, 153247159, 156342957, 159501295, 162723435, 166010666,
  169364304, 172785690, 176276192, 179837208, 183470160, 187176503, 190957719, 194815321, 198750852, 202765885, 206862028, 211040918, 215304227, 219653661, 224090960, 228617897,
  233236285, 237947971, 242754839, 247658812, 252661851, 257765959, 262973177, 268285588, 273705316, 279234530, 284875442, 290630308, 296501429, 302491156, 308601882, 314836054,
  321196164, 327684757, 334304428, 341057826, 347947651, 354976659, 362147664, 369463532, 376927190, 384541625, 392309881, 400235066, 408320351, 416568969, 424984220, 433569471,
  442328155, 451263777, 460379910, 469680201, 479168370, 488848213, 498723602, 508798488, 519076899, 529562948, 540260829, 551174822, 562309292, 573668693, 585257569, 597080556,
  609142384, 621447876, 634001956, 646809645, 659876067, 673206447, 686806120, 700680524, 714835209, 729275838, 744008187, 759038150, 774371738, 790015084, 805974448, 822256212,
  838866889, 855813124, 873101696, 890739520, 908733652, 927091290, 945819776, 964926603, 984419413, 1004306005, 1024594332, 1045292510, 1066408820, 1087951707, 1109929789, 1132351858,
  1155226883, 1178564014, 1202372587, 1226662124, 1251442343, 1276723155, 1302514674, 1328827216, 1355671306, 1383057683, 1410997302, 1439501338, 1468581194, 1498248502, 1528515129, 1559393183,
  1590895015, 1623033226, 1655820672, 1689270469, 1723395996, 1758210904, 1793729121, 1829964853, 1866932595, 1904647135, 1943123559, 1982377259, 2022423936, 2063279610, 2104960623, 2147483647,
};

#if !TOSAC_NEON

static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}

#endif

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

// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.
static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);
}

#if !TOSAC_NEON

static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}

static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}

// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t c) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * (int64_t)b) >> ((int64_t)c - INT64_C(1))) + INT64_C(1)) >> INT64_C(1), INT64_C(2147483647)), INT64_C(-2147483648));
}

// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t b) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64((int64_t)b, INT64_C(63)), INT64_C(0));
  return (int32_t)(((int64_t)a >> t0) + ((INT64_C(0) < t0) ? (((int64_t)a >> tosac_max_i64(t0 - INT64_C(1), INT64_C(0))) & INT64_C(1)) : INT64_C(0)));
}

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

#if TOSAC_NEON

// Entries at four indices of 16 bits, packed into i.
static inline int32x4_t tosac_gather_s32_at_s16(const int32_t *table, uint64_t i) {
  const uint64_t low = (uint64_t)(uint32_t)table[i & 0xffff] | (uint64_t)(uint32_t)table[i >> 16 & 0xffff] << 32;
  const uint64_t high = (uint64_t)(uint32_t)table[i >> 32 & 0xffff] | (uint64_t)(uint32_t)table[i >> 48] << 32;
  return vreinterpretq_s32_u64(vcombine_u64(vcreate_u64(low), vcreate_u64(high)));
}

// All ones in the last n lanes.
static inline uint32x4_t tosac_last_u32(uint32_t n) {
  static const uint32_t lane[4] = {0, 1, 2, 3};
  return vcgeq_u32(vld1q_u32(lane), vdupq_n_u32((uint32_t)(4 - n)));
}

#endif

// 2 x 19 elements
static void int8_v2_k0(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    // max of the bytes; what tosa.reduce_max (line 29) reduces is monotone in them (all 256 values tried)
    int8x16_t max_byte_acc = vdupq_n_s8(-128);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(arg0 + i * 19 + j);
      max_byte_acc = vmaxq_s8(max_byte_acc, arg0_v);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(arg0 + i * 19 + j);
      max_byte_acc = vmaxq_s8(max_byte_acc, arg0_v);
    }
    const int8_t max_byte = vmaxvq_s8(max_byte_acc);
    // tosa.reduce_max, line 29: 2x1xi32, -145..110
    const int32_t reduce_max_1 = (int32_t)max_byte - 17;
    // tosa.reduce_max, line 29: 2x1xi32, -145..110
    const int16_t reduce_max_1_2 = (int16_t)reduce_max_1;
    // tosa.reduce_sum, line 44: 2x1xi32, 581816..9961472
    int32x4_t reduce_sum_16_acc0 = vdupq_n_s32(0);
    int32x4_t reduce_sum_16_acc1 = vdupq_n_s32(0);
    int32x4_t reduce_sum_16_acc2 = vdupq_n_s32(0);
    int32x4_t reduce_sum_16_acc3 = vdupq_n_s32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(arg0 + i * 19 + j);
      // tosa.rescale, line 28: 2x19xi32, -145..110
      const int16x8_t rescale_0_0 = vsubq_s16(vmovl_s8(vget_low_s8(arg0_v)), vdupq_n_s16(17));
      const int16x8_t rescale_0_1 = vsubq_s16(vmovl_high_s8(arg0_v), vdupq_n_s16(17));
      // tosa.sub, line 30: 2x19xi32, -255..0
      const int16x8_t sub_2_0 = vsubq_s16(rescale_0_0, vdupq_n_s16(reduce_max_1_2));
      const int16x8_t sub_2_1 = vsubq_s16(rescale_0_1, vdupq_n_s16(reduce_max_1_2));
      // tosa.arithmetic_right_shift, line 43: 2x19xi32, 3196..524288
      const int16x8_t arithmetic_right_shift_15_index_0 = vaddq_s16(sub_2_0, vdupq_n_s16(255));
      const int16x8_t arithmetic_right_shift_15_index_1 = vaddq_s16(sub_2_1, vdupq_n_s16(255));
      const int32x4_t arithmetic_right_shift_15_0 = tosac_gather_s32_at_s16(int8_v2_table, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_15_index_0), 0));
      const int32x4_t arithmetic_right_shift_15_1 = tosac_gather_s32_at_s16(int8_v2_table, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_15_index_0), 1));
      const int32x4_t arithmetic_right_shift_15_2 = tosac_gather_s32_at_s16(int8_v2_table, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_15_index_1), 0));
      const int32x4_t arithmetic_right_shift_15_3 = tosac_gather_s32_at_s16(int8_v2_table, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_15_index_1), 1));
      reduce_sum_16_acc0 = vaddq_s32(reduce_sum_16_acc0, arithmetic_right_shift_15_0);
      reduce_sum_16_acc1 = vaddq_s32(reduce_sum_16_acc1, arithmetic_right_shift_15_1);
      reduce_sum_16_acc2 = vaddq_s32(reduce_sum_16_acc2, arithmetic_right_shift_15_2);
      reduce_sum_16_acc3 = vaddq_s32(reduce_sum_16_acc3, arithmetic_right_shift_15_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(arg0 + i * 19 + j);
      // tosa.rescale, line 28: 2x19xi32, -145..110
      const int16x8_t rescale_0_0 = vsubq_s16(vmovl_s8(vget_low_s8(arg0_v)), vdupq_n_s16(17));
      const int16x8_t rescale_0_1 = vsubq_s16(vmovl_high_s8(arg0_v), vdupq_n_s16(17));
      // tosa.sub, line 30: 2x19xi32, -255..0
      const int16x8_t sub_2_0 = vsubq_s16(rescale_0_0, vdupq_n_s16(reduce_max_1_2));
      const int16x8_t sub_2_1 = vsubq_s16(rescale_0_1, vdupq_n_s16(reduce_max_1_2));
      // tosa.arithmetic_right_shift, line 43: 2x19xi32, 3196..524288
      const int16x8_t arithmetic_right_shift_15_index_0 = vaddq_s16(sub_2_0, vdupq_n_s16(255));
      const int16x8_t arithmetic_right_shift_15_index_1 = vaddq_s16(sub_2_1, vdupq_n_s16(255));
      const int32x4_t arithmetic_right_shift_15_0 = tosac_gather_s32_at_s16(int8_v2_table, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_15_index_0), 0));
      const int32x4_t arithmetic_right_shift_15_1 = tosac_gather_s32_at_s16(int8_v2_table, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_15_index_0), 1));
      const int32x4_t arithmetic_right_shift_15_2 = tosac_gather_s32_at_s16(int8_v2_table, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_15_index_1), 0));
      const int32x4_t arithmetic_right_shift_15_3 = tosac_gather_s32_at_s16(int8_v2_table, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_15_index_1), 1));
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
    // tosa.mul, line 50: 2x1xi32, 473709741..592136945
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
    // tosa.sub, line 51: 2x1xi32, -55266033..63161171
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 52: 2x1xi32, -20376443..16719134
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 53: 2x1xi32, -81505772..66876536
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 54: 2x1xi32, 471852134..1070026456
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 55: 2x1xi32, 442361376..635328014
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
    // tosa.sub, line 56: 2x1xi32, -98457102..94509536
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 57: 2x1xi32, -29128307..27960428
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 58: 2x1xi32, -116513228..111841712
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 59: 2x1xi32, 355338906..1073728968
    const int32_t add_31 = add_26 + mul_30;
    // tosa.mul, line 60: 2x1xi32, 333130224..747169713
    const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
    // tosa.sub, line 61: 2x1xi32, -210298801..203740688
    const int32_t sub_33 = 536870912 - mul_32;
    // tosa.mul, line 62: 2x1xi32, -73168852..70887101
    const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
    // tosa.mul, line 63: 2x1xi32, -292675408..283548404
    const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
    // tosa.add, line 64: 2x1xi32, 62663498..1073741824
    const int32_t add_36 = add_31 + mul_35;
    // tosa.sub, line 66: 2x1xi32, 23..27
    const int32_t sub_38 = 35 - clz_17;
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t arg0_v = vld1q_s8(arg0 + i * 19 + j);
      // tosa.rescale, line 28: 2x19xi32, -145..110
      const int16x8_t rescale_0_0 = vsubq_s16(vmovl_s8(vget_low_s8(arg0_v)), vdupq_n_s16(17));
      const int16x8_t rescale_0_1 = vsubq_s16(vmovl_high_s8(arg0_v), vdupq_n_s16(17));
      // tosa.sub, line 30: 2x19xi32, -255..0
      const int16x8_t sub_2_0 = vsubq_s16(rescale_0_0, vdupq_n_s16(reduce_max_1_2));
      const int16x8_t sub_2_1 = vsubq_s16(rescale_0_1, vdupq_n_s16(reduce_max_1_2));
      // tosa.add, line 42: 2x19xi32, 13092664..2147483647
      const int16x8_t add_14_index_0 = vaddq_s16(sub_2_0, vdupq_n_s16(255));
      const int16x8_t add_14_index_1 = vaddq_s16(sub_2_1, vdupq_n_s16(255));
      const int32x4_t add_14_0 = tosac_gather_s32_at_s16(int8_v2_table_2, vgetq_lane_u64(vreinterpretq_u64_s16(add_14_index_0), 0));
      const int32x4_t add_14_1 = tosac_gather_s32_at_s16(int8_v2_table_2, vgetq_lane_u64(vreinterpretq_u64_s16(add_14_index_0), 1));
      const int32x4_t add_14_2 = tosac_gather_s32_at_s16(int8_v2_table_2, vgetq_lane_u64(vreinterpretq_u64_s16(add_14_index_1), 0));
      const int32x4_t add_14_3 = tosac_gather_s32_at_s16(int8_v2_table_2, vgetq_lane_u64(vreinterpretq_u64_s16(add_14_index_1), 1));
      // tosa.arithmetic_right_shift, line 67: 2x19xi32, 0..256
      // exact: 64-bit products, then a rounding, saturating narrowing shift: the definition itself
      const int32x4_t arithmetic_right_shift_39_0 = vdupq_n_s32(add_36);
      const int32x4_t arithmetic_right_shift_39_1 = vdupq_n_s32(add_36);
      const int32x4_t arithmetic_right_shift_39_2 = vdupq_n_s32(add_36);
      const int32x4_t arithmetic_right_shift_39_3 = vdupq_n_s32(add_36);
      const int32x4_t arithmetic_right_shift_39_0_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_0), vget_low_s32(arithmetic_right_shift_39_0)), 30), vmull_high_s32(add_14_0, arithmetic_right_shift_39_0), 30);
      const int32x4_t arithmetic_right_shift_39_1_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_1), vget_low_s32(arithmetic_right_shift_39_1)), 30), vmull_high_s32(add_14_1, arithmetic_right_shift_39_1), 30);
      const int32x4_t arithmetic_right_shift_39_2_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_2), vget_low_s32(arithmetic_right_shift_39_2)), 30), vmull_high_s32(add_14_2, arithmetic_right_shift_39_2), 30);
      const int32x4_t arithmetic_right_shift_39_3_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_3), vget_low_s32(arithmetic_right_shift_39_3)), 30), vmull_high_s32(add_14_3, arithmetic_right_shift_39_3), 30);
      const int32x4_t arithmetic_right_shift_39_0_3 = vrshlq_s32(arithmetic_right_shift_39_0_2, vnegq_s32(vdupq_n_s32(sub_38)));
      const int32x4_t arithmetic_right_shift_39_1_3 = vrshlq_s32(arithmetic_right_shift_39_1_2, vnegq_s32(vdupq_n_s32(sub_38)));
      const int32x4_t arithmetic_right_shift_39_2_3 = vrshlq_s32(arithmetic_right_shift_39_2_2, vnegq_s32(vdupq_n_s32(sub_38)));
      const int32x4_t arithmetic_right_shift_39_3_3 = vrshlq_s32(arithmetic_right_shift_39_3_2, vnegq_s32(vdupq_n_s32(sub_38)));
      const int16x8_t arithmetic_right_shift_39_0_4 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_0_3), vreinterpretq_s16_s32(arithmetic_right_shift_39_1_3));
      const int16x8_t arithmetic_right_shift_39_1_4 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_2_3), vreinterpretq_s16_s32(arithmetic_right_shift_39_3_3));
      // tosa.rescale, line 68: 2x19xi8, -128..127
      const int16x8_t rescale_40_0 = vaddq_s16(arithmetic_right_shift_39_0_4, vdupq_n_s16(-128));
      const int16x8_t rescale_40_1 = vaddq_s16(arithmetic_right_shift_39_1_4, vdupq_n_s16(-128));
      const int8x16_t rescale_40 = vqmovn_high_s16(vqmovn_s16(rescale_40_0), rescale_40_1);
      vst1q_s8(out0 + i * 19 + j, rescale_40);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t arg0_v = vld1q_s8(arg0 + i * 19 + j);
      // tosa.rescale, line 28: 2x19xi32, -145..110
      const int16x8_t rescale_0_0 = vsubq_s16(vmovl_s8(vget_low_s8(arg0_v)), vdupq_n_s16(17));
      const int16x8_t rescale_0_1 = vsubq_s16(vmovl_high_s8(arg0_v), vdupq_n_s16(17));
      // tosa.sub, line 30: 2x19xi32, -255..0
      const int16x8_t sub_2_0 = vsubq_s16(rescale_0_0, vdupq_n_s16(reduce_max_1_2));
      const int16x8_t sub_2_1 = vsubq_s16(rescale_0_1, vdupq_n_s16(reduce_max_1_2));
      // tosa.add, line 42: 2x19xi32, 13092664..2147483647
      const int16x8_t add_14_index_0 = vaddq_s16(sub_2_0, vdupq_n_s16(255));
      const int16x8_t add_14_index_1 = vaddq_s16(sub_2_1, vdupq_n_s16(255));
      const int32x4_t add_14_0 = tosac_gather_s32_at_s16(int8_v2_table_2, vgetq_lane_u64(vreinterpretq_u64_s16(add_14_index_0), 0));
      const int32x4_t add_14_1 = tosac_gather_s32_at_s16(int8_v2_table_2, vgetq_lane_u64(vreinterpretq_u64_s16(add_14_index_0), 1));
      const int32x4_t add_14_2 = tosac_gather_s32_at_s16(int8_v2_table_2, vgetq_lane_u64(vreinterpretq_u64_s16(add_14_index_1), 0));
      const int32x4_t add_14_3 = tosac_gather_s32_at_s16(int8_v2_table_2, vgetq_lane_u64(vreinterpretq_u64_s16(add_14_index_1), 1));
      // tosa.arithmetic_right_shift, line 67: 2x19xi32, 0..256
      // exact: 64-bit products, then a rounding, saturating narrowing shift: the definition itself
      const int32x4_t arithmetic_right_shift_39_0 = vdupq_n_s32(add_36);
      const int32x4_t arithmetic_right_shift_39_1 = vdupq_n_s32(add_36);
      const int32x4_t arithmetic_right_shift_39_2 = vdupq_n_s32(add_36);
      const int32x4_t arithmetic_right_shift_39_3 = vdupq_n_s32(add_36);
      const int32x4_t arithmetic_right_shift_39_0_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_0), vget_low_s32(arithmetic_right_shift_39_0)), 30), vmull_high_s32(add_14_0, arithmetic_right_shift_39_0), 30);
      const int32x4_t arithmetic_right_shift_39_1_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_1), vget_low_s32(arithmetic_right_shift_39_1)), 30), vmull_high_s32(add_14_1, arithmetic_right_shift_39_1), 30);
      const int32x4_t arithmetic_right_shift_39_2_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_2), vget_low_s32(arithmetic_right_shift_39_2)), 30), vmull_high_s32(add_14_2, arithmetic_right_shift_39_2), 30);
      const int32x4_t arithmetic_right_shift_39_3_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(add_14_3), vget_low_s32(arithmetic_right_shift_39_3)), 30), vmull_high_s32(add_14_3, arithmetic_right_shift_39_3), 30);
      const int32x4_t arithmetic_right_shift_39_0_3 = vrshlq_s32(arithmetic_right_shift_39_0_2, vnegq_s32(vdupq_n_s32(sub_38)));
      const int32x4_t arithmetic_right_shift_39_1_3 = vrshlq_s32(arithmetic_right_shift_39_1_2, vnegq_s32(vdupq_n_s32(sub_38)));
      const int32x4_t arithmetic_right_shift_39_2_3 = vrshlq_s32(arithmetic_right_shift_39_2_2, vnegq_s32(vdupq_n_s32(sub_38)));
      const int32x4_t arithmetic_right_shift_39_3_3 = vrshlq_s32(arithmetic_right_shift_39_3_2, vnegq_s32(vdupq_n_s32(sub_38)));
      const int16x8_t arithmetic_right_shift_39_0_4 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_0_3), vreinterpretq_s16_s32(arithmetic_right_shift_39_1_3));
      const int16x8_t arithmetic_right_shift_39_1_4 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_39_2_3), vreinterpretq_s16_s32(arithmetic_right_shift_39_3_3));
      // tosa.rescale, line 68: 2x19xi8, -128..127
      const int16x8_t rescale_40_0 = vaddq_s16(arithmetic_right_shift_39_0_4, vdupq_n_s16(-128));
      const int16x8_t rescale_40_1 = vaddq_s16(arithmetic_right_shift_39_1_4, vdupq_n_s16(-128));
      const int8x16_t rescale_40 = vqmovn_high_s16(vqmovn_s16(rescale_40_0), rescale_40_1);
      vst1q_s8(out0 + i * 19 + j, rescale_40);
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    // max of the bytes; what tosa.reduce_max (line 29) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = arg0[i * 19 + j];
      max_byte = tosac_max_i8(max_byte, arg0_v);
    }
    // tosa.reduce_max, line 29: 2x1xi32, -145..110
    const int32_t reduce_max_1 = (int32_t)max_byte - 17;
    // tosa.reduce_sum, line 44: 2x1xi32, 581816..9961472
    int32_t reduce_sum_16 = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = arg0[i * 19 + j];
      // tosa.rescale, line 28: 2x19xi32, -145..110
      const int32_t rescale_0 = (int32_t)arg0_v - 17;
      // tosa.sub, line 30: 2x19xi32, -255..0
      const int32_t sub_2 = rescale_0 - reduce_max_1;
      // tosa.arithmetic_right_shift, line 43: 2x19xi32, 3196..524288
      const int32_t arithmetic_right_shift_15 = int8_v2_table[sub_2 + 255];
      reduce_sum_16 = (int32_t)((uint32_t)reduce_sum_16 + (uint32_t)arithmetic_right_shift_15);
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
    // tosa.mul, line 50: 2x1xi32, 473709741..592136945
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
    // tosa.sub, line 51: 2x1xi32, -55266033..63161171
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 52: 2x1xi32, -20376443..16719134
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 53: 2x1xi32, -81505772..66876536
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 54: 2x1xi32, 471852134..1070026456
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 55: 2x1xi32, 442361376..635328014
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
    // tosa.sub, line 56: 2x1xi32, -98457102..94509536
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 57: 2x1xi32, -29128307..27960428
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 58: 2x1xi32, -116513228..111841712
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 59: 2x1xi32, 355338906..1073728968
    const int32_t add_31 = add_26 + mul_30;
    // tosa.mul, line 60: 2x1xi32, 333130224..747169713
    const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
    // tosa.sub, line 61: 2x1xi32, -210298801..203740688
    const int32_t sub_33 = 536870912 - mul_32;
    // tosa.mul, line 62: 2x1xi32, -73168852..70887101
    const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
    // tosa.mul, line 63: 2x1xi32, -292675408..283548404
    const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
    // tosa.add, line 64: 2x1xi32, 62663498..1073741824
    const int32_t add_36 = add_31 + mul_35;
    // tosa.sub, line 66: 2x1xi32, 23..27
    const int32_t sub_38 = 35 - clz_17;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = arg0[i * 19 + j];
      // tosa.rescale, line 28: 2x19xi32, -145..110
      const int32_t rescale_0 = (int32_t)arg0_v - 17;
      // tosa.sub, line 30: 2x19xi32, -255..0
      const int32_t sub_2 = rescale_0 - reduce_max_1;
      // tosa.add, line 42: 2x19xi32, 13092664..2147483647
      const int32_t add_14 = int8_v2_table_2[sub_2 + 255];
      // tosa.mul, line 65: 2x19xi32, 764087..2147483647
      const int32_t mul_37 = tosac_rounding_mul_shift_i32(add_14, add_36, 30);
      // tosa.arithmetic_right_shift, line 67: 2x19xi32, 0..256
      const int32_t arithmetic_right_shift_39 = tosac_rounding_shift_right_i32(mul_37, sub_38);
      // tosa.rescale, line 68: 2x19xi8, -128..127
      const int8_t rescale_40 = tosac_saturate_i8_from_i32(arithmetic_right_shift_39 + -128);
      out0[i * 19 + j] = rescale_40;
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
