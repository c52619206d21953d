#include "sum_of_cubes.h"

#if !defined(SUM_OF_CUBES_CONTENT) || SUM_OF_CUBES_CONTENT != 0xb861b5f948586293u
#error "sum_of_cubes.h was not written together with this file"
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

static const uint8_t sum_of_cubes_e_byte0[64] = {
  240, 193, 147, 103, 60, 19, 235, 196, 159, 123, 88, 55, 23, 248, 218, 190,
  163, 136, 111, 87, 65, 43, 22, 2, 239, 221, 204, 188, 173, 158, 145, 132,
  120, 109, 98, 89, 79, 71, 63, 56, 49, 43, 37, 32, 28, 24, 20, 17,
  14, 11, 9, 7, 5, 4, 3, 2, 1, 1, 1, 0, 0, 0, 0, 0,
};

static const uint8_t sum_of_cubes_e_byte1[32] = {
  3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0,
};

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

#ifndef TOSAC_HAS_SUM_LOOKUP_U8X64
#define TOSAC_HAS_SUM_LOOKUP_U8X64
static inline uint32x4_t tosac_sum_lookup_u8x64(uint32x4_t sum, const uint8_t *table, uint8x16_t i) {
  sum = tosac_sum_bytes(sum, vqtbl4q_u8(vld1q_u8_x4(table), i));
  return sum;
}
#endif

#ifndef TOSAC_HAS_SUM_LOOKUP_U8X32
#define TOSAC_HAS_SUM_LOOKUP_U8X32
static inline uint32x4_t tosac_sum_lookup_u8x32(uint32x4_t sum, const uint8_t *table, uint8x16_t i) {
  sum = tosac_sum_bytes(sum, vqtbl2q_u8(vld1q_u8_x2(table), i));
  return sum;
}
#endif

#ifndef TOSAC_HAS_LOOKUP_U8X64
#define TOSAC_HAS_LOOKUP_U8X64
static inline uint8x16_t tosac_lookup_u8x64(const uint8_t *table, uint8x16_t i) {
  return vqtbl4q_u8(vld1q_u8_x4(table), i);
}
#endif

#ifndef TOSAC_HAS_LOOKUP_U8X32
#define TOSAC_HAS_LOOKUP_U8X32
static inline uint8x16_t tosac_lookup_u8x32(const uint8_t *table, uint8x16_t i) {
  return vqtbl2q_u8(vld1q_u8_x2(table), i);
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

// 2 x 200 elements
static void sum_of_cubes_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 200;
    // sum of byte 0 of what tosa.reduce_sum (line 12) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    // sum of byte 1 of what tosa.reduce_sum (line 12) adds
    uint32x4_t sum1_acc = vdupq_n_u32(0);
    for (size_t j = 0; j < 192; j += 32) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      // tosa.clamp, line 6: 2x200xi8, 0..63
      const int8x16_t k_0 = vminq_s8(vmaxq_s8(x_v_0, vdupq_n_s8(0)), vdupq_n_s8(63));
      const int8x16_t k_1 = vminq_s8(vmaxq_s8(x_v_1, vdupq_n_s8(0)), vdupq_n_s8(63));
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance_0 = vreinterpretq_u8_s8(vsubq_s8(vdupq_n_s8(63), k_0));
      const uint8x16_t distance_1 = vreinterpretq_u8_s8(vsubq_s8(vdupq_n_s8(63), k_1));
      sum0_acc = tosac_sum_lookup_u8x64(sum0_acc, sum_of_cubes_e_byte0, distance_0);
      sum0_acc = tosac_sum_lookup_u8x64(sum0_acc, sum_of_cubes_e_byte0, distance_1);
      sum1_acc = tosac_sum_lookup_u8x32(sum1_acc, sum_of_cubes_e_byte1, distance_0);
      sum1_acc = tosac_sum_lookup_u8x32(sum1_acc, sum_of_cubes_e_byte1, distance_1);
    }
    { // the last 16 lanes, 8 of them again
      const size_t j = 184;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.clamp, line 6: 2x200xi8, 0..63
      const int8x16_t k = vminq_s8(vmaxq_s8(x_v, vdupq_n_s8(0)), vdupq_n_s8(63));
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vreinterpretq_u8_s8(vsubq_s8(vdupq_n_s8(63), k));
      const uint8x16_t byte0 = tosac_lookup_u8x64(sum_of_cubes_e_byte0, distance);
      const uint8x16_t byte1 = tosac_lookup_u8x32(sum_of_cubes_e_byte1, distance);
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(8), vreinterpretq_s8_u8(byte0), vdupq_n_s8(0))));
      sum1_acc = tosac_sum_bytes(sum1_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(8), vreinterpretq_s8_u8(byte1), vdupq_n_s8(0))));
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    const int32_t sum1 = (int32_t)vaddvq_u32(sum1_acc);
    // tosa.reduce_sum, line 12: 2x1xi32, 0..201600
    const int32_t s = sum0 + (sum1 << 8);
    out0[i] = s;
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 200;
    // sum of byte 0 of what tosa.reduce_sum (line 12) adds
    int32_t sum0 = 0;
    // sum of byte 1 of what tosa.reduce_sum (line 12) adds
    int32_t sum1 = 0;
    for (size_t j = 0; j < 200; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.clamp, line 6: 2x200xi8, 0..63
      const int8_t k = tosac_min_i8(tosac_max_i8(x_v, 0), 63);
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(63 - k);
      const uint8_t byte0 = distance < 64 ? sum_of_cubes_e_byte0[distance] : 0;
      const uint8_t byte1 = distance < 32 ? sum_of_cubes_e_byte1[distance] : 0;
      sum0 += byte0;
      sum1 += byte1;
    }
    // tosa.reduce_sum, line 12: 2x1xi32, 0..201600
    const int32_t s = sum0 + (sum1 << 8);
    out0[i] = s;
  }
#endif
}

int sum_of_cubes(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_of_cubes_k0(x, out0);
  return 0;
}
