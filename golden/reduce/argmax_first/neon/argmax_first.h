#ifndef ARGMAX_FIRST_H
#define ARGMAX_FIRST_H

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

#define ARGMAX_FIRST_CONTENT 0x28efadca9187d016u

#define ARGMAX_FIRST_ARENA_BYTES 0
#define ARGMAX_FIRST_ARENA_ALIGN 16
#define ARGMAX_FIRST_X_ELEMS 35
#define ARGMAX_FIRST_X_RANK 2
#define ARGMAX_FIRST_X_SHAPE {5, 7}
#define ARGMAX_FIRST_OUT0_ELEMS 7
#define ARGMAX_FIRST_OUT0_RANK 1
#define ARGMAX_FIRST_OUT0_SHAPE {7}
/*
 * x: 5x7xi8 -> out0: 7xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int argmax_first(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ARGMAX_FIRST_H */
