#include "softmax_i16.h"

#include <string.h>

#if !defined(SOFTMAX_I16_CONTENT) || SOFTMAX_I16_CONTENT != 0xcad5e88f874ff383u
#error "softmax_i16.h was not written together with this file"
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

#if !TOSAC_NEON

static const int16_t softmax_i16_c7_table[513] = {
  2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
  2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3,
  3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4,
  4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
  5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7,
  7, 7, 7, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 10,
  10, 10, 10, 10, 11, 11, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13,
  13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 16, 17, 17, 17, 18, 18,
  18, 19, 19, 19, 20, 20, 21, 21, 21, 22, 22, 23, 23, 24, 24, 25,
  25, 26, 26, 27, 27, 28, 28, 29, 29, 30, 30, 31, 32, 32, 33, 34,
  34, 35, 36, 36, 37, 37, 38, 39, 40, 40, 42, 42, 43, 44, 45, 45,
  46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 59, 60, 60, 62,
  63, 65, 65, 67, 68, 69, 71, 73, 74, 75, 77, 78, 80, 81, 83, 85,
  86, 88, 90, 92, 93, 95, 97, 99, 101, 103, 105, 107, 109, 112, 114, 116,
  118, 121, 123, 126, 128, 131, 133, 135, 139, 141, 144, 147, 149, 152, 155, 158,
  162, 165, 168, 171, 174, 178, 181, 185, 189, 192, 196, 200, 204, 208, 212, 217,
  221, 225, 230, 234, 239, 243, 248, 253, 258, 263, 268, 273, 279, 284, 290, 296,
  302, 308, 314, 320, 327, 333, 340, 346, 353, 360, 366, 374, 381, 389, 397, 404,
  413, 421, 429, 437, 446, 455, 464, 473, 482, 492, 501, 511, 522, 532, 543, 553,
  564, 575, 586, 598, 610, 622, 634, 646, 659, 672, 685, 699, 713, 727, 741, 756,
  771, 786, 801, 817, 833, 850, 866, 884, 901, 919, 937, 955, 974, 993, 1013, 1033,
  1053, 1074, 1095, 1117, 1139, 1161, 1184, 1207, 1232, 1256, 1281, 1306, 1332, 1358, 1385, 1412,
  1440, 1468, 1497, 1527, 1557, 1587, 1619, 1651, 1683, 1716, 1750, 1785, 1820, 1856, 1892, 1930,
  1968, 2006, 2046, 2087, 2128, 2170, 2212, 2256, 2300, 2346, 2392, 2439, 2488, 2537, 2587, 2638,
  2690, 2743, 2796, 2852, 2908, 2966, 3024, 3084, 3145, 3207, 3270, 3334, 3400, 3467, 3535, 3605,
  3677, 3749, 3822, 3898, 3975, 4053, 4133, 4214, 4297, 4383, 4469, 4557, 4647, 4739, 4833, 4927,
  5024, 5124, 5225, 5328, 5433, 5541, 5649, 5761, 5875, 5991, 6109, 6230, 6352, 6477, 6605, 6736,
  6868, 7004, 7141, 7282, 7427, 7572, 7722, 7874, 8030, 8188, 8350, 8514, 8683, 8854, 9028, 9206,
  9387, 9572, 9762, 9954, 10151, 10351, 10555, 10763, 10976, 11191, 11412, 11637, 11867, 12102, 12341, 12583,
  12831, 13085, 13342, 13606, 13874, 14148, 14427, 14711, 15002, 15297, 15599, 15907, 16221, 16541, 16867, 17199,
  17539, 17884, 18237, 18597, 18964, 19338, 19719, 20108, 20505, 20909, 21322, 21742, 22171, 22608, 23054, 23509,
  23973, 24445, 24928, 25419, 25921, 26432, 26953, 27485, 28027, 28580, 29143, 29718, 30304, 30902, 31512, 32133,
  32767,
};

#endif

