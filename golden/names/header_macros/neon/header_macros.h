#ifndef HEADER_MACROS_H
#define HEADER_MACROS_H

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

#define HEADER_MACROS_CONTENT 0xe4a82339dd0131d9u

#define H_ARENA_BYTES 0
#define H_ARENA_ALIGN 16
#define H_INT32_MAX__ELEMS 5
#define H_INT32_MAX__RANK 1
#define H_INT32_MAX__SHAPE {5}
#define H_NAN__ELEMS 5
#define H_NAN__RANK 1
#define H_NAN__SHAPE {5}
#define H_OFFSETOF__ELEMS 5
#define H_OFFSETOF__RANK 1
#define H_OFFSETOF__SHAPE {5}
#define H_H_X_ELEMS__ELEMS 5
#define H_H_X_ELEMS__RANK 1
#define H_H_X_ELEMS__SHAPE {5}
#define H_X_ELEMS 5
#define H_X_RANK 1
#define H_X_SHAPE {5}
#define H_OUT0_ELEMS 5
#define H_OUT0_RANK 1
#define H_OUT0_SHAPE {5}
/*
 * INT32_MAX_: 5xi32, NAN_: 5xi32, offsetof_: 5xi32, H_X_ELEMS_: 5xi32, x: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int h(const int32_t *TOSAC_RESTRICT INT32_MAX_, const int32_t *TOSAC_RESTRICT NAN_, const int32_t *TOSAC_RESTRICT offsetof_, const int32_t *TOSAC_RESTRICT H_X_ELEMS_, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define HEADER_MACROS_H__ARENA_BYTES 0
#define HEADER_MACROS_H__ARENA_ALIGN 16
#define HEADER_MACROS_H__TOSAC_NEON__ELEMS 5
#define HEADER_MACROS_H__TOSAC_NEON__RANK 1
#define HEADER_MACROS_H__TOSAC_NEON__SHAPE {5}
#define HEADER_MACROS_H__OUT0_ELEMS 5
#define HEADER_MACROS_H__OUT0_RANK 1
#define HEADER_MACROS_H__OUT0_SHAPE {5}
/*
 * TOSAC_NEON_: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int HEADER_MACROS_H_(const int32_t *TOSAC_RESTRICT TOSAC_NEON_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* HEADER_MACROS_H */
