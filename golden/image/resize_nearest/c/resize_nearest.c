#include "resize_nearest.h"

#if !defined(RESIZE_NEAREST_CONTENT) || RESIZE_NEAREST_CONTENT != 0xe62eef9ec959d816u
#error "resize_nearest.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t resize_nearest_rows[7] = {
  0, 1, 1, 2, 2, 3, 3,
};

static const int32_t resize_nearest_columns[9] = {
  0, 0, 1, 1, 1, 2, 2, 3, 3,
};

// tosa.resize, line 7
static void resize_nearest_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 7; ++j) {
    const int32_t row = resize_nearest_rows[j];
    for (int32_t k = 0; k < 9; ++k) {
      const int32_t column = resize_nearest_columns[k];
      for (int32_t l = 0; l < 3; ++l) {
        out0[j * 27 + k * 3 + l] = x[row * 12 + column * 3 + l];
      }
    }
  }
}

int resize_nearest(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  resize_nearest_k0(x, out0);
  return 0;
}
