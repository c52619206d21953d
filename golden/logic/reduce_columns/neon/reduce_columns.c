#include "reduce_columns.h"

#if !defined(REDUCE_COLUMNS_CONTENT) || REDUCE_COLUMNS_CONTENT != 0x0b3e79b006e4cd71u
#error "reduce_columns.h was not written together with this file"
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

// 5 x 19 elements
static void reduce_columns_k0(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 16; j += 16) {
    // tosa.reduce_any, line 4: 1x19xi1
    uint8x16_t a_acc = vdupq_n_u8(0);
    for (size_t i = 0; i < 5; ++i) {
      const uint8x16_t bytes = vld1q_u8(x + i * 19 + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      a_acc = vorrq_u8(a_acc, x_v);
    }
    vst1q_u8(out0 + j, vandq_u8(a_acc, vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 13 of them again
    const size_t j = 3;
    // tosa.reduce_any, line 4: 1x19xi1
    uint8x16_t a_acc = vdupq_n_u8(0);
    for (size_t i = 0; i < 5; ++i) {
      const uint8x16_t bytes = vld1q_u8(x + i * 19 + j);
      const uint8x16_t x_v = vtstq_u8(bytes, bytes);
      a_acc = vorrq_u8(a_acc, x_v);
    }
    vst1q_u8(out0 + j, vandq_u8(a_acc, vdupq_n_u8(1)));
  }
#else
  for (size_t j = 0; j < 19; ++j) {
    const uint8_t *row_x = x + j;
    // tosa.reduce_any, line 4: 1x19xi1
    int a = 0;
    for (size_t i = 0; i < 5; ++i) {
      const int x_v = row_x[i * 19] != 0;
      a = a | x_v;
    }
    out0[j] = (uint8_t)a;
  }
#endif
}

int reduce_columns(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  reduce_columns_k0(x, out0);
  return 0;
}