static const int16_t softmax_i16_c13_table[513] = {
  32767, 32704, 32640, 32578, 32514, 32451, 32388, 32326, 32264, 32202, 32141, 32079, 32018, 31957, 31896, 31835,
  31775, 31715, 31655, 31596, 31537, 31476, 31418, 31359, 31301, 31242, 31184, 31127, 31069, 31011, 30954, 30897,
  30840, 30784, 30727, 30671, 30615, 30560, 30504, 30449, 30394, 30339, 30283, 30229, 30175, 30121, 30067, 30013,
  29960, 29906, 29853, 29800, 29746, 29694, 29642, 29589, 29537, 29486, 29434, 29382, 29331, 29280, 29229, 29177,
  29127, 29076, 29026, 28976, 28926, 28877, 28827, 28777, 28728, 28679, 28630, 28581, 28532, 28484, 28436, 28388,
  28340, 28292, 28244, 28197, 28150, 28103, 28056, 28008, 27962, 27915, 27869, 27823, 27777, 27731, 27685, 27640,
  27594, 27549, 27504, 27459, 27413, 27369, 27324, 27280, 27236, 27192, 27148, 27104, 27060, 27016, 26973, 26930,
  26887, 26844, 26801, 26758, 26715, 26673, 26630, 26588, 26546, 26504, 26463, 26421, 26380, 26338, 26297, 26255,
  26214, 26174, 26132, 26092, 26051, 26011, 25971, 25931, 25891, 25851, 25811, 25772, 25732, 25693, 25653, 25614,
  25575, 25536, 25497, 25458, 25420, 25381, 25343, 25305, 25267, 25229, 25191, 25153, 25116, 25078, 25041, 25003,
  24967, 24928, 24892, 24855, 24818, 24781, 24745, 24709, 24672, 24636, 24600, 24564, 24528, 24492, 24457, 24421,
  24385, 24350, 24315, 24280, 24245, 24210, 24175, 24140, 24105, 24070, 24036, 24002, 23967, 23933, 23899, 23865,
  23831, 23798, 23764, 23730, 23697, 23664, 23630, 23597, 23564, 23530, 23498, 23465, 23432, 23399, 23366, 23334,
  23302, 23269, 23237, 23205, 23173, 23141, 23109, 23077, 23046, 23014, 22982, 22951, 22920, 22888, 22857, 22826,
  22795, 22764, 22733, 22703, 22672, 22641, 22611, 22580, 22550, 22520, 22490, 22459, 22429, 22400, 22370, 22340,
  22310, 22281, 22251, 22221, 22192, 22163, 22134, 22104, 22075, 22046, 22017, 21988, 21959, 21931, 21902, 21874,
  21845, 21817, 21788, 21760, 21732, 21704, 21676, 21648, 21620, 21592, 21565, 21537, 21509, 21482, 21455, 21427,
  21400, 21372, 21345, 21318, 21291, 21264, 21237, 21210, 21183, 21157, 21130, 21103, 21077, 21050, 21024, 20998,
  20971, 20945, 20919, 20893, 20867, 20841, 20815, 20790, 20764, 20738, 20713, 20687, 20662, 20636, 20611, 20586,
  20560, 20535, 20510, 20485, 20460, 20435, 20410, 20385, 20360, 20336, 20311, 20287, 20262, 20238, 20213, 20189,
  20165, 20141, 20117, 20092, 20068, 20044, 20021, 19997, 19973, 19949, 19926, 19902, 19878, 19855, 19832, 19808,
  19784, 19762, 19738, 19715, 19692, 19668, 19645, 19622, 19600, 19577, 19553, 19531, 19508, 19485, 19463, 19440,
  19418, 19395, 19373, 19351, 19328, 19306, 19284, 19262, 19240, 19218, 19196, 19174, 19152, 19130, 19109, 19087,
  19065, 19044, 19022, 19000, 18979, 18958, 18936, 18915, 18893, 18872, 18851, 18830, 18809, 18787, 18766, 18745,
  18725, 18704, 18682, 18662, 18641, 18620, 18600, 18579, 18559, 18538, 18518, 18497, 18477, 18457, 18436, 18416,
  18396, 18376, 18356, 18336, 18316, 18296, 18276, 18256, 18236, 18216, 18197, 18177, 18157, 18138, 18118, 18099,
  18079, 18059, 18040, 18021, 18001, 17982, 17963, 17944, 17924, 17905, 17886, 17867, 17848, 17829, 17810, 17791,
  17772, 17754, 17735, 17716, 17697, 17679, 17660, 17641, 17623, 17604, 17586, 17568, 17549, 17531, 17513, 17494,
  17476, 17458, 17440, 17422, 17404, 17386, 17368, 17350, 17332, 17314, 17296, 17278, 17261, 17243, 17225, 17208,
  17190, 17172, 17155, 17137, 17120, 17102, 17085, 17067, 17050, 17033, 17015, 16999, 16981, 16964, 16947, 16930,
  16913, 16895, 16878, 16862, 16845, 16828, 16810, 16794, 16777, 16760, 16743, 16727, 16710, 16693, 16677, 16660,
  16644, 16627, 16611, 16594, 16578, 16562, 16545, 16529, 16513, 16497, 16480, 16464, 16448, 16432, 16416, 16400,
  16384,
};

