#include "variables.h"

#include <string.h>

#if !defined(VARIABLES_CONTENT) || VARIABLES_CONTENT != 0xab98cc26308305d7u
#error "variables.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 8 elements
static void variables_k0(const int32_t *TOSAC_RESTRICT sum, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < VARIABLES_OUT0_ELEMS; ++i) {
    const int32_t sum_v = sum[i];
    const int32_t x_v = x[i];
    // tosa.add, line 7: 8xi32, -2147483648..2147483647
    const int32_t new_ = (int32_t)((uint32_t)sum_v + (uint32_t)x_v);
    out0[i] = new_;
  }
}

// tosa.variable_write, line 8
static void variables_k1(const int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT sum) {
  memcpy(sum, out0, 32);
}

int variables_init(void *state) {
  if (state == NULL) return 1;
  if ((uintptr_t)state % VARIABLES_STATE_ALIGN != 0) return 2;
  int32_t *sum = (int32_t *)(void *)((unsigned char *)state + 0);
  for (size_t i = 0; i < 8; ++i) {
    sum[i] = 3;
  }
  return 0;
}

int variables(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT state, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || state == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)state % VARIABLES_STATE_ALIGN != 0) return 2;
  (void)arena;
  int32_t *sum = (int32_t *)(void *)((unsigned char *)state + 0);
  variables_k0(sum, x, out0);
  variables_k1(out0, sum);
  return 0;
}
