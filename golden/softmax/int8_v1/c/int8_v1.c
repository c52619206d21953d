#include "int8_v1.h"

#if !defined(INT8_V1_CONTENT) || INT8_V1_CONTENT != 0x954327c963d821d7u
#error "int8_v1.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t int8_v1_exp_table[256] = {
  524288, 474395, 429251, 388402, 351441, 317997, 287735, 260354, 235578, 213160, 192875, 174520, 157913, 142885, 129288, 116984,
  105852, 95779, 86664, 78417, 70955, 64202, 58093, 52565, 47562, 43036, 38941, 35235, 31882, 28848, 26103, 23619,
  21371, 19337, 17497, 15832, 14325, 12962, 11729, 10613, 9603, 8689, 7862, 7114, 6437, 5824, 5270, 4769,
  4315, 3904, 3533, 3196, 2892, 2617, 2368, 2143, 1939, 1754, 1587, 1436, 1300, 1176, 1064, 963,
  871, 788, 713, 645, 584, 528, 478, 433, 391, 354, 320, 290, 262, 237, 215, 194,
  176, 159, 144, 130, 118, 107, 97, 87, 79, 72, 65, 59, 53, 48, 43, 39,
  36, 32, 29, 26, 24, 22, 19, 18, 16, 14, 13, 12, 11, 10, 9, 8,
  7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int32_t int8_v1_exp_table_2[256] = {
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

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
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

#ifndef TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
#define TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.
static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);
}
#endif

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

// 2 x 19 elements
static void int8_v1_k0(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0) {
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
    // tosa.reduce_sum, line 37: 2x1xi32, 524288..9961472
    int32_t reduce_sum_11 = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      // tosa.arithmetic_right_shift, line 36: 2x19xi32, 0..524288
      const int32_t arithmetic_right_shift_10 = int8_v1_exp_table[distance];
      reduce_sum_11 += arithmetic_right_shift_10;
    }
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
      const int32_t add_9 = int8_v1_exp_table_2[distance];
      // tosa.mul, line 58: 2x19xi32, 0..2147483647
      const int32_t mul_32 = tosac_rounding_mul_shift_fits(add_9, add_31, 30);
      // tosa.arithmetic_right_shift, line 60: 2x19xi32, 0..256
      const int32_t arithmetic_right_shift_34 = tosac_rounding_shift_right_i32(mul_32, sub_33);
      // tosa.rescale, line 61: 2x19xi8, -128..127
      const int8_t rescale_35 = tosac_saturate_i8_from_i32(arithmetic_right_shift_34 - 128);
      row_out[j] = rescale_35;
    }
  }
}

int int8_v1(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  (void)arena;
  int8_v1_k0(arg0, out0);
  return 0;
}
