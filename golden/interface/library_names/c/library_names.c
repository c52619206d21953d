#include "library_names.h"


#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

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

// 5 elements
static void exp__k0(const int32_t *TOSAC_RESTRICT gamma, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 5; ++i) {
    const int32_t gamma_v = gamma[i];
    // tosa.clz, line 6: 5xi32, 0..32
    const int32_t z_ = tosac_clz(gamma_v);
    out0[i] = z_;
  }
}

int exp_(const int32_t *TOSAC_RESTRICT gamma, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (gamma == NULL || out0 == NULL) return 1;
  if ((uintptr_t)gamma % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  exp__k0(gamma, out0);
  return 0;
}

// 5 elements
static void round__k0(const int32_t *TOSAC_RESTRICT index, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 5; ++i) {
    const int32_t index_v = index[i];
    // tosa.clz, line 10: 5xi32, 0..32
    const int32_t z_ = tosac_clz(index_v);
    out0[i] = z_;
  }
}

int round_(const int32_t *TOSAC_RESTRICT index, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (index == NULL || out0 == NULL) return 1;
  if ((uintptr_t)index % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  round__k0(index, out0);
  return 0;
}

// 5 elements
static void free__k0(const int32_t *TOSAC_RESTRICT y1, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 5; ++i) {
    const int32_t y1_v = y1[i];
    // tosa.clz, line 14: 5xi32, 0..32
    const int32_t z_ = tosac_clz(y1_v);
    out0[i] = z_;
  }
}

int free_(const int32_t *TOSAC_RESTRICT y1, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (y1 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)y1 % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  free__k0(y1, out0);
  return 0;
}
