#include "decided.h"

#include <string.h>

#if !defined(DECIDED_CONTENT) || DECIDED_CONTENT != 0x107d1c4aa62c199eu
#error "decided.h was not written together with this file"
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

// 15 elements
static void decided_k0(int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 15 lanes
    const size_t i = 0;
    // tosa.maximum, line 9: 3x5xi32, 5..5
    const int32x4_t maximum_0_0 = vdupq_n_s32(5);
    const int32x4_t maximum_0_1 = vdupq_n_s32(5);
    const int32x4_t maximum_0_2 = vdupq_n_s32(5);
    const int32x4_t maximum_0_3 = vdupq_n_s32(5);
    vst1q_s32(out0 + i, maximum_0_0);
    vst1q_s32(out0 + i + 4, maximum_0_1);
    vst1q_s32(out0 + i + 8, maximum_0_2);
    tosac_store_s32(out0 + i + 12, maximum_0_3, 3);
  }
#else
  for (size_t i = 0; i < DECIDED_OUT0_ELEMS; ++i) {
    // tosa.maximum, line 9: 3x5xi32, 5..5
    const int32_t maximum_0 = 5;
    out0[i] = maximum_0;
  }
#endif
}

int decided(const int32_t *TOSAC_RESTRICT arg0, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)arg0 % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  decided_k0(out0);
  return 0;
}
