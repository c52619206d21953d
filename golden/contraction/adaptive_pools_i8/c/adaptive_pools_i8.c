#include "adaptive_pools_i8.h"

#if !defined(ADAPTIVE_POOLS_I8_CONTENT) || ADAPTIVE_POOLS_I8_CONTENT != 0x22fdcf438425dcb7u
#error "adaptive_pools_i8.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I16
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I16
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int16_t tosac_rounding_shift_right_i16(int16_t a, int16_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int16_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I16
#define TOSAC_HAS_SATURATE_I8_FROM_I16
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i16(int16_t a) {
  return (int8_t)tosac_max_i16(tosac_min_i16(a, 127), -128);
}
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

// tosa.avg_pool2d_adaptive, line 8
static void adaptive_pools_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 3; ++k) {
      for (int32_t l = 0; l < 3; ++l) {
        int16_t sum = 12;
        for (int32_t ky = 0; ky < 2; ++ky) {
          for (int32_t kx = 0; kx < 2; ++kx) {
            sum = (int16_t)(sum + (int16_t)x[j * 36 + ky * 18 + k * 6 + kx * 3 + l]);
          }
        }
        out0[j * 9 + k * 3 + l] = tosac_saturate_i8_from_i16((int16_t)(tosac_rounding_shift_right_i16((int16_t)(sum + (int16_t)(sum >> 15)), 2) - 3));
      }
    }
  }
}

// tosa.max_pool2d_adaptive, line 9
static void adaptive_pools_i8_k1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 3; ++k) {
      for (int32_t l = 0; l < 3; ++l) {
        int8_t most = -128;
        for (int32_t ky = 0; ky < 2; ++ky) {
          for (int32_t kx = 0; kx < 2; ++kx) {
            most = tosac_max_i8(most, x[j * 36 + ky * 18 + k * 6 + kx * 3 + l]);
          }
        }
        out1[j * 9 + k * 3 + l] = most;
      }
    }
  }
}

int adaptive_pools_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  adaptive_pools_i8_k0(x, out0);
  adaptive_pools_i8_k1(x, out1);
  return 0;
}
