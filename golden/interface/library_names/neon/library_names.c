#include "library_names.h"

#include <string.h>

#if !defined(LIBRARY_NAMES_CONTENT) || LIBRARY_NAMES_CONTENT != 0x4a99ae0079ea45adu
#error "library_names.h was not written together with this file"
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

// 5 elements
static void exp__k0(const int32_t *TOSAC_RESTRICT gamma_, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 5 lanes
    const size_t i = 0;
    const int32x4_t gamma_v_0 = vld1q_s32(gamma_ + i);
    const int32x4_t gamma_v_1 = tosac_load_s32(gamma_ + i + 4, 1);
    // tosa.clz, line 8: 5xi32, 0..32
    const int32x4_t z_0 = vclzq_s32(gamma_v_0);
    const int32x4_t z_1 = vclzq_s32(gamma_v_1);
    vst1q_s32(out0 + i, z_0);
    tosac_store_s32(out0 + i + 4, z_1, 1);
  }
#else
  for (size_t i = 0; i < EXP__OUT0_ELEMS; ++i) {
    const int32_t gamma_v = gamma_[i];
    // tosa.clz, line 8: 5xi32, 0..32
    const int32_t z = tosac_clz(gamma_v);
    out0[i] = z;
  }
#endif
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
#if TOSAC_NEON
  { // the last 5 lanes
    const size_t i = 0;
    const int32x4_t printf_v_0 = vld1q_s32(printf + i);
    const int32x4_t printf_v_1 = tosac_load_s32(printf + i + 4, 1);
    // tosa.clz, line 12: 5xi32, 0..32
    const int32x4_t z_0 = vclzq_s32(printf_v_0);
    const int32x4_t z_1 = vclzq_s32(printf_v_1);
    vst1q_s32(out0 + i, z_0);
    tosac_store_s32(out0 + i + 4, z_1, 1);
  }
#else
  for (size_t i = 0; i < ROUND__OUT0_ELEMS; ++i) {
    const int32_t printf_v = printf[i];
    // tosa.clz, line 12: 5xi32, 0..32
    const int32_t z = tosac_clz(printf_v);
    out0[i] = z;
  }
#endif
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
#if TOSAC_NEON
  { // the last 5 lanes
    const size_t i = 0;
    const int32x4_t y1_v_0 = vld1q_s32(y1_ + i);
    const int32x4_t y1_v_1 = tosac_load_s32(y1_ + i + 4, 1);
    // tosa.clz, line 16: 5xi32, 0..32
    const int32x4_t z_0 = vclzq_s32(y1_v_0);
    const int32x4_t z_1 = vclzq_s32(y1_v_1);
    vst1q_s32(out0 + i, z_0);
    tosac_store_s32(out0 + i + 4, z_1, 1);
  }
#else
  for (size_t i = 0; i < FREE__OUT0_ELEMS; ++i) {
    const int32_t y1_v = y1_[i];
    // tosa.clz, line 16: 5xi32, 0..32
    const int32_t z = tosac_clz(y1_v);
    out0[i] = z;
  }
#endif
}

int free_(const int32_t *TOSAC_RESTRICT y1_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (y1_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)y1_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  free__k0(y1_, out0);
  return 0;
}
