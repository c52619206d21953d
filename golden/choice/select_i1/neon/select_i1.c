#include "select_i1.h"

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

#if TOSAC_NEON

// The first n lanes from memory; the rest repeat the last of them.
static inline uint8x16_t tosac_load_u8(const uint8_t *p, size_t n) {
  uint8_t lanes[16];
  for (size_t k = 0; k < 16; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_u8(lanes);
}

// The first n lanes to memory.
static inline void tosac_store_u8(uint8_t *p, uint8x16_t v, size_t n) {
  uint8_t lanes[16];
  vst1q_u8(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}

#endif

// 38 elements
static void select_i1_k0(const uint8_t *TOSAC_RESTRICT m, const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const uint8x16_t bytes = vld1q_u8(m + i);
    const uint8x16_t m_v = vtstq_u8(bytes, bytes);
    const uint8x16_t bytes_2 = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes_2, bytes_2);
    const uint8x16_t bytes_3 = vld1q_u8(y + i);
    const uint8x16_t y_v = vtstq_u8(bytes_3, bytes_3);
    // tosa.select, line 5: 2x19xi1
    const uint8x16_t z_ = vbslq_u8(m_v, x_v, y_v);
    vst1q_u8(out0 + i, vandq_u8(z_, vdupq_n_u8(1)));
  }
  { // the last 6 lanes
    const size_t i = 32;
    const uint8x16_t bytes = tosac_load_u8(m + i, 6);
    const uint8x16_t m_v = vtstq_u8(bytes, bytes);
    const uint8x16_t bytes_2 = tosac_load_u8(x + i, 6);
    const uint8x16_t x_v = vtstq_u8(bytes_2, bytes_2);
    const uint8x16_t bytes_3 = tosac_load_u8(y + i, 6);
    const uint8x16_t y_v = vtstq_u8(bytes_3, bytes_3);
    // tosa.select, line 5: 2x19xi1
    const uint8x16_t z_ = vbslq_u8(m_v, x_v, y_v);
    tosac_store_u8(out0 + i, vandq_u8(z_, vdupq_n_u8(1)), 6);
  }
#else
  for (size_t i = 0; i < 38; ++i) {
    const int m_v = m[i] != 0;
    const int x_v = x[i] != 0;
    const int y_v = y[i] != 0;
    // tosa.select, line 5: 2x19xi1
    const int z_ = m_v ? x_v : y_v;
    out0[i] = (uint8_t)z_;
  }
#endif
}

int select_i1(const uint8_t *TOSAC_RESTRICT m, const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  select_i1_k0(m, x, y, out0);
  return 0;
}
