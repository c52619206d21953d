#include "halfwords_i16.h"

#if !defined(HALFWORDS_I16_CONTENT) || HALFWORDS_I16_CONTENT != 0x5a8948348f4aade0u
#error "halfwords_i16.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t bordered_w[405] = {
  -35, -7, -4, -55, -21, -69, -13, -126, -23, 91, 41, 55, -61, -67, 35, -71,
  -125, -52, -50, 81, -42, 43, -91, 116, 63, 27, -48, -122, 75, -71, 117, 27,
  -63, -122, 101, -88, 79, 28, 43, 34, -120, -9, -11, 26, 33, 53, -52, 125,
  -70, 73, -48, -35, -61, -20, 74, -105, -38, -1, -19, 5, 37, -83, 115, 17,
  -52, 21, -116, -55, 122, -106, 86, 75, -126, 6, -32, -67, -2, -88, -48, -50,
  -46, -10, -11, -111, -85, 52, -4, 59, 90, -124, -14, 88, 94, -2, -124, 108,
  88, -6, 51, 76, -96, -11, 86, 29, -107, 0, 40, -122, 120, -91, 54, -68,
  108, -24, 102, -33, -119, 11, -116, 41, 39, -25, 27, -46, -5, 3, 44, 116,
  81, 73, 47, 40, 85, 82, -109, -69, -46, -102, 54, -104, 11, -96, -65, -125,
  -27, 33, -116, 108, 88, -98, 61, 48, -115, 113, 89, 68, -27, -88, 103, 36,
  50, -62, -66, -82, 22, -125, -66, 7, -65, 108, -98, -101, 37, -90, -59, -28,
  -23, -118, -24, -9, 99, 59, -8, -10, -61, -118, -112, -120, 54, -77, -18, 43,
  -62, 109, 120, 1, -29, -101, 80, -72, -98, -21, 34, -100, -55, -98, -11, -16,
  -91, 88, -25, -67, -95, 99, -94, 97, -24, -17, 1, -70, -26, -80, -35, 43,
  -1, 84, -83, 93, -23, -74, 41, -18, 89, -122, -3, -50, 19, -52, 122, -96,
  89, -108, 65, 127, 74, -49, 61, 0, -66, 9, 37, -7, -74, 23, -14, 1,
  -93, -2, 14, -107, 68, 34, 126, 44, -100, 58, 42, -47, -113, -9, -107, 79,
  0, 59, 66, -114, 4, -42, 9, -84, -102, 55, -34, -24, -55, -27, -111, -70,
  -79, -11, -74, 56, -124, 34, -127, -71, -42, -26, 28, 32, -75, -113, -59, 104,
  36, -122, -29, 33, -113, -90, 43, 117, 10, 50, 116, -71, -75, 1, 74, 89,
  33, 91, 11, 42, 84, 36, 58, 63, 114, 107, -59, 4, -120, 30, 29, 77,
  78, 3, 121, -72, -7, 21, -4, -38, -93, 55, -10, 64, 56, 105, -83, -100,
  -79, -122, -104, 111, -32, 59, -54, 40, 81, 37, 117, -103, -88, -118, -80, 111,
  29, 49, 67, 49, -97, 57, 115, 67, -69, -39, -75, 18, -16, -104, -81, 112,
  -105, -9, -107, 99, -119, 19, -89, -88, 46, 58, 72, -87, 70, -75, -21, -117,
  65, -37, -98, 47, 94,
};

static const int32_t bordered_b[9] = {
  15657, 17475, -22097, -57809, 70147, 10466, 66029, -39270, 2705,
};

