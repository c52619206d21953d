#include "unsigned_order.h"

#if !defined(UNSIGNED_ORDER_CONTENT) || UNSIGNED_ORDER_CONTENT != 0xa2e9eecd71504f8du
#error "unsigned_order.h was not written together with this file"
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

#if TOSAC_NEON

static const int8_t unsigned_order_lanes[64] = {
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
  32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
  48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
};

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

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_ADD_S8
#define TOSAC_HAS_WRAPPING_ADD_S8
// vaddq_s8, and defined where it overflows: compilers take that one for signed C.
static inline int8x16_t tosac_wrapping_add_s8(int8x16_t a, int8x16_t b) {
  return vreinterpretq_s8_u8(vaddq_u8(vreinterpretq_u8_s8(a), vreinterpretq_u8_s8(b)));
}
#endif

#endif

// 3 x 37 elements
static void unsigned_order_k0(const int8_t *TOSAC_RESTRICT codes, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_codes = codes + i * 37;
    int8_t *row_out0 = out0 + i * 37;
    // tosa.reduce_max, line 5: 3x1xui8, -118..72
    int8x16_t m_acc0 = vdupq_n_s8(-128);
    int8x16_t m_acc1 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t codes_v_0 = vld1q_s8(row_codes + j);
      const int8x16_t codes_v_1 = vld1q_s8(row_codes + j + 16);
      // tosa.clamp, line 4: 3x37xui8, -128..127
      const int8x16_t y_0 = vmaxq_s8(veorq_s8(codes_v_0, vdupq_n_s8(-128)), vdupq_n_s8(-118));
      const int8x16_t y_1 = vmaxq_s8(veorq_s8(codes_v_1, vdupq_n_s8(-128)), vdupq_n_s8(-118));
      const int8x16_t y_0_2 = veorq_s8(vminq_s8(y_0, vdupq_n_s8(72)), vdupq_n_s8(-128));
      const int8x16_t y_1_2 = veorq_s8(vminq_s8(y_1, vdupq_n_s8(72)), vdupq_n_s8(-128));
      // straight-line, a sum, clamped; all 256 inputs agree
      const int8x16_t value_0 = vmaxq_s8(tosac_wrapping_add_s8(codes_v_0, vdupq_n_s8(-128)), vdupq_n_s8(-118));
      const int8x16_t value_1 = vmaxq_s8(tosac_wrapping_add_s8(codes_v_1, vdupq_n_s8(-128)), vdupq_n_s8(-118));
      const int8x16_t value_0_2 = vminq_s8(value_0, vdupq_n_s8(72));
      const int8x16_t value_1_2 = vminq_s8(value_1, vdupq_n_s8(72));
      m_acc0 = vmaxq_s8(m_acc0, value_0_2);
      m_acc1 = vmaxq_s8(m_acc1, value_1_2);
      vst1q_s8(row_out0 + j, y_0_2);
      vst1q_s8(row_out0 + j + 16, y_1_2);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t codes_v = vld1q_s8(row_codes + j);
      // tosa.clamp, line 4: 3x37xui8, -128..127
      const int8x16_t y = vmaxq_s8(veorq_s8(codes_v, vdupq_n_s8(-128)), vdupq_n_s8(-118));
      const int8x16_t y_2 = veorq_s8(vminq_s8(y, vdupq_n_s8(72)), vdupq_n_s8(-128));
      // straight-line, a sum, clamped; all 256 inputs agree
      const int8x16_t value = vmaxq_s8(tosac_wrapping_add_s8(codes_v, vdupq_n_s8(-128)), vdupq_n_s8(-118));
      const int8x16_t value_2 = vminq_s8(value, vdupq_n_s8(72));
      m_acc0 = vmaxq_s8(m_acc0, value_2);
      vst1q_s8(row_out0 + j, y_2);
    }
    const int8_t m = vmaxvq_s8(vmaxq_s8(m_acc0, m_acc1));
    // tosa.reduce_max, line 5: 3x1xui8, -128..127
    const int8_t m_2 = (int8_t)(m ^ -128);
    out1[i] = m_2;
  }
#else
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
#endif
}

// 3 x 37 elements
static void unsigned_order_k1(const int8_t *TOSAC_RESTRICT codes, int32_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_codes = codes + i * 37;
    // tosa.argmax, line 6: 3xi32, 0..36
    int8x16_t i_best0 = vdupq_n_s8(-128);
    int8x16_t i_best1 = vdupq_n_s8(-128);
    int8x16_t i_at0 = vdupq_n_s8(0);
    int8x16_t i_at1 = vdupq_n_s8(0);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t codes_v_0 = vld1q_s8(row_codes + j);
      const int8x16_t codes_v_1 = vld1q_s8(row_codes + j + 16);
      const int8x16_t value_0 = veorq_s8(codes_v_0, vdupq_n_s8(-128));
      const int8x16_t value_1 = veorq_s8(codes_v_1, vdupq_n_s8(-128));
      const int8_t i_from = (int8_t)j;
      const int8x16_t i_here_0 = vaddq_s8(vdupq_n_s8(i_from), vld1q_s8(unsigned_order_lanes));
      const int8x16_t i_here_1 = vaddq_s8(vdupq_n_s8(i_from), vld1q_s8(unsigned_order_lanes + 16));
      const uint8x16_t i_better_0 = vcltq_s8(i_best0, value_0);
      const uint8x16_t i_better_1 = vcltq_s8(i_best1, value_1);
      i_at0 = vbslq_s8(i_better_0, i_here_0, i_at0);
      i_at1 = vbslq_s8(i_better_1, i_here_1, i_at1);
      i_best0 = vmaxq_s8(i_best0, value_0);
      i_best1 = vmaxq_s8(i_best1, value_1);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t codes_v = vld1q_s8(row_codes + j);
      const int8x16_t value = veorq_s8(codes_v, vdupq_n_s8(-128));
      const int8_t i_from = (int8_t)j;
      const int8x16_t i_here = vaddq_s8(vdupq_n_s8(i_from), vld1q_s8(unsigned_order_lanes));
      const uint8x16_t i_better = vcltq_s8(i_best0, value);
      i_at0 = vbslq_s8(i_better, i_here, i_at0);
      i_best0 = vmaxq_s8(i_best0, value);
    }
    const int8_t i_greatest = vmaxvq_s8(vmaxq_s8(i_best0, i_best1));
    const int8x16_t i_places_0 = vbslq_s8(vceqq_s8(i_best0, vdupq_n_s8(i_greatest)), i_at0, vdupq_n_s8(36));
    const int8x16_t i_places_1 = vbslq_s8(vceqq_s8(i_best1, vdupq_n_s8(i_greatest)), i_at1, vdupq_n_s8(36));
    const int8_t i_first = vminvq_s8(vminq_s8(i_places_0, i_places_1));
    const int32_t i_2 = i_first;
    out2[i] = i_2;
  }
#else
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
#endif
}

int unsigned_order(const uint8_t *TOSAC_RESTRICT codes, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (codes == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out2 % 4 != 0) return 2;
  (void)arena;
  unsigned_order_k0((const int8_t *)codes, (int8_t *)out0, (int8_t *)out1);
  unsigned_order_k1((const int8_t *)codes, out2);
  return 0;
}
