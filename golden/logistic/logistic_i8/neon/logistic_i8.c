#include "logistic_i8.h"


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

static const int8_t logistic_i8_table[256] = {
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127,
  -127, -126, -126, -126, -126, -126, -126, -126, -126, -126, -125, -125, -125, -125, -125, -124,
  -124, -124, -124, -123, -123, -123, -122, -122, -122, -121, -121, -120, -120, -120, -119, -118,
  -118, -117, -117, -116, -115, -114, -113, -113, -112, -111, -110, -109, -107, -106, -105, -104,
  -102, -101, -99, -97, -96, -94, -92, -90, -88, -86, -84, -81, -79, -76, -74, -71,
  -68, -65, -62, -59, -56, -53, -49, -46, -42, -39, -35, -31, -28, -24, -20, -16,
  -12, -8, -4, 0, 4, 8, 12, 16, 20, 24, 28, 31, 35, 39, 42, 46,
  49, 53, 56, 59, 62, 65, 68, 71, 74, 76, 79, 81, 84, 86, 88, 90,
  92, 94, 96, 97, 99, 101, 102, 104, 105, 106, 107, 109, 110, 111, 112, 113,
  113, 114, 115, 116, 117, 117, 118, 118, 119, 120, 120, 120, 121, 121, 122, 122,
  122, 123, 123, 123, 124, 124, 124, 124, 125, 125, 125, 125, 125, 126, 126, 126,
  126, 126, 126, 126, 126, 126, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
  127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
  127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
};

#if TOSAC_NEON

static inline int8x16_t tosac_lookup_s8x256(const int8_t *table, uint8x16_t i) {
  int8x16_t v = vqtbl4q_s8(vld1q_s8_x4(table), i);
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 128), vsubq_u8(i, vdupq_n_u8(128))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 192), vsubq_u8(i, vdupq_n_u8(192))));
  return v;
}

#endif

// 8000 elements
static void logistic_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 8000; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.table, line 22: 8x1000xi8, -128..127
    const int8x16_t y__0 = tosac_lookup_s8x256(logistic_i8_table, vreinterpretq_u8_s8(veorq_s8(x_v_0, vdupq_n_s8(-128))));
    const int8x16_t y__1 = tosac_lookup_s8x256(logistic_i8_table, vreinterpretq_u8_s8(veorq_s8(x_v_1, vdupq_n_s8(-128))));
    vst1q_s8(out0 + i, y__0);
    vst1q_s8(out0 + i + 16, y__1);
  }
#else
  for (size_t i = 0; i < 8000; ++i) {
    const int8_t x_v = x[i];
    // tosa.table, line 22: 8x1000xi8, -128..127
    const int8_t y_ = logistic_i8_table[(int32_t)x_v + 128];
    out0[i] = y_;
  }
#endif
}

int logistic_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  logistic_i8_k0(x, out0);
  return 0;
}
