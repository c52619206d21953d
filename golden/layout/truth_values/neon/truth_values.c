#include "truth_values.h"

#if !defined(TRUTH_VALUES_CONTENT) || TRUTH_VALUES_CONTENT != 0x5ddc7856b3e8de4cu
#error "truth_values.h was not written together with this file"
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

// tosa.concat, line 7
static void truth_values_k1(const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT c, uint8_t *TOSAC_RESTRICT out2) {
  for (size_t i0 = 0; i0 < 4; ++i0) {
    for (size_t i1 = 0; i1 < 8; ++i1) {
      out2[i0 * 8 + i1] = (uint8_t)(x[i0 * 8 + i1] != 0);
    }
  }
  for (size_t i1 = 0; i1 < 8; ++i1) {
    out2[32 + i1] = (uint8_t)(c[i1] != 0);
  }
}

// tosa.transpose, line 8
static void truth_values_k2(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out3) {
  for (size_t i0 = 0; i0 < 8; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      out3[i0 * 4 + i1] = (uint8_t)(x[i0 + i1 * 8] != 0);
    }
  }
}

// tosa.slice, line 11
static void truth_values_k3(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out4) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 3; ++i1) {
      out4[i0 * 3 + i1] = (uint8_t)(x[10 + i0 * 8 + i1] != 0);
    }
  }
}

// tosa.reverse, line 12
static void truth_values_k4(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out5) {
  for (size_t i0 = 0; i0 < 4; ++i0) {
    for (size_t i1 = 0; i1 < 8; ++i1) {
      out5[i0 * 8 + i1] = (uint8_t)(x[7 + i0 * 8 - i1] != 0);
    }
  }
}

// tosa.tile, line 14
static void truth_values_k5(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out6) {
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 2; ++i2) {
      for (size_t i3 = 0; i3 < 8; ++i3) {
        out6[i1 * 16 + i2 * 8 + i3] = (uint8_t)(x[i1 * 8 + i3] != 0);
      }
    }
  }
}

// copy of a result
static void truth_values_copy0(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 32; ++i0) {
    out0[i0] = (uint8_t)(x[i0] != 0);
  }
}

// copy of a result
static void truth_values_copy1(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out1) {
  for (size_t i0 = 0; i0 < 32; ++i0) {
    out1[i0] = (uint8_t)(x[i0] != 0);
  }
}

int truth_values(const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT c, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, uint8_t *TOSAC_RESTRICT out3, uint8_t *TOSAC_RESTRICT out4, uint8_t *TOSAC_RESTRICT out5, uint8_t *TOSAC_RESTRICT out6, void *TOSAC_RESTRICT arena) {
  if (x == NULL || c == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL || out4 == NULL || out5 == NULL || out6 == NULL) return 1;
  (void)arena;
  truth_values_k1(x, c, out2);
  truth_values_k2(x, out3);
  truth_values_k3(x, out4);
  truth_values_k4(x, out5);
  truth_values_k5(x, out6);
  truth_values_copy0(x, out0);
  truth_values_copy1(x, out1);
  return 0;
}
