#ifndef ROW_WITH_NAN_H
#define ROW_WITH_NAN_H

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

#define ROW_WITH_NAN_CONTENT 0x4041b35385e18294u

#define ROW_WITH_NAN_ARENA_BYTES 0
#define ROW_WITH_NAN_ARENA_ALIGN 16
#define ROW_WITH_NAN_X_ELEMS 1600
#define ROW_WITH_NAN_X_RANK 2
#define ROW_WITH_NAN_X_SHAPE {4, 400}
#define ROW_WITH_NAN_OUT0_ELEMS 1600
#define ROW_WITH_NAN_OUT0_RANK 2
#define ROW_WITH_NAN_OUT0_SHAPE {4, 400}
/*
 * x: 4x400xi8 -> out0: 4x400xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int row_with_nan(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ROW_WITH_NAN_H */
