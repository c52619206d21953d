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

#include "tiles_f32.h"

#include <string.h>
#include <math.h>

#if !defined(TILES_F32_CONTENT) || TILES_F32_CONTENT != 0x2a26fe535b9e996eu
#error "tiles_f32.h was not written together with this file"
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

// tiles of 8 columns; per stretch and element of a row the weight of each column
static const float conv_f32_weights[720] = {
  -0.73127f, 0.42238f, 0.91423f, -0.45417f, 0.75744f, 0.20042f, -0.79433f, -0.39438f, 0.69487f, 0.87288f, -0.98858f, 0.42318f, -0.92417f, 0.68226f, 0.82153f, -0.33133f,
  0.52755f, -0.15579f, 0.56731f, -0.0906f, 0.63883f, -0.26378f, -0.24345f, 0.08845f, -0.48986f, 0.66007f, 0.64097f, -0.356f, 0.9244f, -0.31943f, 0.94053f, 0.15797f,
  -0.00913f, 0.34061f, 0.77236f, -0.05246f, 0.14056f, -0.41757f, 0.81845f, 0.19193f, -0.10102f, -0.39326f, 0.48101f, -0.95273f, -0.65697f, 0.73484f, -0.41195f, -0.5098f,
  0.30319f, 0.17516f, 0.61828f, -0.22689f, 0.73556f, 0.20797f, -0.49318f, -0.95925f, 0.57745f, 0.76496f, 0.03736f, -0.15816f, 0.94755f, 0.90861f, -0.04598f, -0.51248f,
  -0.81228f, 0.69239f, 0.12272f, -0.62392f, 0.40805f, 0.77453f, -0.79974f, -0.85534f, -0.94331f, 0.01057f, -0.14782f, -0.78248f, 0.01775f, -0.72931f, 0.3041f, 0.10241f,
  0.67153f, 0.178f, -0.88775f, 0.79964f, -0.24406f, 0.10234f, -0.92076f, -0.85817f, -0.13447f, -0.93095f, 0.74002f, 0.02023f, -0.30614f, -0.79145f, -0.97899f, -0.84974f,
  0.52456f, -0.51452f, 0.14f, -0.58182f, -0.58848f, -0.92172f, 0.96517f, 0.27076f, -0.99579f, 0.59481f, -0.60032f, 0.2113f, 0.34831f, -0.85361f, -0.4089f, -0.41836f,
  -0.10923f, -0.17137f, 0.00944f, 0.63408f, -0.1341f, 0.73234f, 0.19314f, 0.58437f, 0.44308f, -0.65399f, -0.03015f, -0.95836f, -0.61176f, 0.57623f, -0.10031f, -0.01348f,
  -0.54248f, 0.0976f, -0.28642f, -0.96427f, -0.79115f, 0.65701f, -0.37344f, 0.7253f, 0.89054f, 0.40608f, -0.30784f, -0.70708f, 0.33192f, -0.31821f, -0.87407f, -0.69164f,
  0.80285f, 0.34897f, 0.07696f, 0.43767f, -0.40785f, 0.23037f, 0.82678f, 0.00286f, -0.93882f, -0.25059f, 0.24698f, -0.67954f, -0.0004f, 0.56381f, 0.93963f, 0.58997f,
  -0.94911f, -0.12208f, 0.2249f, 0.40921f, -0.34931f, -0.24392f, 0.93959f, -0.84579f, 0.08282f, 0.01685f, -0.08371f, 0.35635f, 0.74324f, 0.14156f, -0.77728f, 0.89846f,
  0.8783f, 0.55689f, -0.94405f, 0.0894f, 0.79936f, -0.55257f, -0.56961f, -0.65352f, -0.23759f, 0.04188f, -0.54079f, -0.5588f, -0.96381f, -0.83651f, 0.23561f, 0.55242f,
  -0.5668f, -0.21349f, -0.64558f, 0.95119f, -0.59829f, -0.46655f, 0.95991f, 0.96979f, -0.15577f, -0.02061f, 0.16892f, 0.59562f, -0.34452f, 0.78154f, 0.08583f, 0.6431f,
  -0.94192f, -0.94085f, 0.72202f, 0.0332f, 0.9741f, 0.12889f, 0.37638f, -0.36043f, -0.55662f, -0.91303f, 0.59688f, -0.55361f, 0.5654f, 0.85013f, 0.32367f, -0.78624f,
  -0.12422f, 0.40676f, 0.5942f, 0.29701f, -0.32181f, -0.08446f, -0.48183f, 0.02872f, -0.00838f, 0.96638f, 0.63287f, -0.2102f, -0.57394f, -0.44563f, 0.0832f, 0.83871f,
  -0.53383f, 0.18637f, -0.48941f, 0.15169f, 0.34891f, 0.57403f, -0.38536f, -0.41302f, -0.53827f, -0.2128f, 0.68349f, -0.35751f, 0.6754f, 0.65554f, -0.50724f, 0.78752f,
  -0.56244f, -0.6593f, 0.34623f, 0.2619f, 0.86437f, -0.97524f, -0.83726f, -0.71664f, -0.08079f, 0.00448f, -0.83353f, -0.88243f, -0.3123f, 0.34082f, -0.43843f, 0.82096f,
  -0.42044f, 0.96415f, -0.96662f, -0.40279f, 0.76479f, -0.81663f, 0.96675f, -0.93648f, -0.95702f, 0.54105f, -0.97088f, 0.93581f, 0.37422f, -0.7698f, -0.1042f, -0.36786f,
  0.67516f, 0.07923f, 0.51117f, 0.75107f, -0.031f, 0.77012f, 0.30402f, 0.80618f, 0.11291f, 0.72058f, -0.50088f, -0.38723f, 0.97102f, -0.91995f, 0.28693f, 0.60771f,
  0.28459f, -0.53565f, -0.78102f, 0.71703f, -0.53072f, -0.52073f, 0.88147f, 0.81431f, -0.62819f, 0.02754f, 0.2496f, -0.37927f, 0.45093f, 0.97632f, -0.21904f, 0.68144f,
  0.98509f, 0.90493f, -0.31115f, 0.87858f, -0.83064f, -0.15797f, -0.38643f, 0.49237f, 0.71989f, 0.15559f, -0.86097f, 0.48768f, -0.66061f, -0.76888f, -0.34552f, 0.37919f,
  -0.75822f, -0.08174f, -0.68075f, -0.16766f, 0.82198f, -0.66523f, -0.36653f, -0.64369f, -0.33461f, -0.46144f, 0.05476f, -0.49528f, -0.57406f, -0.51716f, 0.69427f, -0.13472f,
  0.44297f, 0.09599f, -0.66371f, -0.98304f, 0.51823f, 0.48801f, 0.787f, -0.68421f, 0.42238f, 0.91423f, -0.45417f, 0.75744f, 0.20042f, -0.79433f, -0.39438f, 0.42965f,
  0.87288f, -0.98858f, 0.42318f, -0.92417f, 0.68226f, 0.82153f, -0.33133f, 0.33556f, -0.15579f, 0.56731f, -0.0906f, 0.63883f, -0.26378f, -0.24345f, 0.08845f, -0.49483f,
  0.66007f, 0.64097f, -0.356f, 0.9244f, -0.31943f, 0.94053f, 0.15797f, -0.87117f, 0.34061f, 0.77236f, -0.05246f, 0.14056f, -0.41757f, 0.81845f, 0.19193f, 0.92677f,
  -0.39326f, 0.48101f, -0.95273f, -0.65697f, 0.73484f, -0.41195f, -0.5098f, 0.61651f, 0.17516f, 0.61828f, -0.22689f, 0.73556f, 0.20797f, -0.49318f, -0.95925f, 0.09854f,
  0.76496f, 0.03736f, -0.15816f, 0.94755f, 0.90861f, -0.04598f, -0.51248f, 0.08276f, 0.69239f, 0.12272f, -0.62392f, 0.40805f, 0.77453f, -0.79974f, -0.85534f, 0.70259f,
  0.01057f, -0.14782f, -0.78248f, 0.01775f, -0.72931f, 0.3041f, 0.10241f, -0.09338f, 0.178f, -0.88775f, 0.79964f, -0.24406f, 0.10234f, -0.92076f, -0.85817f, -0.20858f,
  -0.93095f, 0.74002f, 0.02023f, -0.30614f, -0.79145f, -0.97899f, -0.84974f, -0.32266f, -0.51452f, 0.14f, -0.58182f, -0.58848f, -0.92172f, 0.96517f, 0.27076f, -0.48406f,
  0.59481f, -0.60032f, 0.2113f, 0.34831f, -0.85361f, -0.4089f, -0.41836f, -0.95118f, -0.17137f, 0.00944f, 0.63408f, -0.1341f, 0.73234f, 0.19314f, 0.58437f, 0.29288f,
  -0.65399f, -0.03015f, -0.95836f, -0.61176f, 0.57623f, -0.10031f, -0.01348f, -0.16663f, 0.0976f, -0.28642f, -0.96427f, -0.79115f, 0.65701f, -0.37344f, 0.7253f, 0.14121f,
  0.40608f, -0.30784f, -0.70708f, 0.33192f, -0.31821f, -0.87407f, -0.69164f, -0.87536f, 0.34897f, 0.07696f, 0.43767f, -0.40785f, 0.23037f, 0.82678f, 0.00286f, -0.29011f,
  -0.25059f, 0.24698f, -0.67954f, -0.0004f, 0.56381f, 0.93963f, 0.58997f, -0.72343f, -0.12208f, 0.2249f, 0.40921f, -0.34931f, -0.24392f, 0.93959f, -0.84579f, -0.74974f,
  0.01685f, -0.08371f, 0.35635f, 0.74324f, 0.14156f, -0.77728f, 0.89846f, -0.48177f, 0.55689f, -0.94405f, 0.0894f, 0.79936f, -0.55257f, -0.56961f, -0.65352f, 0.65787f,
  0.04188f, -0.54079f, -0.5588f, -0.96381f, -0.83651f, 0.23561f, 0.55242f, -0.20441f, -0.21349f, -0.64558f, 0.95119f, -0.59829f, -0.46655f, 0.95991f, 0.96979f, -0.19784f,
  -0.02061f, 0.16892f, 0.59562f, -0.34452f, 0.78154f, 0.08583f, 0.6431f, 0.22489f, -0.94085f, 0.72202f, 0.0332f, 0.9741f, 0.12889f, 0.37638f, -0.36043f, -0.53294f,
  -0.91303f, 0.59688f, -0.55361f, 0.5654f, 0.85013f, 0.32367f, -0.78624f, -0.98505f, 0.40676f, 0.5942f, 0.29701f, -0.32181f, -0.08446f, -0.48183f, 0.02872f, 0.0574f,
  0.96638f, 0.63287f, -0.2102f, -0.57394f, -0.44563f, 0.0832f, 0.83871f, 0.0018f, 0.18637f, -0.48941f, 0.15169f, 0.34891f, 0.57403f, -0.38536f, -0.41302f, 0.29768f,
  -0.2128f, 0.68349f, -0.35751f, 0.6754f, 0.65554f, -0.50724f, 0.78752f, -0.12337f, -0.6593f, 0.34623f, 0.2619f, 0.86437f, -0.97524f, -0.83726f, -0.71664f, 0.37303f,
  0.00448f, -0.83353f, -0.88243f, -0.3123f, 0.34082f, -0.43843f, 0.82096f, 0.46284f, 0.96415f, -0.96662f, -0.40279f, 0.76479f, -0.81663f, 0.96675f, -0.93648f, -0.52325f,
  0.54105f, -0.97088f, 0.93581f, 0.37422f, -0.7698f, -0.1042f, -0.36786f, -0.00986f, 0.07923f, 0.51117f, 0.75107f, -0.031f, 0.77012f, 0.30402f, 0.80618f, -0.04235f,
  0.72058f, -0.50088f, -0.38723f, 0.97102f, -0.91995f, 0.28693f, 0.60771f, -0.54988f, -0.53565f, -0.78102f, 0.71703f, -0.53072f, -0.52073f, 0.88147f, 0.81431f, -0.17551f,
  0.02754f, 0.2496f, -0.37927f, 0.45093f, 0.97632f, -0.21904f, 0.68144f, 0.12081f, 0.90493f, -0.31115f, 0.87858f, -0.83064f, -0.15797f, -0.38643f, 0.49237f, 0.81388f,
  0.15559f, -0.86097f, 0.48768f, -0.66061f, -0.76888f, -0.34552f, 0.37919f, 0.83541f, -0.08174f, -0.68075f, -0.16766f, 0.82198f, -0.66523f, -0.36653f, -0.64369f, -0.44955f,
  -0.46144f, 0.05476f, -0.49528f, -0.57406f, -0.51716f, 0.69427f, -0.13472f, 0.29283f, 0.09599f, -0.66371f, -0.98304f, 0.51823f, 0.48801f, 0.787f, -0.68421f, -0.90361f,
};

