#include "apply_scale.h"

#if !defined(APPLY_SCALE_CONTENT) || APPLY_SCALE_CONTENT != 0x654ba42b5ca9b3c6u
#error "apply_scale.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I64
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I64
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int64_t tosac_rounding_shift_right_i64(int64_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int64_t)((uint64_t)(a >> t0) + (uint64_t)(0 < t0 ? (a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

// 57 elements
static void apply_scale_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < APPLY_SCALE_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // arith.subi, line 11: 3x19xi32, -2147483648..2147483647
    const int32_t centred = (int32_t)((uint32_t)x_v - (uint32_t)-7);
    // tosa.apply_scale, line 12: 3x19xi32, -379625063..379625062
    const int32_t apply_scale_0 = (int32_t)tosac_rounding_shift_right_i64((int64_t)centred * 1518500250 + (centred < 0 ? INT64_C(-1073741824) : INT64_C(1073741824)), 33);
    out0[i] = apply_scale_0;
  }
}

int apply_scale(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  apply_scale_k0(x, out0);
  return 0;
}
