#include "operators.h"

#if !defined(OPERATORS_CONTENT) || OPERATORS_CONTENT != 0x504df46755594eb4u
#error "operators.h was not written together with this file"
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

// 38 elements
static void operators_k0(const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const uint8x16_t bytes_0 = vld1q_u8(x + i);
    const uint8x16_t bytes_1 = vld1q_u8(x + i + 16);
    const uint8x16_t x_v_0 = vtstq_u8(bytes_0, bytes_0);
    const uint8x16_t x_v_1 = vtstq_u8(bytes_1, bytes_1);
    const uint8x16_t bytes_0_2 = vld1q_u8(y + i);
    const uint8x16_t bytes_1_2 = vld1q_u8(y + i + 16);
    const uint8x16_t y_v_0 = vtstq_u8(bytes_0_2, bytes_0_2);
    const uint8x16_t y_v_1 = vtstq_u8(bytes_1_2, bytes_1_2);
    // tosa.logical_and, line 5: 2x19xi1
    const uint8x16_t a_0 = vandq_u8(x_v_0, y_v_0);
    const uint8x16_t a_1 = vandq_u8(x_v_1, y_v_1);
    // tosa.logical_or, line 6: 2x19xi1
    const uint8x16_t b_0 = vorrq_u8(a_0, y_v_0);
    const uint8x16_t b_1 = vorrq_u8(a_1, y_v_1);
    // tosa.logical_xor, line 7: 2x19xi1
    const uint8x16_t c_0 = veorq_u8(b_0, x_v_0);
    const uint8x16_t c_1 = veorq_u8(b_1, x_v_1);
    // tosa.logical_not, line 8: 2x19xi1
    const uint8x16_t d_0 = vmvnq_u8(c_0);
    const uint8x16_t d_1 = vmvnq_u8(c_1);
    vst1q_u8(out0 + i, vandq_u8(d_0, vdupq_n_u8(1)));
    vst1q_u8(out0 + i + 16, vandq_u8(d_1, vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes, bytes);
    const uint8x16_t bytes_2 = vld1q_u8(y + i);
    const uint8x16_t y_v = vtstq_u8(bytes_2, bytes_2);
    // tosa.logical_and, line 5: 2x19xi1
    const uint8x16_t a = vandq_u8(x_v, y_v);
    // tosa.logical_or, line 6: 2x19xi1
    const uint8x16_t b = vorrq_u8(a, y_v);
    // tosa.logical_xor, line 7: 2x19xi1
    const uint8x16_t c = veorq_u8(b, x_v);
    // tosa.logical_not, line 8: 2x19xi1
    const uint8x16_t d = vmvnq_u8(c);
    vst1q_u8(out0 + i, vandq_u8(d, vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < OPERATORS_OUT0_ELEMS; ++i) {
    const int x_v = x[i] != 0;
    const int y_v = y[i] != 0;
    // tosa.logical_and, line 5: 2x19xi1
    const int a = x_v & y_v;
    // tosa.logical_or, line 6: 2x19xi1
    const int b = a | y_v;
    // tosa.logical_xor, line 7: 2x19xi1
    const int c = b ^ x_v;
    // tosa.logical_not, line 8: 2x19xi1
    const int d = c ^ 1;
    out0[i] = (uint8_t)d;
  }
#endif
}

int operators(const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  operators_k0(x, y, out0);
  return 0;
}