static const float conv_f32_b[9] = {
  -0.8569f, 0.02338f, 0.75485f, -0.68106f, 0.53206f, 0.76602f, -0.3764f, 0.38511f, 0.69798f,
};

// tiles of 8 columns; per element of a row the weight of each column
static const float product_weights[96] = {
  -0.73127f, 0.69487f, 0.52755f, -0.48986f, -0.00913f, -0.10102f, 0.30319f, 0.57745f, -0.13447f, 0.52456f, -0.99579f, -0.10923f, 0.44308f, -0.54248f, 0.89054f, 0.80285f,
  0.8783f, -0.23759f, -0.5668f, -0.15577f, -0.94192f, -0.55662f, -0.12422f, -0.00838f, -0.08079f, -0.42044f, -0.95702f, 0.67516f, 0.11291f, 0.28459f, -0.62819f, 0.98509f,
  0.44297f, 0.42238f, 0.87288f, -0.15579f, 0.66007f, 0.34061f, -0.39326f, 0.17516f, 0.178f, -0.93095f, -0.51452f, 0.59481f, -0.17137f, -0.65399f, 0.0976f, 0.40608f,
  -0.48986f, -0.00913f, -0.10102f, 0.30319f, 0.57745f, -0.81228f, -0.94331f, 0.67153f, -0.10923f, 0.44308f, -0.54248f, 0.89054f, 0.80285f, -0.93882f, -0.94911f, 0.08282f,
  -0.15577f, -0.94192f, -0.55662f, -0.12422f, -0.00838f, -0.53383f, -0.53827f, -0.56244f, 0.67516f, 0.11291f, 0.28459f, -0.62819f, 0.98509f, 0.71989f, -0.75822f, -0.33461f,
  -0.15579f, 0.66007f, 0.34061f, -0.39326f, 0.17516f, 0.76496f, 0.69239f, 0.01057f, 0.59481f, -0.17137f, -0.65399f, 0.0976f, 0.40608f, 0.34897f, -0.25059f, -0.12208f,
};

