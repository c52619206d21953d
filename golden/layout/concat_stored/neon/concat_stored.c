#include "concat_stored.h"

#if !defined(CONCAT_STORED_CONTENT) || CONCAT_STORED_CONTENT != 0x7dfd5552c60ceaa9u
#error "concat_stored.h was not written together with this file"
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

#if !TOSAC_NEON

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

#endif

// 30 x 17 elements
static void concat_stored_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 30; ++i) {
    const int8_t *row_x = x + i * 17;
    int8_t *row_out = out0 + i * 42;
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.clamp, line 6: 2x3x5x17xi8, -20..90
      const int8x16_t a = vminq_s8(vmaxq_s8(x_v, vdupq_n_s8(-20)), vdupq_n_s8(90));
      vst1q_s8(row_out + j, a);
    }
    { // the last 16 lanes, 15 of them again
      const size_t j = 1;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.clamp, line 6: 2x3x5x17xi8, -20..90
      const int8x16_t a = vminq_s8(vmaxq_s8(x_v, vdupq_n_s8(-20)), vdupq_n_s8(90));
      vst1q_s8(row_out + j, a);
    }
  }
#else
  for (size_t i = 0; i < 30; ++i) {
    const int8_t *row_x = x + i * 17;
    int8_t *row_out = out0 + i * 42;
    for (size_t j = 0; j < 17; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.clamp, line 6: 2x3x5x17xi8, -20..90
      const int8_t a = tosac_min_i8(tosac_max_i8(x_v, -20), 90);
      row_out[j] = a;
    }
  }
#endif
}

// tosa.max_pool2d, line 7
static void concat_stored_k1(const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (int32_t i = 0; i < 2; ++i) {
    for (int32_t j = 0; j < 3; ++j) {
      for (int32_t k = 0; k < 5; ++k) {
        int8x16_t most = vdupq_n_s8(-128);
        for (int32_t ky = 0; ky < 2; ++ky) {
          for (int32_t kx = 0; kx < 2; ++kx) {
            most = vmaxq_s8(most, vcombine_s8(vld1_s8(y + i * 192 + j * 48 + ky * 48 + k * 8 + kx * 8), vdup_n_s8(0)));
          }
        }
        vst1_s8(out0 + i * 630 + j * 210 + k * 42 + 17, vget_low_s8(most));
      }
    }
  }
#else
  for (int32_t i = 0; i < 2; ++i) {
    for (int32_t j = 0; j < 3; ++j) {
      for (int32_t k = 0; k < 5; ++k) {
        for (int32_t l = 0; l < 8; ++l) {
          int8_t most = -128;
          for (int32_t ky = 0; ky < 2; ++ky) {
            for (int32_t kx = 0; kx < 2; ++kx) {
              most = tosac_max_i8(most, y[i * 192 + j * 48 + ky * 48 + k * 8 + kx * 8 + l]);
            }
          }
          out0[i * 630 + j * 210 + k * 42 + l + 17] = most;
        }
      }
    }
  }
#endif
}

// 2 x 3 x 5 x 17 elements
static void concat_stored_k2(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 5; ++k) {
      const int8_t *row_x = x + i * 255 + k * 17;
      int8_t *row_out0 = out0 + i * 630 + k * 42;
      int8_t *row_out1 = out1 + i * 85 + k * 17;
      for (size_t l = 0; l < 16; l += 16) {
        // tosa.reduce_max, line 10: 2x1x5x17xi8, -128..127
        int8x16_t most_acc = vdupq_n_s8(-128);
        for (size_t j = 0; j < 3; ++j) {
          const int8x16_t x_v = vld1q_s8(row_x + j * 85 + l);
          // tosa.bitwise_not, line 8: 2x3x5x17xi8, -128..127
          const int8x16_t b = vmvnq_s8(x_v);
          most_acc = vmaxq_s8(most_acc, b);
          vst1q_s8(row_out0 + j * 210 + l + 25, b);
        }
        vst1q_s8(row_out1 + l, most_acc);
      }
      { // the last 16 lanes, 15 of them again
        const size_t l = 1;
        // tosa.reduce_max, line 10: 2x1x5x17xi8, -128..127
        int8x16_t most_acc = vdupq_n_s8(-128);
        for (size_t j = 0; j < 3; ++j) {
          const int8x16_t x_v = vld1q_s8(row_x + j * 85 + l);
          // tosa.bitwise_not, line 8: 2x3x5x17xi8, -128..127
          const int8x16_t b = vmvnq_s8(x_v);
          most_acc = vmaxq_s8(most_acc, b);
          vst1q_s8(row_out0 + j * 210 + l + 25, b);
        }
        vst1q_s8(row_out1 + l, most_acc);
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 5; ++k) {
      for (size_t l = 0; l < 17; ++l) {
        const int8_t *row_x = x + i * 255 + k * 17 + l;
        int8_t *row_out0 = out0 + i * 630 + k * 42 + l;
        // tosa.reduce_max, line 10: 2x1x5x17xi8, -128..127
        int8_t most = -128;
        for (size_t j = 0; j < 3; ++j) {
          const int8_t x_v = row_x[j * 85];
          // tosa.bitwise_not, line 8: 2x3x5x17xi8, -128..127
          const int8_t b = (int8_t)(x_v ^ -1);
          most = tosac_max_i8(most, b);
          row_out0[j * 210 + 25] = b;
        }
        out1[i * 85 + k * 17 + l] = most;
      }
    }
  }
#endif
}

int concat_stored(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  concat_stored_k0(x, out0);
  concat_stored_k1(y, out0);
  concat_stored_k2(x, out0, out1);
  return 0;
}
