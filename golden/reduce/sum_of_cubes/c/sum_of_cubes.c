#include "sum_of_cubes.h"

#if !defined(SUM_OF_CUBES_CONTENT) || SUM_OF_CUBES_CONTENT != 0xcf771806e3748d8fu
#error "sum_of_cubes.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t sum_of_cubes_e_table[256] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 7, 9, 11, 14,
  17, 20, 24, 28, 32, 37, 43, 49, 56, 63, 71, 79, 89, 98, 109, 120,
  132, 145, 158, 173, 188, 204, 221, 239, 258, 278, 299, 321, 343, 367, 392, 419,
  446, 474, 504, 535, 567, 600, 635, 671, 708, 747, 787, 828, 871, 915, 961, 1008,
  1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008,
  1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008,
  1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008,
  1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008, 1008,
};

// 2 x 200 elements
static void sum_of_cubes_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 200;
    // tosa.reduce_sum, line 12: 2x1xi32, 0..201600
    int32_t s = 0;
    for (size_t j = 0; j < 200; ++j) {
      const int8_t x_v = row_x[j];
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(x_v - 128);
      // tosa.arithmetic_right_shift, line 11: 2x200xi32, 0..1008
      const int32_t e = sum_of_cubes_e_table[distance];
      s += e;
    }
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
