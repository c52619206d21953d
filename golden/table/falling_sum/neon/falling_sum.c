#include "falling_sum.h"

#if !defined(FALLING_SUM_CONTENT) || FALLING_SUM_CONTENT != 0x263d7131a161614au
#error "falling_sum.h was not written together with this file"
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

static const int8_t falling_sum_t_table[256] = {
  127, 126, 125, 124, 123, 122, 121, 120, 119, 118, 117, 116, 115, 114, 113, 112,
  111, 110, 109, 108, 107, 106, 105, 104, 103, 102, 101, 100, 99, 98, 97, 96,
  95, 94, 93, 92, 91, 90, 89, 88, 87, 86, 85, 84, 83, 82, 81, 80,
  79, 78, 77, 76, 75, 74, 73, 72, 71, 70, 69, 68, 67, 66, 65, 64,
  63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48,
  47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32,
  31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16,
  15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
  -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, -14, -15, -16,
  -17, -18, -19, -20, -21, -22, -23, -24, -25, -26, -27, -28, -29, -30, -31, -32,
  -33, -34, -35, -36, -37, -38, -39, -40, -41, -42, -43, -44, -45, -46, -47, -48,
  -49, -50, -51, -52, -53, -54, -55, -56, -57, -58, -59, -60, -61, -62, -63, -64,
  -65, -66, -67, -68, -69, -70, -71, -72, -73, -74, -75, -76, -77, -78, -79, -80,
  -81, -82, -83, -84, -85, -86, -87, -88, -89, -90, -91, -92, -93, -94, -95, -96,
  -97, -98, -99, -100, -101, -102, -103, -104, -105, -106, -107, -108, -109, -110, -111, -112,
  -113, -114, -115, -116, -117, -118, -119, -120, -121, -122, -123, -124, -125, -126, -127, -128,
};

#if TOSAC_NEON

#ifndef TOSAC_HAS_LOOKUP_S8X256
#define TOSAC_HAS_LOOKUP_S8X256
static inline int8x16_t tosac_lookup_s8x256(const int8_t *table, uint8x16_t i) {
  int8x16_t v = vqtbl4q_s8(vld1q_s8_x4(table), i);
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 128), vsubq_u8(i, vdupq_n_u8(128))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 192), vsubq_u8(i, vdupq_n_u8(192))));
  return v;
}
#endif

#ifndef TOSAC_HAS_SUM_BYTES
#define TOSAC_HAS_SUM_BYTES
// Adds sixteen unsigned bytes, four to a lane.
static inline uint32x4_t tosac_sum_bytes(uint32x4_t sum, uint8x16_t v) {
#if defined(__ARM_FEATURE_DOTPROD)
  return vdotq_u32(sum, v, vdupq_n_u8(1));
#else
  return vpadalq_u16(sum, vpaddlq_u8(v));
#endif
}
#endif

#ifndef TOSAC_HAS_LAST_U8
#define TOSAC_HAS_LAST_U8
// All ones in the last n lanes.
static inline uint8x16_t tosac_last_u8(size_t n) {
  static const uint8_t masks[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  return vld1q_u8(masks + n);
}
#endif

#endif

// 3 x 40 elements
static void falling_sum_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 40;
    // sum of byte 0 of what tosa.reduce_sum (line 6) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    for (size_t j = 0; j < 32; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.table, line 4: 3x40xi8, -128..127
      const int8x16_t y = tosac_lookup_s8x256(falling_sum_t_table, vreinterpretq_u8_s8(veorq_s8(x_v, vdupq_n_s8(-128))));
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vaddq_u8(vreinterpretq_u8_s8(y), vdupq_n_u8(128));
      sum0_acc = tosac_sum_bytes(sum0_acc, distance);
    }
    { // the last 16 lanes, 8 of them again
      const size_t j = 24;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.table, line 4: 3x40xi8, -128..127
      const int8x16_t y = tosac_lookup_s8x256(falling_sum_t_table, vreinterpretq_u8_s8(veorq_s8(x_v, vdupq_n_s8(-128))));
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vaddq_u8(vreinterpretq_u8_s8(y), vdupq_n_u8(128));
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(8), vreinterpretq_s8_u8(distance), vdupq_n_s8(0))));
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    // tosa.reduce_sum, line 6: 3x1xi32, -5120..5080
    const int32_t s = -5120 + sum0;
    out0[i] = s;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 40;
    // sum of byte 0 of what tosa.reduce_sum (line 6) adds
    int32_t sum0 = 0;
    for (size_t j = 0; j < 40; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.table, line 4: 3x40xi8, -128..127
      const int8_t y = falling_sum_t_table[x_v + 128];
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(y - 128);
      sum0 += distance;
    }
    // tosa.reduce_sum, line 6: 3x1xi32, -5120..5080
    const int32_t s = -5120 + sum0;
    out0[i] = s;
  }
#endif
}

int falling_sum(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  falling_sum_k0(x, out0);
  return 0;
}
