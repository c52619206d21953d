#include "comparisons.h"

#if !defined(COMPARISONS_CONTENT) || COMPARISONS_CONTENT != 0x64faaea742d53983u
#error "comparisons.h was not written together with this file"
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
static void comparisons_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.equal, line 6: 2x19xi1
    const uint32x4_t a_0 = vceqq_s32(x_v_0, y_v_0);
    const uint32x4_t a_1 = vceqq_s32(x_v_1, y_v_1);
    const uint32x4_t a_2 = vceqq_s32(x_v_2, y_v_2);
    const uint32x4_t a_3 = vceqq_s32(x_v_3, y_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.equal, line 6: 2x19xi1
    const uint32x4_t a_0 = vceqq_s32(x_v_0, y_v_0);
    const uint32x4_t a_1 = vceqq_s32(x_v_1, y_v_1);
    const uint32x4_t a_2 = vceqq_s32(x_v_2, y_v_2);
    const uint32x4_t a_3 = vceqq_s32(x_v_3, y_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARISONS_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.equal, line 6: 2x19xi1
    const int a = x_v == y_v;
    out0[i] = (uint8_t)a;
  }
#endif
}

// 38 elements
static void comparisons_k1(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.greater, line 7: 2x19xi1
    const uint32x4_t b_0 = vcltq_s32(y_v_0, x_v_0);
    const uint32x4_t b_1 = vcltq_s32(y_v_1, x_v_1);
    const uint32x4_t b_2 = vcltq_s32(y_v_2, x_v_2);
    const uint32x4_t b_3 = vcltq_s32(y_v_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(b_0), vreinterpretq_u16_u32(b_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(b_2), vreinterpretq_u16_u32(b_3));
    vst1q_u8(out1 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.greater, line 7: 2x19xi1
    const uint32x4_t b_0 = vcltq_s32(y_v_0, x_v_0);
    const uint32x4_t b_1 = vcltq_s32(y_v_1, x_v_1);
    const uint32x4_t b_2 = vcltq_s32(y_v_2, x_v_2);
    const uint32x4_t b_3 = vcltq_s32(y_v_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(b_0), vreinterpretq_u16_u32(b_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(b_2), vreinterpretq_u16_u32(b_3));
    vst1q_u8(out1 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARISONS_OUT1_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.greater, line 7: 2x19xi1
    const int b = y_v < x_v;
    out1[i] = (uint8_t)b;
  }
#endif
}

// 38 elements
static void comparisons_k2(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.greater_equal, line 8: 2x19xi1
    const uint32x4_t c_0 = vcleq_s32(y_v_0, x_v_0);
    const uint32x4_t c_1 = vcleq_s32(y_v_1, x_v_1);
    const uint32x4_t c_2 = vcleq_s32(y_v_2, x_v_2);
    const uint32x4_t c_3 = vcleq_s32(y_v_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(c_0), vreinterpretq_u16_u32(c_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(c_2), vreinterpretq_u16_u32(c_3));
    vst1q_u8(out2 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.greater_equal, line 8: 2x19xi1
    const uint32x4_t c_0 = vcleq_s32(y_v_0, x_v_0);
    const uint32x4_t c_1 = vcleq_s32(y_v_1, x_v_1);
    const uint32x4_t c_2 = vcleq_s32(y_v_2, x_v_2);
    const uint32x4_t c_3 = vcleq_s32(y_v_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(c_0), vreinterpretq_u16_u32(c_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(c_2), vreinterpretq_u16_u32(c_3));
    vst1q_u8(out2 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARISONS_OUT2_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.greater_equal, line 8: 2x19xi1
    const int c = y_v <= x_v;
    out2[i] = (uint8_t)c;
  }
#endif
}

int comparisons(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0) return 2;
  (void)arena;
  comparisons_k0(x, y, out0);
  comparisons_k1(x, y, out1);
  comparisons_k2(x, y, out2);
  return 0;
}
