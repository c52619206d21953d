#include "products_of_bytes.h"

#if !defined(PRODUCTS_OF_BYTES_CONTENT) || PRODUCTS_OF_BYTES_CONTENT != 0xcbe8a8ec1b453bb7u
#error "products_of_bytes.h was not written together with this file"
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

#ifndef TOSAC_HAS_SUM_PRODUCTS_S8
#define TOSAC_HAS_SUM_PRODUCTS_S8
// Adds sixteen products, four to a lane.
static inline int32x4_t tosac_sum_products_s8(int32x4_t sum, int8x16_t a, int8x16_t b) {
#if defined(__ARM_FEATURE_DOTPROD)
  return vdotq_s32(sum, a, b);
#else
  sum = vpadalq_s16(sum, vmull_s8(vget_low_s8(a), vget_low_s8(b)));
  return vpadalq_s16(sum, vmull_high_s8(a, b));
#endif
}
#endif

#ifndef TOSAC_HAS_LAST_U16
#define TOSAC_HAS_LAST_U16
// All ones in the last n lanes.
static inline uint16x8_t tosac_last_u16(size_t n) {
  static const uint16_t masks[16] = {0, 0, 0, 0, 0, 0, 0, 0, 65535, 65535, 65535, 65535, 65535, 65535, 65535, 65535};
  return vld1q_u16(masks + n);
}
#endif

#ifndef TOSAC_HAS_SUM_PAIRS_S16
#define TOSAC_HAS_SUM_PAIRS_S16
// Adds eight halfwords, two to a lane.
static inline int32x4_t tosac_sum_pairs_s16(int32x4_t sum, int16x8_t v) {
  return vpadalq_s16(sum, v);
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

#ifndef TOSAC_HAS_LAST_U32
#define TOSAC_HAS_LAST_U32
// All ones in the last n lanes.
static inline uint32x4_t tosac_last_u32(size_t n) {
  static const uint32_t masks[8] = {0, 0, 0, 0, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};
  return vld1q_u32(masks + n);
}
#endif

#endif

// 3 x 200 elements
static void dot_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 200;
    const int8_t *row_y = y + i * 200;
    // tosa.reduce_sum, line 9: 3x1xi32, -3251200..3276800
    int32x4_t s_acc0 = vdupq_n_s32(0);
    int32x4_t s_acc1 = vdupq_n_s32(0);
    int32x4_t s_acc2 = vdupq_n_s32(0);
    int32x4_t s_acc3 = vdupq_n_s32(0);
    for (size_t j = 0; j < 192; j += 64) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      const int8x16_t x_v_2 = vld1q_s8(row_x + j + 32);
      const int8x16_t x_v_3 = vld1q_s8(row_x + j + 48);
      const int8x16_t y_v_0 = vld1q_s8(row_y + j);
      const int8x16_t y_v_1 = vld1q_s8(row_y + j + 16);
      const int8x16_t y_v_2 = vld1q_s8(row_y + j + 32);
      const int8x16_t y_v_3 = vld1q_s8(row_y + j + 48);
      s_acc0 = tosac_sum_products_s8(s_acc0, x_v_0, y_v_0);
      s_acc1 = tosac_sum_products_s8(s_acc1, x_v_1, y_v_1);
      s_acc2 = tosac_sum_products_s8(s_acc2, x_v_2, y_v_2);
      s_acc3 = tosac_sum_products_s8(s_acc3, x_v_3, y_v_3);
    }
    { // the last 16 lanes, 8 of them again
      const size_t j = 184;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 6: 3x200xi32, -128..127
      const int16x8_t a_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t a_1 = vmovl_high_s8(x_v);
      const int8x16_t y_v = vld1q_s8(row_y + j);
      // tosa.cast, line 7: 3x200xi32, -128..127
      const int16x8_t b_0 = vmovl_s8(vget_low_s8(y_v));
      const int16x8_t b_1 = vmovl_high_s8(y_v);
      // tosa.mul, line 8: 3x200xi32, -16256..16384
      const int16x8_t p_0 = vmulq_s16(a_0, b_0);
      const int16x8_t p_1 = vmulq_s16(a_1, b_1);
      s_acc0 = tosac_sum_pairs_s16(s_acc0, vbslq_s16(tosac_last_u16(0), p_0, vdupq_n_s16(0)));
      s_acc1 = tosac_sum_pairs_s16(s_acc1, p_1);
    }
    const int32_t s = vaddvq_s32(vaddq_s32(vaddq_s32(s_acc0, s_acc2), vaddq_s32(s_acc1, s_acc3)));
    out0[i] = s;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 200;
    const int8_t *row_y = y + i * 200;
    // tosa.reduce_sum, line 9: 3x1xi32, -3251200..3276800
    int32_t s = 0;
    for (size_t j = 0; j < 200; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 6: 3x200xi32, -128..127
      const int32_t a = x_v;
      const int8_t y_v = row_y[j];
      // tosa.cast, line 7: 3x200xi32, -128..127
      const int32_t b = y_v;
      // tosa.mul, line 8: 3x200xi32, -16256..16384
      const int32_t p = a * b;
      s += p;
    }
    out0[i] = s;
  }
