#include "library_names.h"

#if !defined(LIBRARY_NAMES_CONTENT) || LIBRARY_NAMES_CONTENT != 0x65e564c7cd6bda25u
#error "library_names.h was not written together with this file"
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

// 5 elements
static void exp__k0(const int32_t *TOSAC_RESTRICT gamma_, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < EXP__OUT0_ELEMS; ++i) {
    const int32_t gamma_v = gamma_[i];
    // tosa.clz, line 8: 5xi32, 0..32
    const int32_t z = tosac_clz(gamma_v);
    out0[i] = z;
  }
}

int exp_(const int32_t *TOSAC_RESTRICT gamma_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (gamma_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)gamma_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  exp__k0(gamma_, out0);
  return 0;
}

// 5 elements
static void round__k0(const int32_t *TOSAC_RESTRICT printf, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < ROUND__OUT0_ELEMS; ++i) {
    const int32_t printf_v = printf[i];
    // tosa.clz, line 12: 5xi32, 0..32
    const int32_t z = tosac_clz(printf_v);
    out0[i] = z;
  }
}

int round_(const int32_t *TOSAC_RESTRICT printf, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (printf == NULL || out0 == NULL) return 1;
  if ((uintptr_t)printf % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  round__k0(printf, out0);
  return 0;
}

// 5 elements
static void free__k0(const int32_t *TOSAC_RESTRICT y1_, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < FREE__OUT0_ELEMS; ++i) {
    const int32_t y1_v = y1_[i];
    // tosa.clz, line 16: 5xi32, 0..32
    const int32_t z = tosac_clz(y1_v);
    out0[i] = z;
  }
}

int free_(const int32_t *TOSAC_RESTRICT y1_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (y1_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)y1_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  free__k0(y1_, out0);
  return 0;
}
