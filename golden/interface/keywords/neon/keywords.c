#include "keywords.h"

#include <string.h>

#if !defined(KEYWORDS_CONTENT) || KEYWORDS_CONTENT != 0x494e1d2cdd7f7044u
#error "keywords.h was not written together with this file"
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

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
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
static void double__k0(const int32_t *TOSAC_RESTRICT int_, const int32_t *TOSAC_RESTRICT class_, const int32_t *TOSAC_RESTRICT out0_, const int32_t *TOSAC_RESTRICT arena_, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 5 lanes
    const size_t i = 0;
    const int32x4_t int_v_0 = vld1q_s32(int_ + i);
    const int32x4_t int_v_1 = tosac_load_s32(int_ + i + 4, 1);
    const int32x4_t class_v_0 = vld1q_s32(class_ + i);
    const int32x4_t class_v_1 = tosac_load_s32(class_ + i + 4, 1);
    // tosa.add, line 5: 5xi32, -2147483648..2147483647
    const int32x4_t for_0 = tosac_wrapping_add_s32(int_v_0, class_v_0);
    const int32x4_t for_1 = tosac_wrapping_add_s32(int_v_1, class_v_1);
    const int32x4_t out0_v_0 = vld1q_s32(out0_ + i);
    const int32x4_t out0_v_1 = tosac_load_s32(out0_ + i + 4, 1);
    // tosa.add, line 6: 5xi32, -2147483648..2147483647
    const int32x4_t while_0 = tosac_wrapping_add_s32(for_0, out0_v_0);
    const int32x4_t while_1 = tosac_wrapping_add_s32(for_1, out0_v_1);
    const int32x4_t arena_v_0 = vld1q_s32(arena_ + i);
    const int32x4_t arena_v_1 = tosac_load_s32(arena_ + i + 4, 1);
    // tosa.add, line 7: 5xi32, -2147483648..2147483647
    const int32x4_t register_0 = tosac_wrapping_add_s32(while_0, arena_v_0);
    const int32x4_t register_1 = tosac_wrapping_add_s32(while_1, arena_v_1);
    vst1q_s32(out0 + i, register_0);
    tosac_store_s32(out0 + i + 4, register_1, 1);
  }
#else
  for (size_t i = 0; i < DOUBLE__OUT0_ELEMS; ++i) {
    const int32_t int_v = int_[i];
    const int32_t class_v = class_[i];
    // tosa.add, line 5: 5xi32, -2147483648..2147483647
    const int32_t for_ = (int32_t)((uint32_t)int_v + (uint32_t)class_v);
    const int32_t out0_v = out0_[i];
    // tosa.add, line 6: 5xi32, -2147483648..2147483647
    const int32_t while_ = (int32_t)((uint32_t)for_ + (uint32_t)out0_v);
    const int32_t arena_v = arena_[i];
    // tosa.add, line 7: 5xi32, -2147483648..2147483647
    const int32_t register_ = (int32_t)((uint32_t)while_ + (uint32_t)arena_v);
    out0[i] = register_;
  }
#endif
}

int double_(const int32_t *TOSAC_RESTRICT int_, const int32_t *TOSAC_RESTRICT class_, const int32_t *TOSAC_RESTRICT out0_, const int32_t *TOSAC_RESTRICT arena_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (int_ == NULL || class_ == NULL || out0_ == NULL || arena_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)int_ % 4 != 0 || (uintptr_t)class_ % 4 != 0 || (uintptr_t)out0_ % 4 != 0 || (uintptr_t)arena_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  double__k0(int_, class_, out0_, arena_, out0);
  return 0;
}
