#include "shifted_bits.h"

#if !defined(SHIFTED_BITS_CONTENT) || SHIFTED_BITS_CONTENT != 0x17f2603e6aceaf63u
#error "shifted_bits.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_ABS_I32
#define TOSAC_HAS_ABS_I32
// Magnitude of an integer; the least value stays itself (wraps).
static inline int32_t tosac_abs_i32(int32_t a) {
  return a < 0 ? (int32_t)((uint32_t)0 - (uint32_t)a) : a;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
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

// 3 x 37 elements
static void shifted_bits_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    int32_t *row_out = out0 + i * 37;
    // tosa.reduce_max, line 7: 3x1xi32, 0..128
    int32_t m = INT32_MIN;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 5: 3x37xi32, -128..127
      const int32_t w = x_v;
      // tosa.abs, line 6: 3x37xi32, 0..128
      const int32_t a = tosac_abs_i32(w);
      m = tosac_max_i32(m, a);
    }
    // tosa.clz, line 8: 3x1xi32, 24..32
    const int32_t c = tosac_clz(m);
    // tosa.sub, line 9: 3x1xi32, 23..31
    const int32_t d = c - 1;
    // tosa.logical_left_shift, line 10: 3x1xi32, 0..2130706432
    const int32_t u = (int32_t)((uint32_t)m << d);
    // tosa.arithmetic_right_shift, line 11: 3x1xi32, 0..128
    const int32_t v = u >> d;
    // tosa.add, line 12: 3x1xi32, 0..2130706559
    const int32_t p = v + u;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 5: 3x37xi32, -128..127
      const int32_t w = x_v;
      // tosa.add, line 13: 3x37xi32, -128..2130706686
      const int32_t y = w + p;
      row_out[j] = y;
    }
  }
}

int shifted_bits(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  shifted_bits_k0(x, out0);
  return 0;
}
