#ifndef COLUMN_VALUE_H
#define COLUMN_VALUE_H

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

#define COLUMN_VALUE_CONTENT 0xaf69436022a16267u

#define COLUMN_VALUE_ARENA_BYTES 0
#define COLUMN_VALUE_ARENA_ALIGN 16
#define COLUMN_VALUE_X_ELEMS 57
#define COLUMN_VALUE_X_RANK 2
#define COLUMN_VALUE_X_SHAPE {3, 19}
#define COLUMN_VALUE_Y_ELEMS 19
#define COLUMN_VALUE_Y_RANK 2
#define COLUMN_VALUE_Y_SHAPE {1, 19}
#define COLUMN_VALUE_OUT0_ELEMS 57
#define COLUMN_VALUE_OUT0_RANK 2
#define COLUMN_VALUE_OUT0_SHAPE {3, 19}
/*
 * x: 3x19xi32, y: 1x19xi32 -> out0: 3x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int column_value(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* COLUMN_VALUE_H */