static const int8_t pixels_w[200] = {
  97, 63, 93, -120, 48, -30, -87, -20, 68, 82, -100, -20, 83, 46, -106, 79,
  50, -118, -53, 85, -8, 36, -43, 79, -100, 64, -107, 76, 101, -110, -55, -128,
  -43, -29, 22, 82, -115, -102, -68, -128, -64, 32, -88, 26, 100, -53, 91, 16,
  81, -86, -53, -107, 24, 6, 27, 99, 33, -90, 5, 65, 29, 116, -117, -65,
  -70, 43, 77, 11, 102, 20, -17, 11, -121, 114, -126, -27, -86, 86, -49, -14,
  44, 81, -73, 8, -123, 34, -42, 63, 86, 20, 58, -19, -48, -25, -108, -86,
  14, -128, -118, -78, 9, -29, -74, -67, 126, 124, 55, -117, -127, -95, 1, 86,
  -68, 40, 86, 119, 64, -7, -25, 28, -47, -14, -35, -40, 70, 52, -91, -53,
  -114, -24, -55, 83, -82, 7, 20, 91, 44, 38, 74, -28, 43, -1, 107, -116,
  -119, 51, -117, 96, 80, 81, -83, -56, -6, -3, -119, -40, -106, -41, 6, -16,
  56, 120, -110, 126, -62, -3, 33, 112, 87, 62, 43, -4, 21, 83, -123, 80,
  -127, -24, 93, -51, -125, -19, -59, -114, -79, -25, -8, 76, 12, -121, 107, -99,
  36, 30, 32, 42, -2, -7, -108, 16,
};

static const int32_t pixels_b[10] = {
  -51592, -22596, -5108, 1954, -58422, -25483, -68892, 40468, -76460, -11412,
};

static const int16_t pixels_y_multiplier[10] = {
  24416, 25191, 29412, 21484, 25767, 18341, 27779, 28922, 16886, 23546,
};

static const int8_t pixels_y_shift[10] = {
  23, 22, 24, 23, 23, 23, 23, 24, 23, 22,
};

static const int8_t steps_w[81] = {
  -128, 127, -128, 127, -128, 127, 127, 127, 127, 127, -128, 127, 127, 127, -128, 0,
  -128, -128, 127, 0, 0, 127, -128, -128, -128, -128, -128, 127, 127, -128, -128, -128,
  0, 0, 127, 127, 127, 0, 0, -128, -128, 127, 0, -128, 127, 0, -128, -128,
  -128, -128, 0, 127, -128, 127, -128, -128, 127, 127, -128, -128, -128, -128, -128, -128,
  127, -128, 0, 0, -128, -128, 127, 0, -128, -128, 0, 0, 0, -128, 127, -128,
  -128,
};

static const int32_t steps_b[3] = {
  -18445, 23982, -27992,
};

static const int32_t all_least_b[8] = {
  20717, 29436, -26466, 43596, 6831, -17691, 4685, 45596,
};

static const int8_t zero_point_w[48] = {
  4, -105, 116, -65, 76, -41, 57, -125, -64, -105, 29, 124, 45, -15, -51, 101,
  7, -37, -87, 41, 107, -32, 44, 30, 39, 70, 82, -105, 68, -29, -40, 35,
  29, -1, -95, -88, 48, -103, -32, 45, 8, -25, 85, 89, -52, 31, -79, -118,
};

static const int32_t zero_point_b[4] = {
  -2892, -13935, 60030, -23660,
};

static const int8_t channels_w[72] = {
  -87, -39, 16, 66, 114, -48, 39, -49, 36, 78, -92, -18, -16, -30, 79, 93,
  -127, -59, 55, 25, -49, 93, -55, 63, 86, -13, -33, 69, 0, 98, 110, -50,
  15, 119, -42, -47, 80, 23, -51, -114, 68, 123, 72, -8, -85, -1, 9, 119,
  -37, -21, -73, -122, -111, -41, -6, -122, -59, -118, 48, 96, -3, 74, 92, 57,
  -2, 37, -34, -30, -65, 18, 96, -51,
};

static const int32_t channels_b[8] = {
  74621, 16078, -7367, 9799, -19580, -2909, -19225, -32726,
};

static const int16_t channels_y_multiplier[8] = {
  18804, 22979, 27786, 26474, 22129, 19781, 16814, 30050,
};

