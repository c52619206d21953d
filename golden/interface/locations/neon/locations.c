#include "locations.h"

#include <string.h>

#if !defined(LOCATIONS_CONTENT) || LOCATIONS_CONTENT != 0xca8ccf77953d3a37u
#error "locations.h was not written together with this file"
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

#ifndef TOSAC_HAS_ABS_I32
#define TOSAC_HAS_ABS_I32
// Magnitude of an integer; the least value stays itself (wraps).
static inline int32_t tosac_abs_i32(int32_t a) {
  return a < 0 ? (int32_t)((uint32_t)0 - (uint32_t)a) : a;
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
static void locations_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 5 lanes
    const size_t i = 0;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = tosac_load_s32(x + i + 4, 1);
    // tosa.clz, line 6 ("ends * / here / * \\"): 5xi32, 0..32
    const int16x8_t y = vuzp1q_s16(vreinterpretq_s16_s32(vclzq_s32(x_v_0)), vreinterpretq_s16_s32(vclzq_s32(x_v_1)));
    // tosa.abs, line 7 ("trailing backslash \\"): 5xi32, 0..32
    const int16x8_t z_s16 = vabsq_s16(y);
    const int32x4_t z_0 = vmovl_s16(vget_low_s16(z_s16));
    const int32x4_t z_1 = vmovl_high_s16(z_s16);
    vst1q_s32(out0 + i, z_0);
    tosac_store_s32(out0 + i + 4, z_1, 1);
  }
#else
  for (size_t i = 0; i < LOCATIONS_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.clz, line 6 ("ends * / here / * \\"): 5xi32, 0..32
    const int32_t y = tosac_clz(x_v);
    // tosa.abs, line 7 ("trailing backslash \\"): 5xi32, 0..32
    const int32_t z = tosac_abs_i32(y);
    out0[i] = z;
  }
#endif
}

int locations(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  locations_k0(x, out0);
  return 0;
}
