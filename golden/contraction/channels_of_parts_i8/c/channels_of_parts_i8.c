#include "channels_of_parts_i8.h"

#if !defined(CHANNELS_OF_PARTS_I8_CONTENT) || CHANNELS_OF_PARTS_I8_CONTENT != 0xcca0b460baf3cb28u
#error "channels_of_parts_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t channels_of_parts_i8_start[24] = {
  404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404,
  404, 404, 404, 404, 404, 404, 404, 404,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t channels_of_parts_i8_weights[576] = {
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
};

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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

// tosa.depthwise_conv2d, line 19
static void channels_of_parts_i8_k2(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT p_buffer) {
  for (int32_t j = 0; j < 5; ++j) {
    for (int32_t k = 0; k < 6; ++k) {
      for (int32_t l = 0; l < 16; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 5)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 6)) {
                const int32_t column = k + kx - 1;
                sum += (x[row * 240 + column * 40 + l] - 3) * 5;
              }
            }
          }
        }
        p_buffer[j * 96 + k * 16 + l] = (int32_t)((uint32_t)sum + (uint32_t)100);
      }
    }
  }
}

// 30 x 16 elements
static void channels_of_parts_i8_k4(const int32_t *TOSAC_RESTRICT p_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 30; ++i) {
    const int32_t *row_p_buffer = p_buffer + i * 16;
    int8_t *row_out = out0 + i * 40;
    for (size_t j = 0; j < 16; ++j) {
      const int32_t p = row_p_buffer[j];
      // tosa.rescale, line 21: 1x5x6x16xi8, -23..22
      const int8_t p8 = (int8_t)tosac_rounding_shift_right_i32(p, 8);
      row_out[j + 24] = p8;
    }
  }
}

// tosa.conv2d, line 20
static void channels_of_parts_i8_k3(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 30; ++i) {
    for (size_t j = 0; j < 24; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = channels_of_parts_i8_start[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a_3[4];
        for (size_t g = 0; g < 4; ++g) a_3[g] = x[i * 40 + c + g + 16];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_3[0] * channels_of_parts_i8_weights[j * 24 + c * 8 + q * 4] + a_3[1] * channels_of_parts_i8_weights[j * 24 + c * 8 + q * 4 + 1] + a_3[2] * channels_of_parts_i8_weights[j * 24 + c * 8 + q * 4 + 2] + a_3[3] * channels_of_parts_i8_weights[j * 24 + c * 8 + q * 4 + 3];
        }
      }
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x[i * 40 + g + 32];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * channels_of_parts_i8_weights[j * 24 + q * 4 + 128] + a[1] * channels_of_parts_i8_weights[j * 24 + q * 4 + 129] + a[2] * channels_of_parts_i8_weights[j * 24 + q * 4 + 130] + a[3] * channels_of_parts_i8_weights[j * 24 + q * 4 + 131];
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x[i * 40 + g + 36];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a_2[0] * channels_of_parts_i8_weights[j * 24 + q * 4 + 160] + a_2[1] * channels_of_parts_i8_weights[j * 24 + q * 4 + 161] + a_2[2] * channels_of_parts_i8_weights[j * 24 + q * 4 + 162] + a_2[3] * channels_of_parts_i8_weights[j * 24 + q * 4 + 163];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t s8 = (int8_t)tosac_rounding_shift_right_i32(sum, 8);
        out0[i * 40 + j + q] = s8;
      }
    }
  }
}

int channels_of_parts_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % CHANNELS_OF_PARTS_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(CHANNELS_OF_PARTS_I8_ARENA_BYTES >= 1920, "the arena holds all buffers");
  int32_t *p_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  channels_of_parts_i8_k2(x, p_buffer);
  channels_of_parts_i8_k4(p_buffer, out0);
  channels_of_parts_i8_k3(x, out0);
  return 0;
}
