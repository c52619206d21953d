#include "spelled_names.h"

#include <string.h>

#if !defined(SPELLED_NAMES_CONTENT) || SPELLED_NAMES_CONTENT != 0x86fb7c1032bf0e17u
#error "spelled_names.h was not written together with this file"
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

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
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
static void a_b_c_k0(const int32_t *TOSAC_RESTRICT x_1__, const int32_t *TOSAC_RESTRICT m_0, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 5 lanes
    const size_t i = 0;
    const int32x4_t x_1__v_0 = vld1q_s32(x_1__ + i);
    const int32x4_t x_1__v_1 = tosac_load_s32(x_1__ + i + 4, 1);
    const int32x4_t m_0_v_0 = vld1q_s32(m_0 + i);
    const int32x4_t m_0_v_1 = tosac_load_s32(m_0 + i + 4, 1);
    // tosa.sub, line 5: 5xi32, -2147483648..2147483647
    const int32x4_t r__0 = tosac_wrapping_sub_s32(x_1__v_0, m_0_v_0);
    const int32x4_t r__1 = tosac_wrapping_sub_s32(x_1__v_1, m_0_v_1);
    vst1q_s32(out0 + i, r__0);
    tosac_store_s32(out0 + i + 4, r__1, 1);
  }
#else
  for (size_t i = 0; i < A_B_C_OUT0_ELEMS; ++i) {
    const int32_t x_1__v = x_1__[i];
    const int32_t m_0_v = m_0[i];
    // tosa.sub, line 5: 5xi32, -2147483648..2147483647
    const int32_t r_ = (int32_t)((uint32_t)x_1__v - (uint32_t)m_0_v);
    out0[i] = r_;
  }
#endif
}

int a_b_c(const int32_t *TOSAC_RESTRICT x_1__, const int32_t *TOSAC_RESTRICT m_0, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x_1__ == NULL || m_0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x_1__ % 4 != 0 || (uintptr_t)m_0 % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  a_b_c_k0(x_1__, m_0, out0);
  return 0;
}
