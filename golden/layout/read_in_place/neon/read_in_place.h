#ifndef READ_IN_PLACE_H
#define READ_IN_PLACE_H

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

#define READ_IN_PLACE_CONTENT 0xd17a1d979c797ab9u

#define READ_IN_PLACE_ARENA_BYTES 0
#define READ_IN_PLACE_ARENA_ALIGN 16
#define READ_IN_PLACE_X_ELEMS 960
#define READ_IN_PLACE_X_RANK 3
#define READ_IN_PLACE_X_SHAPE {4, 6, 40}
#define READ_IN_PLACE_Y_ELEMS 240
#define READ_IN_PLACE_Y_RANK 3
#define READ_IN_PLACE_Y_SHAPE {6, 2, 20}
#define READ_IN_PLACE_OUT0_ELEMS 480
#define READ_IN_PLACE_OUT0_RANK 3
#define READ_IN_PLACE_OUT0_SHAPE {6, 4, 20}
#define READ_IN_PLACE_OUT1_ELEMS 12
#define READ_IN_PLACE_OUT1_RANK 3
#define READ_IN_PLACE_OUT1_SHAPE {3, 4, 1}
#define READ_IN_PLACE_OUT2_ELEMS 240
#define READ_IN_PLACE_OUT2_RANK 3
#define READ_IN_PLACE_OUT2_SHAPE {1, 6, 40}
/*
 * x: 4x6x40xf32, y: 6x2x20xf32 -> out0: 6x4x20xf32, out1: 3x4x1xf32, out2: 1x6x40xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int read_in_place(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, float *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* READ_IN_PLACE_H */
