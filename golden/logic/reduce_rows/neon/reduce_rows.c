#include "reduce_rows.h"


#if !defined(REDUCE_ROWS_CONTENT) || REDUCE_ROWS_CONTENT != 0x30d48cc063891518u
#error "reduce_rows.h was not written together with this file"
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

// 3 x 19 elements
static void reduce_rows_k0(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_all, line 6: 3x1xi1
    uint8x16_t a__acc = vdupq_n_u8(UINT8_MAX);
    for (size_t j = 0; j < 16; j += 16) {
      const uint8x16_t bytes = vld1q_u8(x + i * 19 + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      a__acc = vandq_u8(a__acc, x_v);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const uint8x16_t bytes = vld1q_u8(x + i * 19 + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      a__acc = vandq_u8(a__acc, x_v);
    }
    const int a_ = vminvq_u8(a__acc) != 0;
    out0[i] = (uint8_t)a_;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_all, line 6: 3x1xi1
    int a_ = 1;
    for (size_t j = 0; j < 19; ++j) {
      const int x_v = x[i * 19 + j] != 0;
      a_ = a_ & x_v;
    }
    out0[i] = (uint8_t)a_;
  }
#endif
}

// 3 x 19 elements
static void reduce_rows_k1(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_any, line 7: 3x1xi1
    uint8x16_t b__acc = vdupq_n_u8(0);
    for (size_t j = 0; j < 16; j += 16) {
      const uint8x16_t bytes = vld1q_u8(x + i * 19 + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      b__acc = vorrq_u8(b__acc, x_v);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const uint8x16_t bytes = vld1q_u8(x + i * 19 + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      b__acc = vorrq_u8(b__acc, x_v);
    }
    const int b_ = vmaxvq_u8(b__acc) != 0;
    out1[i] = (uint8_t)b_;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_any, line 7: 3x1xi1
    int b_ = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int x_v = x[i * 19 + j] != 0;
      b_ = b_ | x_v;
    }
    out1[i] = (uint8_t)b_;
  }
#endif
}

int reduce_rows(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  reduce_rows_k0(x, out0);
  reduce_rows_k1(x, out1);
  return 0;
}
