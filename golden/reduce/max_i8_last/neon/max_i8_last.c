#include "max_i8_last.h"


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

static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}

#endif

#if TOSAC_NEON

// The first n lanes from memory; the rest repeat the last of them.
static inline int8x16_t tosac_load_s8(const int8_t *p, size_t n) {
  int8_t lanes[16];
  for (size_t k = 0; k < 16; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s8(lanes);
}

#endif

// 3 x 37 elements
static void max_i8_last_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_max, line 5: 3x1xi8, -128..127
    int8x16_t z__acc = vdupq_n_s8(-128);
    for (size_t j = 0; j < 32; j += 16) {
      const int8x16_t x_v = vld1q_s8(x + i * 37 + j);
      z__acc = vmaxq_s8(z__acc, x_v);
    }
    { // the last 5 lanes
      const size_t j = 32;
      const int8x16_t x_v = tosac_load_s8(x + i * 37 + j, 5);
      z__acc = vmaxq_s8(z__acc, x_v);
    }
    const int8_t z_ = vmaxvq_s8(z__acc);
    out0[i] = z_;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_max, line 5: 3x1xi8, -128..127
    int8_t z_ = -128;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = x[i * 37 + j];
      z_ = tosac_max_i8(z_, x_v);
    }
    out0[i] = z_;
  }
#endif
}

int max_i8_last(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  max_i8_last_k0(x, out0);
  return 0;
}
