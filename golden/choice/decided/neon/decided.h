#ifndef DECIDED_H
#define DECIDED_H

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

#define DECIDED_CONTENT 0x107d1c4aa62c199eu

#define DECIDED_ARENA_BYTES 0
#define DECIDED_ARENA_ALIGN 16
#define DECIDED_ARG0_ELEMS 15
#define DECIDED_ARG0_RANK 2
#define DECIDED_ARG0_SHAPE {3, 5}
#define DECIDED_OUT0_ELEMS 15
#define DECIDED_OUT0_RANK 2
#define DECIDED_OUT0_SHAPE {3, 5}
/*
 * arg0: 3x5xi32 -> out0: 3x5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int decided(const int32_t *TOSAC_RESTRICT arg0, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* DECIDED_H */
