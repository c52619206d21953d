#include "all_of_words.h"

#if !defined(ALL_OF_WORDS_CONTENT) || ALL_OF_WORDS_CONTENT != 0xd92d6dba66162266u
#error "all_of_words.h was not written together with this file"
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

// 17 elements
static void all_of_words_k0(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  // tosa.reduce_all, line 6: 1xi1
  uint8x16_t reduce_all_1_acc = vdupq_n_u8(UINT8_MAX);
  for (size_t i = 0; i < 16; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 5: 17xi1
    const uint32x4_t cast_0_0 = vmvnq_u32(vceqq_s32(x_v_0, vdupq_n_s32(0)));
    const uint32x4_t cast_0_1 = vmvnq_u32(vceqq_s32(x_v_1, vdupq_n_s32(0)));
    const uint32x4_t cast_0_2 = vmvnq_u32(vceqq_s32(x_v_2, vdupq_n_s32(0)));
    const uint32x4_t cast_0_3 = vmvnq_u32(vceqq_s32(x_v_3, vdupq_n_s32(0)));
    const uint16x8_t reduce_all_1_acc_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(cast_0_0), vreinterpretq_u16_u32(cast_0_1));
    const uint16x8_t reduce_all_1_acc_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(cast_0_2), vreinterpretq_u16_u32(cast_0_3));
    const uint8x16_t reduce_all_1_acc_2 = vuzp1q_u8(vreinterpretq_u8_u16(reduce_all_1_acc_mask_0), vreinterpretq_u8_u16(reduce_all_1_acc_mask_1));
    reduce_all_1_acc = vandq_u8(reduce_all_1_acc, reduce_all_1_acc_2);
  }
  { // the last 16 lanes, 15 of them again
    const size_t i = 1;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 5: 17xi1
    const uint32x4_t cast_0_0 = vmvnq_u32(vceqq_s32(x_v_0, vdupq_n_s32(0)));
    const uint32x4_t cast_0_1 = vmvnq_u32(vceqq_s32(x_v_1, vdupq_n_s32(0)));
    const uint32x4_t cast_0_2 = vmvnq_u32(vceqq_s32(x_v_2, vdupq_n_s32(0)));
    const uint32x4_t cast_0_3 = vmvnq_u32(vceqq_s32(x_v_3, vdupq_n_s32(0)));
    const uint16x8_t reduce_all_1_acc_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(cast_0_0), vreinterpretq_u16_u32(cast_0_1));
    const uint16x8_t reduce_all_1_acc_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(cast_0_2), vreinterpretq_u16_u32(cast_0_3));
    const uint8x16_t reduce_all_1_acc_2 = vuzp1q_u8(vreinterpretq_u8_u16(reduce_all_1_acc_mask_0), vreinterpretq_u8_u16(reduce_all_1_acc_mask_1));
    reduce_all_1_acc = vandq_u8(reduce_all_1_acc, reduce_all_1_acc_2);
  }
  const int reduce_all_1 = vminvq_u8(reduce_all_1_acc) != 0;
  out0[0] = (uint8_t)reduce_all_1;
#else
  // tosa.reduce_all, line 6: 1xi1
  int reduce_all_1 = 1;
  for (size_t i = 0; i < ALL_OF_WORDS_X_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.cast, line 5: 17xi1
    const int cast_0 = (x_v == 0) ^ 1;
    reduce_all_1 = reduce_all_1 & cast_0;
  }
  out0[0] = (uint8_t)reduce_all_1;
#endif
}

int all_of_words(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  all_of_words_k0(x, out0);
  return 0;
}