#if TOSAC_NEON

static const int32_t softmax_i16_c7_table_pairs[512] = {
  2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
  2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 65538, 3, 3, 3, 3, 3,
  3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 65539, 4, 4, 4, 4,
  4, 4, 4, 4, 4, 4, 4, 4, 65540, 5, 5, 5, 5, 5, 5, 5,
  5, 5, 65541, 6, 6, 6, 6, 6, 6, 6, 65542, 7, 7, 7, 7, 7,
  7, 7, 65543, 8, 8, 8, 8, 8, 65544, 9, 9, 9, 9, 9, 65545, 10,
  10, 10, 10, 65546, 11, 11, 11, 11, 65547, 12, 12, 12, 65548, 13, 13, 13,
  65549, 14, 14, 14, 65550, 15, 15, 65551, 16, 16, 65552, 17, 17, 65553, 18, 18,
  65554, 19, 19, 65555, 20, 65556, 21, 21, 65557, 22, 65558, 23, 65559, 24, 65560, 25,
  65561, 26, 65562, 27, 65563, 28, 65564, 29, 65565, 30, 65566, 65567, 32, 65568, 65569, 34,
  65570, 65571, 36, 65572, 37, 65573, 65574, 65575, 40, 131112, 42, 65578, 65579, 65580, 45, 65581,
  65582, 65583, 65584, 65585, 65586, 65587, 65588, 65589, 65590, 65591, 65592, 131129, 65595, 60, 131132, 65598,
  131135, 65, 131137, 65603, 65604, 131141, 131143, 65609, 65610, 131147, 65613, 131150, 65616, 131153, 131155, 65621,
  131158, 131160, 131162, 65628, 131165, 131167, 131169, 131171, 131173, 131175, 131177, 131179, 196717, 131184, 131186, 131188,
  196726, 131193, 196731, 131198, 196736, 131203, 131205, 262279, 131211, 196749, 196752, 131219, 196757, 196760, 196763, 262302,
  196770, 196773, 196776, 196779, 262318, 196786, 262325, 262329, 196797, 262336, 262340, 262344, 262348, 262352, 327892, 262361,
  262365, 327905, 262374, 327914, 262383, 327923, 327928, 327933, 327938, 327943, 327948, 393489, 327959, 393500, 393506, 393512,
  393518, 393524, 393530, 459072, 393543, 459085, 393556, 459098, 459105, 393576, 524654, 459126, 524669, 524677, 459149, 590228,
  524701, 524709, 524717, 590261, 590270, 590279, 590288, 590297, 655842, 590316, 655861, 721407, 655882, 721428, 655903, 721449,
  721460, 721471, 787018, 787030, 787042, 787054, 787066, 852614, 852627, 852640, 918189, 918203, 918217, 918231, 983781, 983796,
  983811, 983826, 1049377, 1049393, 1114945, 1049426, 1180514, 1114996, 1180549, 1180567, 1180585, 1246139, 1246158, 1311713, 1311733, 1311753,
  1377309, 1377330, 1442887, 1442909, 1442931, 1508489, 1508512, 1639607, 1574096, 1639656, 1639681, 1705242, 1705268, 1770830, 1770857, 1836420,
  1836448, 1902012, 1967577, 1967607, 1967637, 2098739, 2098771, 2098803, 2164371, 2229940, 2295510, 2295545, 2361116, 2361152, 2492260, 2492298,
  2492336, 2623446, 2689022, 2689063, 2754640, 2754682, 2885796, 2885840, 3016956, 3017002, 3082584, 3213703, 3213752, 3279337, 3344923, 3410510,
  3476098, 3476151, 3672812, 3672868, 3803996, 3804054, 3935184, 4000780, 4066377, 4131975, 4197574, 4328710, 4394312, 4459915, 4591055, 4722197,
  4722269, 4787877, 4984558, 5050170, 5115783, 5246933, 5312549, 5443702, 5640393, 5640479, 5771637, 5902797, 6033959, 6165123, 6165217, 6361919,
  6558624, 6624260, 6755433, 6886608, 7083321, 7083429, 7345681, 7476865, 7608051, 7739239, 7935965, 8001622, 8198352, 8395085, 8591821, 8657488,
  8919764, 8985436, 9247717, 9510002, 9510147, 9837972, 9969194, 10231490, 10362718, 10625020, 10756254, 11084098, 11215339, 11412118, 11674436, 11871222,
  12133547, 12461412, 12592674, 12920546, 13117351, 13379695, 13642043, 13969931, 14101216, 14494647, 14757012, 15084917, 15412827, 15675206, 15872053, 16265511,
  16658975, 16855837, 17314846, 17577254, 17970738, 18298692, 18626651, 19085687, 19348122, 19807169, 20200687, 20594211, 20987741, 21381277, 21774819, 22299439,
  22627459, 23152092, 23611197, 24070309, 24529428, 24988554, 25513223, 26037900, 26497049, 27087277, 27546442, 28136686, 28661403, 29251664, 29841934, 30432213,
  30956965, 31678333, 32203104, 32924491, 33514817, 34170688, 34892105, 35547997, 36269435, 36925348, 37712343, 38433814, 39220832, 40007862, 40729368, 41581957,
};

