#include "decided_or.h"

#if !defined(DECIDED_OR_CONTENT) || DECIDED_OR_CONTENT != 0xc72f8c19812b45c4u
#error "decided_or.h was not written together with this file"
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

// 57 elements
static void decided_or_k0(const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const uint8x16_t bytes_0 = vld1q_u8(y + i);
    const uint8x16_t bytes_1 = vld1q_u8(y + i + 16);
    const uint8x16_t y_v_0 = vtstq_u8(bytes_0, bytes_0);
    const uint8x16_t y_v_1 = vtstq_u8(bytes_1, bytes_1);
    // tosa.logical_or, line 6: 3x19xi1
    vst1q_u8(out0 + i, vandq_u8(y_v_0, vdupq_n_u8(1)));
    vst1q_u8(out0 + i + 16, vandq_u8(y_v_1, vdupq_n_u8(1)));
  }
  for (size_t i = 32; i < 48; i += 16) {
    const uint8x16_t bytes = vld1q_u8(y + i);
    const uint8x16_t y_v = vtstq_u8(bytes, bytes);
    // tosa.logical_or, line 6: 3x19xi1
    vst1q_u8(out0 + i, vandq_u8(y_v, vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const uint8x16_t bytes = vld1q_u8(y + i);
    const uint8x16_t y_v = vtstq_u8(bytes, bytes);
    // tosa.logical_or, line 6: 3x19xi1
    vst1q_u8(out0 + i, vandq_u8(y_v, vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < DECIDED_OR_OUT0_ELEMS; ++i) {
    const int y_v = y[i] != 0;
    // tosa.logical_or, line 6: 3x19xi1
    const int o = y_v;
    out0[i] = (uint8_t)o;
  }
#endif
}

int decided_or(const int8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  decided_or_k0(y, out0);
  return 0;
}
