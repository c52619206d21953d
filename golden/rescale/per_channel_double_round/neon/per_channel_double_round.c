#include "per_channel_double_round.h"

#include <string.h>

#if !defined(PER_CHANNEL_DOUBLE_ROUND_CONTENT) || PER_CHANNEL_DOUBLE_ROUND_CONTENT != 0xeb00a63c4eaa4983u
#error "per_channel_double_round.h was not written together with this file"
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

static const int32_t per_channel_double_round_z_multiplier[5] = {
  1073741824, 1431655765, 1717986918, 2147483647, 1200000000,
};

static const int8_t per_channel_double_round_z_shift[5] = {
  33, 36, 31, 40, 20,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_I32
// rounding_mul_shift with 2^30 more (less for a < 0) added before the shift when n > 31. TOSA's DOUBLE_ROUND.
static inline int32_t tosac_double_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((int64_t)a * b + ((int64_t)((uint64_t)1 << ((int64_t)n - 1)) + (31 < n ? a < 0 ? INT64_C(-1073741824) : INT64_C(1073741824) : INT64_C(0)))) >> n, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_SATURATING_ADD_I32
#define TOSAC_HAS_SATURATING_ADD_I32
// a + b kept inside the type.
static inline int32_t tosac_saturating_add_i32(int32_t a, int32_t b) {
  return (int32_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_LOAD_S32
#define TOSAC_HAS_LOAD_S32
// The first n lanes from memory; the rest repeat the last of them.
static inline int32x4_t tosac_load_s32(const int32_t *p, size_t n) {
  int32_t lanes[4];
  for (size_t k = 0; k < 4; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s32(lanes);
}
#endif

#ifndef TOSAC_HAS_LOAD_S8
#define TOSAC_HAS_LOAD_S8
// The first n lanes from memory; the rest repeat the last of them.
static inline int8x16_t tosac_load_s8(const int8_t *p, size_t n) {
  int8_t lanes[16];
  for (size_t k = 0; k < 16; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s8(lanes);
}
#endif

#ifndef TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_S32
#define TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_S32
// From shift 32 on, 2^30 is added to (taken from, for a < 0) the product before it is shifted.
static inline int32x4_t tosac_double_rounding_mul_shift_s32(int32x4_t a, int32x4_t b, int32x4_t n) {
  const int32x4_t sign = vorrq_s32(vshrq_n_s32(a, 31), vdupq_n_s32(1));
  const int32x4_t term = vandq_s32(vshlq_n_s32(sign, 30), vreinterpretq_s32_u32(vcgtq_s32(n, vdupq_n_s32(31))));
  const int64x2_t low = vmlal_s32(vmovl_s32(vget_low_s32(term)), vget_low_s32(a), vget_low_s32(b));
  const int64x2_t high = vmlal_high_s32(vmovl_high_s32(term), a, b);
  const int64x2_t lowShift = vnegq_s64(vmovl_s32(vget_low_s32(n)));
  const int64x2_t highShift = vnegq_s64(vmovl_high_s32(n));
  return vqmovn_high_s64(vqmovn_s64(vrshlq_s64(low, lowShift)), vrshlq_s64(high, highShift));
}
#endif

#ifndef TOSAC_HAS_STORE_S8
#define TOSAC_HAS_STORE_S8
// The first n lanes to memory.
static inline void tosac_store_s8(int8_t *p, int8x16_t v, size_t n) {
  int8_t lanes[16];
  vst1q_s8(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}
#endif

#endif

// 4 x 5 elements
static void per_channel_double_round_k0(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    const int32_t *row_x = x + i * 5;
    int8_t *row_out = out0 + i * 5;
    { // the last 5 lanes
      const size_t j = 0;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = tosac_load_s32(row_x + j + 4, 1);
      const int32x4_t z_multiplier_v_0 = vld1q_s32(per_channel_double_round_z_multiplier + j);
      const int32x4_t z_multiplier_v_1 = tosac_load_s32(per_channel_double_round_z_multiplier + j + 4, 1);
      const int8x16_t z_shift_v = tosac_load_s8(per_channel_double_round_z_shift + j, 5);
      // tosa.rescale, line 8: 4x5xi8, -128..127
      // exact: 64-bit products, both rounding terms, a shift and a saturating narrowing: the definition itself
      const int16x8_t z_s16 = vmovl_s8(vget_low_s8(z_shift_v));
      const int32x4_t z_s32_0 = tosac_double_rounding_mul_shift_s32(x_v_0, z_multiplier_v_0, vmovl_s16(vget_low_s16(z_s16)));
      const int32x4_t z_s32_1 = tosac_double_rounding_mul_shift_s32(x_v_1, z_multiplier_v_1, vmovl_high_s16(z_s16));
      const int16x8_t z_s16_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_0), z_s32_1), vdupq_n_s16(-3));
      const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_2), z_s16_2);
      tosac_store_s8(row_out + j, z, 5);
    }
  }
#else
  for (size_t i = 0; i < 4; ++i) {
    const int32_t *row_x = x + i * 5;
    int8_t *row_out = out0 + i * 5;
    for (size_t j = 0; j < 5; ++j) {
      const int32_t x_v = row_x[j];
      const int32_t z_multiplier_v = per_channel_double_round_z_multiplier[j];
      const int8_t z_shift_v = per_channel_double_round_z_shift[j];
      // tosa.rescale, line 8: 4x5xi8, -128..127
      const int8_t z = tosac_saturate_i8_from_i32(tosac_saturating_add_i32(tosac_double_rounding_mul_shift_i32(x_v, z_multiplier_v, z_shift_v), -3));
      row_out[j] = z;
    }
  }
#endif
}

int per_channel_double_round(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  per_channel_double_round_k0(x, out0);
  return 0;
}