// tiles of 8 columns; per element of a row the weight of each column
static const float one_row_weights[120] = {
  -0.73127f, 0.69487f, 0.52755f, -0.48986f, -0.00913f, -0.10102f, 0.30319f, 0.57745f, -0.5668f, -0.15577f, -0.94192f, -0.55662f, -0.12422f, -0.00838f, -0.53383f, -0.53827f,
  0.66007f, 0.34061f, -0.39326f, 0.17516f, 0.76496f, 0.69239f, 0.01057f, 0.178f, -0.91303f, 0.40676f, 0.96638f, 0.18637f, -0.2128f, -0.6593f, 0.00448f, 0.96415f,
  0.61828f, 0.03736f, 0.12272f, -0.14782f, -0.88775f, 0.74002f, 0.14f, -0.60032f, -0.81228f, -0.94331f, 0.67153f, -0.13447f, 0.52456f, -0.99579f, -0.10923f, 0.44308f,
  -0.56244f, -0.08079f, -0.42044f, -0.95702f, 0.67516f, 0.11291f, 0.28459f, -0.62819f, -0.93095f, -0.51452f, 0.59481f, -0.17137f, -0.65399f, 0.0976f, 0.40608f, 0.34897f,
  0.54105f, 0.07923f, 0.72058f, -0.53565f, 0.02754f, 0.90493f, 0.15559f, -0.08174f, 0.00944f, -0.03015f, -0.28642f, -0.30784f, 0.07696f, 0.24698f, 0.2249f, -0.08371f,
  -0.54248f, 0.89054f, 0.80285f, -0.93882f, -0.94911f, 0.08282f, 0.8783f, -0.23759f, 0.98509f, 0.71989f, -0.75822f, -0.33461f, 0.44297f, 0.42238f, 0.87288f, -0.15579f,
  -0.25059f, -0.12208f, 0.01685f, 0.55689f, 0.04188f, -0.21349f, -0.02061f, -0.94085f, -0.46144f, 0.09599f, 0.91423f, -0.98858f, 0.56731f, 0.64097f, 0.77236f, 0.48101f,
  -0.94405f, -0.54079f, -0.64558f, 0.16892f, 0.72202f, 0.59688f, 0.5942f, 0.63287f,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_FLOAT_BITS
#define TOSAC_HAS_FLOAT_BITS
static inline int32_t tosac_float_bits(float a) {
  int32_t bits;
  memcpy(&bits, &a, sizeof bits);
  return bits;
}
#endif

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_F32
#define TOSAC_HAS_MIN_F32
// IEEE 754-2019 minimum: NaN wins, -0 is below +0.
static inline float tosac_min_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) | tosac_float_bits(b));
  return a < b ? a : b;
}
#endif

