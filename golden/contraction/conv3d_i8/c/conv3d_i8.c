#include "conv3d_i8.h"

#include <string.h>

#if !defined(CONV3D_I8_CONTENT) || CONV3D_I8_CONTENT != 0xf6150a9df3312005u
#error "conv3d_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t conv3d_i8_start[8] = {
  100, 100, 0, 0, 0, 0, 0, 0,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t conv3d_i8_weights[64] = {
  1, -2, 3, 4, -128, 127, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  5, 6, -7, 8, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

// tosa.conv3d, line 7
static void conv3d_i8_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 96, 0, 32);
  memset(x_padded + 128, 0, 16);
  memcpy(x_padded, x, 96);
}

// tosa.conv3d, line 7
static void conv3d_i8_k0(const int8_t *TOSAC_RESTRICT x_padded, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 12; ++i) {
    for (size_t j = 0; j < 3; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = conv3d_i8_start[q];
      for (size_t kz = 0; kz < 2; ++kz) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 8 + j * 2 + kz * 32 + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * conv3d_i8_weights[kz * 32 + q * 4] + a[1] * conv3d_i8_weights[kz * 32 + q * 4 + 1] + a[2] * conv3d_i8_weights[kz * 32 + q * 4 + 2] + a[3] * conv3d_i8_weights[kz * 32 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 2; ++q) {
        out0[i * 6 + j * 2 + q] = acc[q];
      }
    }
  }
}

int conv3d_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % CONV3D_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(CONV3D_I8_ARENA_BYTES >= 144, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  conv3d_i8_k0_padded(x, x_padded);
  conv3d_i8_k0(x_padded, out0);
  return 0;
}
