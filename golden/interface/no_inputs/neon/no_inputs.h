#ifndef NO_INPUTS_H
#define NO_INPUTS_H

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

#define NO_INPUTS_CONTENT 0xd6310a2219978adfu

#define NO_INPUTS_ARENA_BYTES 0
#define NO_INPUTS_ARENA_ALIGN 16
#define NO_INPUTS_OUT0_ELEMS 3
#define NO_INPUTS_OUT0_RANK 1
#define NO_INPUTS_OUT0_SHAPE {3}
/*
 * -> out0: 3xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int no_inputs(float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* NO_INPUTS_H */
