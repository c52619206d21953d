#include "sum_distances.h"

#if !defined(SUM_DISTANCES_CONTENT) || SUM_DISTANCES_CONTENT != 0x08b086821fbc686du
#error "sum_distances.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

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

// 3 x 19 elements
static void sum_distances_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1) {
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
}

// 3 x 19 elements
static void sum_distances_k1(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
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
}

int sum_distances(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0) return 2;
  (void)arena;
  sum_distances_k0(x, out0, out1);
  sum_distances_k1(x, out2);
  return 0;
}