static const int8_t channels_y_shift[8] = {
  17, 18, 17, 17, 17, 16, 16, 17,
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

#ifndef TOSAC_HAS_SATURATE_I16_FROM_I32
#define TOSAC_HAS_SATURATE_I16_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int16_t tosac_saturate_i16_from_i32(int32_t a) {
  return (int16_t)tosac_max_i32(tosac_min_i32(a, 32767), -32768);
}
#endif

// tosa.conv2d, line 9
static void bordered_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 4; ++j) {
    for (int32_t k = 0; k < 5; ++k) {
      for (int32_t l = 0; l < 9; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 4)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 5)) {
                const int32_t column = k + kx - 1;
                for (int32_t c = 0; c < 5; ++c) {
                  sum += x[row * 25 + column * 5 + c] * bordered_w[l * 45 + ky * 15 + kx * 5 + c];
                }
              }
            }
          }
        }
        c_buffer[j * 45 + k * 9 + l] = (int32_t)((uint32_t)sum + (uint32_t)bordered_b[l]);
      }
    }
  }
}

// 180 elements
static void bordered_k1(const int32_t *TOSAC_RESTRICT c_buffer, int64_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < BORDERED_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 9: 1x4x5x9xi48, -108162641..108168394
    const int64_t c_2 = (int64_t)c;
    out0[i] = c_2;
  }
}

int bordered(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 8 != 0 || (uintptr_t)arena % BORDERED_ARENA_ALIGN != 0) return 2;
  _Static_assert(BORDERED_ARENA_BYTES >= 720, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  bordered_k0(x, c_buffer);
  bordered_k1(c_buffer, out0);
  return 0;
}

// tosa.conv2d, line 17
static void pixels_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      for (int32_t l = 0; l < 10; ++l) {
        int32_t sum = 0;
        for (int32_t c = 0; c < 20; ++c) {
          sum += x[j * 80 + k * 20 + c] * pixels_w[l * 20 + c];
        }
        c_buffer[j * 40 + k * 10 + l] = (int32_t)((uint32_t)sum + (uint32_t)pixels_b[l]);
      }
    }
  }
}

// 12 x 10 elements
static void pixels_k1(const int32_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 12; ++i) {
    const int32_t *row_c_buffer = c_buffer + i * 10;
    int16_t *row_out = out0 + i * 10;
    for (size_t j = 0; j < 10; ++j) {
      const int32_t c = row_c_buffer[j];
      // tosac.i48_written, line 17: 1x3x4x10xi48, -49042488..48997872
      const int32_t c_2 = c;
      const int16_t y_multiplier_v = pixels_y_multiplier[j];
      const int8_t y_shift_v = pixels_y_shift[j];
      // tosa.rescale, line 22: 1x3x4x10xi16, -32768..32767
      const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c_2, y_multiplier_v, y_shift_v));
      row_out[j] = y;
    }
  }
}

int pixels(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % PIXELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(PIXELS_ARENA_BYTES >= 480, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  pixels_k0(x, c_buffer);
  pixels_k1(c_buffer, out0);
  return 0;
}

// tosa.conv2d, line 30
static void steps_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      for (int32_t l = 0; l < 3; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j * 2 + ky - 1) & (j * 2 + ky - 1 < 5)) {
            const int32_t row = j * 2 + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k * 2 + kx - 1) & (k * 2 + kx - 1 < 7)) {
                const int32_t column = k * 2 + kx - 1;
                for (int32_t c = 0; c < 3; ++c) {
                  sum += x[row * 21 + column * 3 + c] * steps_w[l * 27 + ky * 9 + kx * 3 + c];
                }
              }
            }
          }
        }
        c_buffer[j * 12 + k * 3 + l] = (int32_t)((uint32_t)sum + (uint32_t)steps_b[l]);
      }
    }
  }
}