#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
#define TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.
static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);
}
#endif

#ifndef TOSAC_HAS_INTERPOLATE_I32
#define TOSAC_HAS_INTERPOLATE_I32
// (a << 7) + (b - a) * t in i32: between neighbours a and b, t of 128 parts on the way. TOSA's i16 table.
static inline int32_t tosac_interpolate_i32(int32_t a, int32_t b, int32_t t) {
  return (int32_t)((uint32_t)(int32_t)((uint32_t)a << 7) + (uint32_t)(int32_t)((uint32_t)(int32_t)((uint32_t)b - (uint32_t)a) * (uint32_t)t));
}
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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_CLZ
#define TOSAC_HAS_CLZ
// Leading zero bits; 32 for 0.
static inline int32_t tosac_clz(int32_t a) {
  uint32_t v = (uint32_t)a;
#if defined(__GNUC__)
  return v == 0 ? 32 : (int32_t)__builtin_clz(v);
#else
  int32_t n = 32;
  while (v != 0) {
    v >>= 1;
    --n;
  }
  return n;
#endif
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

#ifndef TOSAC_HAS_WORD_S32
#define TOSAC_HAS_WORD_S32
static inline uint64_t tosac_word_s32(const int32_t *table, size_t i) {
  uint32_t word;
  memcpy(&word, table + i, sizeof word);
  return word;
}
#endif

#ifndef TOSAC_HAS_GATHER_S32_AT_S16
#define TOSAC_HAS_GATHER_S32_AT_S16
// Entries at four indices of 16 bits, packed into i.
static inline int32x4_t tosac_gather_s32_at_s16(const int32_t *table, uint64_t i) {
  const uint64_t low = tosac_word_s32(table, i & 0xffff) | tosac_word_s32(table, i >> 16 & 0xffff) << 32;
  const uint64_t high = tosac_word_s32(table, i >> 32 & 0xffff) | tosac_word_s32(table, i >> 48) << 32;
  return vreinterpretq_s32_u64(vcombine_u64(vcreate_u64(low), vcreate_u64(high)));
}
#endif

#ifndef TOSAC_HAS_SUM_PAIRS_S16
#define TOSAC_HAS_SUM_PAIRS_S16
// Adds eight halfwords, two to a lane.
static inline int32x4_t tosac_sum_pairs_s16(int32x4_t sum, int16x8_t v) {
  return vpadalq_s16(sum, v);
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

// 16 x 128 elements
static void softmax_i16_k0(const int16_t *TOSAC_RESTRICT arg0, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i0 = 0; i0 < 16; i0 += 4) {
    int32_t reduce_sum_8_rows[4];
    int32_t sub_19_rows[4];
    int16_t arithmetic_right_shift_17_rows[4];
    for (size_t row = 0; row < 4; ++row) {
      const int16_t *row_arg0 = arg0 + (i0 + row) * 128;
      int16_t *row_out = out0 + (i0 + row) * 128;
      // tosa.reduce_max, line 19: 16x1xi32, -32768..32767
      int16x8_t reduce_max_1_acc0 = vdupq_n_s16(-32768);
      int16x8_t reduce_max_1_acc1 = vdupq_n_s16(-32768);
      int16x8_t reduce_max_1_acc2 = vdupq_n_s16(-32768);
      int16x8_t reduce_max_1_acc3 = vdupq_n_s16(-32768);
      for (size_t j = 0; j < 128; j += 32) {
        const int16x8_t arg0_v_0 = vld1q_s16(row_arg0 + j);
        const int16x8_t arg0_v_1 = vld1q_s16(row_arg0 + j + 8);
        const int16x8_t arg0_v_2 = vld1q_s16(row_arg0 + j + 16);
        const int16x8_t arg0_v_3 = vld1q_s16(row_arg0 + j + 24);
        reduce_max_1_acc0 = vmaxq_s16(reduce_max_1_acc0, arg0_v_0);
        reduce_max_1_acc1 = vmaxq_s16(reduce_max_1_acc1, arg0_v_1);
        reduce_max_1_acc2 = vmaxq_s16(reduce_max_1_acc2, arg0_v_2);
        reduce_max_1_acc3 = vmaxq_s16(reduce_max_1_acc3, arg0_v_3);
      }
      const int16_t reduce_max_1 = vmaxvq_s16(vmaxq_s16(vmaxq_s16(reduce_max_1_acc0, reduce_max_1_acc2), vmaxq_s16(reduce_max_1_acc1, reduce_max_1_acc3)));
      // tosa.reduce_sum, line 26: 16x1xi32, 38604..4193536
      int32x4_t reduce_sum_8_acc0 = vdupq_n_s32(0);
      int32x4_t reduce_sum_8_acc1 = vdupq_n_s32(0);
      for (size_t j = 0; j < 128; j += 16) {
        const int16x8_t arg0_v_0 = vld1q_s16(row_arg0 + j);
        const int16x8_t arg0_v_1 = vld1q_s16(row_arg0 + j + 8);
        // tosa.sub, line 20: 16x128xi32, -65535..0
        const int32x4_t sub_2_0 = vaddw_s16(vdupq_n_s32(0 - reduce_max_1), vget_low_s16(arg0_v_0));
        const int32x4_t sub_2_1 = vaddw_high_s16(vdupq_n_s32(0 - reduce_max_1), arg0_v_0);
        const int32x4_t sub_2_2 = vaddw_s16(vdupq_n_s32(0 - reduce_max_1), vget_low_s16(arg0_v_1));
        const int32x4_t sub_2_3 = vaddw_high_s16(vdupq_n_s32(0 - reduce_max_1), arg0_v_1);
        // tosa.add, line 22: 16x128xi32, -10181..32767
        // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
        const int16x8_t add_4_0 = vuzp1q_s16(vreinterpretq_s16_s32(vqrdmulhq_n_s32(sub_2_0, 1407353409)), vreinterpretq_s16_s32(vqrdmulhq_n_s32(sub_2_1, 1407353409)));
        const int16x8_t add_4_1 = vuzp1q_s16(vreinterpretq_s16_s32(vqrdmulhq_n_s32(sub_2_2, 1407353409)), vreinterpretq_s16_s32(vqrdmulhq_n_s32(sub_2_3, 1407353409)));
        const int16x8_t add_4_0_2 = tosac_wrapping_add_s16(add_4_0, vdupq_n_s16(32767));
        const int16x8_t add_4_1_2 = tosac_wrapping_add_s16(add_4_1, vdupq_n_s16(32767));
        // tosa.cast, line 23: 16x128xi16, -10181..32767
        // tosa.arithmetic_right_shift, line 25: 16x128xi32, 46..32762
        // exact: vqrdmulh is (a * b + 2^14) >> 15, and b << (15 - n) fits i16 in this range
        const int16x8_t arithmetic_right_shift_7_0 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(add_4_0_2, vdupq_n_s16(-32768))), 7));
        const int16x8_t arithmetic_right_shift_7_1 = vreinterpretq_s16_u16(vshrq_n_u16(vreinterpretq_u16_s16(tosac_wrapping_add_s16(add_4_1_2, vdupq_n_s16(-32768))), 7));
        const int16x8_t arithmetic_right_shift_7_0_2 = vuzp1q_s16(vreinterpretq_s16_s32(tosac_gather_s32_at_s16(softmax_i16_c7_table_pairs, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_7_0), 0))), vreinterpretq_s16_s32(tosac_gather_s32_at_s16(softmax_i16_c7_table_pairs, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_7_0), 1))));
        const int16x8_t arithmetic_right_shift_7_1_2 = vuzp1q_s16(vreinterpretq_s16_s32(tosac_gather_s32_at_s16(softmax_i16_c7_table_pairs, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_7_1), 0))), vreinterpretq_s16_s32(tosac_gather_s32_at_s16(softmax_i16_c7_table_pairs, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_7_1), 1))));
        const int16x8_t arithmetic_right_shift_7_0_3 = vuzp2q_s16(vreinterpretq_s16_s32(tosac_gather_s32_at_s16(softmax_i16_c7_table_pairs, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_7_0), 0))), vreinterpretq_s16_s32(tosac_gather_s32_at_s16(softmax_i16_c7_table_pairs, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_7_0), 1))));
        const int16x8_t arithmetic_right_shift_7_1_3 = vuzp2q_s16(vreinterpretq_s16_s32(tosac_gather_s32_at_s16(softmax_i16_c7_table_pairs, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_7_1), 0))), vreinterpretq_s16_s32(tosac_gather_s32_at_s16(softmax_i16_c7_table_pairs, vgetq_lane_u64(vreinterpretq_u64_s16(arithmetic_right_shift_7_1), 1))));
        const int16x8_t arithmetic_right_shift_7_0_4 = vqrdmulhq_s16(arithmetic_right_shift_7_0_3, vshlq_n_s16(vandq_s16(add_4_0_2, vdupq_n_s16(127)), 8));
        const int16x8_t arithmetic_right_shift_7_1_4 = vqrdmulhq_s16(arithmetic_right_shift_7_1_3, vshlq_n_s16(vandq_s16(add_4_1_2, vdupq_n_s16(127)), 8));
        const int16x8_t arithmetic_right_shift_7_0_5 = tosac_wrapping_add_s16(arithmetic_right_shift_7_0_2, arithmetic_right_shift_7_0_4);
        const int16x8_t arithmetic_right_shift_7_1_5 = tosac_wrapping_add_s16(arithmetic_right_shift_7_1_2, arithmetic_right_shift_7_1_4);
        reduce_sum_8_acc0 = tosac_sum_pairs_s16(reduce_sum_8_acc0, arithmetic_right_shift_7_0_5);
        reduce_sum_8_acc1 = tosac_sum_pairs_s16(reduce_sum_8_acc1, arithmetic_right_shift_7_1_5);
        vst1q_s16(row_out + j, arithmetic_right_shift_7_0_5);
        vst1q_s16(row_out + j + 8, arithmetic_right_shift_7_1_5);
      }
      const int32_t reduce_sum_8 = vaddvq_s32(vaddq_s32(reduce_sum_8_acc0, reduce_sum_8_acc1));
      reduce_sum_8_rows[row] = reduce_sum_8;
    }
    { // 4 rows, one to a lane
      const int32x4_t reduce_sum_8 = vld1q_s32(reduce_sum_8_rows);
      // tosa.clz, line 27: 16x1xi32, 10..16
      const int32x4_t clz_9 = vclzq_s32(reduce_sum_8);
      // tosa.sub, line 28: 16x1xi32, 9..15
      const int32x4_t sub_10 = vsubq_s32(clz_9, vdupq_n_s32(1));
      // tosa.logical_left_shift, line 29: 16x1xi32, 1073741824..2147482624
      const int32x4_t logical_left_shift_11 = vshlq_s32(reduce_sum_8, sub_10);
      // tosa.sub, line 30: 16x1xi32, 0..1073740800
      const int32x4_t sub_12 = vsubq_s32(logical_left_shift_11, vdupq_n_s32(1073741824));
      // tosa.arithmetic_right_shift, line 31: 16x1xi32, 0..65536
      const int32x4_t arithmetic_right_shift_13 = vrshrq_n_s32(sub_12, 14);
      // tosa.sub, line 32: 16x1xi32, -32768..32768
      const int32x4_t sub_14 = vsubq_s32(arithmetic_right_shift_13, vdupq_n_s32(32768));
      // tosa.cast, line 33: 16x1xi16, -32768..32767
      const int16x8_t cast_15 = vuzp1q_s16(vreinterpretq_s16_s32(sub_14), vreinterpretq_s16_s32(sub_14));
      // tosa.table, line 34: 16x1xi32, 2097168..4194176
      const int32x4_t table_16 = vmovl_s16(vget_low_s16(cast_15));
      const int32x4_t table_16_2 = vshrq_n_s32(vaddq_s32(table_16, vdupq_n_s32(32768)), 7);
      const int32x4_t table_16_3 = vmovl_s16(vget_low_s16(tosac_gather_s16(softmax_i16_c13_table, table_16_2, table_16_2)));
      const int32x4_t table_16_index = vaddq_s32(table_16_2, vdupq_n_s32(1));
      const int32x4_t table_16_4 = vmovl_s16(vget_low_s16(tosac_gather_s16(softmax_i16_c13_table, table_16_index, table_16_index)));
      const int32x4_t table_16_5 = tosac_interpolate_s32x4(table_16_3, table_16_4, vandq_s32(table_16, vdupq_n_s32(127)));
      // tosa.arithmetic_right_shift, line 35: 16x1xi32, 16384..32767
      const int32x4_t arithmetic_right_shift_17 = vrshrq_n_s32(table_16_5, 7);
      // tosa.sub, line 37: 16x1xi32, 15..21
      const int32x4_t sub_19 = vsubq_s32(vdupq_n_s32(31), clz_9);
      // tosa.arithmetic_right_shift, line 35: 16x1xi32, 16384..32767
      const int16x8_t arithmetic_right_shift_17_2 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_17), vreinterpretq_s16_s32(arithmetic_right_shift_17));
      vst1q_s32(sub_19_rows, sub_19);
      vst1_s16(arithmetic_right_shift_17_rows, vget_low_s16(arithmetic_right_shift_17_2));
    }
    for (size_t row = 0; row < 4; ++row) {
      int16_t *row_out = out0 + (i0 + row) * 128;
      const int32_t sub_19 = sub_19_rows[row];
      const int32x4_t sub_19_lanes = vdupq_n_s32(sub_19);
      const int16_t arithmetic_right_shift_17 = arithmetic_right_shift_17_rows[row];
      for (size_t j = 0; j < 128; j += 16) {
        // tosa.arithmetic_right_shift, line 25: 16x128xi32, 46..32762; as an earlier sweep left it
        const int16x8_t arithmetic_right_shift_7_0 = vld1q_s16(row_out + j);
        const int16x8_t arithmetic_right_shift_7_1 = vld1q_s16(row_out + j + 8);
        // tosa.arithmetic_right_shift, line 38: 16x128xi32, 0..32761
        const int32x4_t arithmetic_right_shift_20_s32_0 = vmull_n_s16(vget_low_s16(arithmetic_right_shift_7_0), arithmetic_right_shift_17);
        const int32x4_t arithmetic_right_shift_20_s32_1 = vmull_high_n_s16(arithmetic_right_shift_7_0, arithmetic_right_shift_17);
        const int32x4_t arithmetic_right_shift_20_s32_2 = vmull_n_s16(vget_low_s16(arithmetic_right_shift_7_1), arithmetic_right_shift_17);
        const int32x4_t arithmetic_right_shift_20_s32_3 = vmull_high_n_s16(arithmetic_right_shift_7_1, arithmetic_right_shift_17);
        const int32x4_t arithmetic_right_shift_20_s32_0_2 = vrshlq_s32(arithmetic_right_shift_20_s32_0, vnegq_s32(sub_19_lanes));
        const int32x4_t arithmetic_right_shift_20_s32_1_2 = vrshlq_s32(arithmetic_right_shift_20_s32_1, vnegq_s32(sub_19_lanes));
        const int32x4_t arithmetic_right_shift_20_s32_2_2 = vrshlq_s32(arithmetic_right_shift_20_s32_2, vnegq_s32(sub_19_lanes));
        const int32x4_t arithmetic_right_shift_20_s32_3_2 = vrshlq_s32(arithmetic_right_shift_20_s32_3, vnegq_s32(sub_19_lanes));
        const int16x8_t arithmetic_right_shift_20_0 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_20_s32_0_2), vreinterpretq_s16_s32(arithmetic_right_shift_20_s32_1_2));
        const int16x8_t arithmetic_right_shift_20_1 = vuzp1q_s16(vreinterpretq_s16_s32(arithmetic_right_shift_20_s32_2_2), vreinterpretq_s16_s32(arithmetic_right_shift_20_s32_3_2));
        // tosa.rescale, line 39: 16x128xi16, 0..32761
        vst1q_s16(row_out + j, arithmetic_right_shift_20_0);
        vst1q_s16(row_out + j + 8, arithmetic_right_shift_20_1);
      }
    }
  }