#endif

// tosa.conv2d, line 8
static void conv_f32_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (int32_t i = 0; i < 4; ++i) {
    for (int32_t j = 0; j < 9; j += 5) {
      for (int32_t k = 0; k < 9; k += 8) {
        float32x4_t acc[5][2];
        for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vdupq_n_f32(0.0f);
        for (int32_t ky = 0; ky < 3; ++ky) {
          for (int32_t kx = 0; kx < 3; ++kx) {
            if ((0 <= i + ky - 1) & (i + ky - 1 < 4)) {
              const int32_t row = i + ky - 1;
              const float *tile = conv_f32_weights + k * 45 + ky * 120 + kx * 40;
              float32x4_t v[4][2];
              for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_f32(tile + n * 8 + q * 4);
              for (int32_t r = 0; r < 5; ++r) {
                if ((0 <= (j < 4 ? j : 4) + r + kx - 1) & ((j < 4 ? j : 4) + r + kx - 1 < 9)) {
                  const int32_t column = (j < 4 ? j : 4) + r + kx - 1;
                  const float32x4_t a = vld1q_f32(x + row * 45 + column * 5);
                  for (int32_t q = 0; q < 2; ++q) {
                    acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[0][q], a, 0);
                    acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[1][q], a, 1);
                    acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[2][q], a, 2);
                    acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[3][q], a, 3);
                  }
                }
              }
              const float *tile_2 = conv_f32_weights + k * 45 + ky * 120 + kx * 40 + 32;
              float32x4_t v_2[1][2];
              for (size_t n = 0; n < 1; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_f32(tile_2 + n * 8 + q * 4);
              for (int32_t r = 0; r < 5; ++r) {
                if ((0 <= (j < 4 ? j : 4) + r + kx - 1) & ((j < 4 ? j : 4) + r + kx - 1 < 9)) {
                  const int32_t column = (j < 4 ? j : 4) + r + kx - 1;
                  const float a = x[row * 45 + column * 5 + 4];
                  for (int32_t q = 0; q < 2; ++q) {
                    acc[r][q] = vfmaq_f32(acc[r][q], v_2[0][q], vdupq_n_f32(a));
                  }
                }
              }
            }
          }
        }
        for (int32_t r = 0; r < 5; ++r) {
          const float32x4_t sum_0 = vaddq_f32(acc[r][0], vld1q_f32(conv_f32_b + (k < 1 ? k : 1)));
          const float32x4_t sum_1 = vaddq_f32(acc[r][1], vld1q_f32(conv_f32_b + (k < 1 ? k : 1) + 4));
          // tosa.clamp, line 9
          const float32x4_t r_0 = vminq_f32(vmaxq_f32(sum_0, vdupq_n_f32(0.0f)), vdupq_n_f32(6.0f));
          const float32x4_t r_1 = vminq_f32(vmaxq_f32(sum_1, vdupq_n_f32(0.0f)), vdupq_n_f32(6.0f));
          vst1q_f32(out0 + i * 81 + (j < 4 ? j : 4) * 9 + r * 9 + (k < 1 ? k : 1), r_0);
          vst1q_f32(out0 + i * 81 + (j < 4 ? j : 4) * 9 + r * 9 + (k < 1 ? k : 1) + 4, r_1);
        }
      }
    }
  }
