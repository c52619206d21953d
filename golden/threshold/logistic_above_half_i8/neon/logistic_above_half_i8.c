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

#include <string.h>

#if !defined(LOGISTIC_ABOVE_HALF_I8_CONTENT) || LOGISTIC_ABOVE_HALF_I8_CONTENT != 0xad6dcc5d72cab994u
#error "logistic_above_half_i8.h was not written together with this file"
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_LOOKUP_S8X256
#define TOSAC_HAS_LOOKUP_S8X256
static inline int8x16_t tosac_lookup_s8x256(const int8_t *table, uint8x16_t i) {
  int8x16_t v = vqtbl4q_s8(vld1q_s8_x4(table), i);
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 128), vsubq_u8(i, vdupq_n_u8(128))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 192), vsubq_u8(i, vdupq_n_u8(192))));
  return v;
}
#endif

#ifndef TOSAC_HAS_WORD_F32
#define TOSAC_HAS_WORD_F32
static inline uint64_t tosac_word_f32(const float *table, size_t i) {
  uint32_t word;
  memcpy(&word, table + i, sizeof word);
  return word;
}
#endif

#ifndef TOSAC_HAS_GATHER_F32_AT_U8
#define TOSAC_HAS_GATHER_F32_AT_U8
// Entries at four indices of 8 bits, packed into i.
static inline float32x4_t tosac_gather_f32_at_u8(const float *table, uint32_t i) {
  const uint64_t low = tosac_word_f32(table, i & 0xff) | tosac_word_f32(table, i >> 8 & 0xff) << 32;
  const uint64_t high = tosac_word_f32(table, i >> 16 & 0xff) | tosac_word_f32(table, i >> 24) << 32;
  return vreinterpretq_f32_u64(vcombine_u64(vcreate_u64(low), vcreate_u64(high)));
}
#endif

#endif

// 1600 elements
static void detect_k0(const int8_t *TOSAC_RESTRICT scores, uint8_t *TOSAC_RESTRICT out1, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < DETECT_OUT1_ELEMS; i += 16) {
    const int8x16_t scores_v = vld1q_s8(scores + i);
    // tosa.table, line 8: 16x100xi8, -128..127
    const int8x16_t code = tosac_lookup_s8x256(detect_logistic_table, vreinterpretq_u8_s8(veorq_s8(scores_v, vdupq_n_s8(-128))));
    // the byte, or -128 for all up to 0
    const int8x16_t kept = vbslq_s8(vcltq_s8(vdupq_n_s8(0), code), vdupq_n_s8(127), vdupq_n_s8(-128));
    // tosa.greater, line 12: 16x100xi1
    const uint8x16_t found = vcltq_s8(vdupq_n_s8(0), kept);
    // how far above its least value the key is, modulo 256: the index of tables
    const uint8x16_t distance = vaddq_u8(vreinterpretq_u8_s8(scores_v), vdupq_n_u8(128));
    // tosa.select, line 13: 16x100xf32
    const int8x16_t kept_index = vreinterpretq_s8_u8(distance);
    const float32x4_t kept_0 = tosac_gather_f32_at_u8(detect_kept_table, vgetq_lane_u32(vreinterpretq_u32_s8(kept_index), 0));
    const float32x4_t kept_1 = tosac_gather_f32_at_u8(detect_kept_table, vgetq_lane_u32(vreinterpretq_u32_s8(kept_index), 1));
    const float32x4_t kept_2 = tosac_gather_f32_at_u8(detect_kept_table, vgetq_lane_u32(vreinterpretq_u32_s8(kept_index), 2));
    const float32x4_t kept_3 = tosac_gather_f32_at_u8(detect_kept_table, vgetq_lane_u32(vreinterpretq_u32_s8(kept_index), 3));
    vst1q_u8(out1 + i, vandq_u8(found, vdupq_n_u8(1)));
    vst1q_f32(out0 + i, kept_0);
    vst1q_f32(out0 + i + 4, kept_1);
    vst1q_f32(out0 + i + 8, kept_2);
    vst1q_f32(out0 + i + 12, kept_3);
  }
#else
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
#endif
}

int detect(const int8_t *TOSAC_RESTRICT scores, float *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (scores == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  detect_k0(scores, out1, out0);
  return 0;
}
