#include "spelled_names.h"

#if !defined(SPELLED_NAMES_CONTENT) || SPELLED_NAMES_CONTENT != 0x61c79f186372ce88u
#error "spelled_names.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 5 elements
static void a_b_c_k0(const int32_t *TOSAC_RESTRICT x_1__, const int32_t *TOSAC_RESTRICT m_0, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < A_B_C_OUT0_ELEMS; ++i) {
    const int32_t x_1__v = x_1__[i];
    const int32_t m_0_v = m_0[i];
    // tosa.sub, line 5: 5xi32, -2147483648..2147483647
    const int32_t r_ = (int32_t)((uint32_t)x_1__v - (uint32_t)m_0_v);
    out0[i] = r_;
  }
}

int a_b_c(const int32_t *TOSAC_RESTRICT x_1__, const int32_t *TOSAC_RESTRICT m_0, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x_1__ == NULL || m_0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x_1__ % 4 != 0 || (uintptr_t)m_0 % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  a_b_c_k0(x_1__, m_0, out0);
  return 0;
}
