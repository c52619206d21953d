#include "resize_bilinear.h"

#if !defined(RESIZE_BILINEAR_CONTENT) || RESIZE_BILINEAR_CONTENT != 0xff92e7a04c24b2e6u
#error "resize_bilinear.h was not written together with this file"
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

static const int32_t resize_bilinear_rows[5] = {
  0, 0, 1, 1, 2,
};

static const int32_t resize_bilinear_rows_2[5] = {
  1, 1, 2, 2, 2,
};

static const int32_t resize_bilinear_columns[7] = {
  0, 0, 1, 1, 2, 2, 3,
};

static const int32_t resize_bilinear_columns_2[7] = {
  1, 1, 2, 2, 3, 3, 3,
};

static const int16_t resize_bilinear_weights[7] = {
  0, 1, 0, 1, 0, 1, 0,
};

static const int16_t resize_bilinear_weights_2[5] = {
  0, 1, 0, 1, 0,
};

// tosa.resize, line 7
static void resize_bilinear_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 5; ++j) {
    const int32_t row = resize_bilinear_rows[j];
    const int32_t row_2 = resize_bilinear_rows_2[j];
    for (int32_t k = 0; k < 7; ++k) {
      const int32_t column = resize_bilinear_columns[k];
      const int32_t column_2 = resize_bilinear_columns_2[k];
      for (int32_t l = 0; l < 2; ++l) {
        const int32_t v = resize_bilinear_weights[k];
        const int32_t v_2 = resize_bilinear_weights_2[j];
        out0[j * 14 + k * 2 + l] = (x[row * 8 + column * 2 + l] * (2 - v) + x[row * 8 + column_2 * 2 + l] * v) * (2 - v_2) + (x[row_2 * 8 + column * 2 + l] * (2 - v) + x[row_2 * 8 + column_2 * 2 + l] * v) * v_2;
      }
    }
  }
}

int resize_bilinear(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  resize_bilinear_k0(x, out0);
  return 0;
}
