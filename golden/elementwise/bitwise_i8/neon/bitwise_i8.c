#include "bitwise_i8.h"

#include <string.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */
#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)
#define TOSAC_NEON 1
#include <arm_neon.h>
#else
#define TOSAC_NEON 0
#endif

#if TOSAC_NEON

// The first n lanes from memory; the rest repeat the last of them.
static inline int8x16_t tosac_load_s8(const int8_t *p, size_t n) {
  int8_t lanes[16];
  for (size_t k = 0; k < 16; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s8(lanes);
}

// The first n lanes to memory.
static inline void tosac_store_s8(int8_t *p, int8x16_t v, size_t n) {
  int8_t lanes[16];
  vst1q_s8(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}

#endif

// 63 elements
static void bitwise_i8_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 48; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t y_v = vld1q_s8(y + i);
    // tosa.bitwise_and, line 6: 3x21xi8, -128..127
    const int8x16_t a_ = vandq_s8(x_v, y_v);
    // tosa.bitwise_or, line 7: 3x21xi8, -128..127
    const int8x16_t b_ = vorrq_s8(a_, x_v);
    // tosa.bitwise_xor, line 8: 3x21xi8, -128..127
    const int8x16_t c_ = veorq_s8(b_, y_v);
    // tosa.bitwise_not, line 9: 3x21xi8, -128..127
    const int8x16_t d_ = vmvnq_s8(c_);
    vst1q_s8(out0 + i, d_);
  }
  { // the last 15 lanes
    const size_t i = 48;
    const int8x16_t x_v = tosac_load_s8(x + i, 15);
    const int8x16_t y_v = tosac_load_s8(y + i, 15);
    // tosa.bitwise_and, line 6: 3x21xi8, -128..127
    const int8x16_t a_ = vandq_s8(x_v, y_v);
    // tosa.bitwise_or, line 7: 3x21xi8, -128..127
    const int8x16_t b_ = vorrq_s8(a_, x_v);
    // tosa.bitwise_xor, line 8: 3x21xi8, -128..127
    const int8x16_t c_ = veorq_s8(b_, y_v);
    // tosa.bitwise_not, line 9: 3x21xi8, -128..127
    const int8x16_t d_ = vmvnq_s8(c_);
    tosac_store_s8(out0 + i, d_, 15);
  }
#else
  for (size_t i = 0; i < 63; ++i) {
    const int8_t x_v = x[i];
    const int8_t y_v = y[i];
    // tosa.bitwise_and, line 6: 3x21xi8, -128..127
    const int8_t a_ = (int8_t)(x_v & y_v);
    // tosa.bitwise_or, line 7: 3x21xi8, -128..127
    const int8_t b_ = (int8_t)(a_ | x_v);
    // tosa.bitwise_xor, line 8: 3x21xi8, -128..127
    const int8_t c_ = (int8_t)(b_ ^ y_v);
    // tosa.bitwise_not, line 9: 3x21xi8, -128..127
    const int8_t d_ = (int8_t)(c_ ^ -1);
    out0[i] = d_;
  }
#endif
}

int bitwise_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  bitwise_i8_k0(x, y, out0);
  return 0;
}
