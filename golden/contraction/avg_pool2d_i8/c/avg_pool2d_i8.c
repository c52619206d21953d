#include "avg_pool2d_i8.h"

#if !defined(AVG_POOL2D_I8_CONTENT) || AVG_POOL2D_I8_CONTENT != 0xecc3f3acae0db95eu
#error "avg_pool2d_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t avg_pool2d_i8_reciprocal[7] = {
  0, 1073741825, 1073741825, 1431655766, 1073741825, 1717986920, 1431655766,
};

static const int8_t avg_pool2d_i8_reciprocal_shift[7] = {
  30, 30, 31, 32, 32, 33, 33,
};

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
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_SATURATING_ADD_I32
#define TOSAC_HAS_SATURATING_ADD_I32
// a + b kept inside the type.
static inline int32_t tosac_saturating_add_i32(int32_t a, int32_t b) {
  return (int32_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 2147483647), INT32_MIN);
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

// tosa.avg_pool2d, line 6
static void avg_pool2d_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 5; ++j) {
    for (int32_t k = 0; k < 6; ++k) {
      for (int32_t l = 0; l < 3; ++l) {
        int32_t sum = 0;
        int32_t count = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 5)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 2; ++kx) {
              if (k + kx < 6) {
                const int32_t column = k + kx;
                sum += x[row * 18 + column * 3 + l] - 3;
                count += 1;
              }
            }
          }
        }
        out0[j * 18 + k * 3 + l] = tosac_saturate_i8_from_i32(tosac_saturating_add_i32(tosac_rounding_mul_shift_i32(sum, avg_pool2d_i8_reciprocal[count], avg_pool2d_i8_reciprocal_shift[count]), -7));
      }
    }
  }
}

int avg_pool2d_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  avg_pool2d_i8_k0(x, out0);
  return 0;
}
