#ifndef REDUCE_COLUMNS_H
#define REDUCE_COLUMNS_H

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

#define REDUCE_COLUMNS_CONTENT 0x670d54b1e594a169u

#define REDUCE_COLUMNS_ARENA_BYTES 0
#define REDUCE_COLUMNS_ARENA_ALIGN 16
#define REDUCE_COLUMNS_X_ELEMS 95
#define REDUCE_COLUMNS_X_RANK 2
#define REDUCE_COLUMNS_X_SHAPE {5, 19}
#define REDUCE_COLUMNS_OUT0_ELEMS 19
#define REDUCE_COLUMNS_OUT0_RANK 2
#define REDUCE_COLUMNS_OUT0_SHAPE {1, 19}
/*
 * x: 5x19xi1 -> out0: 1x19xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int reduce_columns(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* REDUCE_COLUMNS_H */
