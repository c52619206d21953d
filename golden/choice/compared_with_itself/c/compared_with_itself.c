#include "compared_with_itself.h"

#if !defined(COMPARED_WITH_ITSELF_CONTENT) || COMPARED_WITH_ITSELF_CONTENT != 0xd1a55ddf2aab3403u
#error "compared_with_itself.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 57 elements
static void compared_with_itself_k0(uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < COMPARED_WITH_ITSELF_OUT0_ELEMS; ++i) {
    // tosa.equal, line 6: 3x19xi1
    const int e = 1;
    out0[i] = (uint8_t)e;
  }
}

// 57 elements
static void compared_with_itself_k1(uint8_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < COMPARED_WITH_ITSELF_OUT1_ELEMS; ++i) {
    // tosa.logical_not, line 9: 3x19xi1
    const int n = 0;
    out1[i] = (uint8_t)n;
  }
}

// 57 elements
static void compared_with_itself_k2(uint8_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < COMPARED_WITH_ITSELF_OUT2_ELEMS; ++i) {
    // tosa.greater, line 8: 3x19xi1
    const int a = 0;
    out2[i] = (uint8_t)a;
  }
}

int compared_with_itself(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  compared_with_itself_k0(out0);
  compared_with_itself_k1(out1);
  compared_with_itself_k2(out2);
  return 0;
}
