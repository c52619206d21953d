#include "unsigned_in.h"

#if !defined(UNSIGNED_IN_CONTENT) || UNSIGNED_IN_CONTENT != 0x1dde9f658d685d24u
#error "unsigned_in.h was not written together with this file"
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
static void unsigned_in_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.rescale, line 9: 2x19xi8, -128..127; straight-line, bits; all 256 inputs agree
    const int8x16_t z_0 = veorq_s8(x_v_0, vdupq_n_s8(-128));
    const int8x16_t z_1 = veorq_s8(x_v_1, vdupq_n_s8(-128));
    vst1q_s8(out0 + i, z_0);
    vst1q_s8(out0 + i + 16, z_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 9: 2x19xi8, -128..127; straight-line, bits; all 256 inputs agree
    const int8x16_t z = veorq_s8(x_v, vdupq_n_s8(-128));
    vst1q_s8(out0 + i, z);
  }
#else
  for (size_t i = 0; i < UNSIGNED_IN_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi8, -128..127; straight-line, bits; all 256 inputs agree
    const int8_t z = (int8_t)(x_v ^ -128);
    out0[i] = z;
  }
#endif
}

int unsigned_in(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  unsigned_in_k0(x, out0);
  return 0;
}
