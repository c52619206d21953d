#ifndef IDENTITY_H
#define IDENTITY_H

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

#define IDENTITY_CONTENT 0xa51be80f711106e1u

#define IDENTITY_ARENA_BYTES 0
#define IDENTITY_ARENA_ALIGN 16
#define IDENTITY_X_ELEMS 14
#define IDENTITY_X_RANK 2
#define IDENTITY_X_SHAPE {2, 7}
#define IDENTITY_OUT0_ELEMS 14
#define IDENTITY_OUT0_RANK 2
#define IDENTITY_OUT0_SHAPE {2, 7}
/*
 * x: 2x7xi1 -> out0: 2x7xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int identity(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* IDENTITY_H */
