#include "i8.h"

#if !defined(I8_CONTENT) || I8_CONTENT != 0x5e1b6bc681034886u
#error "i8.h was not written together with this file"
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

static const int8_t i8_z_table[128] = {
  0, -3, -6, -10, -13, -16, -19, -22, -25, -28, -31, -34, -37, -40, -43, -46,
  -48, -51, -54, -56, -59, -61, -64, -66, -68, -70, -73, -75, -77, -79, -81, -83,
  -84, -86, -88, -89, -91, -92, -94, -95, -97, -98, -99, -100, -102, -103, -104, -105,
  -106, -107, -108, -109, -109, -110, -111, -112, -112, -113, -114, -114, -115, -116, -116, -117,
  -117, -118, -118, -118, -119, -119, -120, -120, -120, -121, -121, -121, -121, -122, -122, -122,
  -122, -123, -123, -123, -123, -123, -124, -124, -124, -124, -124, -124, -124, -125, -125, -125,
  -125, -125, -125, -125, -125, -125, -125, -126, -126, -126, -126, -126, -126, -126, -126, -126,
  -126, -126, -126, -126, -126, -126, -126, -126, -126, -126, -126, -126, -126, -127, -127, -127,
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

#ifndef TOSAC_HAS_SATURATING_SUB_I8
#define TOSAC_HAS_SATURATING_SUB_I8
// a - b kept inside the type.
static inline int8_t tosac_saturating_sub_i8(int8_t a, int8_t b) {
  return (int8_t)tosac_max_i64(tosac_min_i64((int64_t)a - b, 127), -128);
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
static void i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.table, line 6: 2x19xi8, -127..127; 128 entries, the sign of the input, mirrored at 0, others are 0; all 256 inputs agree
    const int8x16_t z_0 = vshrq_n_s8(x_v_0, 7);
    const int8x16_t z_1 = vshrq_n_s8(x_v_1, 7);
    const int8x16_t z_0_2 = veorq_s8(tosac_lookup_s8x128(i8_z_table, vreinterpretq_u8_s8(vqabsq_s8(x_v_0))), z_0);
    const int8x16_t z_1_2 = veorq_s8(tosac_lookup_s8x128(i8_z_table, vreinterpretq_u8_s8(vqabsq_s8(x_v_1))), z_1);
    const int8x16_t z_0_3 = vqsubq_s8(z_0, z_0_2);
    const int8x16_t z_1_3 = vqsubq_s8(z_1, z_1_2);
    vst1q_s8(out0 + i, z_0_3);
    vst1q_s8(out0 + i + 16, z_1_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.table, line 6: 2x19xi8, -127..127; 128 entries, the sign of the input, mirrored at 0, others are 0; all 256 inputs agree
    const int8x16_t z = vshrq_n_s8(x_v, 7);
    const int8x16_t z_2 = veorq_s8(tosac_lookup_s8x128(i8_z_table, vreinterpretq_u8_s8(vqabsq_s8(x_v))), z);
    const int8x16_t z_3 = vqsubq_s8(z, z_2);
    vst1q_s8(out0 + i, z_3);
  }
#else
  for (size_t i = 0; i < I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.table, line 6: 2x19xi8, -127..127; 128 entries, the sign of the input, mirrored at 0, others are 0; all 256 inputs agree
    const int8_t v = (int8_t)(x_v >> 7);
    const int8_t z = tosac_saturating_sub_i8(v, (int8_t)(i8_z_table[(uint8_t)tosac_saturating_abs_i8(x_v)] ^ v));
    out0[i] = z;
  }
#endif
}

int i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  i8_k0(x, out0);
  return 0;
}
