#ifndef WINDOWS_OF_PARTS_F32_H
#define WINDOWS_OF_PARTS_F32_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifndef TOSAC_RESTRICT
#ifdef __cplusplus
#define TOSAC_RESTRICT __restrict
#else
#define TOSAC_RESTRICT restrict
#endif
#endif

#define WINDOWS_OF_PARTS_F32_CONTENT 0x068c6c9a32b37f1bu

#define WINDOWS_OF_PARTS_F32_ARENA_BYTES 0
#define WINDOWS_OF_PARTS_F32_ARENA_ALIGN 16
#define WINDOWS_OF_PARTS_F32_X_ELEMS 720
#define WINDOWS_OF_PARTS_F32_X_RANK 4
#define WINDOWS_OF_PARTS_F32_X_SHAPE {1, 5, 6, 24}
#define WINDOWS_OF_PARTS_F32_W_ELEMS 576
#define WINDOWS_OF_PARTS_F32_W_RANK 4
#define WINDOWS_OF_PARTS_F32_W_SHAPE {8, 3, 3, 8}
#define WINDOWS_OF_PARTS_F32_D_ELEMS 144
#define WINDOWS_OF_PARTS_F32_D_RANK 4
#define WINDOWS_OF_PARTS_F32_D_SHAPE {3, 3, 16, 1}
#define WINDOWS_OF_PARTS_F32_OUT0_ELEMS 720
#define WINDOWS_OF_PARTS_F32_OUT0_RANK 4
#define WINDOWS_OF_PARTS_F32_OUT0_SHAPE {1, 5, 6, 24}
#define WINDOWS_OF_PARTS_F32_OUT1_ELEMS 30
#define WINDOWS_OF_PARTS_F32_OUT1_RANK 4
#define WINDOWS_OF_PARTS_F32_OUT1_SHAPE {1, 5, 6, 1}
/*
 * x: 1x5x6x24xf32, w: 8x3x3x8xf32, d: 3x3x16x1xf32 -> out0: 1x5x6x24xf32, out1: 1x5x6x1xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int windows_of_parts_f32(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT d, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* WINDOWS_OF_PARTS_F32_H */
