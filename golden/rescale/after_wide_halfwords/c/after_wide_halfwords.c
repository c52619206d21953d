#include "after_wide_halfwords.h"

#if !defined(AFTER_WIDE_HALFWORDS_CONTENT) || AFTER_WIDE_HALFWORDS_CONTENT != 0x52a94a31946075a6u
#error "after_wide_halfwords.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int64_t wide_to_halfwords_b[9] = {
  INT64_C(82799), INT64_C(-89935), INT64_C(50257), INT64_C(572), INT64_C(4628), INT64_C(8225), INT64_C(-2377), INT64_C(67152), INT64_C(-61893),
};

static const int16_t wide_to_halfwords_y_multiplier[9] = {
  19020, 24910, 28863, 31940, 18003, 18143, 19520, 32534, 21383,
};

static const int8_t wide_to_halfwords_y_shift[9] = {
  29, 29, 29, 27, 28, 29, 28, 27, 29,
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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I64
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I64
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int64_t tosac_rounding_shift_right_i64(int64_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int64_t)((uint64_t)(a >> t0) + (uint64_t)(0 < t0 ? (a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
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

// tosa.conv2d, line 8
static void wide_to_halfwords_k0(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      for (int32_t l = 0; l < 9; ++l) {
        int64_t sum = INT64_C(0);
        for (int32_t ky = 0; ky < 3; ++ky) {
          for (int32_t kx = 0; kx < 3; ++kx) {
            for (int32_t c = 0; c < 64; ++c) {
              sum = (int64_t)((uint64_t)sum + (uint64_t)((int64_t)x[j * 256 + ky * 256 + k * 64 + kx * 64 + c] * -128));
            }
          }
        }
        c_buffer[j * 18 + k * 9 + l] = (int64_t)((uint64_t)sum + (uint64_t)wide_to_halfwords_b[l]);
      }
    }
  }
}

// 4 x 9 elements
static void wide_to_halfwords_k1(const int64_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 4; ++i) {
    const int64_t *row_c_buffer = c_buffer + i * 9;
    int16_t *row_out = out0 + i * 9;
    for (size_t j = 0; j < 9; ++j) {
      const int64_t c = row_c_buffer[j];
      // tosac.i48_written, line 8: 1x2x2x9xi48, -2415935311..2416001903
      const int64_t c_2 = c;
      const int16_t y_multiplier_v = wide_to_halfwords_y_multiplier[j];
      const int8_t y_shift_v = wide_to_halfwords_y_shift[j];
      // tosa.rescale, line 13: 1x2x2x9xi16, -32768..32767
      const int16_t y = tosac_saturate_i16_from_i32((int32_t)tosac_rounding_shift_right_i64(c_2 * y_multiplier_v, y_shift_v));
      row_out[j] = y;
    }
  }
}

int wide_to_halfwords(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % WIDE_TO_HALFWORDS_ARENA_ALIGN != 0) return 2;
  _Static_assert(WIDE_TO_HALFWORDS_ARENA_BYTES >= 288, "the arena holds all buffers");
  int64_t *c_buffer = (int64_t *)(void *)((unsigned char *)arena + 0);
  wide_to_halfwords_k0(x, c_buffer);
  wide_to_halfwords_k1(c_buffer, out0);
  return 0;
}
