#ifndef WRAPPING_COMPARED_H
#define WRAPPING_COMPARED_H

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

#define WRAPPING_COMPARED_CONTENT 0x77d61ca6560b792du

#define WRAPPING_COMPARED_ARENA_BYTES 0
#define WRAPPING_COMPARED_ARENA_ALIGN 16
#define WRAPPING_COMPARED_X_ELEMS 16
#define WRAPPING_COMPARED_X_RANK 1
#define WRAPPING_COMPARED_X_SHAPE {16}
#define WRAPPING_COMPARED_OUT0_ELEMS 16
#define WRAPPING_COMPARED_OUT0_RANK 1
#define WRAPPING_COMPARED_OUT0_SHAPE {16}
/*
 * x: 16xi32 -> out0: 16xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int wrapping_compared(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* WRAPPING_COMPARED_H */
