#include "all_of_words.h"

#if !defined(ALL_OF_WORDS_CONTENT) || ALL_OF_WORDS_CONTENT != 0x66e40dbad5c153eeu
#error "all_of_words.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 17 elements
static void all_of_words_k0(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
  // tosa.reduce_all, line 6: 1xi1
  int reduce_all_1 = 1;
  for (size_t i = 0; i < ALL_OF_WORDS_X_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.cast, line 5: 17xi1
    const int cast_0 = (x_v == 0) ^ 1;
    reduce_all_1 = reduce_all_1 & cast_0;
  }
  out0[0] = (uint8_t)reduce_all_1;
}

int all_of_words(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  all_of_words_k0(x, out0);
  return 0;
}
