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

#if !defined(DEQUANTIZED_CONTENT) || DEQUANTIZED_CONTENT != 0xd96edf68e4ab294fu
#error "dequantized.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t dequantized_exp_table[256] = {
  524288, 474395, 429251, 388402, 351441, 317997, 287735, 260354, 235578, 213160, 192875, 174520, 157913, 142885, 129288, 116984,
  105852, 95779, 86664, 78417, 70955, 64202, 58093, 52565, 47562, 43036, 38941, 35235, 31882, 28848, 26103, 23619,
  21371, 19337, 17497, 15832, 14326, 12962, 11729, 10613, 9603, 8689, 7862, 7114, 6437, 5824, 5270, 4769,
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

static const int32_t dequantized_exp_table_2[16] = {
  2147483647, 1943123572, 1758210936, 1590894991, 1439501330, 1302515042, 1178564022, 1066408839, 964926589, 873101692, 790015308, 714835213, 646809656, 585257560, 529562945, 479168506,
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

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

// 2 x 300 elements
static void dequantized_k0(const int8_t *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0) {
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
    // tosa.reduce_sum, line 49: 2x1xi32, 524288..157286400
    int32_t reduce_sum_16 = 0;
    for (size_t block = 0; block < 300; block += 128) {
      for (size_t j = block; j < block + 128 && j < 300; ++j) {
        const int8_t arg0_v = row_arg0[j];
        // how far below its greatest value the key is, modulo 256: the index of tables
        const uint8_t distance = (uint8_t)(origin - arg0_v);
        // tosa.arithmetic_right_shift, line 48: 2x300xi32, 0..524288
        const int32_t arithmetic_right_shift_15 = dequantized_exp_table[distance];
        reduce_sum_16 += arithmetic_right_shift_15;
      }
      if (reduce_sum_16 > 1754480) break;
    }
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
        const int32_t add_14 = dequantized_exp_table_2[e];
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
}

int dequantized(const int8_t *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  dequantized_k0(arg0, out0);
  return 0;
}
