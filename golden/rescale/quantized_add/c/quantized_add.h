#ifndef QUANTIZED_ADD_H
#define QUANTIZED_ADD_H

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

#define QUANTIZED_ADD_CONTENT 0xaa7f7a5e5db1af5cu

#define QUANTIZED_ADD_ARENA_BYTES 0
#define QUANTIZED_ADD_ARENA_ALIGN 16
#define QUANTIZED_ADD_X_ELEMS 38
#define QUANTIZED_ADD_X_RANK 2
#define QUANTIZED_ADD_X_SHAPE {2, 19}
#define QUANTIZED_ADD_Y_ELEMS 38
#define QUANTIZED_ADD_Y_RANK 2
#define QUANTIZED_ADD_Y_SHAPE {2, 19}
#define QUANTIZED_ADD_OUT0_ELEMS 38
#define QUANTIZED_ADD_OUT0_RANK 2
#define QUANTIZED_ADD_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi8, y: 2x19xi8 -> out0: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int quantized_add(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* QUANTIZED_ADD_H */
