#ifndef SEVERAL_FUNCTIONS_H
#define SEVERAL_FUNCTIONS_H

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

#define SEVERAL_FUNCTIONS_CONTENT 0x8c12a23ce982c0b4u

#define FIRST_ARENA_BYTES 0
#define FIRST_ARENA_ALIGN 16
#define FIRST_X_ELEMS 38
#define FIRST_X_RANK 2
#define FIRST_X_SHAPE {2, 19}
#define FIRST_OUT0_ELEMS 38
#define FIRST_OUT0_RANK 2
#define FIRST_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi8 -> out0: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int first(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define SECOND_ARENA_BYTES 0
#define SECOND_ARENA_ALIGN 16
#define SECOND_X_ELEMS 19
#define SECOND_X_RANK 1
#define SECOND_X_SHAPE {19}
#define SECOND_OUT0_ELEMS 19
#define SECOND_OUT0_RANK 1
#define SECOND_OUT0_SHAPE {19}
/*
 * x: 19xi8 -> out0: 19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int second(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define THIRD_ARENA_BYTES 0
#define THIRD_ARENA_ALIGN 16
#define THIRD_X_ELEMS 19
#define THIRD_X_RANK 1
#define THIRD_X_SHAPE {19}
#define THIRD_Y_ELEMS 19
#define THIRD_Y_RANK 1
#define THIRD_Y_SHAPE {19}
#define THIRD_OUT0_ELEMS 19
#define THIRD_OUT0_RANK 1
#define THIRD_OUT0_SHAPE {19}
/*
 * x: 19xi32, y: 19xi32 -> out0: 19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int third(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SEVERAL_FUNCTIONS_H */
