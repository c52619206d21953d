#include "quantized_order.h"

#if !defined(QUANTIZED_ORDER_CONTENT) || QUANTIZED_ORDER_CONTENT != 0x3aec6d38433eb40du
#error "quantized_order.h was not written together with this file"
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

// 132 elements
static void quantized_order_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < QUANTIZED_ORDER_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.clamp, line 6: 4x33x!quant.uniform<i8:f32, 0.25:-3>, -9..30
    const int8_t z = tosac_min_i8(tosac_max_i8(x_v, -9), 30);
    out0[i] = z;
  }
}

// 4 x 33 elements
static void quantized_order_k1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 4; ++i) {
    const int8_t *row_x = x + i * 33;
    // tosa.reduce_max, line 7: 4x1x!quant.uniform<i8:f32, 0.25:-3>, -128..127
    int8_t m = -128;
    for (size_t j = 0; j < 33; ++j) {
      const int8_t x_v = row_x[j];
      m = tosac_max_i8(m, x_v);
    }
    out1[i] = m;
  }
}

int quantized_order(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  quantized_order_k0(x, out0);
  quantized_order_k1(x, out1);
  return 0;
}
