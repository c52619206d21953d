/* Every float operation is one rounding, as written: nothing is fused, reordered or assumed away. */
#if defined(__FAST_MATH__)
#error "-ffast-math changes results"
#elif defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ != 0
#error "-ffinite-math-only changes results"
#elif defined(__ASSOCIATIVE_MATH__)
#error "-fassociative-math changes results"
#elif defined(__RECIPROCAL_MATH__)
#error "-freciprocal-math changes results"
#elif defined(__NO_SIGNED_ZEROS__)
#error "-fno-signed-zeros changes results"
#elif defined(__ARM_FP_FAST)
#error "-funsafe-math-optimizations changes results"
#endif
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error "float expressions must be evaluated as float"
#endif
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off", "no-unsafe-math-optimizations", "no-associative-math")
#pragma GCC optimize("no-reciprocal-math", "no-finite-math-only", "signed-zeros")
#endif

#include "logistic_above_half_i8.h"

#if !defined(LOGISTIC_ABOVE_HALF_I8_CONTENT) || LOGISTIC_ABOVE_HALF_I8_CONTENT != 0x2e90ef4135d52dafu
#error "logistic_above_half_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t detect_logistic_table[256] = {
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127, -127,
  -127, -126, -126, -126, -126, -126, -126, -126, -126, -126, -125, -125, -125, -125, -125, -124,
  -124, -124, -124, -123, -123, -123, -122, -122, -122, -121, -121, -120, -120, -120, -119, -118,
  -118, -117, -117, -116, -115, -114, -113, -113, -112, -111, -110, -109, -107, -106, -105, -104,
  -102, -101, -99, -97, -96, -94, -92, -90, -88, -86, -84, -81, -79, -76, -74, -71,
  -68, -65, -62, -59, -56, -53, -49, -46, -42, -39, -35, -31, -28, -24, -20, -16,
  -12, -8, -4, 0, 4, 8, 12, 16, 20, 24, 28, 31, 35, 39, 42, 46,
  49, 53, 56, 59, 62, 65, 68, 71, 74, 76, 79, 81, 84, 86, 88, 90,
  92, 94, 96, 97, 99, 101, 102, 104, 105, 106, 107, 109, 110, 111, 112, 113,
  113, 114, 115, 116, 117, 117, 118, 118, 119, 120, 120, 120, 121, 121, 122, 122,
  122, 123, 123, 123, 124, 124, 124, 124, 125, 125, 125, 125, 125, 126, 126, 126,
  126, 126, 126, 126, 126, 126, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
  127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
  127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
};

static const float detect_kept_table[256] = {
  0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
  0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
  0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
  0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
  0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
  0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
  0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
  0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
  0.0f, 0.0f, 0.0f, 0.0f, 0.515625f, 0.53125f, 0.546875f, 0.5625f, 0.578125f, 0.59375f, 0.609375f, 0.62109375f, 0.63671875f, 0.65234375f, 0.6640625f, 0.6796875f,
  0.69140625f, 0.70703125f, 0.71875f, 0.73046875f, 0.7421875f, 0.75390625f, 0.765625f, 0.77734375f, 0.7890625f, 0.796875f, 0.80859375f, 0.81640625f, 0.828125f, 0.8359375f, 0.84375f, 0.8515625f,
  0.859375f, 0.8671875f, 0.875f, 0.87890625f, 0.88671875f, 0.89453125f, 0.8984375f, 0.90625f, 0.91015625f, 0.9140625f, 0.91796875f, 0.92578125f, 0.9296875f, 0.93359375f, 0.9375f, 0.94140625f,
  0.94140625f, 0.9453125f, 0.94921875f, 0.953125f, 0.95703125f, 0.95703125f, 0.9609375f, 0.9609375f, 0.96484375f, 0.96875f, 0.96875f, 0.96875f, 0.97265625f, 0.97265625f, 0.9765625f, 0.9765625f,
  0.9765625f, 0.98046875f, 0.98046875f, 0.98046875f, 0.984375f, 0.984375f, 0.984375f, 0.984375f, 0.98828125f, 0.98828125f, 0.98828125f, 0.98828125f, 0.98828125f, 0.9921875f, 0.9921875f, 0.9921875f,
  0.9921875f, 0.9921875f, 0.9921875f, 0.9921875f, 0.9921875f, 0.9921875f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f,
  0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f,
  0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f, 0.99609375f,
};

// 1600 elements
static void detect_k0(const int8_t *TOSAC_RESTRICT scores, uint8_t *TOSAC_RESTRICT out1, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < DETECT_OUT1_ELEMS; ++i) {
    const int8_t scores_v = scores[i];
    // tosa.table, line 8: 16x100xi8, -128..127
    const int8_t code = detect_logistic_table[scores_v + 128];
    // the byte, or -128 for all up to 0
    const int8_t kept = 0 < code ? 127 : -128;
    // tosa.greater, line 12: 16x100xi1
    const int found = 0 < kept;
    // how far above its least value the key is, modulo 256: the index of tables
    const uint8_t distance = (uint8_t)(scores_v - 128);
    // tosa.select, line 13: 16x100xf32
    const float kept_2 = detect_kept_table[distance];
    out1[i] = (uint8_t)found;
    out0[i] = kept_2;
  }
}

int detect(const int8_t *TOSAC_RESTRICT scores, float *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (scores == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  detect_k0(scores, out1, out0);
  return 0;
}
