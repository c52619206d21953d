#include "header_macros.h"

#include <string.h>

#if !defined(HEADER_MACROS_CONTENT) || HEADER_MACROS_CONTENT != 0xe4a82339dd0131d9u
#error "header_macros.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */
#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)
#define TOSAC_NEON 1
#include <arm_neon.h>
#else
#define TOSAC_NEON 0
#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_LOAD_S32
#define TOSAC_HAS_LOAD_S32
// The first n lanes from memory; the rest repeat the last of them.
static inline int32x4_t tosac_load_s32(const int32_t *p, size_t n) {
  int32_t lanes[4];
  for (size_t k = 0; k < 4; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s32(lanes);
}
#endif

#ifndef TOSAC_HAS_STORE_S32
#define TOSAC_HAS_STORE_S32
// The first n lanes to memory.
static inline void tosac_store_s32(int32_t *p, int32x4_t v, size_t n) {
  int32_t lanes[4];
  vst1q_s32(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}
#endif

#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_ABS_I32
#define TOSAC_HAS_ABS_I32
// Magnitude of an integer; the least value stays itself (wraps).
static inline int32_t tosac_abs_i32(int32_t a) {
  return a < 0 ? (int32_t)((uint32_t)0 - (uint32_t)a) : a;
}
#endif

#endif

// 5 elements
static void h_k0(const int32_t *TOSAC_RESTRICT INT32_MAX_, const int32_t *TOSAC_RESTRICT NAN_, const int32_t *TOSAC_RESTRICT offsetof_, const int32_t *TOSAC_RESTRICT H_X_ELEMS_, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 5 lanes
    const size_t i = 0;
    const int32x4_t INT32_MAX_v_0 = vld1q_s32(INT32_MAX_ + i);
    const int32x4_t INT32_MAX_v_1 = tosac_load_s32(INT32_MAX_ + i + 4, 1);
    const int32x4_t NAN_v_0 = vld1q_s32(NAN_ + i);
    const int32x4_t NAN_v_1 = tosac_load_s32(NAN_ + i + 4, 1);
    // tosa.maximum, line 6: 5xi32, -2147483648..2147483647
    const int32x4_t a_0 = vmaxq_s32(INT32_MAX_v_0, NAN_v_0);
    const int32x4_t a_1 = vmaxq_s32(INT32_MAX_v_1, NAN_v_1);
    const int32x4_t offsetof_v_0 = vld1q_s32(offsetof_ + i);
    const int32x4_t offsetof_v_1 = tosac_load_s32(offsetof_ + i + 4, 1);
    const int32x4_t H_X_ELEMS_v_0 = vld1q_s32(H_X_ELEMS_ + i);
    const int32x4_t H_X_ELEMS_v_1 = tosac_load_s32(H_X_ELEMS_ + i + 4, 1);
    // tosa.maximum, line 7: 5xi32, -2147483648..2147483647
    const int32x4_t b_0 = vmaxq_s32(offsetof_v_0, H_X_ELEMS_v_0);
    const int32x4_t b_1 = vmaxq_s32(offsetof_v_1, H_X_ELEMS_v_1);
    // tosa.maximum, line 8: 5xi32, -2147483648..2147483647
    const int32x4_t c_0 = vmaxq_s32(a_0, b_0);
    const int32x4_t c_1 = vmaxq_s32(a_1, b_1);
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = tosac_load_s32(x + i + 4, 1);
    // tosa.maximum, line 9: 5xi32, -2147483648..2147483647
    const int32x4_t d_0 = vmaxq_s32(c_0, x_v_0);
    const int32x4_t d_1 = vmaxq_s32(c_1, x_v_1);
    vst1q_s32(out0 + i, d_0);
    tosac_store_s32(out0 + i + 4, d_1, 1);
  }
#else
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
#endif
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
#if TOSAC_NEON
  { // the last 5 lanes
    const size_t i = 0;
    const int32x4_t TOSAC_NEON_v_0_ = vld1q_s32(TOSAC_NEON_ + i);
    const int32x4_t TOSAC_NEON_v_1_ = tosac_load_s32(TOSAC_NEON_ + i + 4, 1);
    // tosa.abs, line 13: 5xi32, -2147483648..2147483647
    const int32x4_t a_0 = vabsq_s32(TOSAC_NEON_v_0_);
    const int32x4_t a_1 = vabsq_s32(TOSAC_NEON_v_1_);
    vst1q_s32(out0 + i, a_0);
    tosac_store_s32(out0 + i + 4, a_1, 1);
  }
#else
  for (size_t i = 0; i < HEADER_MACROS_H__OUT0_ELEMS; ++i) {
    const int32_t TOSAC_NEON_v_ = TOSAC_NEON_[i];
    // tosa.abs, line 13: 5xi32, -2147483648..2147483647
    const int32_t a = tosac_abs_i32(TOSAC_NEON_v_);
    out0[i] = a;
  }
#endif
}

int HEADER_MACROS_H_(const int32_t *TOSAC_RESTRICT TOSAC_NEON_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (TOSAC_NEON_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)TOSAC_NEON_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  HEADER_MACROS_H__k0(TOSAC_NEON_, out0);
  return 0;
}
