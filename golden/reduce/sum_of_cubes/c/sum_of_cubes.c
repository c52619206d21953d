#include "sum_of_cubes.h"


#if !defined(SUM_OF_CUBES_CONTENT) || SUM_OF_CUBES_CONTENT != 0x69fede1f950fdbedu
#error "sum_of_cubes.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t sum_of_cubes_plane0[64] = {
  -16, -63, -109, 103, 60, 19, -21, -60, -97, 123, 88, 55, 23, -8, -38, -66,
  -93, -120, 111, 87, 65, 43, 22, 2, -17, -35, -52, -68, -83, -98, -111, -124,
  120, 109, 98, 89, 79, 71, 63, 56, 49, 43, 37, 32, 28, 24, 20, 17,
  14, 11, 9, 7, 5, 4, 3, 2, 1, 1, 1, 0, 0, 0, 0, 0,
};

static const int8_t sum_of_cubes_plane1[32] = {
  3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0,
};

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

// 2 x 200 elements
static void sum_of_cubes_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
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
      // distance from one end of the key, modulo 256: the index of the tables
      const int8_t index_ = (int8_t)(63 - k);
      const int8_t byte0 = (int32_t)(uint8_t)index_ < 64 ? sum_of_cubes_plane0[(int32_t)(uint8_t)index_] : 0;
      const int8_t byte1 = (int32_t)(uint8_t)index_ < 32 ? sum_of_cubes_plane1[(int32_t)(uint8_t)index_] : 0;
      sum0 = (int32_t)((uint32_t)sum0 + (uint32_t)(int32_t)(uint8_t)byte0);
      sum1 = (int32_t)((uint32_t)sum1 + (uint32_t)(int32_t)(uint8_t)byte1);
    }
    // tosa.reduce_sum, line 12: 2x1xi32, 0..201600
    const int32_t s = sum0 + (int32_t)((uint32_t)sum1 << 8);
    out0[i] = s;
  }
}

int sum_of_cubes(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_of_cubes_k0(x, out0);
  return 0;
}