#endif
}

int dot(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  dot_k0(x, y, out0);
  return 0;
}

// 3 x 57 elements
static void moments_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 57;
    // sum of byte 0 of what tosa.reduce_sum (line 16) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    // tosa.reduce_sum, line 17: 3x1xi32, 0..933888
    int32x4_t s_acc0 = vdupq_n_s32(0);
    int32x4_t s_acc1 = vdupq_n_s32(0);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance_0 = vaddq_u8(vreinterpretq_u8_s8(x_v_0), vdupq_n_u8(128));
      const uint8x16_t distance_1 = vaddq_u8(vreinterpretq_u8_s8(x_v_1), vdupq_n_u8(128));
      sum0_acc = tosac_sum_bytes(sum0_acc, distance_0);
      sum0_acc = tosac_sum_bytes(sum0_acc, distance_1);
      s_acc0 = tosac_sum_products_s8(s_acc0, x_v_0, x_v_0);
      s_acc1 = tosac_sum_products_s8(s_acc1, x_v_1, x_v_1);
    }
    for (size_t j = 32; j < 48; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vaddq_u8(vreinterpretq_u8_s8(x_v), vdupq_n_u8(128));
      sum0_acc = tosac_sum_bytes(sum0_acc, distance);
      s_acc0 = tosac_sum_products_s8(s_acc0, x_v, x_v);
    }
    { // the last 16 lanes, 7 of them again
      const size_t j = 41;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 14: 3x57xi32, -128..127
      const int16x8_t a_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t a_1 = vmovl_high_s8(x_v);
      // tosa.mul, line 15: 3x57xi32, 0..16384
      const int16x8_t p_0 = vmulq_s16(a_0, a_0);
      const int16x8_t p_1 = vmulq_s16(a_1, a_1);
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vaddq_u8(vreinterpretq_u8_s8(x_v), vdupq_n_u8(128));
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(9), vreinterpretq_s8_u8(distance), vdupq_n_s8(0))));
      s_acc0 = tosac_sum_pairs_s16(s_acc0, vbslq_s16(tosac_last_u16(1), p_0, vdupq_n_s16(0)));
      s_acc1 = tosac_sum_pairs_s16(s_acc1, p_1);
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    const int32_t s = vaddvq_s32(vaddq_s32(s_acc0, s_acc1));
    // tosa.reduce_sum, line 16: 3x1xi32, -7296..7239
    const int32_t m = -7296 + sum0;
    out0[i] = m;
    out1[i] = s;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 57;
    // sum of byte 0 of what tosa.reduce_sum (line 16) adds
    int32_t sum0 = 0;
    // tosa.reduce_sum, line 17: 3x1xi32, 0..933888
    int32_t s = 0;
    for (size_t j = 0; j < 57; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 14: 3x57xi32, -128..127
      const int32_t a = x_v;
      // tosa.mul, line 15: 3x57xi32, 0..16384
      const int32_t p = a * a;
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(x_v - 128);
      sum0 += distance;
      s += p;
    }
    // tosa.reduce_sum, line 16: 3x1xi32, -7296..7239
    const int32_t m = -7296 + sum0;
    out0[i] = m;
    out1[i] = s;
  }
