#include "between_loops.h"

#if !defined(BETWEEN_LOOPS_CONTENT) || BETWEEN_LOOPS_CONTENT != 0x59b8226040c1eb02u
#error "between_loops.h was not written together with this file"
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

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 21 elements
static void between_loops_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT a_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.clz, line 5: 3x7xi32, 0..32
    const int32x4_t a_0 = vclzq_s32(x_v_0);
    const int32x4_t a_1 = vclzq_s32(x_v_1);
    const int32x4_t a_2 = vclzq_s32(x_v_2);
    const int32x4_t a_3 = vclzq_s32(x_v_3);
    vst1q_s32(a_buffer + i, a_0);
    vst1q_s32(a_buffer + i + 4, a_1);
    vst1q_s32(a_buffer + i + 8, a_2);
    vst1q_s32(a_buffer + i + 12, a_3);
  }
  { // the last 16 lanes, 11 of them again
    const size_t i = 5;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.clz, line 5: 3x7xi32, 0..32
    const int32x4_t a_0 = vclzq_s32(x_v_0);
    const int32x4_t a_1 = vclzq_s32(x_v_1);
    const int32x4_t a_2 = vclzq_s32(x_v_2);
    const int32x4_t a_3 = vclzq_s32(x_v_3);
    vst1q_s32(a_buffer + i, a_0);
    vst1q_s32(a_buffer + i + 4, a_1);
    vst1q_s32(a_buffer + i + 8, a_2);
    vst1q_s32(a_buffer + i + 12, a_3);
  }
#else
  for (size_t i = 0; i < BETWEEN_LOOPS_X_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.clz, line 5: 3x7xi32, 0..32
    const int32_t a = tosac_clz(x_v);
    a_buffer[i] = a;
  }
#endif
}

// tosa.transpose, line 6
static void between_loops_k1(const int32_t *TOSAC_RESTRICT a_buffer, int32_t *TOSAC_RESTRICT b_buffer) {
  for (size_t i0 = 0; i0 < 7; ++i0) {
    for (size_t i1 = 0; i1 < 3; ++i1) {
      b_buffer[i0 * 3 + i1] = a_buffer[i0 + i1 * 7];
    }
  }
}

// 21 elements
static void between_loops_k2(const int32_t *TOSAC_RESTRICT b_buffer, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 16) {
    const int32x4_t b_0 = vld1q_s32(b_buffer + i);
    const int32x4_t b_1 = vld1q_s32(b_buffer + i + 4);
    const int32x4_t b_2 = vld1q_s32(b_buffer + i + 8);
    const int32x4_t b_3 = vld1q_s32(b_buffer + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.add, line 7: 7x3xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_wrapping_add_s32(b_0, y_v_0);
    const int32x4_t z_1 = tosac_wrapping_add_s32(b_1, y_v_1);
    const int32x4_t z_2 = tosac_wrapping_add_s32(b_2, y_v_2);
    const int32x4_t z_3 = tosac_wrapping_add_s32(b_3, y_v_3);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
  { // the last 16 lanes, 11 of them again
    const size_t i = 5;
    const int32x4_t b_0 = vld1q_s32(b_buffer + i);
    const int32x4_t b_1 = vld1q_s32(b_buffer + i + 4);
    const int32x4_t b_2 = vld1q_s32(b_buffer + i + 8);
    const int32x4_t b_3 = vld1q_s32(b_buffer + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.add, line 7: 7x3xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_wrapping_add_s32(b_0, y_v_0);
    const int32x4_t z_1 = tosac_wrapping_add_s32(b_1, y_v_1);
    const int32x4_t z_2 = tosac_wrapping_add_s32(b_2, y_v_2);
    const int32x4_t z_3 = tosac_wrapping_add_s32(b_3, y_v_3);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < BETWEEN_LOOPS_OUT0_ELEMS; ++i) {
    const int32_t b = b_buffer[i];
    const int32_t y_v = y[i];
    // tosa.add, line 7: 7x3xi32, -2147483648..2147483647
    const int32_t z = (int32_t)((uint32_t)b + (uint32_t)y_v);
    out0[i] = z;
  }
#endif
}

int between_loops(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % BETWEEN_LOOPS_ARENA_ALIGN != 0) return 2;
  _Static_assert(BETWEEN_LOOPS_ARENA_BYTES >= 192, "the arena holds all buffers");
  int32_t *a_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  int32_t *b_buffer = (int32_t *)(void *)((unsigned char *)arena + 96);
  between_loops_k0(x, a_buffer);
  between_loops_k1(a_buffer, b_buffer);
  between_loops_k2(b_buffer, y, out0);
  return 0;
}
