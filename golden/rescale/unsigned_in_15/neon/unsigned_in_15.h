#ifndef UNSIGNED_IN_15_H
#define UNSIGNED_IN_15_H

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

#define UNSIGNED_IN_15_CONTENT 0xcb8bd788b32d3cdau

#define UNSIGNED_IN_15_ARENA_BYTES 0
#define UNSIGNED_IN_15_ARENA_ALIGN 16
#define UNSIGNED_IN_15_X_ELEMS 38
#define UNSIGNED_IN_15_X_RANK 2
#define UNSIGNED_IN_15_X_SHAPE {2, 19}
#define UNSIGNED_IN_15_OUT0_ELEMS 38
#define UNSIGNED_IN_15_OUT0_RANK 2
#define UNSIGNED_IN_15_OUT0_SHAPE {2, 19}
#define UNSIGNED_IN_15_OUT1_ELEMS 38
#define UNSIGNED_IN_15_OUT1_RANK 2
#define UNSIGNED_IN_15_OUT1_SHAPE {2, 19}
#define UNSIGNED_IN_15_OUT2_ELEMS 38
#define UNSIGNED_IN_15_OUT2_RANK 2
#define UNSIGNED_IN_15_OUT2_SHAPE {2, 19}
/*
 * x: 2x19xi8 -> out0: 2x19xi8, out1: 2x19xi16, out2: 2x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int unsigned_in_15(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* UNSIGNED_IN_15_H */
