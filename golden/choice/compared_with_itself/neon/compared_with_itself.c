#include "compared_with_itself.h"

#if !defined(COMPARED_WITH_ITSELF_CONTENT) || COMPARED_WITH_ITSELF_CONTENT != 0x66ebc570061bebc2u
#error "compared_with_itself.h was not written together with this file"
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

// 57 elements
static void compared_with_itself_k0(uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    // tosa.equal, line 6: 3x19xi1
    const uint8x16_t e_0 = vdupq_n_u8(UINT8_MAX);
    const uint8x16_t e_1 = vdupq_n_u8(UINT8_MAX);
    vst1q_u8(out0 + i, vandq_u8(e_0, vdupq_n_u8(1)));
    vst1q_u8(out0 + i + 16, vandq_u8(e_1, vdupq_n_u8(1)));
  }
  for (size_t i = 32; i < 48; i += 16) {
    // tosa.equal, line 6: 3x19xi1
    const uint8x16_t e = vdupq_n_u8(UINT8_MAX);
    vst1q_u8(out0 + i, vandq_u8(e, vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    // tosa.equal, line 6: 3x19xi1
    const uint8x16_t e = vdupq_n_u8(UINT8_MAX);
    vst1q_u8(out0 + i, vandq_u8(e, vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARED_WITH_ITSELF_OUT0_ELEMS; ++i) {
    // tosa.equal, line 6: 3x19xi1
    const int e = 1;
    out0[i] = (uint8_t)e;
  }
#endif
}

// 57 elements
static void compared_with_itself_k1(uint8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    // tosa.logical_not, line 9: 3x19xi1
    const uint8x16_t n_0 = vdupq_n_u8(0);
    const uint8x16_t n_1 = vdupq_n_u8(0);
    vst1q_u8(out1 + i, vandq_u8(n_0, vdupq_n_u8(1)));
    vst1q_u8(out1 + i + 16, vandq_u8(n_1, vdupq_n_u8(1)));
  }
  for (size_t i = 32; i < 48; i += 16) {
    // tosa.logical_not, line 9: 3x19xi1
    const uint8x16_t n = vdupq_n_u8(0);
    vst1q_u8(out1 + i, vandq_u8(n, vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    // tosa.logical_not, line 9: 3x19xi1
    const uint8x16_t n = vdupq_n_u8(0);
    vst1q_u8(out1 + i, vandq_u8(n, vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARED_WITH_ITSELF_OUT1_ELEMS; ++i) {
    // tosa.logical_not, line 9: 3x19xi1
    const int n = 0;
    out1[i] = (uint8_t)n;
  }
#endif
}

// 57 elements
static void compared_with_itself_k2(uint8_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    // tosa.greater, line 8: 3x19xi1
    const uint8x16_t a_0 = vdupq_n_u8(0);
    const uint8x16_t a_1 = vdupq_n_u8(0);
    vst1q_u8(out2 + i, vandq_u8(a_0, vdupq_n_u8(1)));
    vst1q_u8(out2 + i + 16, vandq_u8(a_1, vdupq_n_u8(1)));
  }
  for (size_t i = 32; i < 48; i += 16) {
    // tosa.greater, line 8: 3x19xi1
    const uint8x16_t a = vdupq_n_u8(0);
    vst1q_u8(out2 + i, vandq_u8(a, vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    // tosa.greater, line 8: 3x19xi1
    const uint8x16_t a = vdupq_n_u8(0);
    vst1q_u8(out2 + i, vandq_u8(a, vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARED_WITH_ITSELF_OUT2_ELEMS; ++i) {
    // tosa.greater, line 8: 3x19xi1
    const int a = 0;
    out2[i] = (uint8_t)a;
  }
#endif
}

int compared_with_itself(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  compared_with_itself_k0(out0);
  compared_with_itself_k1(out1);
  compared_with_itself_k2(out2);
  return 0;
}
