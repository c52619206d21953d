#ifndef QUANTIZED_MOVES_H
#define QUANTIZED_MOVES_H

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

#define QUANTIZED_MOVES_CONTENT 0xb81901ac382b6a35u

#define QUANTIZED_MOVES_ARENA_BYTES 0
#define QUANTIZED_MOVES_ARENA_ALIGN 16
#define QUANTIZED_MOVES_X_ELEMS 5
#define QUANTIZED_MOVES_X_RANK 1
#define QUANTIZED_MOVES_X_SHAPE {5}
#define QUANTIZED_MOVES_X_SCALE 0.5f
#define QUANTIZED_MOVES_X_ZERO_POINT 128
#define QUANTIZED_MOVES_OUT0_ELEMS 5
#define QUANTIZED_MOVES_OUT0_RANK 1
#define QUANTIZED_MOVES_OUT0_SHAPE {5}
#define QUANTIZED_MOVES_OUT0_SCALE 0.5f
#define QUANTIZED_MOVES_OUT0_ZERO_POINT 128
#define QUANTIZED_MOVES_OUT1_ELEMS 4
#define QUANTIZED_MOVES_OUT1_RANK 2
#define QUANTIZED_MOVES_OUT1_SHAPE {2, 2}
#define QUANTIZED_MOVES_OUT1_SCALE 0.5f
#define QUANTIZED_MOVES_OUT1_ZERO_POINT 0
/*
 * x: 5x!quant.uniform<u8:f32, 0.5:128> -> out0: 5x!quant.uniform<u8:f32, 0.5:128>, out1: 2x2x!quant.uniform<i8:f32, 0.5>
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int quantized_moves(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* QUANTIZED_MOVES_H */
