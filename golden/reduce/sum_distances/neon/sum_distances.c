#include "sum_distances.h"

#if !defined(SUM_DISTANCES_CONTENT) || SUM_DISTANCES_CONTENT != 0xfcd7e61167bac877u
#error "sum_distances.h was not written together with this file"
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

#if TOSAC_NEON

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

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I8
#define TOSAC_HAS_MIN_I8
static inline int8_t tosac_min_i8(int8_t a, int8_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ABS_I8
#define TOSAC_HAS_ABS_I8
// Magnitude of an integer; the least value stays itself (wraps).
static inline int8_t tosac_abs_i8(int8_t a) {
  return a < 0 ? (int8_t)(0 - a) : a;
}
#endif

#endif

// 3 x 19 elements
static void sum_distances_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 19;
    // sum of byte 0 of what tosa.reduce_sum (line 13) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    // sum of byte 0 of what tosa.reduce_sum (line 14) adds
    uint32x4_t sum0_acc_2 = vdupq_n_u32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vaddq_u8(vreinterpretq_u8_s8(x_v), vdupq_n_u8(128));
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance_2 = vsubq_u8(vdupq_n_u8(127), vreinterpretq_u8_s8(x_v));
      sum0_acc = tosac_sum_bytes(sum0_acc, distance);
      sum0_acc_2 = tosac_sum_bytes(sum0_acc_2, distance_2);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vaddq_u8(vreinterpretq_u8_s8(x_v), vdupq_n_u8(128));
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance_2 = vsubq_u8(vdupq_n_u8(127), vreinterpretq_u8_s8(x_v));
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(distance), vdupq_n_s8(0))));
      sum0_acc_2 = tosac_sum_bytes(sum0_acc_2, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(distance_2), vdupq_n_s8(0))));
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    const int32_t sum0_2 = (int32_t)vaddvq_u32(sum0_acc_2);
    // tosa.reduce_sum, line 13: 3x1xi32, -2337..2508
    const int32_t a = -2337 + sum0;
    // tosa.reduce_sum, line 14: 3x1xi32, -2318..2527
    const int32_t b = -2318 + sum0_2;
    out0[i] = a;
    out1[i] = b;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 19;
    // sum of byte 0 of what tosa.reduce_sum (line 13) adds
    int32_t sum0 = 0;
    // sum of byte 0 of what tosa.reduce_sum (line 14) adds
    int32_t sum0_2 = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t x_v = row_x[j];
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(x_v - 128);
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8_t distance_2 = (uint8_t)(127 - x_v);
      sum0 += distance;
      sum0_2 += distance_2;
    }
    // tosa.reduce_sum, line 13: 3x1xi32, -2337..2508
    const int32_t a = -2337 + sum0;
    // tosa.reduce_sum, line 14: 3x1xi32, -2318..2527
    const int32_t b = -2318 + sum0_2;
    out0[i] = a;
    out1[i] = b;
  }
#endif
}

// 3 x 19 elements
static void sum_distances_k1(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 19;
    // sum of byte 0 of what tosa.reduce_sum (line 15) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.clamp, line 9: 3x19xi8, -100..100
      const int8x16_t some = vminq_s8(vmaxq_s8(x_v, vdupq_n_s8(-100)), vdupq_n_s8(100));
      // how far above its least value the key is, modulo 256: the index of tables
      const int8x16_t distance = vsubq_s8(some, vdupq_n_s8(5));
      const uint8x16_t magnitude = vreinterpretq_u8_s8(vabsq_s8(distance));
      sum0_acc = tosac_sum_bytes(sum0_acc, magnitude);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.clamp, line 9: 3x19xi8, -100..100
      const int8x16_t some = vminq_s8(vmaxq_s8(x_v, vdupq_n_s8(-100)), vdupq_n_s8(100));
      // how far above its least value the key is, modulo 256: the index of tables
      const int8x16_t distance = vsubq_s8(some, vdupq_n_s8(5));
      const uint8x16_t magnitude = vreinterpretq_u8_s8(vabsq_s8(distance));
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(3), vreinterpretq_s8_u8(magnitude), vdupq_n_s8(0))));
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    // tosa.reduce_sum, line 15: 3x1xi32, 0..1995
    const int32_t c = sum0;
    out2[i] = c;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 19;
    // sum of byte 0 of what tosa.reduce_sum (line 15) adds
    int32_t sum0 = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.clamp, line 9: 3x19xi8, -100..100
      const int8_t some = tosac_min_i8(tosac_max_i8(x_v, -100), 100);
      // how far above its least value the key is, modulo 256: the index of tables
      const int8_t distance = (int8_t)(some - 5);
      const uint8_t magnitude = (uint8_t)tosac_abs_i8(distance);
      sum0 += magnitude;
    }
    // tosa.reduce_sum, line 15: 3x1xi32, 0..1995
    const int32_t c = sum0;
    out2[i] = c;
  }
#endif
}

int sum_distances(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0) return 2;
  (void)arena;
  sum_distances_k0(x, out0, out1);
  sum_distances_k1(x, out2);
  return 0;
}
