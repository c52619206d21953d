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

#include "normed_products.h"

#include <math.h>

#if !defined(NORMED_PRODUCTS_CONTENT) || NORMED_PRODUCTS_CONTENT != 0x55b6ac10e5f4520bu
#error "normed_products.h was not written together with this file"
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

// tiles of 8 columns; per element of a row the weight of each column
static const float normed_products_weights[384] = {
  0.036f, 0.044f, 0.097f, 0.03225f, -0.05975f, -0.1985f, -0.02f, 0.189f, -0.23575f, 0.1955f, 0.071f, 0.24525f, 0.18475f, -0.0555f, -0.11375f, 0.2435f,
  0.0495f, 0.04825f, 0.21225f, 0.047f, -0.08525f, -0.101f, 0.22775f, 0.13175f, -0.23275f, -0.182f, 0.12525f, -0.22175f, -0.1535f, -0.06075f, -0.21725f, 0.1425f,
  -0.12925f, 0.0835f, 0.049f, -0.063f, -0.1865f, -0.2125f, 0.10375f, 0.09575f, 0.24675f, 0.24675f, 0.20975f, -0.03075f, 0.186f, 0.164f, -0.0915f, 0.05675f,
  0.2315f, -0.1355f, -0.09f, -0.2005f, 0.178f, -0.016f, -0.11975f, 0.2455f, 0.02725f, -0.16f, 0.0375f, 0.02725f, 0.24825f, 0.20025f, 0.21375f, -0.084f,
  0.1815f, -0.1235f, -0.17725f, 0.2165f, 0.05f, -0.2115f, -0.09f, 0.001f, -0.22525f, -0.02125f, -0.1345f, 0.13825f, 0.23225f, 0.17125f, 0.21425f, -0.1065f,
  0.07875f, 0.077f, -0.09125f, -0.0005f, -0.21625f, -0.104f, 0.01675f, -0.04575f, -0.2375f, -0.1995f, -0.16075f, -0.03625f, -0.215f, -0.13875f, -0.0565f, 0.1135f,
  0.0555f, -0.20975f, -0.11025f, -0.2225f, -0.1885f, -0.16275f, 0.01325f, 0.1525f, -0.1675f, -0.01475f, 0.13175f, -0.069f, 0.109f, 0.205f, 0.1435f, 0.19375f,
  -0.004f, 0.0805f, -0.15375f, -0.17675f, 0.02325f, -0.2345f, -0.22675f, -0.14925f, 0.18525f, -0.09575f, -0.022f, 0.06225f, 0.148f, -0.133f, 0.027f, -0.1125f,
  0.169f, 0.0455f, -0.11575f, 0.05375f, 0.21925f, 0.1475f, -0.2475f, 0.244f, -0.16925f, 0.10225f, 0.13425f, -0.21875f, 0.1625f, 0.132f, -0.15075f, -0.14975f,
  0.1895f, -0.18425f, -0.0855f, -0.1605f, -0.207f, 0.223f, -0.099f, 0.0575f, -0.066f, -0.23675f, 0.17675f, -0.034f, -0.05625f, 0.1425f, 0.236f, 0.16575f,
  0.05025f, 0.002f, 0.16625f, -0.047f, -0.16425f, -0.02175f, 0.102f, 0.0405f, -0.20625f, 0.052f, -0.158f, 0.21925f, -0.167f, -0.0345f, -0.10175f, -0.227f,
  0.23825f, 0.02325f, -0.014f, 0.08775f, 0.17425f, -0.096f, -0.0585f, -0.1465f, 0.233f, -0.11275f, 0.18175f, 0.17925f, 0.09175f, 0.1985f, 0.089f, 0.10725f,
  -0.0455f, 0.037f, -0.14925f, 0.064f, 0.1395f, -0.01f, -0.22925f, -0.071f, 0.152f, -0.10825f, -0.00725f, -0.1915f, 0.10275f, -0.183f, 0.144f, 0.1805f,
  -0.18525f, 0.18375f, -0.0475f, -0.16975f, -0.2035f, 0.11625f, 0.0125f, -0.1735f, -0.034f, 0.133f, -0.0415f, 0.148f, -0.0935f, 0.2465f, -0.113f, -0.0675f,
  0.086f, -0.1095f, 0.18175f, -0.1515f, -0.23225f, -0.12575f, 0.0345f, 0.178f, -0.18575f, -0.03925f, -0.02f, 0.13125f, 0.08175f, 0.065f, 0.19725f, -0.1095f,
  -0.0475f, -0.1045f, -0.111f, -0.16925f, -0.1825f, 0.1175f, 0.05325f, -0.00575f, 0.21075f, -0.0615f, -0.002f, 0.1345f, -0.23525f, -0.1305f, 0.0335f, -0.143f,
  0.18875f, 0.03625f, 0.10225f, 0.13675f, -0.013f, -0.07f, 0.0585f, 0.1865f, -0.08275f, 0.01425f, 0.034f, -0.12625f, -0.2275f, 0.1505f, -0.12075f, -0.17025f,
  0.117f, 0.11675f, -0.06225f, 0.00475f, -0.24175f, -0.02675f, 0.047f, 0.04875f, -0.12025f, 0.10925f, -0.19675f, -0.178f, 0.20125f, 0.2015f, -0.1875f, 0.22525f,
  0.042f, 0.13075f, -0.123f, -0.1765f, -0.19675f, 0.092f, 0.10525f, 0.24525f, -0.16825f, -0.21425f, 0.12575f, -0.13875f, -0.1255f, 0.04075f, 0.14275f, -0.1855f,
  0.2015f, -0.13225f, 0.0415f, -0.1975f, -0.241f, -0.00775f, -0.23975f, -0.18f, -0.002f, -0.223f, 0.07875f, 0.165f, -0.09625f, 0.16975f, 0.1415f, 0.2395f,
  -0.093f, 0.0025f, -0.18075f, 0.11625f, 0.1635f, 0.07175f, 0.1855f, -0.1125f, -0.21175f, 0.187f, 0.0495f, 0.02425f, 0.237f, 0.133f, -0.097f, -0.087f,
  -0.19425f, -0.089f, 0.093f, -0.0435f, 0.16875f, 0.176f, 0.0895f, 0.22575f, 0.05225f, -0.01675f, 0.1695f, 0.15525f, 0.01975f, -0.2335f, 0.16075f, 0.2205f,
  -0.101f, 0.175f, -0.1505f, -0.21175f, -0.13625f, 0.24925f, 0.24175f, -0.136f, -0.12075f, 0.1115f, 0.17575f, -0.01925f, 0.08525f, 0.033f, -0.231f, -0.2f,
  -0.1705f, 0.219f, 0.05575f, 0.09975f, 0.05325f, -0.08275f, 0.156f, 0.234f, -0.017f, -0.027f, 0.02175f, -0.1805f, -0.22175f, -0.0515f, 0.17525f, 0.13325f,
};

