#ifndef DECIDED_OR_H
#define DECIDED_OR_H

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

#define DECIDED_OR_CONTENT 0xc72f8c19812b45c4u

#define DECIDED_OR_ARENA_BYTES 0
#define DECIDED_OR_ARENA_ALIGN 16
#define DECIDED_OR_X_ELEMS 57
#define DECIDED_OR_X_RANK 2
#define DECIDED_OR_X_SHAPE {3, 19}
#define DECIDED_OR_Y_ELEMS 57
#define DECIDED_OR_Y_RANK 2
#define DECIDED_OR_Y_SHAPE {3, 19}
#define DECIDED_OR_OUT0_ELEMS 57
#define DECIDED_OR_OUT0_RANK 2
#define DECIDED_OR_OUT0_SHAPE {3, 19}
/*
 * x: 3x19xi8, y: 3x19xi1 -> out0: 3x19xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int decided_or(const int8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* DECIDED_OR_H */
