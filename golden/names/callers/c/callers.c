#include "callers.h"

#if !defined(CALLERS_CONTENT) || CALLERS_CONTENT != 0xe62a388aff0e346cu
#error "callers.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_ABS_I32
#define TOSAC_HAS_ABS_I32
// Magnitude of an integer; the least value stays itself (wraps).
static inline int32_t tosac_abs_i32(int32_t a) {
  return a < 0 ? (int32_t)((uint32_t)0 - (uint32_t)a) : a;
}
#endif

// 4 elements
static void call_0_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < CALL_0_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 4: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int call_0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  call_0_k0(x, out0);
  return 0;
}

// 4 elements
static void unit_0_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < UNIT_0_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 8: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int unit_0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  unit_0_k0(x, out0);
  return 0;
}

// 4 elements
static void bytes_0_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < BYTES_0_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 12: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int bytes_0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  bytes_0_k0(x, out0);
  return 0;
}

// 4 elements
static void align_0_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < ALIGN_0_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 16: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int align_0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  align_0_k0(x, out0);
  return 0;
}

// 4 elements
static void unit_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < UNIT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 20: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int unit(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  unit_k0(x, out0);
  return 0;
}

// 4 elements
static void units_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < UNITS_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 24: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int units(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  units_k0(x, out0);
  return 0;
}

// 4 elements
static void input_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < INPUT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 28: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int input(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  input_k0(x, out0);
  return 0;
}

// 4 elements
static void getline_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < GETLINE_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 32: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int getline(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  getline_k0(x, out0);
  return 0;
}

// 4 elements
static void tosac_call_0__k0_(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < TOSAC_CALL_0__OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.abs, line 36: 4xi32, -2147483648..2147483647
    const int32_t y = tosac_abs_i32(x_v);
    out0[i] = y;
  }
}

int tosac_call_0_(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  tosac_call_0__k0_(x, out0);
  return 0;
}