// tiles of 8 columns; per element of a row the weight of each column
static const float normed_products_weights_2[384] = {
  0.1361508f, -0.09655072f, 0.005511352f, -0.08348677f, 0.0012247448f, 0.002857738f, 0.0010206207f, 0.19718392f, -0.14758176f, -0.040008333f, -0.11226828f, 0.06756509f, -0.15309311f, 0.06695272f, -0.07960842f, 0.16248281f,
  -0.104307435f, 0.16493231f, 0.19575505f, 0.120841496f, 0.16105396f, -0.1022662f, -0.006940221f, 0.1579921f, 0.09981671f, -0.045723807f, 0.097163096f, 0.041641325f, -0.020616539f, 0.05858363f, 0.1412539f, 0.030822746f,
  0.11635076f, 0.048173297f, -0.056338266f, -0.14472403f, 0.1953468f, -0.12921059f, -0.19942929f, -0.10022496f, 0.09900021f, 0.07001458f, -0.17473027f, -0.12614872f, -0.10267445f, -0.07593418f, 0.031230994f, 0.12267861f,
  0.10349094f, -0.08471152f, -0.20249115f, -0.005307228f, 0.11308478f, -0.021637158f, 0.047560927f, -0.15186836f, 0.069606334f, -0.10716517f, -0.110431165f, 0.16452406f, 0.006940221f, -0.18922308f, 0.14737764f, 0.020616539f,
  0.08409915f, 0.075117685f, 0.17350553f, -0.124923974f, 0.16615705f, -0.11635076f, -0.19453031f, 0.17962925f, -0.1504395f, -0.044907313f, -0.12880233f, -0.012655697f, 0.15921684f, -0.18187462f, -0.13574256f, -0.030006249f,
  -0.19371381f, 0.17187253f, -0.07001458f, 0.00020412414f, 0.16493231f, 0.030822746f, -0.0651156f, 0.052051656f, 0.112880655f, -0.016329931f, -0.17289315f, 0.018779421f, 0.17268902f, -0.16636118f, -0.054297023f, 0.16697355f,
  0.15819621f, 0.06205374f, 0.05858363f, -0.0016329931f, -0.09900021f, -0.20065403f, -0.097163096f, -0.16064571f, 0.19391795f, 0.18126224f, -0.15962508f, 0.038171217f, 0.13166007f, 0.15207249f, 0.13553843f, -0.13717143f,
  0.016942304f, 0.016329931f, -0.09063112f, -0.018167049f, -0.12574047f, -0.0085732145f, 0.0075525935f, -0.035109352f, -0.17799625f, -0.11002292f, -0.043682568f, 0.15533848f, 0.062461987f, -0.014084566f, 0.05103104f, -0.12267861f,
  -0.043682568f, 0.18064986f, -0.20249115f, -0.04429494f, 0.009593835f, -0.07430119f, 0.14737764f, -0.020616539f, -0.005307228f, -0.05225578f, 0.16370757f, 0.09287649f, -0.099612586f, -0.13717143f, -0.16942304f, -0.016534057f,
  -0.118392006f, -0.13839617f, -0.070218705f, -0.07144345f, -0.054297023f, -0.09308061f, 0.13002709f, -0.03490523f, -0.06736097f, 0.06797334f, -0.119004376f, -0.20330764f, 0.10349094f, -0.08471152f, -0.18391585f, 0.101857945f,
  0.06634035f, 0.055521768f, 0.06205374f, -0.09267236f, 0.16534056f, -0.14554052f, -0.14962299f, 0.111655906f, -0.11226828f, 0.19248907f, 0.14656113f, 0.14043741f, -0.07144345f, 0.10002083f, -0.12574047f, 0.046132058f,
  0.018575298f, -0.0659321f, 0.030618621f, 0.015105187f, -0.20310353f, -0.04082483f, -0.05082691f, 0.1767715f, -0.098796085f, -0.18575297f, 0.077567175f, 0.15431786f, -0.14676526f, 0.12778172f, -0.055521768f, 0.19126433f,
  0.19126433f, 0.025923766f, -0.0836909f, -0.022453656f, -0.0044907313f, -0.060420748f, 0.08511977f, 0.001428869f, -0.10042908f, 0.077567175f, -0.1598292f, 0.17697564f, 0.0077567175f, 0.012451573f, 0.16493231f, 0.01918767f,
  0.020004166f, -0.20351177f, 0.17085192f, -0.03449698f, 0.12900646f, 0.12655696f, 0.049806293f, 0.07348469f, 0.057767134f, 0.07838367f, 0.13757968f, 0.10961466f, -0.17187253f, 0.07430119f, -0.017350553f, -0.041641325f,
  0.17023954f, -0.11492189f, -0.011635076f, 0.06491148f, 0.1657488f, 0.12961884f, 0.06266611f, 0.16942304f, 0.20167466f, 0.16513643f, -0.16697355f, 0.16717768f, 0.19167258f, -0.12553635f, 0.1014497f, 0.13145594f,
  0.12043325f, -0.14839825f, 0.11737138f, -0.08858988f, -0.17289315f, -0.1835076f, 0.08042491f, -0.17146428f, 0.1377838f, -0.15248074f, 0.10879817f, 0.039600085f, 0.15105186f, 0.14574464f, -0.10512394f, -0.16023746f,
  0.027965007f, 0.048989795f, -0.12798584f, -0.012043324f, 0.19228494f, 0.026944388f, 0.16023746f, -0.07307644f, 0.19085607f, 0.14329515f, 0.19902104f, 0.013880442f, 0.018983545f, -0.023678401f, 0.00020412414f, 0.0896105f,
  -0.052459907f, 0.20106228f, -0.027760884f, 0.1310477f, 0.097163096f, -0.0149010625f, 0.18759009f, -0.17554677f, 0.06695272f, 0.018983545f, -0.16391169f, 0.19146845f, 0.056338266f, 0.20371589f, -0.19003958f, 0.07858779f,
  -0.07001458f, 0.04531556f, 0.05082691f, 0.016329931f, 0.13308895f, -0.016329931f, -0.0034701105f, 0.11757551f, 0.024494898f, -0.029393878f, -0.1420704f, 0.10900229f, -0.1977963f, 0.16493231f, -0.0710352f, 0.00836909f,
  -0.045927934f, -0.039600085f, -0.082466155f, -0.13941678f, 0.17799625f, -0.0034701105f, 0.18738596f, -0.14268278f, -0.109818794f, 0.12553635f, -0.13043533f, 0.17044365f, -0.059808373f, 0.17820038f, -0.023270153f, 0.14594877f,
  -0.10267445f, -0.06491148f, -0.100633204f, -0.15921684f, 0.0044907313f, -0.14349927f, -0.017350553f, 0.17534263f, 0.09512185f, 0.12798584f, 0.02755676f, 0.15574673f, 0.18697771f, -0.12961884f, 0.19677567f, -0.14839825f,
  -0.13063945f, 0.047152676f, -0.030822746f, 0.006940221f, 0.16513643f, 0.1741179f, 0.1843241f, -0.03490523f, -0.056746513f, 0.15676734f, 0.16003333f, -0.13676317f, 0.1377838f, 0.19963342f, 0.1614622f, 0.17085192f,
  -0.025719643f, -0.047560927f, 0.017554676f, -0.15288898f, -0.15962508f, -0.0085732145f, 0.18840659f, 0.09981671f, -0.12757759f, -0.033068113f, -0.15452197f, -0.013472194f, 0.114105396f, -0.07634243f, 0.08858988f, -0.012859821f,
  -0.0073484695f, 0.12227036f, -0.05715476f, 0.10634868f, 0.033272237f, 0.18187462f, -0.10696105f, -0.10573631f, 0.020616539f, -0.04184545f, 0.03653822f, 0.09165174f, -0.16431993f, -0.18881483f, 0.17656739f, 0.14982712f,
};

