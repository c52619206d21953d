#include "compared_words.h"

#if !defined(COMPARED_WORDS_CONTENT) || COMPARED_WORDS_CONTENT != 0xabba6fa175b287bau
#error "compared_words.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 19 elements
static void compared_words_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    const int32_t *row_y = y + i * 19;
    // tosa.reduce_all, line 5: 3x1xi1
    int b = 1;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      const int32_t y_v = row_y[j];
      // tosa.greater, line 4: 3x19xi1
      const int a = y_v < x_v;
      b = b & a;
    }
    out0[i] = (uint8_t)b;
  }
}

int compared_words(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0) return 2;
  (void)arena;
  compared_words_k0(x, y, out0);
  return 0;
}
