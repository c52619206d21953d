#include "residual_add_i8.h"

#if !defined(RESIDUAL_ADD_I8_CONTENT) || RESIDUAL_ADD_I8_CONTENT != 0xad8ff471bc517120u
#error "residual_add_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t residual_add_i8_a_table[256] = {
  -40960000, -40632320, -40304640, -39976960, -39649280, -39321600, -38993920, -38666240, -38338560, -38010880, -37683200, -37355520, -37027840, -36700160, -36372480, -36044800,
  -35717120, -35389440, -35061760, -34734080, -34406400, -34078720, -33751040, -33423360, -33095680, -32768000, -32440320, -32112640, -31784960, -31457280, -31129600, -30801920,
  -30474240, -30146560, -29818880, -29491200, -29163520, -28835840, -28508160, -28180480, -27852800, -27525120, -27197440, -26869760, -26542080, -26214400, -25886720, -25559040,
  -25231360, -24903680, -24576000, -24248320, -23920640, -23592960, -23265280, -22937600, -22609920, -22282240, -21954560, -21626880, -21299200, -20971520, -20643840, -20316160,
  -19988480, -19660800, -19333120, -19005440, -18677760, -18350080, -18022400, -17694720, -17367040, -17039360, -16711680, -16384000, -16056320, -15728640, -15400960, -15073280,
  -14745600, -14417920, -14090240, -13762560, -13434880, -13107200, -12779520, -12451840, -12124160, -11796480, -11468800, -11141120, -10813440, -10485760, -10158080, -9830400,
  -9502720, -9175040, -8847360, -8519680, -8192000, -7864320, -7536640, -7208960, -6881280, -6553600, -6225920, -5898240, -5570560, -5242880, -4915200, -4587520,
  -4259840, -3932160, -3604480, -3276800, -2949120, -2621440, -2293760, -1966080, -1638400, -1310720, -983040, -655360, -327680, 0, 327680, 655360,
  983040, 1310720, 1638400, 1966080, 2293760, 2621440, 2949120, 3276800, 3604480, 3932160, 4259840, 4587520, 4915200, 5242880, 5570560, 5898240,
  6225920, 6553600, 6881280, 7208960, 7536640, 7864320, 8192000, 8519680, 8847360, 9175040, 9502720, 9830400, 10158080, 10485760, 10813440, 11141120,
  11468800, 11796480, 12124160, 12451840, 12779520, 13107200, 13434880, 13762560, 14090240, 14417920, 14745600, 15073280, 15400960, 15728640, 16056320, 16384000,
  16711680, 17039360, 17367040, 17694720, 18022400, 18350080, 18677760, 19005440, 19333120, 19660800, 19988480, 20316160, 20643840, 20971520, 21299200, 21626880,
  21954560, 22282240, 22609920, 22937600, 23265280, 23592960, 23920640, 24248320, 24576000, 24903680, 25231360, 25559040, 25886720, 26214400, 26542080, 26869760,
  27197440, 27525120, 27852800, 28180480, 28508160, 28835840, 29163520, 29491200, 29818880, 30146560, 30474240, 30801920, 31129600, 31457280, 31784960, 32112640,
  32440320, 32768000, 33095680, 33423360, 33751040, 34078720, 34406400, 34734080, 35061760, 35389440, 35717120, 36044800, 36372480, 36700160, 37027840, 37355520,
  37683200, 38010880, 38338560, 38666240, 38993920, 39321600, 39649280, 39976960, 40304640, 40632320, 40960000, 41287680, 41615360, 41943040, 42270720, 42598400,
};

#ifndef TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits; 2^30 more (less for a < 0) when n > 31.
static inline int32_t tosac_double_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  const int32_t more = n <= 31 ? 0 : a < 0 ? -1073741824 : 1073741824;
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1)) + more) >> n);
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

// 8192 elements
static void residual_add_i8_k0(const int8_t *TOSAC_RESTRICT branch, const int8_t *TOSAC_RESTRICT shortcut, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < RESIDUAL_ADD_I8_OUT0_ELEMS; ++i) {
    const int8_t branch_v = branch[i];
    // how far above its least value the key is, modulo 256: the index of tables
    const uint8_t distance = (uint8_t)(branch_v - 128);
    // tosa.rescale, line 14: 1x16x16x32xi32, -40960000..42598400
    const int32_t a = residual_add_i8_a_table[distance];
    const int8_t shortcut_v = shortcut[i];
    // tosa.rescale, line 15: 1x16x16x32xi32, -69730304..63963136
    const int32_t b = (int32_t)((uint32_t)(shortcut_v - 5) << 19);
    // tosa.add, line 16: 1x16x16x32xi32, -110690304..106561536
    const int32_t sum = a + b;
    // tosa.rescale, line 17: 1x16x16x32xi8, -128..127
    const int8_t y = tosac_saturate_i8_from_i32(tosac_double_rounding_mul_shift_fits(sum, 1717986918, 50) - 10);
    out0[i] = y;
  }
}

int residual_add_i8(const int8_t *TOSAC_RESTRICT branch, const int8_t *TOSAC_RESTRICT shortcut, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (branch == NULL || shortcut == NULL || out0 == NULL) return 1;
  (void)arena;
  residual_add_i8_k0(branch, shortcut, out0);
  return 0;
}
