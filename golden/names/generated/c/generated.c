#include "generated.h"


#if !defined(GENERATED_CONTENT) || GENERATED_CONTENT != 0x4bfef217b21f4adeu
#error "generated.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 24 elements
static void f_k0_2(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT t4, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT t8_2) {
  for (size_t i = 0; i < 24; ++i) {
    const int32_t f__v = f_[i];
    const int32_t f_k0_v = f_k0[i];
    // tosa.add, line 7: 4x6xi32, -2147483648..2147483647
    const int32_t a = (int32_t)((uint32_t)f__v + (uint32_t)f_k0_v);
    const int32_t t4_v = t4[i];
    const int32_t t5_v = t5[i];
    // tosa.add, line 8: 4x6xi32, -2147483648..2147483647
    const int32_t b = (int32_t)((uint32_t)t4_v + (uint32_t)t5_v);
    const int32_t t6_v = t6[i];
    const int32_t t7_v = t7[i];
    // tosa.add, line 9: 4x6xi32, -2147483648..2147483647
    const int32_t c = (int32_t)((uint32_t)t6_v + (uint32_t)t7_v);
    // tosa.add, line 10: 4x6xi32, -2147483648..2147483647
    const int32_t d = (int32_t)((uint32_t)a + (uint32_t)b);
    const int32_t t8_v = t8[i];
    // tosa.add, line 11: 4x6xi32, -2147483648..2147483647
    const int32_t e = (int32_t)((uint32_t)c + (uint32_t)t8_v);
    // tosa.add, line 12: 4x6xi32, -2147483648..2147483647
    const int32_t g = (int32_t)((uint32_t)d + (uint32_t)e);
    t8_2[i] = g;
  }
}

// tosa.transpose, line 13
static void f_k1(const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 6; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      out0[i0 * 4 + i1] = t8[i0 + i1 * 6];
    }
  }
}

int f(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT t4, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (f_ == NULL || f_k0 == NULL || t4 == NULL || t5 == NULL || t6 == NULL || t7 == NULL || t8 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)f_ % 4 != 0 || (uintptr_t)f_k0 % 4 != 0 || (uintptr_t)t4 % 4 != 0 || (uintptr_t)t5 % 4 != 0 || (uintptr_t)t6 % 4 != 0 || (uintptr_t)t7 % 4 != 0 || (uintptr_t)t8 % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % 16 != 0) return 2;
  int32_t *t8_2 = (int32_t *)(void *)((unsigned char *)arena + 0);
  f_k0_2(f_, f_k0, t4, t5, t6, t7, t8, t8_2);
  f_k1(t8_2, out0);
  return 0;
}
