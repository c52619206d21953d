#include "generated.h"

#if !defined(GENERATED_CONTENT) || GENERATED_CONTENT != 0x071fc2a25ebec1a0u
#error "generated.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 24 elements
static void f_k0_2(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT g_buffer, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT g_buffer_2) {
  for (size_t i = 0; i < F_F__ELEMS; ++i) {
    const int32_t f_v = f_[i];
    const int32_t f_k0_v = f_k0[i];
    // tosa.add, line 7: 4x6xi32, -2147483648..2147483647
    const int32_t a = (int32_t)((uint32_t)f_v + (uint32_t)f_k0_v);
    const int32_t g_buffer_v = g_buffer[i];
    const int32_t t5_v = t5[i];
    // tosa.add, line 8: 4x6xi32, -2147483648..2147483647
    const int32_t b = (int32_t)((uint32_t)g_buffer_v + (uint32_t)t5_v);
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
    g_buffer_2[i] = g;
  }
}

// tosa.transpose, line 13
static void f_k1(const int32_t *TOSAC_RESTRICT g_buffer, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 6; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      out0[i0 * 4 + i1] = g_buffer[i0 + i1 * 6];
    }
  }
}

int f(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT g_buffer, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (f_ == NULL || f_k0 == NULL || g_buffer == NULL || t5 == NULL || t6 == NULL || t7 == NULL || t8 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)f_ % 4 != 0 || (uintptr_t)f_k0 % 4 != 0 || (uintptr_t)g_buffer % 4 != 0 || (uintptr_t)t5 % 4 != 0 || (uintptr_t)t6 % 4 != 0 || (uintptr_t)t7 % 4 != 0 || (uintptr_t)t8 % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % F_ARENA_ALIGN != 0) return 2;
  _Static_assert(F_ARENA_BYTES >= 96, "the arena holds all buffers");
  int32_t *g_buffer_2 = (int32_t *)(void *)((unsigned char *)arena + 0);
  f_k0_2(f_, f_k0, g_buffer, t5, t6, t7, t8, g_buffer_2);
  f_k1(g_buffer_2, out0);
  return 0;
}
