#ifndef MASK_H
#define MASK_H

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

#define MASK_CONTENT 0x43f663477809c4e0u

#define MASK_ARENA_BYTES 0
#define MASK_ARENA_ALIGN 16
#define MASK_ARG0_ELEMS 600
#define MASK_ARG0_RANK 2
#define MASK_ARG0_SHAPE {2, 300}
#define MASK_OUT0_ELEMS 600
#define MASK_OUT0_RANK 2
#define MASK_OUT0_SHAPE {2, 300}
/*
 * arg0: 2x300xi8 -> out0: 2x300xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int mask(const int8_t *TOSAC_RESTRICT arg0, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MASK_H */
