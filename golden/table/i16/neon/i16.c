#include "i16.h"

#if !defined(I16_CONTENT) || I16_CONTENT != 0x6e81f3349c3a6f01u
#error "i16.h was not written together with this file"
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

static const int16_t i16_table[513] = {
  -32378, -32370, -32362, -32354, -32345, -32337, -32328, -32320, -32311, -32301, -32292, -32283, -32273, -32263, -32253, -32243,
  -32232, -32221, -32210, -32199, -32188, -32176, -32164, -32152, -32140, -32128, -32115, -32102, -32088, -32075, -32061, -32047,
  -32033, -32018, -32003, -31988, -31972, -31956, -31940, -31924, -31907, -31890, -31872, -31854, -31836, -31818, -31799, -31780,
  -31760, -31740, -31719, -31699, -31677, -31656, -31634, -31611, -31588, -31565, -31541, -31517, -31492, -31467, -31441, -31415,
  -31388, -31361, -31333, -31305, -31276, -31246, -31216, -31186, -31155, -31123, -31091, -31058, -31024, -30990, -30955, -30919,
  -30883, -30846, -30808, -30770, -30731, -30691, -30651, -30609, -30567, -30524, -30480, -30436, -30390, -30344, -30297, -30249,
  -30200, -30151, -30100, -30048, -29996, -29942, -29887, -29832, -29775, -29718, -29659, -29599, -29538, -29476, -29413, -29349,
  -29284, -29217, -29149, -29081, -29010, -28939, -28866, -28792, -28717, -28640, -28562, -28483, -28402, -28320, -28236, -28151,
  -28064, -27976, -27887, -27796, -27703, -27609, -27513, -27415, -27316, -27216, -27113, -27009, -26903, -26795, -26686, -26575,
  -26462, -26347, -26230, -26111, -25991, -25868, -25744, -25617, -25489, -25359, -25226, -25092, -24955, -24816, -24676, -24533,
  -24388, -24240, -24091, -23939, -23785, -23629, -23471, -23310, -23147, -22982, -22814, -22644, -22472, -22297, -22120, -21940,
  -21758, -21574, -21387, -21198, -21006, -20812, -20615, -20416, -20214, -20010, -19803, -19594, -19382, -19168, -18951, -18732,
  -18510, -18286, -18059, -17829, -17598, -17363, -17126, -16887, -16645, -16401, -16154, -15904, -15653, -15399, -15142, -14883,
  -14622, -14358, -14093, -13824, -13554, -13281, -13006, -12729, -12450, -12168, -11885, -11599, -11312, -11022, -10730, -10437,
  -10142, -9844, -9545, -9245, -8942, -8638, -8333, -8025, -7716, -7406, -7095, -6782, -6467, -6152, -5835, -5517,
  -5198, -4879, -4558, -4236, -3913, -3590, -3266, -2941, -2616, -2290, -1964, -1637, -1310, -983, -655, -328,
  0, 328, 655, 983, 1310, 1637, 1964, 2290, 2616, 2941, 3266, 3590, 3913, 4236, 4558, 4879,
  5198, 5517, 5835, 6152, 6467, 6782, 7095, 7406, 7716, 8025, 8333, 8638, 8942, 9245, 9545, 9844,
  10142, 10437, 10730, 11022, 11312, 11599, 11885, 12168, 12450, 12729, 13006, 13281, 13554, 13824, 14093, 14358,
  14622, 14883, 15142, 15399, 15653, 15904, 16154, 16401, 16645, 16887, 17126, 17363, 17598, 17829, 18059, 18286,
  18510, 18732, 18951, 19168, 19382, 19594, 19803, 20010, 20214, 20416, 20615, 20812, 21006, 21198, 21387, 21574,
  21758, 21940, 22120, 22297, 22472, 22644, 22814, 22982, 23147, 23310, 23471, 23629, 23785, 23939, 24091, 24240,
  24388, 24533, 24676, 24816, 24955, 25092, 25226, 25359, 25489, 25617, 25744, 25868, 25991, 26111, 26230, 26347,
  26462, 26575, 26686, 26795, 26903, 27009, 27113, 27216, 27316, 27415, 27513, 27609, 27703, 27796, 27887, 27976,
  28064, 28151, 28236, 28320, 28402, 28483, 28562, 28640, 28717, 28792, 28866, 28939, 29010, 29081, 29149, 29217,
  29284, 29349, 29413, 29476, 29538, 29599, 29659, 29718, 29775, 29832, 29887, 29942, 29996, 30048, 30100, 30151,
  30200, 30249, 30297, 30344, 30390, 30436, 30480, 30524, 30567, 30609, 30651, 30691, 30731, 30770, 30808, 30846,
  30883, 30919, 30955, 30990, 31024, 31058, 31091, 31123, 31155, 31186, 31216, 31246, 31276, 31305, 31333, 31361,
  31388, 31415, 31441, 31467, 31492, 31517, 31541, 31565, 31588, 31611, 31634, 31656, 31677, 31699, 31719, 31740,
  31760, 31780, 31799, 31818, 31836, 31854, 31872, 31890, 31907, 31924, 31940, 31956, 31972, 31988, 32003, 32018,
  32033, 32047, 32061, 32075, 32088, 32102, 32115, 32128, 32140, 32152, 32164, 32176, 32188, 32199, 32210, 32221,
  32232, 32243, 32253, 32263, 32273, 32283, 32292, 32301, 32311, 32320, 32328, 32337, 32345, 32354, 32362, 32370,
  32378,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_INTERPOLATE_I32
#define TOSAC_HAS_INTERPOLATE_I32
// (a << 7) + (b - a) * t in i32: between neighbours a and b, t of 128 parts on the way. TOSA's i16 table.
static inline int32_t tosac_interpolate_i32(int32_t a, int32_t b, int32_t t) {
  return (int32_t)((uint32_t)(int32_t)((uint32_t)a << 7) + (uint32_t)(int32_t)((uint32_t)(int32_t)((uint32_t)b - (uint32_t)a) * (uint32_t)t));
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_ADD_S16
#define TOSAC_HAS_WRAPPING_ADD_S16
// vaddq_s16, and defined where it overflows: compilers take that one for signed C.
static inline int16x8_t tosac_wrapping_add_s16(int16x8_t a, int16x8_t b) {
  return vreinterpretq_s16_u16(vaddq_u16(vreinterpretq_u16_s16(a), vreinterpretq_u16_s16(b)));
}
#endif

#ifndef TOSAC_HAS_GATHER_S16
#define TOSAC_HAS_GATHER_S16
static inline int16x8_t tosac_gather_s16(const int16_t *table, int32x4_t i, int32x4_t j) {
  int16x8_t v = vdupq_n_s16(table[vgetq_lane_s32(i, 0)]);
  v = vld1q_lane_s16(table + vgetq_lane_s32(i, 1), v, 1);
  v = vld1q_lane_s16(table + vgetq_lane_s32(i, 2), v, 2);
  v = vld1q_lane_s16(table + vgetq_lane_s32(i, 3), v, 3);
  v = vld1q_lane_s16(table + vgetq_lane_s32(j, 0), v, 4);
  v = vld1q_lane_s16(table + vgetq_lane_s32(j, 1), v, 5);
  v = vld1q_lane_s16(table + vgetq_lane_s32(j, 2), v, 6);
  v = vld1q_lane_s16(table + vgetq_lane_s32(j, 3), v, 7);
  return v;
}
#endif

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_MUL_S32
#define TOSAC_HAS_WRAPPING_MUL_S32
// vmulq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_mul_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vmulq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_INTERPOLATE_S32X4
#define TOSAC_HAS_INTERPOLATE_S32X4
// (a << 7) + (b - a) * t in i32: between neighbours a and b, t of 128 parts on the way. TOSA's i16 table.
static inline int32x4_t tosac_interpolate_s32x4(int32x4_t a, int32x4_t b, int32x4_t c) {
  return tosac_wrapping_add_s32(vshlq_n_s32(a, 7), tosac_wrapping_mul_s32(tosac_wrapping_sub_s32(b, a), c));
}
#endif

#endif

// 38 elements
static void i16_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.table, line 6: 2x19xi32, -4144384..4144376
    const int16x8_t z_s16_0 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(x_v_0, vdupq_n_s16(-32768))), 7));
    const int16x8_t z_s16_1 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(x_v_1, vdupq_n_s16(-32768))), 7));
    const int32x4_t z_index_0 = vmovl_s16(vget_low_s16(z_s16_0));
    const int32x4_t z_index_1 = vmovl_high_s16(z_s16_0);
    const int32x4_t z_index_2 = vmovl_s16(vget_low_s16(z_s16_1));
    const int32x4_t z_index_3 = vmovl_high_s16(z_s16_1);
    const int32x4_t z_0 = vmovl_s16(vget_low_s16(tosac_gather_s16(i16_table, z_index_0, z_index_1)));
    const int32x4_t z_1 = vmovl_high_s16(tosac_gather_s16(i16_table, z_index_0, z_index_1));
    const int32x4_t z_2 = vmovl_s16(vget_low_s16(tosac_gather_s16(i16_table, z_index_2, z_index_3)));
    const int32x4_t z_3 = vmovl_high_s16(tosac_gather_s16(i16_table, z_index_2, z_index_3));
    const int16x8_t z_s16_0_2 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(x_v_0, vdupq_n_s16(-32768))), 7));
    const int16x8_t z_s16_1_2 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(x_v_1, vdupq_n_s16(-32768))), 7));
    const int16x8_t z_s16_0_3 = tosac_wrapping_add_s16(z_s16_0_2, vdupq_n_s16(1));
    const int16x8_t z_s16_1_3 = tosac_wrapping_add_s16(z_s16_1_2, vdupq_n_s16(1));
    const int32x4_t z_index_0_2 = vmovl_s16(vget_low_s16(z_s16_0_3));
    const int32x4_t z_index_1_2 = vmovl_high_s16(z_s16_0_3);
    const int32x4_t z_index_2_2 = vmovl_s16(vget_low_s16(z_s16_1_3));
    const int32x4_t z_index_3_2 = vmovl_high_s16(z_s16_1_3);
    const int32x4_t z_0_2 = vmovl_s16(vget_low_s16(tosac_gather_s16(i16_table, z_index_0_2, z_index_1_2)));
    const int32x4_t z_1_2 = vmovl_high_s16(tosac_gather_s16(i16_table, z_index_0_2, z_index_1_2));
    const int32x4_t z_2_2 = vmovl_s16(vget_low_s16(tosac_gather_s16(i16_table, z_index_2_2, z_index_3_2)));
    const int32x4_t z_3_2 = vmovl_high_s16(tosac_gather_s16(i16_table, z_index_2_2, z_index_3_2));
    const int16x8_t z_s16_0_4 = vandq_s16(x_v_0, vdupq_n_s16(127));
    const int16x8_t z_s16_1_4 = vandq_s16(x_v_1, vdupq_n_s16(127));
    const int32x4_t z_0_3 = tosac_interpolate_s32x4(z_0, z_0_2, vmovl_s16(vget_low_s16(z_s16_0_4)));
    const int32x4_t z_1_3 = tosac_interpolate_s32x4(z_1, z_1_2, vmovl_high_s16(z_s16_0_4));
    const int32x4_t z_2_3 = tosac_interpolate_s32x4(z_2, z_2_2, vmovl_s16(vget_low_s16(z_s16_1_4)));
    const int32x4_t z_3_3 = tosac_interpolate_s32x4(z_3, z_3_2, vmovl_high_s16(z_s16_1_4));
    vst1q_s32(out0 + i, z_0_3);
    vst1q_s32(out0 + i + 4, z_1_3);
    vst1q_s32(out0 + i + 8, z_2_3);
    vst1q_s32(out0 + i + 12, z_3_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.table, line 6: 2x19xi32, -4144384..4144376
    const int16x8_t z_s16_0 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(x_v_0, vdupq_n_s16(-32768))), 7));
    const int16x8_t z_s16_1 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(x_v_1, vdupq_n_s16(-32768))), 7));
    const int32x4_t z_index_0 = vmovl_s16(vget_low_s16(z_s16_0));
    const int32x4_t z_index_1 = vmovl_high_s16(z_s16_0);
    const int32x4_t z_index_2 = vmovl_s16(vget_low_s16(z_s16_1));
    const int32x4_t z_index_3 = vmovl_high_s16(z_s16_1);
    const int32x4_t z_0 = vmovl_s16(vget_low_s16(tosac_gather_s16(i16_table, z_index_0, z_index_1)));
    const int32x4_t z_1 = vmovl_high_s16(tosac_gather_s16(i16_table, z_index_0, z_index_1));
    const int32x4_t z_2 = vmovl_s16(vget_low_s16(tosac_gather_s16(i16_table, z_index_2, z_index_3)));
    const int32x4_t z_3 = vmovl_high_s16(tosac_gather_s16(i16_table, z_index_2, z_index_3));
    const int16x8_t z_s16_0_2 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(x_v_0, vdupq_n_s16(-32768))), 7));
    const int16x8_t z_s16_1_2 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(x_v_1, vdupq_n_s16(-32768))), 7));
    const int16x8_t z_s16_0_3 = tosac_wrapping_add_s16(z_s16_0_2, vdupq_n_s16(1));
    const int16x8_t z_s16_1_3 = tosac_wrapping_add_s16(z_s16_1_2, vdupq_n_s16(1));
    const int32x4_t z_index_0_2 = vmovl_s16(vget_low_s16(z_s16_0_3));
    const int32x4_t z_index_1_2 = vmovl_high_s16(z_s16_0_3);
    const int32x4_t z_index_2_2 = vmovl_s16(vget_low_s16(z_s16_1_3));
    const int32x4_t z_index_3_2 = vmovl_high_s16(z_s16_1_3);
    const int32x4_t z_0_2 = vmovl_s16(vget_low_s16(tosac_gather_s16(i16_table, z_index_0_2, z_index_1_2)));
    const int32x4_t z_1_2 = vmovl_high_s16(tosac_gather_s16(i16_table, z_index_0_2, z_index_1_2));
    const int32x4_t z_2_2 = vmovl_s16(vget_low_s16(tosac_gather_s16(i16_table, z_index_2_2, z_index_3_2)));
    const int32x4_t z_3_2 = vmovl_high_s16(tosac_gather_s16(i16_table, z_index_2_2, z_index_3_2));
    const int16x8_t z_s16_0_4 = vandq_s16(x_v_0, vdupq_n_s16(127));
    const int16x8_t z_s16_1_4 = vandq_s16(x_v_1, vdupq_n_s16(127));
    const int32x4_t z_0_3 = tosac_interpolate_s32x4(z_0, z_0_2, vmovl_s16(vget_low_s16(z_s16_0_4)));
    const int32x4_t z_1_3 = tosac_interpolate_s32x4(z_1, z_1_2, vmovl_high_s16(z_s16_0_4));
    const int32x4_t z_2_3 = tosac_interpolate_s32x4(z_2, z_2_2, vmovl_s16(vget_low_s16(z_s16_1_4)));
    const int32x4_t z_3_3 = tosac_interpolate_s32x4(z_3, z_3_2, vmovl_high_s16(z_s16_1_4));
    vst1q_s32(out0 + i, z_0_3);
    vst1q_s32(out0 + i + 4, z_1_3);
    vst1q_s32(out0 + i + 8, z_2_3);
    vst1q_s32(out0 + i + 12, z_3_3);
  }
#else
  for (size_t i = 0; i < I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.table, line 6: 2x19xi32, -4144384..4144376
    const int32_t v = x_v;
    const int32_t v_2 = (v + 32768) >> 7;
    const int32_t z = tosac_interpolate_i32(i16_table[v_2], i16_table[v_2 + 1], v & 127);
    out0[i] = z;
  }
#endif
}

int i16(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  i16_k0(x, out0);
  return 0;
}
