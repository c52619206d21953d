#include "unsigned_in_15.h"


#if !defined(UNSIGNED_IN_15_CONTENT) || UNSIGNED_IN_15_CONTENT != 0x1114d712782a2453u
#error "unsigned_in_15.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t c) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * (int64_t)b) >> ((int64_t)c - INT64_C(1))) + INT64_C(1)) >> INT64_C(1), INT64_C(2147483647)), INT64_C(-2147483648));
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

// 38 elements
static void unsigned_in_15_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 38; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi8, 0..127
    const int8_t a = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_i32((int32_t)(uint8_t)x_v, 19689, 15));
    out0[i] = a;
  }
}

// 38 elements
static void unsigned_in_15_k1(const int8_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 38; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 10: 2x19xi16, 0..153
    const int16_t b = (int16_t)tosac_rounding_mul_shift_i32((int32_t)(uint8_t)x_v, 19689, 15);
    out1[i] = b;
  }
}

// 38 elements
static void unsigned_in_15_k2(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < 38; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 11: 2x19xi32, 0..153
    const int32_t c = tosac_rounding_mul_shift_i32((int32_t)(uint8_t)x_v, 19689, 15);
    out2[i] = c;
  }
}

int unsigned_in_15(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 4 != 0) return 2;
  (void)arena;
  unsigned_in_15_k0(x, out0);
  unsigned_in_15_k1(x, out1);
  unsigned_in_15_k2(x, out2);
  return 0;
}
