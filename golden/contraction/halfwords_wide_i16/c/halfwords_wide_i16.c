#include "halfwords_wide_i16.h"

#if !defined(HALFWORDS_WIDE_I16_CONTENT) || HALFWORDS_WIDE_I16_CONTENT != 0x9027ac721f9e665eu
#error "halfwords_wide_i16.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int64_t many_b[8] = {
  INT64_C(-48124), INT64_C(11705), INT64_C(-9928), INT64_C(-69402), INT64_C(-8692), INT64_C(38337), INT64_C(-39813), INT64_C(82024),
};

static const int8_t biased_w[64] = {
  -49, 114, 34, 9, -65, -15, 121, -112, 16, -29, 66, 60, -113, 24, -97, 1,
  -42, -109, -79, -76, -30, 70, 28, -13, 70, -13, -99, 31, 43, -8, -96, -121,
  66, 67, 92, 79, 53, -104, -38, 29, -38, -57, 58, 91, 91, 72, -98, -3,
  -60, -104, 96, -65, 71, -16, -72, 105, -88, 0, -115, -117, -55, 64, 90, 35,
};

static const int64_t biased_b[8] = {
  INT64_C(140737488355327), INT64_C(-140737488355328), INT64_C(140737488355327), INT64_C(-140737488355328), INT64_C(140737488355327), INT64_C(-140737488355328), INT64_C(-8589934592), INT64_C(-8589934592),
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
static void many_k0(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int64_t sum = INT64_C(0);
        for (int32_t ky = 0; ky < 3; ++ky) {
          for (int32_t kx = 0; kx < 3; ++kx) {
            for (int32_t c = 0; c < 64; ++c) {
              sum = (int64_t)((uint64_t)sum + (uint64_t)((int64_t)x[j * 256 + ky * 256 + k * 64 + kx * 64 + c] * -128));
            }
          }
        }
        c_buffer[j * 16 + k * 8 + l] = (int64_t)((uint64_t)sum + (uint64_t)many_b[l]);
      }
    }
  }
}

// 32 elements
static void many_k1(const int64_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < MANY_OUT0_ELEMS; ++i) {
    const int64_t c = c_buffer[i];
    // tosac.i48_written, line 8: 1x2x2x8xi48, -2415914778..2416001128
    const int64_t c_2 = c;
    // tosa.rescale, line 13: 1x2x2x8xi16, -32768..32767
    const int16_t y = tosac_saturate_i16_from_i32((int32_t)tosac_rounding_shift_right_i64(c_2 * 31030, 30));
    out0[i] = y;
  }
}

int many(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % MANY_ARENA_ALIGN != 0) return 2;
  _Static_assert(MANY_ARENA_BYTES >= 256, "the arena holds all buffers");
  int64_t *c_buffer = (int64_t *)(void *)((unsigned char *)arena + 0);
  many_k0(x, c_buffer);
  many_k1(c_buffer, out0);
  return 0;
}

// tosa.conv2d, line 21
static void biased_k0(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 3; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int64_t sum = INT64_C(0);
        for (int32_t c = 0; c < 8; ++c) {
          sum = (int64_t)((uint64_t)sum + (uint64_t)((int64_t)x[j * 24 + k * 8 + c] * biased_w[l * 8 + c]));
        }
        out0[j * 24 + k * 8 + l] = (int64_t)((uint64_t)sum + (uint64_t)biased_b[l]);
      }
    }
  }
}

// 48 elements
static void biased_k1(int64_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < BIASED_OUT0_ELEMS; ++i) {
    const int64_t out0_v = out0[i];
    // tosac.i48_written, line 21: 1x2x3x8xi48, -140737488355328..140737488355328
    const int64_t c = (int64_t)((uint64_t)out0_v << 16) >> 16;
    out0[i] = c;
  }
}

int biased(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 8 != 0) return 2;
  (void)arena;
  biased_k0(x, out0);
  biased_k1(out0);
  return 0;
}

// tosa.conv2d, line 29
static void small_k0(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int64_t sum = INT64_C(0);
        for (int32_t ky = 0; ky < 3; ++ky) {
          for (int32_t kx = 0; kx < 3; ++kx) {
            for (int32_t c = 0; c < 64; ++c) {
              sum = (int64_t)((uint64_t)sum + (uint64_t)((int64_t)x[j * 256 + ky * 256 + k * 64 + kx * 64 + c] * -128));
            }
          }
        }
        c_buffer[j * 16 + k * 8 + l] = (int64_t)((uint64_t)sum + (uint64_t)many_b[l]);
      }
    }
  }
}

// 32 elements
static void small_k1(const int64_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SMALL_OUT0_ELEMS; ++i) {
    const int64_t c = c_buffer[i];
    // tosac.i48_written, line 29: 1x2x2x8xi48, -2415914778..2416001128
    const int64_t c_2 = c;
    // tosa.rescale, line 34: 1x2x2x8xi16, -67..68
    const int16_t y = (int16_t)tosac_rounding_shift_right_i64(c_2 * 30, 30);
    out0[i] = y;
  }
}

int small(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % SMALL_ARENA_ALIGN != 0) return 2;
  _Static_assert(SMALL_ARENA_BYTES >= 256, "the arena holds all buffers");
  int64_t *c_buffer = (int64_t *)(void *)((unsigned char *)arena + 0);
  small_k0(x, c_buffer);
  small_k1(c_buffer, out0);
  return 0;
}
