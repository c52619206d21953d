#include "intermediate_result.h"

#if !defined(INTERMEDIATE_RESULT_CONTENT) || INTERMEDIATE_RESULT_CONTENT != 0x009cf893a5daf675u
#error "intermediate_result.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_CLZ
#define TOSAC_HAS_CLZ
// Leading zero bits; 32 for 0.
static inline int32_t tosac_clz(int32_t a) {
  uint32_t v = (uint32_t)a;
#if defined(__GNUC__)
  return v == 0 ? 32 : (int32_t)__builtin_clz(v);
#else
  int32_t n = 32;
  while (v != 0) {
    v >>= 1;
    --n;
  }
  return n;
#endif
}
#endif

// 38 elements
static void intermediate_result_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < INTERMEDIATE_RESULT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.clz, line 4: 2x19xi32, 0..32
    const int32_t y = tosac_clz(x_v);
    // tosa.add, line 5: 2x19xi32, -2147483648..2147483647
    const int32_t z = (int32_t)((uint32_t)y + (uint32_t)x_v);
    out0[i] = y;
    out1[i] = z;
  }
}

int intermediate_result(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  intermediate_result_k0(x, out0, out1);
  return 0;
}