#else
  for (size_t i = 0; i < 16; ++i) {
    const int16_t *row_arg0 = arg0 + i * 128;
    int16_t *row_out = out0 + i * 128;
    // tosa.reduce_max, line 19: 16x1xi32, -32768..32767
    int32_t reduce_max_1 = INT32_MIN;
    for (size_t j = 0; j < 128; ++j) {
      const int16_t arg0_v = row_arg0[j];
      // tosa.rescale, line 18: 16x128xi32, -32768..32767
      const int32_t rescale_0 = arg0_v;
      reduce_max_1 = tosac_max_i32(reduce_max_1, rescale_0);
    }
    // tosa.reduce_sum, line 26: 16x1xi32, 38604..4193536
    int32_t reduce_sum_8 = 0;
    for (size_t j = 0; j < 128; ++j) {
      const int16_t arg0_v = row_arg0[j];
      // tosa.rescale, line 18: 16x128xi32, -32768..32767
      const int32_t rescale_0 = arg0_v;
      // tosa.sub, line 20: 16x128xi32, -65535..0
      const int32_t sub_2 = rescale_0 - reduce_max_1;
      // tosa.rescale, line 21: 16x128xi32, -42948..0
      const int32_t rescale_3 = tosac_rounding_mul_high_fits(sub_2, 1407353409);
      // tosa.add, line 22: 16x128xi32, -10181..32767
      const int32_t add_4 = rescale_3 + 32767;
      // tosa.cast, line 23: 16x128xi16, -10181..32767
      const int16_t cast_5 = (int16_t)add_4;
      // tosa.table, line 24: 16x128xi32, 5888..4193542
      const int32_t v_3 = cast_5;
      const int32_t v_4 = (v_3 + 32768) >> 7;
      const int32_t table_6 = tosac_interpolate_i32(softmax_i16_c7_table[v_4], softmax_i16_c7_table[v_4 + 1], v_3 & 127);
      // tosa.arithmetic_right_shift, line 25: 16x128xi32, 46..32762
      const int32_t arithmetic_right_shift_7 = tosac_rounding_shift_right_i32(table_6, 7);
      const int16_t kept = (int16_t)arithmetic_right_shift_7;
      reduce_sum_8 += arithmetic_right_shift_7;
      row_out[j] = kept;
    }
    // tosa.clz, line 27: 16x1xi32, 10..16
    const int32_t clz_9 = tosac_clz(reduce_sum_8);
    // tosa.sub, line 28: 16x1xi32, 9..15
    const int32_t sub_10 = clz_9 - 1;
    // tosa.logical_left_shift, line 29: 16x1xi32, 1073741824..2147482624
    const int32_t logical_left_shift_11 = (int32_t)((uint32_t)reduce_sum_8 << sub_10);
    // tosa.sub, line 30: 16x1xi32, 0..1073740800
    const int32_t sub_12 = logical_left_shift_11 - 1073741824;
    // tosa.arithmetic_right_shift, line 31: 16x1xi32, 0..65536
    const int32_t arithmetic_right_shift_13 = tosac_rounding_shift_right_i32(sub_12, 14);
    // tosa.sub, line 32: 16x1xi32, -32768..32768
    const int32_t sub_14 = arithmetic_right_shift_13 - 32768;
    // tosa.cast, line 33: 16x1xi16, -32768..32767
    const int16_t cast_15 = (int16_t)sub_14;
    // tosa.table, line 34: 16x1xi32, 2097168..4194176
    const int32_t v = cast_15;
    const int32_t v_2 = (v + 32768) >> 7;
    const int32_t table_16 = tosac_interpolate_i32(softmax_i16_c13_table[v_2], softmax_i16_c13_table[v_2 + 1], v & 127);
    // tosa.arithmetic_right_shift, line 35: 16x1xi32, 16384..32767
    const int32_t arithmetic_right_shift_17 = tosac_rounding_shift_right_i32(table_16, 7);
    // tosa.sub, line 37: 16x1xi32, 15..21
    const int32_t sub_19 = 31 - clz_9;
    for (size_t j = 0; j < 128; ++j) {
      const int16_t kept = row_out[j];
      // tosa.arithmetic_right_shift, line 25: 16x128xi32, 46..32762
      const int32_t arithmetic_right_shift_7 = kept;
      // tosa.mul, line 36: 16x128xi32, 753664..1073512454
      const int32_t mul_18 = arithmetic_right_shift_17 * arithmetic_right_shift_7;
      // tosa.arithmetic_right_shift, line 38: 16x128xi32, 0..32761
      const int32_t arithmetic_right_shift_20 = tosac_rounding_shift_right_i32(mul_18, sub_19);
      // tosa.rescale, line 39: 16x128xi16, 0..32761
      const int16_t rescale_21 = (int16_t)arithmetic_right_shift_20;
      row_out[j] = rescale_21;
    }
  }
#endif
}

int softmax_i16(const int16_t *TOSAC_RESTRICT arg0, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)arg0 % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  softmax_i16_k0(arg0, out0);
  return 0;
}
