#include "branch.h"

#include <string.h>

#if !defined(BRANCH_CONTENT) || BRANCH_CONTENT != 0x32fb0268b9be60feu
#error "branch.h was not written together with this file"
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

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 8 elements
static void branch_k0_then_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 8 lanes
    const size_t i = 0;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    // tosa.add, line 5: 8xi32, -2147483648..2147483647
    const int32x4_t s_0 = tosac_wrapping_add_s32(x_v_0, y_v_0);
    const int32x4_t s_1 = tosac_wrapping_add_s32(x_v_1, y_v_1);
    vst1q_s32(out0 + i, s_0);
    vst1q_s32(out0 + i + 4, s_1);
  }
#else
  for (size_t i = 0; i < BRANCH_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.add, line 5: 8xi32, -2147483648..2147483647
    const int32_t s = (int32_t)((uint32_t)x_v + (uint32_t)y_v);
    out0[i] = s;
  }
#endif
}

// copy of a result
static void branch_k0_else_copy0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 32);
}

int branch(const uint8_t *TOSAC_RESTRICT c, const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (c == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  if (c[0]) {
    branch_k0_then_k0(x, y, out0);
  } else {
    branch_k0_else_copy0(x, out0);
  }
  return 0;
}
