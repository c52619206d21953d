#include "quantized_moves.h"

#include <string.h>

#if !defined(QUANTIZED_MOVES_CONTENT) || QUANTIZED_MOVES_CONTENT != 0xb81901ac382b6a35u
#error "quantized_moves.h was not written together with this file"
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

static const int8_t quantized_moves_z[4] = {
  4, 3, 2, 1,
};

// copy of a result
static void quantized_moves_copy0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 5);
}

// copy of a result
static void quantized_moves_copy1(int8_t *TOSAC_RESTRICT out1) {
  memcpy(out1, quantized_moves_z, 4);
}

int quantized_moves(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  quantized_moves_copy0((const int8_t *)x, (int8_t *)out0);
  quantized_moves_copy1(out1);
  return 0;
}
