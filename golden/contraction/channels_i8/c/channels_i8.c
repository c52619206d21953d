#include "channels_i8.h"

#if !defined(CHANNELS_I8_CONTENT) || CHANNELS_I8_CONTENT != 0x076aa12f0444053fu
#error "channels_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t shared_w[108] = {
  -8, -52, 11, 76, -78, -72, 47, -66, 3, 59, -76, 39, -36, -81, -68, 21,
  17, -73, -29, -67, 51, 18, -75, 54, -59, -33, 71, 70, 59, -75, 57, 59,
  11, -78, -34, -79, 52, -56, -16, 17, -54, 48, -60, 56, -12, 53, 84, -44,
  -64, 58, 56, 73, -42, 5, -66, 50, -74, 54, -75, 68, -38, 37, 84, 46,
  19, -10, 29, 59, 26, 2, -14, -27, -44, 88, -28, -70, 57, -14, 44, 36,
  -3, 24, -17, 65, -72, -60, 41, 17, -48, -3, -52, 35, 17, -80, 81, -71,
  52, 56, -10, -3, 87, -1, 62, 37, 58, 26, -73, -67,
};

static const int32_t shared_b[12] = {
  -348, 70, 527, 460, -767, -776, 597, 536, -266, 425, 283, 495,
};

static const int32_t shared_y_multiplier[12] = {
  2030748088, 1684906071, 1902222631, 1818929950, 1122195331, 2065224905, 1837095188, 1434622963, 1325203132, 2133939461, 1200345472, 1542339453,
};

static const int8_t shared_y_shift[12] = {
  39, 38, 38, 39, 39, 39, 38, 38, 39, 39, 39, 38,
};

static const int8_t apart_w[54] = {
  20, 50, -19, 90, 16, 1, 84, 7, -31, -52, -69, -45, -52, -31, 78, -31,
  -87, 34, 60, -44, -23, -18, -89, -53, 17, 46, 4, 66, 54, -9, -58, 86,
  41, 68, 77, 83, -77, 26, 84, 53, 10, 11, 12, 10, -64, 33, 72, 12,
  -75, -42, -73, -37, 22, -49,
};

static const int32_t apart_b[6] = {
  -675, -204, 330, -793, -691, -900,
};

static const int32_t mean_beside_a_border_reciprocal[10] = {
  0, 1073741825, 1073741825, 1431655766, 1073741825, 1717986920, 1431655766, 1227133514, 1073741825, 1908874355,
};

static const int8_t mean_beside_a_border_reciprocal_shift[10] = {
  30, 30, 31, 32, 32, 33, 33, 33, 33, 34,
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

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I16
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I16
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int16_t tosac_rounding_shift_right_i16(int16_t a, int16_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int16_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I16
#define TOSAC_HAS_SATURATE_I8_FROM_I16
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i16(int16_t a) {
  return (int8_t)tosac_max_i16(tosac_min_i16(a, 127), -128);
}
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_Q15_I16
#define TOSAC_HAS_ROUNDING_MUL_Q15_I16
// Q15 product of halfwords, halves up: (a * b + 2^14) >> 15, saturated to i16.
static inline int16_t tosac_rounding_mul_q15_i16(int16_t a, int16_t b) {
  return (int16_t)tosac_max_i64(tosac_min_i64(((int64_t)a * b + 16384) >> 15, 32767), -32768);
}
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_SATURATING_ADD_I32
#define TOSAC_HAS_SATURATING_ADD_I32
// a + b kept inside the type.
static inline int32_t tosac_saturating_add_i32(int32_t a, int32_t b) {
  return (int32_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 2147483647), INT32_MIN);
}
#endif

// tosa.depthwise_conv2d, line 9
static void shared_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 5; ++j) {
    for (int32_t k = 0; k < 5; ++k) {
      for (int32_t l = 0; l < 12; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 5)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 5)) {
                const int32_t column = k + kx - 1;
                sum += (x[row * 60 + column * 12 + l] + 3) * shared_w[ky * 36 + kx * 12 + l];
              }
            }
          }
        }
        c_buffer[j * 60 + k * 12 + l] = (int32_t)((uint32_t)sum + (uint32_t)shared_b[l]);
      }
    }
  }
}

// 25 x 12 elements
static void shared_k1(const int32_t *TOSAC_RESTRICT c_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 25; ++i) {
    const int32_t *row_c_buffer = c_buffer + i * 12;
    int8_t *row_out = out0 + i * 12;
    for (size_t j = 0; j < 12; ++j) {
      const int32_t c = row_c_buffer[j];
      const int32_t y_multiplier_v = shared_y_multiplier[j];
      const int8_t y_shift_v = shared_y_shift[j];
      // tosa.rescale, line 14: 1x5x5x12xi8, -128..127
      const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c, y_multiplier_v, y_shift_v) - 7);
      row_out[j] = y;
    }
  }
}

