#include "quantized_add.h"

#if !defined(QUANTIZED_ADD_CONTENT) || QUANTIZED_ADD_CONTENT != 0x6604eb482b32c537u
#error "quantized_add.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t quantized_add_a_table[256] = {
  -91575637, -90876587, -90177536, -89478485, -88779435, -88080384, -87381333, -86682283, -85983232, -85284181, -84585131, -83886080, -83187029, -82487979, -81788928, -81089877,
  -80390827, -79691776, -78992725, -78293675, -77594624, -76895573, -76196523, -75497472, -74798421, -74099371, -73400320, -72701269, -72002219, -71303168, -70604117, -69905067,
  -69206016, -68506965, -67807915, -67108864, -66409813, -65710763, -65011712, -64312661, -63613611, -62914560, -62215509, -61516459, -60817408, -60118357, -59419307, -58720256,
  -58021205, -57322155, -56623104, -55924053, -55225003, -54525952, -53826901, -53127851, -52428800, -51729749, -51030699, -50331648, -49632597, -48933547, -48234496, -47535445,
  -46836395, -46137344, -45438293, -44739243, -44040192, -43341141, -42642091, -41943040, -41243989, -40544939, -39845888, -39146837, -38447787, -37748736, -37049685, -36350635,
  -35651584, -34952533, -34253483, -33554432, -32855381, -32156331, -31457280, -30758229, -30059179, -29360128, -28661077, -27962027, -27262976, -26563925, -25864875, -25165824,
  -24466773, -23767723, -23068672, -22369621, -21670571, -20971520, -20272469, -19573419, -18874368, -18175317, -17476267, -16777216, -16078165, -15379115, -14680064, -13981013,
  -13281963, -12582912, -11883861, -11184811, -10485760, -9786709, -9087659, -8388608, -7689557, -6990507, -6291456, -5592405, -4893355, -4194304, -3495253, -2796203,
  -2097152, -1398101, -699051, 0, 699051, 1398101, 2097152, 2796203, 3495253, 4194304, 4893355, 5592405, 6291456, 6990507, 7689557, 8388608,
  9087659, 9786709, 10485760, 11184811, 11883861, 12582912, 13281963, 13981013, 14680064, 15379115, 16078165, 16777216, 17476267, 18175317, 18874368, 19573419,
  20272469, 20971520, 21670571, 22369621, 23068672, 23767723, 24466773, 25165824, 25864875, 26563925, 27262976, 27962027, 28661077, 29360128, 30059179, 30758229,
  31457280, 32156331, 32855381, 33554432, 34253483, 34952533, 35651584, 36350635, 37049685, 37748736, 38447787, 39146837, 39845888, 40544939, 41243989, 41943040,
  42642091, 43341141, 44040192, 44739243, 45438293, 46137344, 46836395, 47535445, 48234496, 48933547, 49632597, 50331648, 51030699, 51729749, 52428800, 53127851,
  53826901, 54525952, 55225003, 55924053, 56623104, 57322155, 58021205, 58720256, 59419307, 60118357, 60817408, 61516459, 62215509, 62914560, 63613611, 64312661,
  65011712, 65710763, 66409813, 67108864, 67807915, 68506965, 69206016, 69905067, 70604117, 71303168, 72002219, 72701269, 73400320, 74099371, 74798421, 75497472,
  76196523, 76895573, 77594624, 78293675, 78992725, 79691776, 80390827, 81089877, 81788928, 82487979, 83187029, 83886080, 84585131, 85284181, 85983232, 86682283,
};

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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

// 38 elements
static void quantized_add_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < QUANTIZED_ADD_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // how far above its least value the key is, modulo 256: the index of tables
    const uint8_t distance = (uint8_t)(x_v - 128);
    // tosa.rescale, line 9: 2x19xi32, -91575637..86682283
    const int32_t a = quantized_add_a_table[distance];
    const int8_t y_v = y[i];
    // tosa.rescale, line 14: 2x19xi32, -63438848..70254592
    const int32_t b = (int32_t)((uint32_t)(y_v + 7) << 19);
    // tosa.add, line 15: 2x19xi32, -155014485..156936875
    const int32_t s = a + b;
    // tosa.rescale, line 20: 2x19xi8, -128..127
    const int8_t z = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_i32(s, 1503238553, 50) + 5);
    out0[i] = z;
  }
}

int quantized_add(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  quantized_add_k0(x, y, out0);
  return 0;
}
