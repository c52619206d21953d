#include "reduce_rows.h"

#if !defined(REDUCE_ROWS_CONTENT) || REDUCE_ROWS_CONTENT != 0x52febdb39802b469u
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
    const uint8_t *row_x = x + i * 19;
    // tosa.reduce_all, line 6: 3x1xi1
    uint8x16_t a_acc = vdupq_n_u8(UINT8_MAX);
    for (size_t j = 0; j < 16; j += 16) {
      const uint8x16_t bytes = vld1q_u8(row_x + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      a_acc = vandq_u8(a_acc, x_v);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const uint8x16_t bytes = vld1q_u8(row_x + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      a_acc = vandq_u8(a_acc, x_v);
    }
    const int a = vminvq_u8(a_acc) != 0;
    out0[i] = (uint8_t)a;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const uint8_t *row_x = x + i * 19;
    // tosa.reduce_all, line 6: 3x1xi1
    int a = 1;
    for (size_t j = 0; j < 19; ++j) {
      const int x_v = row_x[j] != 0;
      a = a & x_v;
    }
    out0[i] = (uint8_t)a;
  }
#endif
}

// 3 x 19 elements
static void reduce_rows_k1(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const uint8_t *row_x = x + i * 19;
    // tosa.reduce_any, line 7: 3x1xi1
    uint8x16_t b_acc = vdupq_n_u8(0);
    for (size_t j = 0; j < 16; j += 16) {
      const uint8x16_t bytes = vld1q_u8(row_x + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      b_acc = vorrq_u8(b_acc, x_v);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const uint8x16_t bytes = vld1q_u8(row_x + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      b_acc = vorrq_u8(b_acc, x_v);
    }
    const int b = vmaxvq_u8(b_acc) != 0;
    out1[i] = (uint8_t)b;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const uint8_t *row_x = x + i * 19;
    // tosa.reduce_any, line 7: 3x1xi1
    int b = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int x_v = row_x[j] != 0;
      b = b | x_v;
    }
    out1[i] = (uint8_t)b;
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