// 36 elements
static void steps_k1(const int32_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < STEPS_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 30: 1x3x4x3xi48, -100286989..100250111
    const int32_t c_2 = c;
    // tosa.rescale, line 35: 1x3x4x3xi16, -32768..32767
    const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c_2, 26973, 20));
    out0[i] = y;
  }
}

int steps(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % STEPS_ARENA_ALIGN != 0) return 2;
  _Static_assert(STEPS_ARENA_BYTES >= 144, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  steps_k0(x, c_buffer);
  steps_k1(c_buffer, out0);
  return 0;
}

// tosa.conv2d, line 43
static void all_least_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 3; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int32_t sum = 0;
        for (int32_t c = 0; c < 16; ++c) {
          sum += x[j * 48 + k * 16 + c] * -128;
        }
        c_buffer[j * 24 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)all_least_b[l]);
      }
    }
  }
}

// 48 elements
static void all_least_k1(const int32_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < ALL_LEAST_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 43: 1x2x3x8xi48, -67133282..67154460
    const int32_t c_2 = c;
    // tosa.rescale, line 48: 1x2x3x8xi16, -32768..32767
    const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c_2, 26734, 24));
    out0[i] = y;
  }
}

int all_least(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % ALL_LEAST_ARENA_ALIGN != 0) return 2;
  _Static_assert(ALL_LEAST_ARENA_BYTES >= 192, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  all_least_k0(x, c_buffer);
  all_least_k1(c_buffer, out0);
  return 0;
}

// tosa.conv2d, line 56
static void zero_point_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 8; ++k) {
      for (int32_t l = 0; l < 4; ++l) {
        int32_t sum = 0;
        for (int32_t kx = 0; kx < 2; ++kx) {
          for (int32_t c = 0; c < 6; ++c) {
            sum += x[j * 54 + k * 6 + kx * 6 + c] * (zero_point_w[l * 12 + kx * 6 + c] + 7);
          }
        }
        c_buffer[j * 32 + k * 4 + l] = (int32_t)((uint32_t)sum + (uint32_t)zero_point_b[l]);
      }
    }
  }
}

// 64 elements
static void zero_point_k1(const int32_t *TOSAC_RESTRICT c_buffer, int64_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < ZERO_POINT_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 56: 1x2x8x4xi48, -29854077..29848308
    const int64_t c_2 = (int64_t)c;
    out0[i] = c_2;
  }
}

int zero_point(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 8 != 0 || (uintptr_t)arena % ZERO_POINT_ARENA_ALIGN != 0) return 2;
  _Static_assert(ZERO_POINT_ARENA_BYTES >= 256, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  zero_point_k0(x, c_buffer);
  zero_point_k1(c_buffer, out0);
  return 0;
}

// tosa.depthwise_conv2d, line 64
static void channels_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 5; ++j) {
    for (int32_t k = 0; k < 8; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 5)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 8)) {
                const int32_t column = k + kx - 1;
                sum += x[row * 64 + column * 8 + l] * channels_w[ky * 24 + kx * 8 + l];
              }
            }
          }
        }
        c_buffer[j * 64 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)channels_b[l]);
      }
    }
  }
}

// 40 x 8 elements
static void channels_k1(const int32_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 40; ++i) {
    const int32_t *row_c_buffer = c_buffer + i * 8;
    int16_t *row_out = out0 + i * 8;
    for (size_t j = 0; j < 8; ++j) {
      const int32_t c = row_c_buffer[j];
      // tosac.i48_written, line 64: 1x5x8x8xi48, -23559764..23494366
      const int32_t c_2 = c;
      const int16_t y_multiplier_v = channels_y_multiplier[j];
      const int8_t y_shift_v = channels_y_shift[j];
      // tosa.rescale, line 69: 1x5x8x8xi16, -32768..32767
      const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c_2, y_multiplier_v, y_shift_v));
      row_out[j] = y;
    }
  }
}

int channels(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % CHANNELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(CHANNELS_ARENA_BYTES >= 1280, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  channels_k0(x, c_buffer);
  channels_k1(c_buffer, out0);
  return 0;
}
