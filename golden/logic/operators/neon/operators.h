#ifndef OPERATORS_H
#define OPERATORS_H

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

#define OPERATORS_CONTENT 0x504df46755594eb4u

#define OPERATORS_ARENA_BYTES 0
#define OPERATORS_ARENA_ALIGN 16
#define OPERATORS_X_ELEMS 38
#define OPERATORS_X_RANK 2
#define OPERATORS_X_SHAPE {2, 19}
#define OPERATORS_Y_ELEMS 38
#define OPERATORS_Y_RANK 2
#define OPERATORS_Y_SHAPE {2, 19}
#define OPERATORS_OUT0_ELEMS 38
#define OPERATORS_OUT0_RANK 2
#define OPERATORS_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi1, y: 2x19xi1 -> out0: 2x19xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int operators(const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* OPERATORS_H */
