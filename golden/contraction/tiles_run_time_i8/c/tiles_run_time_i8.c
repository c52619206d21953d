#include "tiles_run_time_i8.h"

#include <string.h>

#if !defined(TILES_RUN_TIME_I8_CONTENT) || TILES_RUN_TIME_I8_CONTENT != 0xe90c47e98b78811bu
#error "tiles_run_time_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t no_zero_point_start[8] = {
  0, 0, 0, 0, 0, 0, 0, 0,
};

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
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

// tosa.matmul, line 10
static void both_zero_points_k0_packed(const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT k0_weights) {
  memset(k0_weights, 0, 768);
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      for (size_t i3 = 0; i3 < 8; ++i3) {
        for (size_t i4 = 0; i4 < 4; ++i4) {
          k0_weights[i0 * 384 + i2 * 32 + i3 * 4 + i4] = w[i0 * 231 + i2 * 44 + i3 + i4 * 11];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i3 = 0; i3 < 8; ++i3) {
      k0_weights[131 + i0 * 384 + i3 * 4] = w[176 + i0 * 231 + i3];
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i3 = 0; i3 < 8; ++i3) {
      for (size_t i4 = 0; i4 < 4; ++i4) {
        k0_weights[160 + i0 * 384 + i3 * 4 + i4] = w[187 + i0 * 231 + i3 + i4 * 11];
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      for (size_t i2 = 0; i2 < 8; ++i2) {
        for (size_t i3 = 0; i3 < 4; ++i3) {
          k0_weights[192 + i0 * 384 + i1 * 32 + i2 * 4 + i3] = w[3 + i0 * 231 + i1 * 44 + i2 + i3 * 11];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      k0_weights[323 + i0 * 384 + i2 * 4] = w[179 + i0 * 231 + i2];
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[352 + i0 * 384 + i2 * 4 + i3] = w[190 + i0 * 231 + i2 + i3 * 11];
      }
    }
  }
}

// tosa.matmul, line 10
static void both_zero_points_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT k0_weights, int32_t *TOSAC_RESTRICT k0_columns, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 11; k += 8) {
      int32_t column[8];
      for (size_t q = 0; q < 8; ++q) column[q] = 0;
      for (size_t c = 0; c < 24; c += 4) {
        for (size_t q = 0; q < 8; ++q) {
          column[q] += k0_weights[i * 384 + k * 24 + c * 8 + q * 4] + k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 1] + k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 2] + k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        k0_columns[i * 11 + (k < 3 ? k : 3) + q] = (int32_t)((uint32_t)(int32_t)((uint32_t)column[q] * (uint32_t)128) + (uint32_t)-13440);
      }
    }
  }
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 9; ++j) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[1];
      int32_t row_sum = 0;
      for (size_t c = 0; c < 21; ++c) {
        row_sum += x[i * 189 + j * 21 + c];
      }
      row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)-5);
      for (size_t k = 0; k < 11; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)k0_columns[i * 11 + (k < 3 ? k : 3) + q] + (uint32_t)row_sums[0]);
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a_3[4];
          for (size_t g = 0; g < 4; ++g) a_3[g] = x[i * 189 + j * 21 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_3[0] * k0_weights[i * 384 + k * 24 + c * 8 + q * 4] + a_3[1] * k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 1] + a_3[2] * k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 2] + a_3[3] * k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 3]));
          }
        }
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x[i * 189 + j * 21 + g + 13];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * k0_weights[i * 384 + k * 24 + q * 4 + 128] + a[1] * k0_weights[i * 384 + k * 24 + q * 4 + 129] + a[2] * k0_weights[i * 384 + k * 24 + q * 4 + 130] + a[3] * k0_weights[i * 384 + k * 24 + q * 4 + 131]));
        }
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x[i * 189 + j * 21 + g + 17];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_2[0] * k0_weights[i * 384 + k * 24 + q * 4 + 160] + a_2[1] * k0_weights[i * 384 + k * 24 + q * 4 + 161] + a_2[2] * k0_weights[i * 384 + k * 24 + q * 4 + 162] + a_2[3] * k0_weights[i * 384 + k * 24 + q * 4 + 163]));
        }
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = acc[q];
          const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1518500250, 41) - 7);
          out0[i * 99 + j * 11 + (k < 3 ? k : 3) + q] = y;
        }
      }
    }
  }
}

int both_zero_points(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || w == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % BOTH_ZERO_POINTS_ARENA_ALIGN != 0) return 2;
  _Static_assert(BOTH_ZERO_POINTS_ARENA_BYTES >= 864, "the arena holds all buffers");
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *k0_columns = (int32_t *)(void *)((unsigned char *)arena + 768);
  both_zero_points_k0_packed(w, k0_weights);
  both_zero_points_k0(x, k0_weights, k0_columns, out0);
  return 0;
}

// tosa.matmul, line 21
static void no_zero_point_k0_packed(const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[i1 * 32 + i2 * 4 + i3] = w[i1 * 32 + i2 + i3 * 8];
      }
    }
  }
}

// tosa.matmul, line 21
static void no_zero_point_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT k0_weights, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 8; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = no_zero_point_start[q];
    for (size_t c = 0; c < 16; c += 4) {
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x[i * 16 + c + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * k0_weights[c * 8 + q * 4] + a[1] * k0_weights[c * 8 + q * 4 + 1] + a[2] * k0_weights[c * 8 + q * 4 + 2] + a[3] * k0_weights[c * 8 + q * 4 + 3];
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      const int32_t sum = acc[q];
      const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1518500250, 41) - 7);
      out0[i * 8 + q] = y;
    }
  }
}

int no_zero_point(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || w == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % NO_ZERO_POINT_ARENA_ALIGN != 0) return 2;
  _Static_assert(NO_ZERO_POINT_ARENA_BYTES >= 128, "the arena holds all buffers");
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  no_zero_point_k0_packed(w, k0_weights);
  no_zero_point_k0(x, k0_weights, out0);
  return 0;
}
