#include "tile.h"

#if !defined(TILE_CONTENT) || TILE_CONTENT != 0x66350e2ed2e7e3a8u
#error "tile.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.tile, line 5
static void tile_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 2; ++i1) {
      for (size_t i2 = 0; i2 < 3; ++i2) {
        for (size_t i3 = 0; i3 < 3; ++i3) {
          out0[i0 * 18 + i1 * 9 + i2 * 3 + i3] = x[i1 * 3 + i3];
        }
      }
    }
  }
}

int tile(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  tile_k0(x, out0);
  return 0;
}
