#include "keywords.h"

#if !defined(KEYWORDS_CONTENT) || KEYWORDS_CONTENT != 0x6d91c9424b8d96b4u
#error "keywords.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 5 elements
static void double__k0(const int32_t *TOSAC_RESTRICT int_, const int32_t *TOSAC_RESTRICT class_, const int32_t *TOSAC_RESTRICT out0_, const int32_t *TOSAC_RESTRICT arena_, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < DOUBLE__OUT0_ELEMS; ++i) {
    const int32_t int_v = int_[i];
    const int32_t class_v = class_[i];
    // tosa.add, line 5: 5xi32, -2147483648..2147483647
    const int32_t for_ = (int32_t)((uint32_t)int_v + (uint32_t)class_v);
    const int32_t out0_v = out0_[i];
    // tosa.add, line 6: 5xi32, -2147483648..2147483647
    const int32_t while_ = (int32_t)((uint32_t)for_ + (uint32_t)out0_v);
    const int32_t arena_v = arena_[i];
    // tosa.add, line 7: 5xi32, -2147483648..2147483647
    const int32_t register_ = (int32_t)((uint32_t)while_ + (uint32_t)arena_v);
    out0[i] = register_;
  }
}

int double_(const int32_t *TOSAC_RESTRICT int_, const int32_t *TOSAC_RESTRICT class_, const int32_t *TOSAC_RESTRICT out0_, const int32_t *TOSAC_RESTRICT arena_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (int_ == NULL || class_ == NULL || out0_ == NULL || arena_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)int_ % 4 != 0 || (uintptr_t)class_ % 4 != 0 || (uintptr_t)out0_ % 4 != 0 || (uintptr_t)arena_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  double__k0(int_, class_, out0_, arena_, out0);
  return 0;
}