#else
  for (int32_t i = 0; i < 4; ++i) {
    for (int32_t j = 0; j < 9; ++j) {
      for (int32_t k = 0; k < 9; k += 8) {
        float acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = 0.0f;
        for (int32_t ky = 0; ky < 3; ++ky) {
          for (int32_t kx = 0; kx < 3; ++kx) {
            if ((0 <= i + ky - 1) & (i + ky - 1 < 4)) {
              const int32_t row = i + ky - 1;
              if ((0 <= j + kx - 1) & (j + kx - 1 < 9)) {
                const int32_t column = j + kx - 1;
                for (int32_t c = 0; c < 5; ++c) {
                  const float a = x[row * 45 + column * 5 + c];
                  for (int32_t q = 0; q < 8; ++q) {
                    acc[q] = fmaf(a, conv_f32_weights[k * 45 + ky * 120 + kx * 40 + c * 8 + q], acc[q]);
                  }
                }
              }
            }
          }
        }
        for (int32_t q = 0; q < 8; ++q) {
          const float sum = acc[q] + conv_f32_b[(k < 1 ? k : 1) + q];
          const float r = tosac_min_f32(tosac_max_f32(sum, 0.0f), 6.0f);
          out0[i * 81 + j * 9 + (k < 1 ? k : 1) + q] = r;
        }
      }
    }
  }
