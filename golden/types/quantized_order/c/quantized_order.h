#ifndef QUANTIZED_ORDER_H
#define QUANTIZED_ORDER_H

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

#define QUANTIZED_ORDER_CONTENT 0x3aec6d38433eb40du

#define QUANTIZED_ORDER_ARENA_BYTES 0
#define QUANTIZED_ORDER_ARENA_ALIGN 16
#define QUANTIZED_ORDER_X_ELEMS 132
#define QUANTIZED_ORDER_X_RANK 2
#define QUANTIZED_ORDER_X_SHAPE {4, 33}
#define QUANTIZED_ORDER_X_SCALE 0.25f
#define QUANTIZED_ORDER_X_ZERO_POINT -3
#define QUANTIZED_ORDER_OUT0_ELEMS 132
#define QUANTIZED_ORDER_OUT0_RANK 2
#define QUANTIZED_ORDER_OUT0_SHAPE {4, 33}
#define QUANTIZED_ORDER_OUT0_SCALE 0.25f
#define QUANTIZED_ORDER_OUT0_ZERO_POINT -3
#define QUANTIZED_ORDER_OUT1_ELEMS 4
#define QUANTIZED_ORDER_OUT1_RANK 2
#define QUANTIZED_ORDER_OUT1_SHAPE {4, 1}
#define QUANTIZED_ORDER_OUT1_SCALE 0.25f
#define QUANTIZED_ORDER_OUT1_ZERO_POINT -3
/*
 * x: 4x33x!quant.uniform<i8:f32, 0.25:-3> -> out0: 4x33x!quant.uniform<i8:f32, 0.25:-3>, out1: 4x1x!quant.uniform<i8:f32, 0.25:-3>
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int quantized_order(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* QUANTIZED_ORDER_H */
