#include "rounds.h"

#include <string.h>

#if !defined(ROUNDS_CONTENT) || ROUNDS_CONTENT != 0xd826ab0719546701u
#error "rounds.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.while_loop, line 6
static void rounds_k0_first0(int32_t *TOSAC_RESTRICT t3) {
  t3[0] = 0;
}

// tosa.while_loop, line 6
static void rounds_k0_first1(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 32);
}

// 1 elements
static void rounds_k0_while_k0(const int32_t *TOSAC_RESTRICT n, const int32_t *TOSAC_RESTRICT t3, uint8_t *TOSAC_RESTRICT g_buffer) {
  const int32_t n_v = n[0];
  const int32_t t3_v = t3[0];
  // tosa.greater, line 7: i1
  const int g = t3_v < n_v;
  g_buffer[0] = (uint8_t)g;
}

// 1 elements
static void rounds_k0_do_k0(const int32_t *TOSAC_RESTRICT t3, int32_t *TOSAC_RESTRICT s_buffer) {
  const int32_t t3_v = t3[0];
  // tosa.add, line 11: i32, -2147483648..2147483647
  const int32_t s = (int32_t)((uint32_t)t3_v + (uint32_t)1);
  s_buffer[0] = s;
}

// 8 elements
static void rounds_k0_do_k1(const int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT d_buffer) {
  for (size_t i = 0; i < ROUNDS_OUT0_ELEMS; ++i) {
    const int32_t out0_v = out0[i];
    // tosa.add, line 12: 8xi32, -2147483648..2147483647
    const int32_t d = (int32_t)((uint32_t)out0_v + (uint32_t)out0_v);
    d_buffer[i] = d;
  }
}

// tosa.while_loop, line 6
static void rounds_k0_next0(const int32_t *TOSAC_RESTRICT s_buffer, int32_t *TOSAC_RESTRICT t3) {
  t3[0] = s_buffer[0];
}

// tosa.while_loop, line 6
static void rounds_k0_next1(const int32_t *TOSAC_RESTRICT d_buffer, int32_t *TOSAC_RESTRICT out0) {
  memcpy(out0, d_buffer, 32);
}

int rounds(const int32_t *TOSAC_RESTRICT n, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (n == NULL || x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)n % 4 != 0 || (uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % ROUNDS_ARENA_ALIGN != 0) return 2;
  int32_t *t3 = (int32_t *)(void *)((unsigned char *)arena + 32);
  uint8_t *g_buffer = (uint8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *s_buffer = (int32_t *)(void *)((unsigned char *)arena + 48);
  int32_t *d_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  rounds_k0_first0(t3);
  rounds_k0_first1(x, out0);
  for (;;) {
    rounds_k0_while_k0(n, t3, g_buffer);
    if (g_buffer[0] == 0) break;
    rounds_k0_do_k0(t3, s_buffer);
    rounds_k0_do_k1(out0, d_buffer);
    rounds_k0_next0(s_buffer, t3);
    rounds_k0_next1(d_buffer, out0);
  }
  return 0;
}
