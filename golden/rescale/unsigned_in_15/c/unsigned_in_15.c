#include "unsigned_in_15.h"

#if !defined(UNSIGNED_IN_15_CONTENT) || UNSIGNED_IN_15_CONTENT != 0x8a420ec4b7aa2b2cu
#error "unsigned_in_15.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t unsigned_in_15_a_table[256] = {
  0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 7, 7, 8, 8, 9,
  10, 10, 11, 11, 12, 13, 13, 14, 14, 15, 16, 16, 17, 17, 18, 19,
  19, 20, 20, 21, 22, 22, 23, 23, 24, 25, 25, 26, 26, 27, 28, 28,
  29, 29, 30, 31, 31, 32, 32, 33, 34, 34, 35, 35, 36, 37, 37, 38,
  38, 39, 40, 40, 41, 41, 42, 43, 43, 44, 44, 45, 46, 46, 47, 47,
  48, 49, 49, 50, 50, 51, 52, 52, 53, 53, 54, 55, 55, 56, 56, 57,
  58, 58, 59, 59, 60, 61, 61, 62, 62, 63, 64, 64, 65, 65, 66, 67,
  67, 68, 68, 69, 70, 70, 71, 72, 72, 73, 73, 74, 75, 75, 76, 76,
  77, 78, 78, 79, 79, 80, 81, 81, 82, 82, 83, 84, 84, 85, 85, 86,
  87, 87, 88, 88, 89, 90, 90, 91, 91, 92, 93, 93, 94, 94, 95, 96,
  96, 97, 97, 98, 99, 99, 100, 100, 101, 102, 102, 103, 103, 104, 105, 105,
  106, 106, 107, 108, 108, 109, 109, 110, 111, 111, 112, 112, 113, 114, 114, 115,
  115, 116, 117, 117, 118, 118, 119, 120, 120, 121, 121, 122, 123, 123, 124, 124,
  125, 126, 126, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
  127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
  127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
};

static const int16_t unsigned_in_15_b_table[256] = {
  77, 78, 78, 79, 79, 80, 81, 81, 82, 82, 83, 84, 84, 85, 85, 86,
  87, 87, 88, 88, 89, 90, 90, 91, 91, 92, 93, 93, 94, 94, 95, 96,
  96, 97, 97, 98, 99, 99, 100, 100, 101, 102, 102, 103, 103, 104, 105, 105,
  106, 106, 107, 108, 108, 109, 109, 110, 111, 111, 112, 112, 113, 114, 114, 115,
  115, 116, 117, 117, 118, 118, 119, 120, 120, 121, 121, 122, 123, 123, 124, 124,
  125, 126, 126, 127, 127, 128, 129, 129, 130, 130, 131, 132, 132, 133, 133, 134,
  135, 135, 136, 136, 137, 138, 138, 139, 139, 140, 141, 141, 142, 142, 143, 144,
  144, 145, 145, 146, 147, 147, 148, 148, 149, 150, 150, 151, 151, 152, 153, 153,
  0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 7, 7, 8, 8, 9,
  10, 10, 11, 11, 12, 13, 13, 14, 14, 15, 16, 16, 17, 17, 18, 19,
  19, 20, 20, 21, 22, 22, 23, 23, 24, 25, 25, 26, 26, 27, 28, 28,
  29, 29, 30, 31, 31, 32, 32, 33, 34, 34, 35, 35, 36, 37, 37, 38,
  38, 39, 40, 40, 41, 41, 42, 43, 43, 44, 44, 45, 46, 46, 47, 47,
  48, 49, 49, 50, 50, 51, 52, 52, 53, 53, 54, 55, 55, 56, 56, 57,
  58, 58, 59, 59, 60, 61, 61, 62, 62, 63, 64, 64, 65, 65, 66, 67,
  67, 68, 68, 69, 70, 70, 71, 72, 72, 73, 73, 74, 75, 75, 76, 76,
};

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

// 38 elements
static void unsigned_in_15_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < UNSIGNED_IN_15_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi8, 0..127
    const int8_t a = unsigned_in_15_a_table[(uint8_t)x_v];
    out0[i] = a;
  }
}

// 38 elements
static void unsigned_in_15_k1(const int8_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < UNSIGNED_IN_15_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 10: 2x19xi16, 0..153
    const int16_t b = unsigned_in_15_b_table[x_v + 128];
    out1[i] = b;
  }
}

// 38 elements
static void unsigned_in_15_k2(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < UNSIGNED_IN_15_OUT2_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 11: 2x19xi32, 0..153
    const int32_t c = tosac_rounding_mul_shift_fits((uint8_t)x_v, 19689, 15);
    out2[i] = c;
  }
}

int unsigned_in_15(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 4 != 0) return 2;
  (void)arena;
  unsigned_in_15_k0(x, out0);
  unsigned_in_15_k1(x, out1);
  unsigned_in_15_k2(x, out2);
  return 0;
}