#endif
}

int moments(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  moments_k0(x, out0, out1);
  return 0;
}

// 3 x 20 elements
static void kept_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 20;
    int32_t *row_out0 = out0 + i * 20;
    // tosa.reduce_sum, line 24: 3x1xi32, 0..327680
    int32x4_t s_acc0 = vdupq_n_s32(0);
    int32x4_t s_acc1 = vdupq_n_s32(0);
    int32x4_t s_acc2 = vdupq_n_s32(0);
    int32x4_t s_acc3 = vdupq_n_s32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 22: 3x20xi32, -128..127
      const int16x8_t a_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t a_1 = vmovl_high_s8(x_v);
      // tosa.mul, line 23: 3x20xi32, 0..16384
      const int16x8_t p_s16_0 = vmulq_s16(a_0, a_0);
      const int16x8_t p_s16_1 = vmulq_s16(a_1, a_1);
      const int32x4_t p_0 = vmovl_s16(vget_low_s16(p_s16_0));
      const int32x4_t p_1 = vmovl_high_s16(p_s16_0);
      const int32x4_t p_2 = vmovl_s16(vget_low_s16(p_s16_1));
      const int32x4_t p_3 = vmovl_high_s16(p_s16_1);
      s_acc0 = vaddq_s32(s_acc0, p_0);
      s_acc1 = vaddq_s32(s_acc1, p_1);
      s_acc2 = vaddq_s32(s_acc2, p_2);
      s_acc3 = vaddq_s32(s_acc3, p_3);
      vst1q_s32(row_out0 + j, p_0);
      vst1q_s32(row_out0 + j + 4, p_1);
      vst1q_s32(row_out0 + j + 8, p_2);
      vst1q_s32(row_out0 + j + 12, p_3);
    }
    { // the last 16 lanes, 12 of them again
      const size_t j = 4;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 22: 3x20xi32, -128..127
      const int16x8_t a_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t a_1 = vmovl_high_s8(x_v);
      // tosa.mul, line 23: 3x20xi32, 0..16384
      const int16x8_t p_s16_0 = vmulq_s16(a_0, a_0);
      const int16x8_t p_s16_1 = vmulq_s16(a_1, a_1);
      const int32x4_t p_0 = vmovl_s16(vget_low_s16(p_s16_0));
      const int32x4_t p_1 = vmovl_high_s16(p_s16_0);
      const int32x4_t p_2 = vmovl_s16(vget_low_s16(p_s16_1));
      const int32x4_t p_3 = vmovl_high_s16(p_s16_1);
      s_acc0 = vaddq_s32(s_acc0, vbslq_s32(tosac_last_u32(0), p_0, vdupq_n_s32(0)));
      s_acc1 = vaddq_s32(s_acc1, vbslq_s32(tosac_last_u32(0), p_1, vdupq_n_s32(0)));
      s_acc2 = vaddq_s32(s_acc2, vbslq_s32(tosac_last_u32(0), p_2, vdupq_n_s32(0)));
      s_acc3 = vaddq_s32(s_acc3, p_3);
      vst1q_s32(row_out0 + j, p_0);
      vst1q_s32(row_out0 + j + 4, p_1);
      vst1q_s32(row_out0 + j + 8, p_2);
      vst1q_s32(row_out0 + j + 12, p_3);
    }
    const int32_t s = vaddvq_s32(vaddq_s32(vaddq_s32(s_acc0, s_acc2), vaddq_s32(s_acc1, s_acc3)));
    out1[i] = s;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 20;
    int32_t *row_out0 = out0 + i * 20;
    // tosa.reduce_sum, line 24: 3x1xi32, 0..327680
    int32_t s = 0;
    for (size_t j = 0; j < 20; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 22: 3x20xi32, -128..127
      const int32_t a = x_v;
      // tosa.mul, line 23: 3x20xi32, 0..16384
      const int32_t p = a * a;
      s += p;
      row_out0[j] = p;
    }
    out1[i] = s;
  }
#endif
}

int kept(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  kept_k0(x, out0, out1);
  return 0;
}