#endif
}

int conv_f32(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  conv_f32_k0(x, out0);
  return 0;
}

// tosa.matmul, line 16
static void product_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 11; j += 8) {
    float32x4_t acc[5][2];
    for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vdupq_n_f32(0.0f);
    const float *tile = product_weights + j * 6;
    float32x4_t v[4][2];
    for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_f32(tile + n * 8 + q * 4);
    for (size_t r = 0; r < 5; ++r) {
      const float32x4_t a = vld1q_f32(x + r * 6);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[0][q], a, 0);
        acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[1][q], a, 1);
        acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[2][q], a, 2);
        acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[3][q], a, 3);
      }
    }
    const float *tile_2 = product_weights + j * 6 + 32;
    float32x4_t v_2[1][2];
    for (size_t n = 0; n < 1; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_f32(tile_2 + n * 8 + q * 4);
    for (size_t r = 0; r < 5; ++r) {
      const float a = x[r * 6 + 4];
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = vfmaq_f32(acc[r][q], v_2[0][q], vdupq_n_f32(a));
      }
    }
    const float *tile_3 = product_weights + j * 6 + 40;
    float32x4_t v_3[1][2];
    for (size_t n = 0; n < 1; ++n) for (size_t q = 0; q < 2; ++q) v_3[n][q] = vld1q_f32(tile_3 + n * 8 + q * 4);
    for (size_t r = 0; r < 5; ++r) {
      const float a = x[r * 6 + 5];
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = vfmaq_f32(acc[r][q], v_3[0][q], vdupq_n_f32(a));
      }
    }
    for (size_t r = 0; r < 5; ++r) {
      vst1q_f32(out0 + r * 11 + (j < 3 ? j : 3), acc[r][0]);
      vst1q_f32(out0 + r * 11 + (j < 3 ? j : 3) + 4, acc[r][1]);
    }
  }
#else
  for (size_t i = 0; i < 5; ++i) {
    for (size_t j = 0; j < 11; j += 8) {
      float acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = 0.0f;
      for (size_t c = 0; c < 6; ++c) {
        const float a = x[i * 6 + c];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = fmaf(a, product_weights[j * 6 + c * 8 + q], acc[q]);
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        out0[i * 11 + (j < 3 ? j : 3) + q] = acc[q];
      }
    }
  }
#endif
}

int product(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  product_k0(x, out0);
  return 0;
}

// tosa.matmul, line 23
static void one_row_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  float32x4_t acc[3][2];
  for (size_t r = 0; r < 3; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vdupq_n_f32(0.0f);
  const float32x4_t a = vld1q_f32(x);
  for (size_t r = 0; r < 3; ++r) {
    const float *tile = one_row_weights + r * 40;
    float32x4_t v[4][2];
    for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_f32(tile + n * 8 + q * 4);
    for (size_t q = 0; q < 2; ++q) {
      acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[0][q], a, 0);
      acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[1][q], a, 1);
      acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[2][q], a, 2);
      acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[3][q], a, 3);
    }
  }
  const float a_2 = x[4];
  for (size_t r = 0; r < 3; ++r) {
    const float *tile = one_row_weights + r * 40 + 32;
    float32x4_t v[1][2];
    for (size_t n = 0; n < 1; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_f32(tile + n * 8 + q * 4);
    for (size_t q = 0; q < 2; ++q) {
      acc[r][q] = vfmaq_f32(acc[r][q], v[0][q], vdupq_n_f32(a_2));
    }
  }
  for (size_t r = 0; r < 3; ++r) {
    vst1q_f32(out0 + r * 8, acc[r][0]);
    vst1q_f32(out0 + r * 8 + 4, acc[r][1]);
  }
#else
  for (size_t j = 0; j < 24; j += 8) {
    float acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = 0.0f;
    for (size_t c = 0; c < 5; ++c) {
      const float a = x[c];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = fmaf(a, one_row_weights[j * 5 + c * 8 + q], acc[q]);
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      out0[j + q] = acc[q];
    }
  }
#endif
}

int one_row(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  one_row_k0(x, out0);
  return 0;
}
