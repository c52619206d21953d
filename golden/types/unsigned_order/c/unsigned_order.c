#include "unsigned_order.h"


#if !defined(UNSIGNED_ORDER_CONTENT) || UNSIGNED_ORDER_CONTENT != 0x78601e5e3602bfa4u
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
    // tosa.reduce_max, line 5: 3x1xui8, -118..72
    int8_t m_ = -128;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t codes_v = codes[i * 37 + j];
      // tosa.clamp, line 4: 3x37xui8, -128..127
      const int8_t y_ = (int8_t)(tosac_min_i8(tosac_max_i8((int8_t)(codes_v ^ -128), -118), 72) ^ -128);
      // straight-line, a sum, clamped; all 256 inputs agree
      const int8_t value = tosac_min_i8(tosac_max_i8((int8_t)(codes_v + -128), -118), 72);
      m_ = tosac_max_i8(m_, value);
      out0[i * 37 + j] = y_;
    }
    // tosa.reduce_max, line 5: 3x1xui8, -128..127
    const int8_t m__2 = (int8_t)(m_ ^ -128);
    out1[i] = m__2;
  }
}

// 3 x 37 elements
static void unsigned_order_k1(const int8_t *TOSAC_RESTRICT codes, int32_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < 3; ++i) {
    // tosa.argmax, line 6: 3xi32, 0..36
    int32_t i_ = 0;
    int8_t i__best = 0;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t codes_v = codes[i * 37 + j];
      const int8_t value = (int8_t)(codes_v ^ -128);
      if (j == 0 || i__best < value) {
        i_ = (int32_t)j;
        i__best = value;
      }
    }
    out2[i] = i_;
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
