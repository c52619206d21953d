#include "scatter.h"

#if !defined(SCATTER_CONTENT) || SCATTER_CONTENT != 0xcd59fb38860b3c72u
#error "scatter.h was not written together with this file"
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

// tosa.scatter, line 4
static void scatter_k0(const int8_t *TOSAC_RESTRICT v, const int32_t *TOSAC_RESTRICT i, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (int32_t i_2 = 0; i_2 < 30; ++i_2) {
    out0[i_2] = v[i_2];
  }
  for (int32_t r = 0; r < 8; ++r) {
    const int32_t chosen = i[r];
    if ((0 <= chosen) & (chosen < 5)) {
      const int32_t at = chosen;
      for (int32_t c = 0; c < 3; ++c) {
        out0[r / 4 * 15 + at * 3 + c] = x[r * 3 + c];
      }
    }
  }
}

int scatter(const int8_t *TOSAC_RESTRICT v, const int32_t *TOSAC_RESTRICT i, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (v == NULL || i == NULL || x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)i % 4 != 0) return 2;
  (void)arena;
  scatter_k0(v, i, x, out0);
  return 0;
}
