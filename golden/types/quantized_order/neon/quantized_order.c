#include "quantized_order.h"

#if !defined(QUANTIZED_ORDER_CONTENT) || QUANTIZED_ORDER_CONTENT != 0x2591b5ff152cc064u
#error "quantized_order.h was not written together with this file"
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

#if !TOSAC_NEON

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

#endif

// 132 elements
static void quantized_order_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 128; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.clamp, line 6: 4x33x!quant.uniform<i8:f32, 0.25:-3>, -9..30
    const int8x16_t z_0 = vminq_s8(vmaxq_s8(x_v_0, vdupq_n_s8(-9)), vdupq_n_s8(30));
    const int8x16_t z_1 = vminq_s8(vmaxq_s8(x_v_1, vdupq_n_s8(-9)), vdupq_n_s8(30));
    vst1q_s8(out0 + i, z_0);
    vst1q_s8(out0 + i + 16, z_1);
  }
  { // the last 16 lanes, 12 of them again
    const size_t i = 116;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.clamp, line 6: 4x33x!quant.uniform<i8:f32, 0.25:-3>, -9..30
    const int8x16_t z = vminq_s8(vmaxq_s8(x_v, vdupq_n_s8(-9)), vdupq_n_s8(30));
    vst1q_s8(out0 + i, z);
  }
#else
  for (size_t i = 0; i < QUANTIZED_ORDER_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.clamp, line 6: 4x33x!quant.uniform<i8:f32, 0.25:-3>, -9..30
    const int8_t z = tosac_min_i8(tosac_max_i8(x_v, -9), 30);
    out0[i] = z;
  }
#endif
}

// 4 x 33 elements
static void quantized_order_k1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    const int8_t *row_x = x + i * 33;
    // tosa.reduce_max, line 7: 4x1x!quant.uniform<i8:f32, 0.25:-3>, -128..127
    int8x16_t m_acc0 = vdupq_n_s8(-128);
    int8x16_t m_acc1 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      m_acc0 = vmaxq_s8(m_acc0, x_v_0);
      m_acc1 = vmaxq_s8(m_acc1, x_v_1);
    }
    { // the last 16 lanes, 15 of them again
      const size_t j = 17;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      m_acc0 = vmaxq_s8(m_acc0, x_v);
    }
    const int8_t m = vmaxvq_s8(vmaxq_s8(m_acc0, m_acc1));
    out1[i] = m;
  }
#else
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
#endif
}

int quantized_order(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  quantized_order_k0(x, out0);
  quantized_order_k1(x, out1);
  return 0;
}
