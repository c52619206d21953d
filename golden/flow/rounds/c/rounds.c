#include "rounds.h"

#include <string.h>

#if !defined(ROUNDS_CONTENT) || ROUNDS_CONTENT != 0x0625a80d232af932u
#error "rounds.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

// 1 elements
static void rounds_k0(const int32_t *TOSAC_RESTRICT n, int32_t *TOSAC_RESTRICT few_buffer) {
  const int32_t n_v = n[0];
  // tosa.clamp, line 6: i32, 0..40
  const int32_t few = tosac_min_i32(tosac_max_i32(n_v, 0), 40);
  few_buffer[0] = few;
}

// tosa.while_loop, line 7
static void rounds_k1_first0(int32_t *TOSAC_RESTRICT t4) {
  t4[0] = 0;
}

// tosa.while_loop, line 7
static void rounds_k1_first1(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 32);
}

// 1 elements
static void rounds_k1_while_k0(const int32_t *TOSAC_RESTRICT few_buffer, const int32_t *TOSAC_RESTRICT t4, uint8_t *TOSAC_RESTRICT g_buffer) {
  const int32_t few = few_buffer[0];
  const int32_t t4_v = t4[0];
  // tosa.greater, line 8: i1
  const int g = t4_v < few;
  g_buffer[0] = (uint8_t)g;
}

// 1 elements
static void rounds_k1_do_k0(const int32_t *TOSAC_RESTRICT t4, int32_t *TOSAC_RESTRICT s_buffer) {
  const int32_t t4_v = t4[0];
  // tosa.add, line 12: i32, -2147483648..2147483647
  const int32_t s = (int32_t)((uint32_t)t4_v + (uint32_t)1);
  s_buffer[0] = s;
}

// 8 elements
static void rounds_k1_do_k1(const int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT d_buffer) {
  for (size_t i = 0; i < ROUNDS_OUT0_ELEMS; ++i) {
    const int32_t out0_v = out0[i];
    // tosa.add, line 13: 8xi32, -2147483648..2147483647
    const int32_t d = (int32_t)((uint32_t)out0_v + (uint32_t)out0_v);
    d_buffer[i] = d;
  }
}

// tosa.while_loop, line 7
static void rounds_k1_next0(const int32_t *TOSAC_RESTRICT s_buffer, int32_t *TOSAC_RESTRICT t4) {
  t4[0] = s_buffer[0];
}

// tosa.while_loop, line 7
static void rounds_k1_next1(const int32_t *TOSAC_RESTRICT d_buffer, int32_t *TOSAC_RESTRICT out0) {
  memcpy(out0, d_buffer, 32);
}

int rounds(const int32_t *TOSAC_RESTRICT n, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (n == NULL || x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)n % 4 != 0 || (uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % ROUNDS_ARENA_ALIGN != 0) return 2;
  _Static_assert(ROUNDS_ARENA_BYTES >= 80, "the arena holds all buffers");
  int32_t *few_buffer = (int32_t *)(void *)((unsigned char *)arena + 32);
  int32_t *t4 = (int32_t *)(void *)((unsigned char *)arena + 48);
  uint8_t *g_buffer = (uint8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *s_buffer = (int32_t *)(void *)((unsigned char *)arena + 64);
  int32_t *d_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  rounds_k0(n, few_buffer);
  rounds_k1_first0(t4);
  rounds_k1_first1(x, out0);
  for (;;) {
    rounds_k1_while_k0(few_buffer, t4, g_buffer);
    if (g_buffer[0] == 0) break;
    rounds_k1_do_k0(t4, s_buffer);
    rounds_k1_do_k1(out0, d_buffer);
    rounds_k1_next0(s_buffer, t4);
    rounds_k1_next1(d_buffer, out0);
  }
  return 0;
}
