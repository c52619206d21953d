#ifndef TANH_CENTRED_H
#define TANH_CENTRED_H

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

#define TANH_CENTRED_CONTENT 0x464daa706cbf5c9bu

#define TANH_CENTRED_ARENA_BYTES 0
#define TANH_CENTRED_ARENA_ALIGN 16
#define TANH_CENTRED_X_ELEMS 111
#define TANH_CENTRED_X_RANK 2
#define TANH_CENTRED_X_SHAPE {3, 37}
#define TANH_CENTRED_OUT0_ELEMS 111
#define TANH_CENTRED_OUT0_RANK 2
#define TANH_CENTRED_OUT0_SHAPE {3, 37}
/*
 * x: 3x37xf32 -> out0: 3x37xf32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int tanh_centred(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* TANH_CENTRED_H */
