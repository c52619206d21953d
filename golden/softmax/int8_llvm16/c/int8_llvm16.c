#include "int8_llvm16.h"

#if !defined(INT8_LLVM16_CONTENT) || INT8_LLVM16_CONTENT != 0xe22e55f10ca8253bu
#error "int8_llvm16.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t int8_llvm16_exp_table[256] = {
  524288, 317997, 192875, 116984, 70955, 43036, 26103, 15832, 9603, 5824, 3533, 2143, 1300, 788, 478, 290,
  176, 107, 65, 39, 24, 14, 9, 5, 3, 2, 1, 1, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int32_t int8_llvm16_exp_table_2[16] = {
  2147483647, 1302515042, 790015308, 479168506, 290630390, 176276242, 106916946, 64848406, 39332546, 23856395, 14469635, 8776277, 5323081, 3228612, 1958252, 1187740,
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

// 2 x 19 elements
static void int8_llvm16_k0(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_arg0 = arg0 + i * 19;
    int8_t *row_out = out0 + i * 19;
    // max of the bytes; what tosa.reduce_max (line 20) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      max_byte = tosac_max_i8(max_byte, arg0_v);
    }
    // tosa.reduce_max, line 20: 2x1xi32, -128..127
    const int32_t reduce_max_1 = max_byte;
    const int8_t origin = (int8_t)reduce_max_1;
    // tosa.reduce_sum, line 35: 2x1xi32, 524288..9961472
    int32_t reduce_sum_16 = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      // tosa.arithmetic_right_shift, line 34: 2x19xi32, 0..524288
      const int32_t arithmetic_right_shift_15 = int8_llvm16_exp_table[distance];
      reduce_sum_16 += arithmetic_right_shift_15;
    }
    // tosa.clz, line 36: 2x1xi32, 8..12
    const int32_t clz_17 = tosac_clz(reduce_sum_16);
    // tosa.sub, line 37: 2x1xi32, 7..11
    const int32_t sub_18 = clz_17 - 1;
    // tosa.logical_left_shift, line 38: 2x1xi32, 1073741824..2147483392
    const int32_t logical_left_shift_19 = (int32_t)((uint32_t)reduce_sum_16 << sub_18);
    // tosa.mul, line 39: 2x1xi32, -1010580420..-505290270
    const int32_t mul_20 = tosac_rounding_mul_high_fits(logical_left_shift_19, -1010580540);
    // tosa.add, line 40: 2x1xi32, 505290390..1010580540
    const int32_t add_21 = mul_20 + 1515870810;
    // tosa.mul, line 41: 2x1xi32, 473709688..592137031
    const int32_t mul_22 = tosac_rounding_mul_high_fits(add_21, logical_left_shift_19);
    // tosa.sub, line 42: 2x1xi32, -55266119..63161224
    const int32_t sub_23 = 536870912 - mul_22;
    // tosa.mul, line 43: 2x1xi32, -20376477..16719151
    const int32_t mul_24 = tosac_rounding_mul_high_fits(add_21, sub_23);
    // tosa.mul, line 44: 2x1xi32, -81505908..66876604
    const int32_t mul_25 = (int32_t)((uint32_t)mul_24 << 2);
    // tosa.add, line 45: 2x1xi32, 471852018..1070026456
    const int32_t add_26 = add_21 + mul_25;
    // tosa.mul, line 46: 2x1xi32, 442361218..635328187
    const int32_t mul_27 = tosac_rounding_mul_high_fits(add_26, logical_left_shift_19);
    // tosa.sub, line 47: 2x1xi32, -98457275..94509694
    const int32_t sub_28 = 536870912 - mul_27;
    // tosa.mul, line 48: 2x1xi32, -29128366..27960483
    const int32_t mul_29 = tosac_rounding_mul_high_fits(add_26, sub_28);
    // tosa.mul, line 49: 2x1xi32, -116513464..111841932
    const int32_t mul_30 = (int32_t)((uint32_t)mul_29 << 2);
    // tosa.add, line 50: 2x1xi32, 355338554..1073728968
    const int32_t add_31 = add_26 + mul_30;
    // tosa.mul, line 51: 2x1xi32, 333129857..747170106
    const int32_t mul_32 = tosac_rounding_mul_high_fits(add_31, logical_left_shift_19);
    // tosa.sub, line 52: 2x1xi32, -210299194..203741055
    const int32_t sub_33 = 536870912 - mul_32;
    // tosa.mul, line 53: 2x1xi32, -73169027..70887266
    const int32_t mul_34 = tosac_rounding_mul_high_fits(add_31, sub_33);
    // tosa.mul, line 54: 2x1xi32, -292676108..283549064
    const int32_t mul_35 = (int32_t)((uint32_t)mul_34 << 2);
    // tosa.add, line 55: 2x1xi32, 62662446..1073741824
    const int32_t add_36 = add_31 + mul_35;
    // tosa.sub, line 57: 2x1xi32, 23..27
    const int32_t sub_38 = 35 - clz_17;
    // tosa.rescale, line 59: 2x19xi8, -128..127; a table for the row, 16 entries, kept as the difference from -128; past entry 13 all are -128 (derived: branch and bound over what the row's reductions can be)
    int8_t rescale_row_40[16];
    for (size_t e = 0; e < 16; ++e) {
      // tosa.add, line 33: 2x19xi32, 0..2147483647
      const int32_t add_14 = int8_llvm16_exp_table_2[e];
      // tosa.mul, line 56: 2x19xi32, 0..2147483647
      const int32_t mul_37 = tosac_rounding_mul_high_fits(add_14, tosac_saturating_add_i32(add_36, add_36));
      // tosa.arithmetic_right_shift, line 58: 2x19xi32, 0..256
      const int32_t arithmetic_right_shift_39 = tosac_rounding_shift_right_i32(mul_37, sub_38);
      rescale_row_40[e] = tosac_saturate_unsigned_i8_from_i32(arithmetic_right_shift_39);
    }
    for (size_t j = 0; j < 19; ++j) {
      const int8_t arg0_v = row_arg0[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(origin - arg0_v);
      // tosa.rescale, line 59: 2x19xi8, -128..127
      const int8_t rescale_40 = (int8_t)((distance < 16 ? rescale_row_40[distance] : 0) ^ -128);
      row_out[j] = rescale_40;
    }
  }
}

int int8_llvm16(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  (void)arena;
  int8_llvm16_k0(arg0, out0);
  return 0;
}
