#include "unsigned_order.h"

#if !defined(UNSIGNED_ORDER_CONTENT) || UNSIGNED_ORDER_CONTENT != 0xfb5c8798f9684072u
#error "unsigned_order.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I8
#define TOSAC_HAS_MIN_I8
static inline int8_t tosac_min_i8(int8_t a, int8_t b) {
  return a < b ? a : b;
}
#endif

// 3 x 37 elements
static void unsigned_order_k0(const int8_t *TOSAC_RESTRICT codes, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_codes = codes + i * 37;
    int8_t *row_out0 = out0 + i * 37;
    // tosa.reduce_max, line 5: 3x1xui8, -118..72
    int8_t m = -128;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t codes_v = row_codes[j];
      // tosa.clamp, line 4: 3x37xui8, -128..127
      const int8_t y = (int8_t)(tosac_min_i8(tosac_max_i8((int8_t)(codes_v ^ -128), -118), 72) ^ -128);
      // straight-line, a sum, clamped; all 256 inputs agree
      const int8_t value = tosac_min_i8(tosac_max_i8((int8_t)(codes_v - 128), -118), 72);
      m = tosac_max_i8(m, value);
      row_out0[j] = y;
    }
    // tosa.reduce_max, line 5: 3x1xui8, -128..127
    const int8_t m_2 = (int8_t)(m ^ -128);
    out1[i] = m_2;
  }
}

// 3 x 37 elements
static void unsigned_order_k1(const int8_t *TOSAC_RESTRICT codes, int32_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_codes = codes + i * 37;
    // tosa.argmax, line 6: 3xi32, 0..36
    int32_t i_2 = 0;
    int8_t i_best = 0;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t codes_v = row_codes[j];
      const int8_t value = (int8_t)(codes_v ^ -128);
      if (j == 0 || i_best < value) {
        i_2 = (int32_t)j;
        i_best = value;
      }
    }
    out2[i] = i_2;
  }
}

int unsigned_order(const uint8_t *TOSAC_RESTRICT codes, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (codes == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out2 % 4 != 0) return 2;
  (void)arena;
  unsigned_order_k0((const int8_t *)codes, (int8_t *)out0, (int8_t *)out1);
  unsigned_order_k1((const int8_t *)codes, out2);
  return 0;
}