#ifndef TOSAC_HAS_RSQRT_F32
#define TOSAC_HAS_RSQRT_F32
// Float 1 / sqrt(a).
static inline float tosac_rsqrt_f32(float a) {
  return 1.0f / sqrtf(a);
}
#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_TREE_SUM_F32
#define TOSAC_HAS_TREE_SUM_F32
// Joins 16 partial results: k with k + 8, then + 4, + 2, + 1.
static inline float tosac_tree_sum_f32(float32x4_t a, float32x4_t b, float32x4_t c, float32x4_t d) {
  const float32x4_t four = vaddq_f32(vaddq_f32(a, c), vaddq_f32(b, d));
  const float32x2_t two = vadd_f32(vget_low_f32(four), vget_high_f32(four));
  return vget_lane_f32(two, 0) + vget_lane_f32(two, 1);
}
#endif

#endif

// tosa.matmul, line 6
static void normed_products_k0(const float *TOSAC_RESTRICT x0, float *TOSAC_RESTRICT v2_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 8) {
    for (size_t j = 0; j < 24; j += 8) {
      float32x4_t acc[8][2];
      for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vdupq_n_f32(0.0f);
      for (size_t c = 0; c < 16; c += 4) {
        const float *tile = normed_products_weights + j * 16 + c * 8;
        float32x4_t v[4][2];
        for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_f32(tile + n * 8 + q * 4);
        for (size_t r = 0; r < 8; ++r) {
          const float32x4_t a = vld1q_f32(x0 + i * 16 + r * 16 + c);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[0][q], a, 0);
            acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[1][q], a, 1);
            acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[2][q], a, 2);
            acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[3][q], a, 3);
          }
        }
      }
      for (size_t r = 0; r < 8; ++r) {
        vst1q_f32(v2_buffer + i * 24 + r * 24 + j, acc[r][0]);
        vst1q_f32(v2_buffer + i * 24 + r * 24 + j + 4, acc[r][1]);
      }
    }
  }
