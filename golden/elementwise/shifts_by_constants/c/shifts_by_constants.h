#ifndef SHIFTS_BY_CONSTANTS_H
#define SHIFTS_BY_CONSTANTS_H

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

#define SHIFTS_BY_CONSTANTS_CONTENT 0x546302dda1a5d793u

#define SHIFTS_BY_CONSTANTS_ARENA_BYTES 0
#define SHIFTS_BY_CONSTANTS_ARENA_ALIGN 16
#define SHIFTS_BY_CONSTANTS_X_ELEMS 38
#define SHIFTS_BY_CONSTANTS_X_RANK 2
#define SHIFTS_BY_CONSTANTS_X_SHAPE {2, 19}
#define SHIFTS_BY_CONSTANTS_OUT0_ELEMS 38
#define SHIFTS_BY_CONSTANTS_OUT0_RANK 2
#define SHIFTS_BY_CONSTANTS_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi32 -> out0: 2x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int shifts_by_constants(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SHIFTS_BY_CONSTANTS_H */
