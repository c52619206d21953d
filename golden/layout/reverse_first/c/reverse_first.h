#ifndef REVERSE_FIRST_H
#define REVERSE_FIRST_H

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

#define REVERSE_FIRST_CONTENT 0x23d94f503cce69ccu

#define REVERSE_FIRST_ARENA_BYTES 0
#define REVERSE_FIRST_ARENA_ALIGN 16
#define REVERSE_FIRST_X_ELEMS 21
#define REVERSE_FIRST_X_RANK 2
#define REVERSE_FIRST_X_SHAPE {3, 7}
#define REVERSE_FIRST_OUT0_ELEMS 21
#define REVERSE_FIRST_OUT0_RANK 2
#define REVERSE_FIRST_OUT0_SHAPE {3, 7}
/*
 * x: 3x7xi16 -> out0: 3x7xi16
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int reverse_first(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* REVERSE_FIRST_H */