#else
  for (size_t i = 0; i < 16; ++i) {
    for (size_t j = 0; j < 24; j += 8) {
      float acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = 0.0f;
      for (size_t c = 0; c < 16; ++c) {
        const float a = x0[i * 16 + c];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = fmaf(a, normed_products_weights[j * 16 + c * 8 + q], acc[q]);
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        v2_buffer[i * 24 + j + q] = acc[q];
      }
    }
  }
#endif
}

// 16 x 24 elements
static void normed_products_k1(const float *TOSAC_RESTRICT v2_buffer, float *TOSAC_RESTRICT v18_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; ++i) {
    const float *row_v2_buffer = v2_buffer + i * 24;
    float *row_v18_buffer = v18_buffer + i * 24;
    // tosa.reduce_sum, line 7: 1x32x1xf32
    float32x4_t v3_acc0 = vdupq_n_f32(0.0f);
    float32x4_t v3_acc1 = vdupq_n_f32(0.0f);
    float32x4_t v3_acc2 = vdupq_n_f32(0.0f);
    float32x4_t v3_acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t v2_0 = vld1q_f32(row_v2_buffer + j);
      const float32x4_t v2_1 = vld1q_f32(row_v2_buffer + j + 4);
      const float32x4_t v2_2 = vld1q_f32(row_v2_buffer + j + 8);
      const float32x4_t v2_3 = vld1q_f32(row_v2_buffer + j + 12);
      v3_acc0 = vaddq_f32(v3_acc0, v2_0);
      v3_acc1 = vaddq_f32(v3_acc1, v2_1);
      v3_acc2 = vaddq_f32(v3_acc2, v2_2);
      v3_acc3 = vaddq_f32(v3_acc3, v2_3);
    }
    { // the last 8 lanes
      const size_t j = 16;
      const float32x4_t v2_0 = vld1q_f32(row_v2_buffer + j);
      const float32x4_t v2_1 = vld1q_f32(row_v2_buffer + j + 4);
      v3_acc0 = vaddq_f32(v3_acc0, v2_0);
      v3_acc1 = vaddq_f32(v3_acc1, v2_1);
    }
    const float v3 = tosac_tree_sum_f32(v3_acc0, v3_acc1, v3_acc2, v3_acc3);
    // tosa.mul, line 10: 1x32x1xf32
    const float v6 = v3 * 0.041666668f;
    const float32x4_t v6_lanes = vdupq_n_f32(v6);
    // tosa.reduce_sum, line 14: 1x32x1xf32
    float32x4_t v10_acc0 = vdupq_n_f32(0.0f);
    float32x4_t v10_acc1 = vdupq_n_f32(0.0f);
    float32x4_t v10_acc2 = vdupq_n_f32(0.0f);
    float32x4_t v10_acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t v2_0 = vld1q_f32(row_v2_buffer + j);
      const float32x4_t v2_1 = vld1q_f32(row_v2_buffer + j + 4);
      const float32x4_t v2_2 = vld1q_f32(row_v2_buffer + j + 8);
      const float32x4_t v2_3 = vld1q_f32(row_v2_buffer + j + 12);
      // tosa.sub, line 11: 1x32x24xf32
      const float32x4_t v7_0 = vsubq_f32(v2_0, v6_lanes);
      const float32x4_t v7_1 = vsubq_f32(v2_1, v6_lanes);
      const float32x4_t v7_2 = vsubq_f32(v2_2, v6_lanes);
      const float32x4_t v7_3 = vsubq_f32(v2_3, v6_lanes);
      // tosa.mul, line 13: 1x32x24xf32
      const float32x4_t v9_0 = vmulq_f32(v7_0, v7_0);
      const float32x4_t v9_1 = vmulq_f32(v7_1, v7_1);
      const float32x4_t v9_2 = vmulq_f32(v7_2, v7_2);
      const float32x4_t v9_3 = vmulq_f32(v7_3, v7_3);
      v10_acc0 = vaddq_f32(v10_acc0, v9_0);
      v10_acc1 = vaddq_f32(v10_acc1, v9_1);
      v10_acc2 = vaddq_f32(v10_acc2, v9_2);
      v10_acc3 = vaddq_f32(v10_acc3, v9_3);
    }
    { // the last 8 lanes
      const size_t j = 16;
      const float32x4_t v2_0 = vld1q_f32(row_v2_buffer + j);
      const float32x4_t v2_1 = vld1q_f32(row_v2_buffer + j + 4);
      // tosa.sub, line 11: 1x32x24xf32
      const float32x4_t v7_0 = vsubq_f32(v2_0, v6_lanes);
      const float32x4_t v7_1 = vsubq_f32(v2_1, v6_lanes);
      // tosa.mul, line 13: 1x32x24xf32
      const float32x4_t v9_0 = vmulq_f32(v7_0, v7_0);
      const float32x4_t v9_1 = vmulq_f32(v7_1, v7_1);
      v10_acc0 = vaddq_f32(v10_acc0, v9_0);
      v10_acc1 = vaddq_f32(v10_acc1, v9_1);
    }
    const float v10 = tosac_tree_sum_f32(v10_acc0, v10_acc1, v10_acc2, v10_acc3);
    // tosa.mul, line 17: 1x32x1xf32
    const float v13 = v10 * 0.041666668f;
    // tosa.add, line 19: 1x32x1xf32
    const float v15 = v13 + 0.001f;
    // tosa.rsqrt, line 20: 1x32x1xf32
    const float v16 = tosac_rsqrt_f32(v15);
    const float32x4_t v16_lanes = vdupq_n_f32(v16);
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t v2_0 = vld1q_f32(row_v2_buffer + j);
      const float32x4_t v2_1 = vld1q_f32(row_v2_buffer + j + 4);
      const float32x4_t v2_2 = vld1q_f32(row_v2_buffer + j + 8);
      const float32x4_t v2_3 = vld1q_f32(row_v2_buffer + j + 12);
      // tosa.sub, line 11: 1x32x24xf32
      const float32x4_t v7_0 = vsubq_f32(v2_0, v6_lanes);
      const float32x4_t v7_1 = vsubq_f32(v2_1, v6_lanes);
      const float32x4_t v7_2 = vsubq_f32(v2_2, v6_lanes);
      const float32x4_t v7_3 = vsubq_f32(v2_3, v6_lanes);
      // tosa.mul, line 22: 1x32x24xf32
      const float32x4_t v18_0 = vmulq_f32(v7_0, v16_lanes);
      const float32x4_t v18_1 = vmulq_f32(v7_1, v16_lanes);
      const float32x4_t v18_2 = vmulq_f32(v7_2, v16_lanes);
      const float32x4_t v18_3 = vmulq_f32(v7_3, v16_lanes);
      vst1q_f32(row_v18_buffer + j, v18_0);
      vst1q_f32(row_v18_buffer + j + 4, v18_1);
      vst1q_f32(row_v18_buffer + j + 8, v18_2);
      vst1q_f32(row_v18_buffer + j + 12, v18_3);
    }
    { // the last 16 lanes, 8 of them again
      const size_t j = 8;
      const float32x4_t v2_0 = vld1q_f32(row_v2_buffer + j);
      const float32x4_t v2_1 = vld1q_f32(row_v2_buffer + j + 4);
      const float32x4_t v2_2 = vld1q_f32(row_v2_buffer + j + 8);
      const float32x4_t v2_3 = vld1q_f32(row_v2_buffer + j + 12);
      // tosa.sub, line 11: 1x32x24xf32
      const float32x4_t v7_0 = vsubq_f32(v2_0, v6_lanes);
      const float32x4_t v7_1 = vsubq_f32(v2_1, v6_lanes);
      const float32x4_t v7_2 = vsubq_f32(v2_2, v6_lanes);
      const float32x4_t v7_3 = vsubq_f32(v2_3, v6_lanes);
      // tosa.mul, line 22: 1x32x24xf32
      const float32x4_t v18_0 = vmulq_f32(v7_0, v16_lanes);
      const float32x4_t v18_1 = vmulq_f32(v7_1, v16_lanes);
      const float32x4_t v18_2 = vmulq_f32(v7_2, v16_lanes);
      const float32x4_t v18_3 = vmulq_f32(v7_3, v16_lanes);
      vst1q_f32(row_v18_buffer + j, v18_0);
      vst1q_f32(row_v18_buffer + j + 4, v18_1);
      vst1q_f32(row_v18_buffer + j + 8, v18_2);
      vst1q_f32(row_v18_buffer + j + 12, v18_3);
    }
  }
