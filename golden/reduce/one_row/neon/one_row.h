#ifndef ONE_ROW_H
#define ONE_ROW_H

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

#define ONE_ROW_CONTENT 0x43a5112ba2efc744u

#define ONE_ROW_ARENA_BYTES 0
#define ONE_ROW_ARENA_ALIGN 16
#define ONE_ROW_X_ELEMS 100
#define ONE_ROW_X_RANK 2
#define ONE_ROW_X_SHAPE {1, 100}
#define ONE_ROW_OUT0_ELEMS 1
#define ONE_ROW_OUT0_RANK 2
#define ONE_ROW_OUT0_SHAPE {1, 1}
/*
 * x: 1x100xi8 -> out0: 1x1xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int one_row(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ONE_ROW_H */
