#ifndef CALLERS_H
#define CALLERS_H

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

#define CALLERS_CONTENT 0xe62a388aff0e346cu

#define CALL_0_ARENA_BYTES 0
#define CALL_0_ARENA_ALIGN 16
#define CALL_0_X_ELEMS 4
#define CALL_0_X_RANK 1
#define CALL_0_X_SHAPE {4}
#define CALL_0_OUT0_ELEMS 4
#define CALL_0_OUT0_RANK 1
#define CALL_0_OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int call_0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define UNIT_0_ARENA_BYTES 0
#define UNIT_0_ARENA_ALIGN 16
#define UNIT_0_X_ELEMS 4
#define UNIT_0_X_RANK 1
#define UNIT_0_X_SHAPE {4}
#define UNIT_0_OUT0_ELEMS 4
#define UNIT_0_OUT0_RANK 1
#define UNIT_0_OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int unit_0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define BYTES_0_ARENA_BYTES 0
#define BYTES_0_ARENA_ALIGN 16
#define BYTES_0_X_ELEMS 4
#define BYTES_0_X_RANK 1
#define BYTES_0_X_SHAPE {4}
#define BYTES_0_OUT0_ELEMS 4
#define BYTES_0_OUT0_RANK 1
#define BYTES_0_OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int bytes_0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define ALIGN_0_ARENA_BYTES 0
#define ALIGN_0_ARENA_ALIGN 16
#define ALIGN_0_X_ELEMS 4
#define ALIGN_0_X_RANK 1
#define ALIGN_0_X_SHAPE {4}
#define ALIGN_0_OUT0_ELEMS 4
#define ALIGN_0_OUT0_RANK 1
#define ALIGN_0_OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int align_0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define UNIT_ARENA_BYTES 0
#define UNIT_ARENA_ALIGN 16
#define UNIT_X_ELEMS 4
#define UNIT_X_RANK 1
#define UNIT_X_SHAPE {4}
#define UNIT_OUT0_ELEMS 4
#define UNIT_OUT0_RANK 1
#define UNIT_OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int unit(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define UNITS_ARENA_BYTES 0
#define UNITS_ARENA_ALIGN 16
#define UNITS_X_ELEMS 4
#define UNITS_X_RANK 1
#define UNITS_X_SHAPE {4}
#define UNITS_OUT0_ELEMS 4
#define UNITS_OUT0_RANK 1
#define UNITS_OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int units(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define INPUT_ARENA_BYTES 0
#define INPUT_ARENA_ALIGN 16
#define INPUT_X_ELEMS 4
#define INPUT_X_RANK 1
#define INPUT_X_SHAPE {4}
#define INPUT_OUT0_ELEMS 4
#define INPUT_OUT0_RANK 1
#define INPUT_OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int input(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define GETLINE_ARENA_BYTES 0
#define GETLINE_ARENA_ALIGN 16
#define GETLINE_X_ELEMS 4
#define GETLINE_X_RANK 1
#define GETLINE_X_SHAPE {4}
#define GETLINE_OUT0_ELEMS 4
#define GETLINE_OUT0_RANK 1
#define GETLINE_OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int getline(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define TOSAC_CALL_0__ARENA_BYTES 0
#define TOSAC_CALL_0__ARENA_ALIGN 16
#define TOSAC_CALL_0__X_ELEMS 4
#define TOSAC_CALL_0__X_RANK 1
#define TOSAC_CALL_0__X_SHAPE {4}
#define TOSAC_CALL_0__OUT0_ELEMS 4
#define TOSAC_CALL_0__OUT0_RANK 1
#define TOSAC_CALL_0__OUT0_SHAPE {4}
/*
 * x: 4xi32 -> out0: 4xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int tosac_call_0_(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CALLERS_H */
