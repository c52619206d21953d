#ifndef SPLATS_H
#define SPLATS_H

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

#define SPLATS_CONTENT 0xba35928a42f792cbu

#define JOINED_ARENA_BYTES 0
#define JOINED_ARENA_ALIGN 16
#define JOINED_X_ELEMS 10
#define JOINED_X_RANK 2
#define JOINED_X_SHAPE {2, 5}
#define JOINED_OUT0_ELEMS 25
#define JOINED_OUT0_RANK 2
#define JOINED_OUT0_SHAPE {5, 5}
/*
 * x: 2x5xi8 -> out0: 5x5xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int joined(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define BESIDE_ARENA_BYTES 0
#define BESIDE_ARENA_ALIGN 16
#define BESIDE_X_ELEMS 10
#define BESIDE_X_RANK 2
#define BESIDE_X_SHAPE {2, 5}
#define BESIDE_OUT0_ELEMS 16
#define BESIDE_OUT0_RANK 2
#define BESIDE_OUT0_SHAPE {2, 8}
/*
 * x: 2x5xf32 -> out0: 2x8xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int beside(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define RETURNED_ARENA_BYTES 0
#define RETURNED_ARENA_ALIGN 16
#define RETURNED_OUT0_ELEMS 4096
#define RETURNED_OUT0_RANK 1
#define RETURNED_OUT0_SHAPE {4096}
#define RETURNED_OUT1_ELEMS 21
#define RETURNED_OUT1_RANK 2
#define RETURNED_OUT1_SHAPE {3, 7}
#define RETURNED_OUT2_ELEMS 4
#define RETURNED_OUT2_RANK 2
#define RETURNED_OUT2_SHAPE {2, 2}
/*
 * -> out0: 4096xi16, out1: 3x7xf32, out2: 2x2xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int returned(int16_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#define GATHERED_ARENA_BYTES 0
#define GATHERED_ARENA_ALIGN 16
#define GATHERED_I_ELEMS 4
#define GATHERED_I_RANK 2
#define GATHERED_I_SHAPE {1, 4}
#define GATHERED_OUT0_ELEMS 12
#define GATHERED_OUT0_RANK 3
#define GATHERED_OUT0_SHAPE {1, 4, 3}
/*
 * i: 1x4xi32 -> out0: 1x4x3xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int gathered(const int32_t *TOSAC_RESTRICT i, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define GATHERED_AT_ONE_ARENA_BYTES 0
#define GATHERED_AT_ONE_ARENA_ALIGN 16
#define GATHERED_AT_ONE_V_ELEMS 54
#define GATHERED_AT_ONE_V_RANK 3
#define GATHERED_AT_ONE_V_SHAPE {2, 9, 3}
#define GATHERED_AT_ONE_OUT0_ELEMS 24
#define GATHERED_AT_ONE_OUT0_RANK 3
#define GATHERED_AT_ONE_OUT0_SHAPE {2, 4, 3}
/*
 * v: 2x9x3xi8 -> out0: 2x4x3xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int gathered_at_one(const int8_t *TOSAC_RESTRICT v, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define RESHAPED_ARENA_BYTES 0
#define RESHAPED_ARENA_ALIGN 16
#define RESHAPED_X_ELEMS 42
#define RESHAPED_X_RANK 3
#define RESHAPED_X_SHAPE {2, 3, 7}
#define RESHAPED_Y_ELEMS 42
#define RESHAPED_Y_RANK 2
#define RESHAPED_Y_SHAPE {6, 7}
#define RESHAPED_OUT0_ELEMS 42
#define RESHAPED_OUT0_RANK 2
#define RESHAPED_OUT0_SHAPE {6, 7}
#define RESHAPED_OUT1_ELEMS 42
#define RESHAPED_OUT1_RANK 1
#define RESHAPED_OUT1_SHAPE {42}
#define RESHAPED_OUT2_ELEMS 42
#define RESHAPED_OUT2_RANK 2
#define RESHAPED_OUT2_SHAPE {6, 7}
/*
 * x: 2x3x7xi8, y: 6x7xi8 -> out0: 6x7xi8, out1: 42xi8, out2: 6x7xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int reshaped(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SPLATS_H */
