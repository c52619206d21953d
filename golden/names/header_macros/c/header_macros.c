#include "header_macros.h"

#if !defined(HEADER_MACROS_CONTENT) || HEADER_MACROS_CONTENT != 0x9e9da8a6b6304fe9u
#error "header_macros.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ABS_I32
#define TOSAC_HAS_ABS_I32
// Magnitude of an integer; the least value stays itself (wraps).
static inline int32_t tosac_abs_i32(int32_t a) {
  return a < 0 ? (int32_t)((uint32_t)0 - (uint32_t)a) : a;
}
#endif

// 5 elements
static void h_k0(const int32_t *TOSAC_RESTRICT INT32_MAX_, const int32_t *TOSAC_RESTRICT NAN_, const int32_t *TOSAC_RESTRICT offsetof_, const int32_t *TOSAC_RESTRICT H_X_ELEMS_, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < H_OUT0_ELEMS; ++i) {
    const int32_t INT32_MAX_v = INT32_MAX_[i];
    const int32_t NAN_v = NAN_[i];
    // tosa.maximum, line 6: 5xi32, -2147483648..2147483647
    const int32_t a = tosac_max_i32(INT32_MAX_v, NAN_v);
    const int32_t offsetof_v = offsetof_[i];
    const int32_t H_X_ELEMS_v = H_X_ELEMS_[i];
    // tosa.maximum, line 7: 5xi32, -2147483648..2147483647
    const int32_t b = tosac_max_i32(offsetof_v, H_X_ELEMS_v);
    // tosa.maximum, line 8: 5xi32, -2147483648..2147483647
    const int32_t c = tosac_max_i32(a, b);
    const int32_t x_v = x[i];
    // tosa.maximum, line 9: 5xi32, -2147483648..2147483647
    const int32_t d = tosac_max_i32(c, x_v);
    out0[i] = d;
  }
}

int h(const int32_t *TOSAC_RESTRICT INT32_MAX_, const int32_t *TOSAC_RESTRICT NAN_, const int32_t *TOSAC_RESTRICT offsetof_, const int32_t *TOSAC_RESTRICT H_X_ELEMS_, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (INT32_MAX_ == NULL || NAN_ == NULL || offsetof_ == NULL || H_X_ELEMS_ == NULL || x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)INT32_MAX_ % 4 != 0 || (uintptr_t)NAN_ % 4 != 0 || (uintptr_t)offsetof_ % 4 != 0 || (uintptr_t)H_X_ELEMS_ % 4 != 0 || (uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  h_k0(INT32_MAX_, NAN_, offsetof_, H_X_ELEMS_, x, out0);
  return 0;
}

// 5 elements
static void HEADER_MACROS_H__k0(const int32_t *TOSAC_RESTRICT TOSAC_NEON_, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < HEADER_MACROS_H__OUT0_ELEMS; ++i) {
    const int32_t TOSAC_NEON_v_ = TOSAC_NEON_[i];
    // tosa.abs, line 13: 5xi32, -2147483648..2147483647
    const int32_t a = tosac_abs_i32(TOSAC_NEON_v_);
    out0[i] = a;
  }
}

int HEADER_MACROS_H_(const int32_t *TOSAC_RESTRICT TOSAC_NEON_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (TOSAC_NEON_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)TOSAC_NEON_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  HEADER_MACROS_H__k0(TOSAC_NEON_, out0);
  return 0;
}
