#include "own_table.h"

#if !defined(OWN_TABLE_CONTENT) || OWN_TABLE_CONTENT != 0x96b323a558b06da4u
#error "own_table.h was not written together with this file"
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

static const int8_t own_y_table_2[256] = {
  -121, -103, -63, 53, 13, 67, -98, 113, -119, 122, -89, 95, -34, 49, 52, -92,
  -86, 114, -32, 86, 40, -84, 111, -26, -118, 115, 61, 17, 97, -95, 93, -114,
  -82, 43, -80, 66, -41, -107, -118, -19, -79, -43, -108, -42, -47, 18, -45, 79,
  102, 2, -12, -34, 113, 16, -23, -109, -82, 116, 34, -110, 61, 125, 23, 17,
  101, -36, 25, 6, -10, 61, 87, -103, 122, 10, -45, 27, 58, -82, 64, -127,
  -12, 31, -76, 113, 101, 62, 61, 87, 122, -116, 65, 3, -7, -52, 25, -118,
  127, -119, -40, 26, -14, -91, 0, 28, 64, 23, 63, 25, 35, -9, 16, 44,
  -6, -95, 80, -95, 36, -77, -59, -57, -101, -72, -121, 97, -88, -37, 63, 65,
  121, 66, -67, -14, 33, 6, -16, -124, 119, 98, -16, -13, -53, 77, 118, 77,
  -57, 7, 32, 81, 21, -102, 15, -119, -14, -58, -38, -54, -29, 68, -69, 49,
  18, 69, -3, 111, -124, -33, -102, -41, -59, -77, -48, 118, -84, 14, -113, 83,
  -89, 53, 108, -120, -111, 63, 32, -10, -9, 45, -80, 34, -46, 77, 10, -106,
  -38, -44, 60, 22, 23, -63, -87, -114, 120, 18, -98, 3, 39, 55, 16, 101,
  -48, -107, -122, 79, 21, -83, -96, -72, 70, -63, -64, -21, -59, 52, -118, -36,
  121, -102, -33, -124, -101, -83, 5, -44, -95, 10, -64, 68, 30, -86, -18, -76,
  -76, -114, -6, 11, 31, 10, -67, -128, -23, -104, -93, 90, -70, 94, -96, -67,
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

#endif

// 256 elements
static void own_k0(const int8_t *TOSAC_RESTRICT own_y_table, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < OWN_OUT0_ELEMS; i += 32) {
    const int8x16_t own_y_table_v_0 = vld1q_s8(own_y_table + i);
    const int8x16_t own_y_table_v_1 = vld1q_s8(own_y_table + i + 16);
    // tosa.table, line 7: 4x64xi8, -128..127
    const int8x16_t y_0 = tosac_lookup_s8x256(own_y_table_2, vreinterpretq_u8_s8(own_y_table_v_0));
    const int8x16_t y_1 = tosac_lookup_s8x256(own_y_table_2, vreinterpretq_u8_s8(own_y_table_v_1));
    vst1q_s8(out0 + i, y_0);
    vst1q_s8(out0 + i + 16, y_1);
  }
#else
  for (size_t i = 0; i < OWN_OUT0_ELEMS; ++i) {
    const int8_t own_y_table_v = own_y_table[i];
    // tosa.table, line 7: 4x64xi8, -128..127
    const int8_t y = own_y_table_2[(uint8_t)own_y_table_v];
    out0[i] = y;
  }
#endif
}

int own(const int8_t *TOSAC_RESTRICT own_y_table, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (own_y_table == NULL || out0 == NULL) return 1;
  (void)arena;
  own_k0(own_y_table, out0);
  return 0;
}
