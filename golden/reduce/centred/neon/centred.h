#ifndef CENTRED_H
#define CENTRED_H

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

#define CENTRED_CONTENT 0xb3ee5475dab37f92u

#define CENTRED_ARENA_BYTES 0
#define CENTRED_ARENA_ALIGN 16
#define CENTRED_X_ELEMS 57
#define CENTRED_X_RANK 2
#define CENTRED_X_SHAPE {3, 19}
#define CENTRED_OUT0_ELEMS 57
#define CENTRED_OUT0_RANK 2
#define CENTRED_OUT0_SHAPE {3, 19}
/*
 * x: 3x19xi32 -> out0: 3x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int centred(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CENTRED_H */
