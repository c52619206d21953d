#include "bitwise_i8.h"

#if !defined(BITWISE_I8_CONTENT) || BITWISE_I8_CONTENT != 0x6173230e01652e17u
#error "bitwise_i8.h was not written together with this file"
#endif
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

// 63 elements
static void bitwise_i8_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    const int8x16_t y_v_0 = vld1q_s8(y + i);
    const int8x16_t y_v_1 = vld1q_s8(y + i + 16);
    // tosa.bitwise_and, line 6: 3x21xi8, -128..127
    const int8x16_t a_0 = vandq_s8(x_v_0, y_v_0);
    const int8x16_t a_1 = vandq_s8(x_v_1, y_v_1);
    // tosa.bitwise_or, line 7: 3x21xi8, -128..127
    const int8x16_t b_0 = vorrq_s8(a_0, x_v_0);
    const int8x16_t b_1 = vorrq_s8(a_1, x_v_1);
    // tosa.bitwise_xor, line 8: 3x21xi8, -128..127
    const int8x16_t c_0 = veorq_s8(b_0, y_v_0);
    const int8x16_t c_1 = veorq_s8(b_1, y_v_1);
    // tosa.bitwise_not, line 9: 3x21xi8, -128..127
    const int8x16_t d_0 = vmvnq_s8(c_0);
    const int8x16_t d_1 = vmvnq_s8(c_1);
    vst1q_s8(out0 + i, d_0);
    vst1q_s8(out0 + i + 16, d_1);
  }
  for (size_t i = 32; i < 48; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t y_v = vld1q_s8(y + i);
    // tosa.bitwise_and, line 6: 3x21xi8, -128..127
    const int8x16_t a = vandq_s8(x_v, y_v);
    // tosa.bitwise_or, line 7: 3x21xi8, -128..127
    const int8x16_t b = vorrq_s8(a, x_v);
    // tosa.bitwise_xor, line 8: 3x21xi8, -128..127
    const int8x16_t c = veorq_s8(b, y_v);
    // tosa.bitwise_not, line 9: 3x21xi8, -128..127
    const int8x16_t d = vmvnq_s8(c);
    vst1q_s8(out0 + i, d);
  }
  { // the last 16 lanes, 1 of them again
    const size_t i = 47;
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t y_v = vld1q_s8(y + i);
    // tosa.bitwise_and, line 6: 3x21xi8, -128..127
    const int8x16_t a = vandq_s8(x_v, y_v);
    // tosa.bitwise_or, line 7: 3x21xi8, -128..127
    const int8x16_t b = vorrq_s8(a, x_v);
    // tosa.bitwise_xor, line 8: 3x21xi8, -128..127
    const int8x16_t c = veorq_s8(b, y_v);
    // tosa.bitwise_not, line 9: 3x21xi8, -128..127
    const int8x16_t d = vmvnq_s8(c);
    vst1q_s8(out0 + i, d);
  }
#else
  for (size_t i = 0; i < BITWISE_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t y_v = y[i];
    // tosa.bitwise_and, line 6: 3x21xi8, -128..127
    const int8_t a = (int8_t)(x_v & y_v);
    // tosa.bitwise_or, line 7: 3x21xi8, -128..127
    const int8_t b = (int8_t)(a | x_v);
    // tosa.bitwise_xor, line 8: 3x21xi8, -128..127
    const int8_t c = (int8_t)(b ^ y_v);
    // tosa.bitwise_not, line 9: 3x21xi8, -128..127
    const int8_t d = (int8_t)(c ^ -1);
    out0[i] = d;
  }
#endif
}

int bitwise_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  bitwise_i8_k0(x, y, out0);
  return 0;
}
