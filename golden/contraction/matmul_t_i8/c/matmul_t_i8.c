#include "matmul_t_i8.h"

#if !defined(MATMUL_T_I8_CONTENT) || MATMUL_T_I8_CONTENT != 0x0ae33daad4eb7dcau
#error "matmul_t_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.matmul_t, line 6
static void matmul_t_i8_k0(const int8_t *TOSAC_RESTRICT a, const int8_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0) {
  for (int32_t i = 0; i < 2; ++i) {
    for (int32_t j = 0; j < 5; ++j) {
      for (int32_t k = 0; k < 7; ++k) {
        int32_t sum = 0;
        for (int32_t c = 0; c < 9; ++c) {
          sum = sum + (a[i * 45 + j * 9 + c] + 128) * (b[k * 9 + c] - 4);
        }
        out0[i * 35 + j * 7 + k] = sum;
      }
    }
  }
}

int matmul_t_i8(const int8_t *TOSAC_RESTRICT a, const int8_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (a == NULL || b == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  matmul_t_i8_k0(a, b, out0);
  return 0;
}