#else
  for (size_t i = 0; i < 16; ++i) {
    const float *row_v2_buffer = v2_buffer + i * 24;
    float *row_v18_buffer = v18_buffer + i * 24;
    // tosa.reduce_sum, line 7: 1x32x1xf32
    float v3_part[16] = {0.0f};
    for (size_t j = 0; j < 24; ++j) {
      const float v2 = row_v2_buffer[j];
      v3_part[j % 16] += v2;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        v3_part[p] += v3_part[p + half];
      }
    }
    const float v3 = v3_part[0];
    // tosa.mul, line 10: 1x32x1xf32
    const float v6 = v3 * 0.041666668f;
    // tosa.reduce_sum, line 14: 1x32x1xf32
    float v10_part[16] = {0.0f};
    for (size_t j = 0; j < 24; ++j) {
      const float v2 = row_v2_buffer[j];
      // tosa.sub, line 11: 1x32x24xf32
      const float v7 = v2 - v6;
      // tosa.mul, line 13: 1x32x24xf32
      const float v9 = v7 * v7;
      v10_part[j % 16] += v9;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        v10_part[p] += v10_part[p + half];
      }
    }
    const float v10 = v10_part[0];
    // tosa.mul, line 17: 1x32x1xf32
    const float v13 = v10 * 0.041666668f;
    // tosa.add, line 19: 1x32x1xf32
    const float v15 = v13 + 0.001f;
    // tosa.rsqrt, line 20: 1x32x1xf32
    const float v16 = tosac_rsqrt_f32(v15);
    for (size_t j = 0; j < 24; ++j) {
      const float v2 = row_v2_buffer[j];
      // tosa.sub, line 11: 1x32x24xf32
      const float v7 = v2 - v6;
      // tosa.mul, line 22: 1x32x24xf32
      const float v18 = v7 * v16;
      row_v18_buffer[j] = v18;
    }
  }
