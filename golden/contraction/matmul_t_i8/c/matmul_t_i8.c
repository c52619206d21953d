#include "matmul_t_i8.h"

#include <string.h>

#if !defined(MATMUL_T_I8_CONTENT) || MATMUL_T_I8_CONTENT != 0x9c1df9da9fde9352u
#error "matmul_t_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.matmul_t, line 6
static void matmul_t_i8_k0_padded(const int8_t *TOSAC_RESTRICT a, int8_t *TOSAC_RESTRICT a_padded) {
  memset(a_padded + 90, 128, 16);
  memcpy(a_padded, a, 90);
}

// tosa.matmul_t, line 6
static void matmul_t_i8_k0_packed(const int8_t *TOSAC_RESTRICT b, int8_t *TOSAC_RESTRICT k0_weights) {
  memset(k0_weights, 0, 96);
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      k0_weights[i1 * 4 + i2] = b[i1 * 9 + i2];
    }
  }
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      k0_weights[32 + i1 * 4 + i2] = b[4 + i1 * 9 + i2];
    }
  }
  for (size_t i1 = 0; i1 < 7; ++i1) {
    k0_weights[64 + i1 * 4] = b[8 + i1 * 9];
  }
}

// tosa.matmul_t, line 6
static void matmul_t_i8_k0(const int8_t *TOSAC_RESTRICT a_padded, const int8_t *TOSAC_RESTRICT k0_weights, int32_t *TOSAC_RESTRICT k0_columns, int32_t *TOSAC_RESTRICT out0) {
  int32_t column[8];
  for (size_t q = 0; q < 8; ++q) column[q] = 0;
  for (size_t c = 0; c < 12; c += 4) {
    for (size_t q = 0; q < 8; ++q) {
      column[q] += k0_weights[c * 8 + q * 4] + k0_weights[c * 8 + q * 4 + 1] + k0_weights[c * 8 + q * 4 + 2] + k0_weights[c * 8 + q * 4 + 3];
    }
  }
  for (size_t q = 0; q < 8; ++q) {
    k0_columns[q] = (int32_t)((uint32_t)(int32_t)((uint32_t)column[q] * (uint32_t)128) + (uint32_t)-4608);
  }
  for (size_t i = 0; i < 10; ++i) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[1];
    int32_t row_sum = 0;
    for (size_t c = 0; c < 9; ++c) {
      row_sum += a_padded[i * 9 + c];
    }
    row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)-4);
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)k0_columns[q] + (uint32_t)row_sums[0]);
    int8_t a[4];
    for (size_t g = 0; g < 4; ++g) a[g] = a_padded[i * 9 + g];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * k0_weights[q * 4] + a[1] * k0_weights[q * 4 + 1] + a[2] * k0_weights[q * 4 + 2] + a[3] * k0_weights[q * 4 + 3]));
    }
    int8_t a_2[4];
    for (size_t g = 0; g < 4; ++g) a_2[g] = a_padded[i * 9 + g + 4];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_2[0] * k0_weights[q * 4 + 32] + a_2[1] * k0_weights[q * 4 + 33] + a_2[2] * k0_weights[q * 4 + 34] + a_2[3] * k0_weights[q * 4 + 35]));
    }
    int8_t a_3[4];
    for (size_t g = 0; g < 4; ++g) a_3[g] = a_padded[i * 9 + g + 8];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_3[0] * k0_weights[q * 4 + 64] + a_3[1] * k0_weights[q * 4 + 65] + a_3[2] * k0_weights[q * 4 + 66] + a_3[3] * k0_weights[q * 4 + 67]));
    }
    for (size_t q = 0; q < 7; ++q) {
      out0[i * 7 + q] = acc[q];
    }
  }
}

int matmul_t_i8(const int8_t *TOSAC_RESTRICT a, const int8_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (a == NULL || b == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % MATMUL_T_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(MATMUL_T_I8_ARENA_BYTES >= 240, "the arena holds all buffers");
  int8_t *a_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 112);
  int32_t *k0_columns = (int32_t *)(void *)((unsigned char *)arena + 208);
  matmul_t_i8_k0_padded(a, a_padded);
  matmul_t_i8_k0_packed(b, k0_weights);
  matmul_t_i8_k0(a_padded, k0_weights, k0_columns, out0);
  return 0;
}