int shared(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % SHARED_ARENA_ALIGN != 0) return 2;
  _Static_assert(SHARED_ARENA_BYTES >= 1200, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  shared_k0(x, c_buffer);
  shared_k1(c_buffer, out0);
  return 0;
}

// tosa.depthwise_conv2d, line 22
static void apart_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 4; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      for (int32_t l = 0; l < 3; ++l) {
        for (int32_t m = 0; m < 2; ++m) {
          int32_t sum = 0;
          for (int32_t ky = 0; ky < 3; ++ky) {
            if ((0 <= j * 2 + ky - 1) & (j * 2 + ky - 1 < 7)) {
              const int32_t row = j * 2 + ky - 1;
              for (int32_t kx = 0; kx < 3; ++kx) {
                if ((0 <= k * 2 + kx - 1) & (k * 2 + kx - 1 < 7)) {
                  const int32_t column = k * 2 + kx - 1;
                  sum += (x[row * 21 + column * 3 + l] + 3) * (apart_w[ky * 18 + kx * 6 + l * 2 + m] - 2);
                }
              }
            }
          }
          c_buffer[j * 24 + k * 6 + l * 2 + m] = (int32_t)((uint32_t)sum + (uint32_t)apart_b[l * 2 + m]);
        }
      }
    }
  }
}

// 96 elements
static void apart_k1(const int32_t *TOSAC_RESTRICT c_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < APART_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosa.rescale, line 27: 1x4x4x6xi8, -128..127
    const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c, 1398580799, 38) - 7);
    out0[i] = y;
  }
}

int apart(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % APART_ARENA_ALIGN != 0) return 2;
  _Static_assert(APART_ARENA_BYTES >= 384, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  apart_k0(x, c_buffer);
  apart_k1(c_buffer, out0);
  return 0;
}

// tosa.max_pool2d, line 31
static void largest_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 3; ++k) {
      for (int32_t l = 0; l < 20; ++l) {
        int8_t most = -128;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j * 2 + ky - 1) & (j * 2 + ky - 1 < 5)) {
            const int32_t row = j * 2 + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k * 2 + kx - 1) & (k * 2 + kx - 1 < 5)) {
                const int32_t column = k * 2 + kx - 1;
                most = tosac_max_i8(most, x[row * 100 + column * 20 + l]);
              }
            }
          }
        }
        out0[j * 60 + k * 20 + l] = most;
      }
    }
  }
}

int largest(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  largest_k0(x, out0);
  return 0;
}

// tosa.avg_pool2d, line 37
static void mean_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      for (int32_t l = 0; l < 16; ++l) {
        int16_t sum = 12;
        for (int32_t ky = 0; ky < 2; ++ky) {
          for (int32_t kx = 0; kx < 2; ++kx) {
            sum = (int16_t)(sum + (int16_t)x[j * 128 + ky * 64 + k * 32 + kx * 16 + l]);
          }
        }
        out0[j * 32 + k * 16 + l] = tosac_saturate_i8_from_i16((int16_t)(tosac_rounding_shift_right_i16((int16_t)(sum + (int16_t)(sum >> 15)), 2) + 4));
      }
    }
  }
}

int mean(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  mean_k0(x, out0);
  return 0;
}

// tosa.avg_pool2d, line 43
static void mean_of_nine_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (int32_t l = 0; l < 8; ++l) {
    int16_t sum = 27;
    for (int32_t ky = 0; ky < 3; ++ky) {
      for (int32_t kx = 0; kx < 3; ++kx) {
        sum = (int16_t)(sum + (int16_t)x[ky * 24 + kx * 8 + l]);
      }
    }
    out0[l] = tosac_saturate_i8_from_i16((int16_t)(tosac_rounding_mul_q15_i16(sum, 3640) + 4));
  }
}

int mean_of_nine(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  mean_of_nine_k0(x, out0);
  return 0;
}

// tosa.avg_pool2d, line 49
static void mean_beside_a_border_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 4; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      for (int32_t l = 0; l < 16; ++l) {
        int32_t sum = 0;
        int32_t count = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 4)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 4)) {
                const int32_t column = k + kx - 1;
                sum += x[row * 64 + column * 16 + l] + 3;
                count += 1;
              }
            }
          }
        }
        out0[j * 64 + k * 16 + l] = tosac_saturate_i8_from_i32(tosac_saturating_add_i32(tosac_rounding_mul_shift_i32(sum, mean_beside_a_border_reciprocal[count], mean_beside_a_border_reciprocal_shift[count]), 4));
      }
    }
  }
}

int mean_beside_a_border(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  mean_beside_a_border_k0(x, out0);
  return 0;
}
