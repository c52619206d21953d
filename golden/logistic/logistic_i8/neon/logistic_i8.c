#include "logistic_i8.h"

#if !defined(LOGISTIC_I8_CONTENT) || LOGISTIC_I8_CONTENT != 0x240c67df1faffb69u
#error "logistic_i8.h was not written together with this file"
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

static const int8_t logistic_i8_y_table[128] = {
  0, -4, -8, -12, -16, -20, -24, -28, -31, -35, -39, -42, -46, -49, -53, -56,
  -59, -62, -65, -68, -71, -74, -76, -79, -81, -84, -86, -88, -90, -92, -94, -96,
  -97, -99, -101, -102, -104, -105, -106, -107, -109, -110, -111, -112, -113, -113, -114, -115,
  -116, -117, -117, -118, -118, -119, -120, -120, -120, -121, -121, -122, -122, -122, -123, -123,
  -123, -124, -124, -124, -124, -125, -125, -125, -125, -125, -126, -126, -126, -126, -126, -126,
  -126, -126, -126, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127,
  -127, -127, -127, -127, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
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

#ifndef TOSAC_HAS_SATURATING_SUB_I8
#define TOSAC_HAS_SATURATING_SUB_I8
// a - b kept inside the type.
static inline int8_t tosac_saturating_sub_i8(int8_t a, int8_t b) {
  return (int8_t)tosac_max_i64(tosac_min_i64((int64_t)a - b, 127), -128);
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

// 8000 elements
static void logistic_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < LOGISTIC_I8_OUT0_ELEMS; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.table, line 22: 8x1000xi8, -128..127; 128 entries, the sign of the input - 3, mirrored at 3, others are 0; all 256 inputs agree
    const int8x16_t y_0 = vqsubq_s8(x_v_0, vdupq_n_s8(3));
    const int8x16_t y_1 = vqsubq_s8(x_v_1, vdupq_n_s8(3));
    const int8x16_t y_0_2 = vshrq_n_s8(y_0, 7);
    const int8x16_t y_1_2 = vshrq_n_s8(y_1, 7);
    const int8x16_t y_0_3 = veorq_s8(tosac_lookup_s8x128(logistic_i8_y_table, vreinterpretq_u8_s8(vqabsq_s8(y_0))), y_0_2);
    const int8x16_t y_1_3 = veorq_s8(tosac_lookup_s8x128(logistic_i8_y_table, vreinterpretq_u8_s8(vqabsq_s8(y_1))), y_1_2);
    const int8x16_t y_0_4 = vqsubq_s8(y_0_2, y_0_3);
    const int8x16_t y_1_4 = vqsubq_s8(y_1_2, y_1_3);
    vst1q_s8(out0 + i, y_0_4);
    vst1q_s8(out0 + i + 16, y_1_4);
  }
#else
  for (size_t i = 0; i < LOGISTIC_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.table, line 22: 8x1000xi8, -128..127; 128 entries, the sign of the input - 3, mirrored at 3, others are 0; all 256 inputs agree
    const int8_t v = tosac_saturating_sub_i8(x_v, 3);
    const int8_t v_2 = (int8_t)(v >> 7);
    const int8_t y = tosac_saturating_sub_i8(v_2, (int8_t)(logistic_i8_y_table[(uint8_t)tosac_saturating_abs_i8(v)] ^ v_2));
    out0[i] = y;
  }
#endif
}

int logistic_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  logistic_i8_k0(x, out0);
  return 0;
}
