#include "variables.h"

#include <string.h>

#if !defined(VARIABLES_CONTENT) || VARIABLES_CONTENT != 0xfa40558c33a1b1c8u
#error "variables.h was not written together with this file"
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
static void variables_k0(const int32_t *TOSAC_RESTRICT sum, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 8 lanes
    const size_t i = 0;
    const int32x4_t sum_v_0 = vld1q_s32(sum + i);
    const int32x4_t sum_v_1 = vld1q_s32(sum + i + 4);
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    // tosa.add, line 7: 8xi32, -2147483648..2147483647
    const int32x4_t new_0 = tosac_wrapping_add_s32(sum_v_0, x_v_0);
    const int32x4_t new_1 = tosac_wrapping_add_s32(sum_v_1, x_v_1);
    vst1q_s32(out0 + i, new_0);
    vst1q_s32(out0 + i + 4, new_1);
  }
#else
  for (size_t i = 0; i < VARIABLES_OUT0_ELEMS; ++i) {
    const int32_t sum_v = sum[i];
    const int32_t x_v = x[i];
    // tosa.add, line 7: 8xi32, -2147483648..2147483647
    const int32_t new_ = (int32_t)((uint32_t)sum_v + (uint32_t)x_v);
    out0[i] = new_;
  }
#endif
}

// tosa.variable_write, line 8
static void variables_k1(const int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT sum) {
  memcpy(sum, out0, 32);
}

int variables_init(void *state) {
  if (state == NULL) return 1;
  if ((uintptr_t)state % VARIABLES_STATE_ALIGN != 0) return 2;
  int32_t *sum = (int32_t *)(void *)((unsigned char *)state + 0);
  for (size_t i = 0; i < 8; ++i) {
    sum[i] = 3;
  }
  return 0;
}

int variables(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT state, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || state == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)state % VARIABLES_STATE_ALIGN != 0) return 2;
  (void)arena;
  int32_t *sum = (int32_t *)(void *)((unsigned char *)state + 0);
  variables_k0(sum, x, out0);
  variables_k1(out0, sum);
  return 0;
}