#endif
}

// tosa.matmul, line 24
static void normed_products_k2(const float *TOSAC_RESTRICT v18_buffer, float *TOSAC_RESTRICT out0_) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 8) {
    for (size_t j = 0; j < 16; j += 8) {
      float32x4_t acc[8][2];
      for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vdupq_n_f32(0.0f);
      for (size_t c = 0; c < 24; c += 4) {
        const float *tile = normed_products_weights_2 + j * 24 + c * 8;
        float32x4_t v[4][2];
        for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_f32(tile + n * 8 + q * 4);
        for (size_t r = 0; r < 8; ++r) {
          const float32x4_t a = vld1q_f32(v18_buffer + i * 24 + r * 24 + c);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[0][q], a, 0);
            acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[1][q], a, 1);
            acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[2][q], a, 2);
            acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[3][q], a, 3);
          }
        }
      }
      for (size_t r = 0; r < 8; ++r) {
        vst1q_f32(out0_ + i * 16 + r * 16 + j, acc[r][0]);
        vst1q_f32(out0_ + i * 16 + r * 16 + j + 4, acc[r][1]);
      }
    }
  }
#else
  for (size_t i = 0; i < 16; ++i) {
    for (size_t j = 0; j < 16; j += 8) {
      float acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = 0.0f;
      for (size_t c = 0; c < 24; ++c) {
        const float a = v18_buffer[i * 24 + c];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = fmaf(a, normed_products_weights_2[j * 24 + c * 8 + q], acc[q]);
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        out0_[i * 16 + j + q] = acc[q];
      }
    }
  }
#endif
}

int normed_products(const float *TOSAC_RESTRICT x0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x0 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x0 % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % NORMED_PRODUCTS_ARENA_ALIGN != 0) return 2;
  _Static_assert(NORMED_PRODUCTS_ARENA_BYTES >= 3072, "the arena holds all buffers");
  float *v2_buffer = (float *)(void *)((unsigned char *)arena + 0);
  float *v18_buffer = (float *)(void *)((unsigned char *)arena + 1536);
  for (size_t row = 0; row < 32; row += 16) {
    normed_products_k0(x0 + row * 16, v2_buffer);
    normed_products_k1(v2_buffer, v18_buffer);
    normed_products_k2(v18_buffer, out0 + row * 16);
  }
  return 0;
}
