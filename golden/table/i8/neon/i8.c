#include "i8.h"


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

static const int8_t i8_table[256] = {
  -127, -127, -127, -127, -126, -126, -126, -126, -126, -126, -126, -126, -126, -126, -126, -126,
  -126, -126, -126, -126, -126, -126, -126, -126, -126, -126, -125, -125, -125, -125, -125, -125,
  -125, -125, -125, -125, -124, -124, -124, -124, -124, -124, -124, -123, -123, -123, -123, -123,
  -122, -122, -122, -122, -121, -121, -121, -121, -120, -120, -120, -119, -119, -118, -118, -118,
  -117, -117, -116, -116, -115, -114, -114, -113, -112, -112, -111, -110, -109, -109, -108, -107,
  -106, -105, -104, -103, -102, -100, -99, -98, -97, -95, -94, -92, -91, -89, -88, -86,
  -84, -83, -81, -79, -77, -75, -73, -70, -68, -66, -64, -61, -59, -56, -54, -51,
  -48, -46, -43, -40, -37, -34, -31, -28, -25, -22, -19, -16, -13, -10, -6, -3,
  0, 3, 6, 10, 13, 16, 19, 22, 25, 28, 31, 34, 37, 40, 43, 46,
  48, 51, 54, 56, 59, 61, 64, 66, 68, 70, 73, 75, 77, 79, 81, 83,
  84, 86, 88, 89, 91, 92, 94, 95, 97, 98, 99, 100, 102, 103, 104, 105,
  106, 107, 108, 109, 109, 110, 111, 112, 112, 113, 114, 114, 115, 116, 116, 117,
  117, 118, 118, 118, 119, 119, 120, 120, 120, 121, 121, 121, 121, 122, 122, 122,
  122, 123, 123, 123, 123, 123, 124, 124, 124, 124, 124, 124, 124, 125, 125, 125,
  125, 125, 125, 125, 125, 125, 125, 126, 126, 126, 126, 126, 126, 126, 126, 126,
  126, 126, 126, 126, 126, 126, 126, 126, 126, 126, 126, 126, 126, 127, 127, 127,
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

// 38 elements
static void i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.table, line 6: 2x19xi8, -127..127
    const int8x16_t z__0 = tosac_lookup_s8x256(i8_table, vreinterpretq_u8_s8(veorq_s8(x_v_0, vdupq_n_s8(-128))));
    const int8x16_t z__1 = tosac_lookup_s8x256(i8_table, vreinterpretq_u8_s8(veorq_s8(x_v_1, vdupq_n_s8(-128))));
    vst1q_s8(out0 + i, z__0);
    vst1q_s8(out0 + i + 16, z__1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.table, line 6: 2x19xi8, -127..127
    const int8x16_t z_ = tosac_lookup_s8x256(i8_table, vreinterpretq_u8_s8(veorq_s8(x_v, vdupq_n_s8(-128))));
    vst1q_s8(out0 + i, z_);
  }
#else
  for (size_t i = 0; i < 38; ++i) {
    const int8_t x_v = x[i];
    // tosa.table, line 6: 2x19xi8, -127..127
    const int8_t z_ = i8_table[(int32_t)x_v + 128];
    out0[i] = z_;
  }
#endif
}

int i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  i8_k0(x, out0);
  return 0;
}
