#include "halfwords_to_words.h"

#if !defined(HALFWORDS_TO_WORDS_CONTENT) || HALFWORDS_TO_WORDS_CONTENT != 0x5ba9cf0869878377u
#error "halfwords_to_words.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void halfwords_to_words_k0(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < HALFWORDS_TO_WORDS_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.cast, line 10: 2x19xi32, -32768..32767
    const int32_t a = x_v;
    const int16_t y_v = y[i];
    // tosa.cast, line 11: 2x19xi32, -32768..32767
    const int32_t b = y_v;
    // tosa.add, line 12: 2x19xi32, -65536..65534
    const int32_t sum = a + b;
    // tosa.sub, line 13: 2x19xi32, -65535..65535
    const int32_t difference = a - b;
    // tosa.mul, line 14: 2x19xi32, -32768000..32767000
    const int32_t product = a * 1000;
    // tosa.mul, line 15: 2x19xi32, -1073709056..1073741824
    const int32_t square = a * b;
    // tosa.cast, line 16: 2x19xi16, -32768..32767
    const int16_t low = (int16_t)square;
    out0[i] = sum;
    out1[i] = difference;
    out2[i] = product;
    out3[i] = low;
  }
}

int halfwords_to_words(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)y % 2 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 2 != 0) return 2;
  (void)arena;
  halfwords_to_words_k0(x, y, out0, out1, out2, out3);
  return 0;
}
