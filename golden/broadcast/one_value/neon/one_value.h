#ifndef ONE_VALUE_H
#define ONE_VALUE_H

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

#define ONE_VALUE_CONTENT 0xbd2420e73ef31adau

#define ONE_VALUE_ARENA_BYTES 0
#define ONE_VALUE_ARENA_ALIGN 16
#define ONE_VALUE_X_ELEMS 57
#define ONE_VALUE_X_RANK 2
#define ONE_VALUE_X_SHAPE {3, 19}
#define ONE_VALUE_Y_ELEMS 1
#define ONE_VALUE_Y_RANK 2
#define ONE_VALUE_Y_SHAPE {1, 1}
#define ONE_VALUE_OUT0_ELEMS 57
#define ONE_VALUE_OUT0_RANK 2
#define ONE_VALUE_OUT0_SHAPE {3, 19}
/*
 * x: 3x19xi32, y: 1x1xi32 -> out0: 3x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int one_value(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* ONE_VALUE_H */
