#include "middle.h"

#include <string.h>

#if !defined(MIDDLE_CONTENT) || MIDDLE_CONTENT != 0x04536e63a7ee846bu
#error "middle.h was not written together with this file"
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

// 2 x 5 x 7 elements
static void middle_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      const int32_t *row_x = x + i * 35 + j * 7;
      const int32_t *row_y = y + i * 7;
      int32_t *row_out = out0 + i * 35 + j * 7;
      { // the last 7 lanes
        const size_t k = 0;
        const int32x4_t x_v_0 = vld1q_s32(row_x + k);
        const int32x4_t x_v_1 = tosac_load_s32(row_x + k + 4, 3);
        const int32x4_t y_v_0 = vld1q_s32(row_y + k);
        const int32x4_t y_v_1 = tosac_load_s32(row_y + k + 4, 3);
        // tosa.sub, line 4: 2x5x7xi32, -2147483648..2147483647
        const int32x4_t z_0 = tosac_wrapping_sub_s32(x_v_0, y_v_0);
        const int32x4_t z_1 = tosac_wrapping_sub_s32(x_v_1, y_v_1);
        vst1q_s32(row_out + k, z_0);
        tosac_store_s32(row_out + k + 4, z_1, 3);
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      const int32_t *row_x = x + i * 35 + j * 7;
      const int32_t *row_y = y + i * 7;
      int32_t *row_out = out0 + i * 35 + j * 7;
      for (size_t k = 0; k < 7; ++k) {
        const int32_t x_v = row_x[k];
        const int32_t y_v = row_y[k];
        // tosa.sub, line 4: 2x5x7xi32, -2147483648..2147483647
        const int32_t z = (int32_t)((uint32_t)x_v - (uint32_t)y_v);
        row_out[k] = z;
      }
    }
  }
#endif
}

int middle(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  middle_k0(x, y, out0);
  return 0;
}
