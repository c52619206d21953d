#include "i8_chain.h"

#if !defined(I8_CHAIN_CONTENT) || I8_CHAIN_CONTENT != 0x0e080ec7a1c5452cu
#error "i8_chain.h was not written together with this file"
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

static const int8_t i8_chain_z_table[128] = {
  0, 0, 0, 0, 1, 2, 2, 3, 4, 6, 7, 9, 10, 12, 14, 16,
  18, 20, 22, 24, 27, 29, 32, 34, 36, 38, 41, 43, 46, 48, 51, 53,
  55, 57, 60, 61, 64, 66, 69, 70, 73, 75, 76, 78, 81, 82, 84, 86,
  87, 89, 91, 92, 92, 94, 96, 98, 98, 99, 101, 101, 103, 105, 105, 106,
  106, 108, 108, 108, 110, 110, 112, 112, 112, 114, 114, 114, 114, 116, 116, 116,
  116, 118, 118, 118, 118, 118, 120, 120, 120, 120, 120, 120, 120, 122, 122, 122,
  122, 122, 122, 122, 122, 122, 122, 124, 124, 124, 124, 124, 124, 124, 124, 124,
  124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 126, 126, 126,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATING_ABS_I8
#define TOSAC_HAS_SATURATING_ABS_I8
// Magnitude of an integer kept inside the type.
static inline int8_t tosac_saturating_abs_i8(int8_t a) {
  return (int8_t)tosac_max_i64(tosac_min_i64(tosac_max_i64(a, 0 - (int64_t)a), 127), -128);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_LOOKUP_S8X128
#define TOSAC_HAS_LOOKUP_S8X128
static inline int8x16_t tosac_lookup_s8x128(const int8_t *table, uint8x16_t i) {
  int8x16_t v = vqtbl4q_s8(vld1q_s8_x4(table), i);
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  return v;
}
#endif

#endif

// 38 elements
static void i8_chain_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.table, line 8: 2x19xi8, 0..126; 128 entries, mirrored at 0, others are 0; all 256 inputs agree
    const int8x16_t z_0 = tosac_lookup_s8x128(i8_chain_z_table, vreinterpretq_u8_s8(vqabsq_s8(x_v_0)));
    const int8x16_t z_1 = tosac_lookup_s8x128(i8_chain_z_table, vreinterpretq_u8_s8(vqabsq_s8(x_v_1)));
    vst1q_s8(out0 + i, z_0);
    vst1q_s8(out0 + i + 16, z_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.table, line 8: 2x19xi8, 0..126; 128 entries, mirrored at 0, others are 0; all 256 inputs agree
    const int8x16_t z = tosac_lookup_s8x128(i8_chain_z_table, vreinterpretq_u8_s8(vqabsq_s8(x_v)));
    vst1q_s8(out0 + i, z);
  }
#else
  for (size_t i = 0; i < I8_CHAIN_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.table, line 8: 2x19xi8, 0..126; 128 entries, mirrored at 0, others are 0; all 256 inputs agree
    const int8_t z = i8_chain_z_table[(uint8_t)tosac_saturating_abs_i8(x_v)];
    out0[i] = z;
  }
#endif
}

int i8_chain(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  i8_chain_k0(x, out0);
  return 0;
}
