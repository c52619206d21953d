#include "clamp_i16.h"

#include <string.h>

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

static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}

static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}

#endif

#if TOSAC_NEON

// The first n lanes from memory; the rest repeat the last of them.
static inline int16x8_t tosac_load_s16(const int16_t *p, size_t n) {
  int16_t lanes[8];
  for (size_t k = 0; k < 8; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s16(lanes);
}

// The first n lanes to memory.
static inline void tosac_store_s16(int16_t *p, int16x8_t v, size_t n) {
  int16_t lanes[8];
  vst1q_s16(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}

#endif

// 38 elements
static void clamp_i16_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.clamp, line 5: 2x19xi16, -300..3000
    const int16x8_t z__0 = vminq_s16(vmaxq_s16(x_v_0, vdupq_n_s16(-300)), vdupq_n_s16(3000));
    const int16x8_t z__1 = vminq_s16(vmaxq_s16(x_v_1, vdupq_n_s16(-300)), vdupq_n_s16(3000));
    vst1q_s16(out0 + i, z__0);
    vst1q_s16(out0 + i + 8, z__1);
  }
  { // the last 6 lanes
    const size_t i = 32;
    const int16x8_t x_v = tosac_load_s16(x + i, 6);
    // tosa.clamp, line 5: 2x19xi16, -300..3000
    const int16x8_t z_ = vminq_s16(vmaxq_s16(x_v, vdupq_n_s16(-300)), vdupq_n_s16(3000));
    tosac_store_s16(out0 + i, z_, 6);
  }
#else
  for (size_t i = 0; i < 38; ++i) {
    const int16_t x_v = x[i];
    // tosa.clamp, line 5: 2x19xi16, -300..3000
    const int16_t z_ = tosac_min_i16(tosac_max_i16(x_v, -300), 3000);
    out0[i] = z_;
  }
#endif
}

int clamp_i16(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  clamp_i16_k0(x, out0);
  return 0;
}
