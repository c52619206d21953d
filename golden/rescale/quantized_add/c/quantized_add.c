#include "quantized_add.h"


#if !defined(QUANTIZED_ADD_CONTENT) || QUANTIZED_ADD_CONTENT != 0xa310a80c03a98397u
#error "quantized_add.h was not written together with this file"
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
static void quantized_add_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 38; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi32, -91575637..86682283
    const int32_t a = tosac_rounding_mul_shift_i32((int32_t)x_v - 3, 1431655765, 11);
    const int8_t y_v = y[i];
    // tosa.rescale, line 14: 2x19xi32, -63438848..70254592
    const int32_t b = (int32_t)((uint32_t)((int32_t)y_v - -7) << 19);
    // tosa.add, line 15: 2x19xi32, -155014485..156936875
    const int32_t s = a + b;
    // tosa.rescale, line 20: 2x19xi8, -128..127
    const int8_t z = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_i32(s, 1503238553, 50) + 5);
    out0[i] = z;
  }
}

int quantized_add(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  quantized_add_k0(x, y, out0);
  return 0;
}
