#include "residual_add_i8.h"


#if !defined(RESIDUAL_ADD_I8_CONTENT) || RESIDUAL_ADD_I8_CONTENT != 0x93e2ade8eb1c7bfau
#error "residual_add_i8.h was not written together with this file"
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

#ifndef TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_I32
// rounding_mul_shift with 2^30 more (less for a < 0) added before the shift when n > 31. TOSA's DOUBLE_ROUND.
static inline int32_t tosac_double_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t c) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((int64_t)a * (int64_t)b + ((int64_t)((uint64_t)INT64_C(1) << ((int64_t)c - INT64_C(1))) + (31 < c ? a < 0 ? INT64_C(-1073741824) : INT64_C(1073741824) : INT64_C(0)))) >> (int64_t)c, INT64_C(2147483647)), INT64_C(-2147483648));
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

// 8192 elements
static void residual_add_i8_k0(const int8_t *TOSAC_RESTRICT branch, const int8_t *TOSAC_RESTRICT shortcut, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 8192; ++i) {
    const int8_t branch_v = branch[i];
    // tosa.rescale, line 14: 1x16x16x32xi32, -40960000..42598400
    const int32_t a = tosac_rounding_mul_shift_i32((int32_t)branch_v - -3, 1342177280, 12);
    const int8_t shortcut_v = shortcut[i];
    // tosa.rescale, line 15: 1x16x16x32xi32, -69730304..63963136
    const int32_t b = (int32_t)((uint32_t)((int32_t)shortcut_v - 5) << 19);
    // tosa.add, line 16: 1x16x16x32xi32, -110690304..106561536
    const int32_t sum = a + b;
    // tosa.rescale, line 17: 1x16x16x32xi8, -128..127
    const int8_t y = tosac_saturate_i8_from_i32(tosac_double_rounding_mul_shift_i32(sum, 1717986918, 50) + -10);
    out0[i] = y;
  }
}

int residual_add_i8(const int8_t *TOSAC_RESTRICT branch, const int8_t *TOSAC_RESTRICT shortcut, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (branch == NULL || shortcut == NULL || out0 == NULL) return 1;
  (void)arena;
  residual_add_i8_k0(branch, shortcut, out0);
  return 0;
}
