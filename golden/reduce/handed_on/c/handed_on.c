#include "handed_on.h"

#include <string.h>

#if !defined(HANDED_ON_CONTENT) || HANDED_ON_CONTENT != 0x036f655b8256802fu
#error "handed_on.h was not written together with this file"
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

// 14 x 57 elements
static void handed_on_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT t2) {
  for (size_t j = 0; j < 57; ++j) {
    const int8_t *row_x = x + j;
    // tosa.reduce_sum, line 15: 1x3x19xi32, -1792..1778
    int32_t rows = 0;
    for (size_t i = 0; i < 14; ++i) {
      const int8_t x_v = row_x[i * 57];
      // tosa.cast, line 14: 14x3x19xi32, -128..127
      const int32_t wide = (int32_t)x_v;
      rows = (int32_t)((uint32_t)rows + (uint32_t)wide);
    }
    t2[j] = rows;
  }
}

// 3 x 19 elements
static void handed_on_k1(const int32_t *TOSAC_RESTRICT t2, int32_t *TOSAC_RESTRICT t3) {
  for (size_t j = 0; j < 19; ++j) {
    const int32_t *row_t2 = t2 + j;
    // tosa.reduce_sum, line 16: 1x1x19xi32, -5376..5334
    int32_t all = 0;
    for (size_t i = 0; i < 3; ++i) {
      const int32_t t2_v = row_t2[i * 19];
      all = (int32_t)((uint32_t)all + (uint32_t)t2_v);
    }
    t3[j] = all;
  }
}

// tosa.pad, line 17
static void handed_on_k2(const int32_t *TOSAC_RESTRICT t3, int32_t *TOSAC_RESTRICT t4) {
  memset(t4, 0, 84);
  memcpy(t4 + 1, t3, 76);
}

// 21 elements
static void handed_on_k3(const int32_t *TOSAC_RESTRICT t4, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 21; ++i) {
    const int32_t t4_v = t4[i];
    // tosa.mul, line 18: 1x1x21xi32, -161280..160020
    const int32_t scaled = t4_v * 30;
    // tosa.rescale, line 19: 1x1x21xi8, -111..110
    const int8_t y = (int8_t)tosac_rounding_mul_shift_i32(scaled, 1518500250, 41);
    out0[i] = y;
  }
}

int handed_on(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % 16 != 0) return 2;
  int32_t *t2 = (int32_t *)(void *)((unsigned char *)arena + 0);
  int32_t *t3 = (int32_t *)(void *)((unsigned char *)arena + 240);
  int32_t *t4 = (int32_t *)(void *)((unsigned char *)arena + 0);
  handed_on_k0(x, t2);
  handed_on_k1(t2, t3);
  handed_on_k2(t3, t4);
  handed_on_k3(t4, out0);
  return 0;
}
