#ifndef LIBRARY_NAMES_H
#define LIBRARY_NAMES_H

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

#define LIBRARY_NAMES_CONTENT 0x4a99ae0079ea45adu

#define EXP__ARENA_BYTES 0
#define EXP__ARENA_ALIGN 16
#define EXP__GAMMA__ELEMS 5
#define EXP__GAMMA__RANK 1
#define EXP__GAMMA__SHAPE {5}
#define EXP__OUT0_ELEMS 5
#define EXP__OUT0_RANK 1
#define EXP__OUT0_SHAPE {5}
/*
 * gamma_: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int exp_(const int32_t *TOSAC_RESTRICT gamma_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define ROUND__ARENA_BYTES 0
#define ROUND__ARENA_ALIGN 16
#define ROUND__PRINTF_ELEMS 5
#define ROUND__PRINTF_RANK 1
#define ROUND__PRINTF_SHAPE {5}
#define ROUND__OUT0_ELEMS 5
#define ROUND__OUT0_RANK 1
#define ROUND__OUT0_SHAPE {5}
/*
 * printf: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int round_(const int32_t *TOSAC_RESTRICT printf, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define FREE__ARENA_BYTES 0
#define FREE__ARENA_ALIGN 16
#define FREE__Y1__ELEMS 5
#define FREE__Y1__RANK 1
#define FREE__Y1__SHAPE {5}
#define FREE__OUT0_ELEMS 5
#define FREE__OUT0_RANK 1
#define FREE__OUT0_SHAPE {5}
/*
 * y1_: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int free_(const int32_t *TOSAC_RESTRICT y1_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* LIBRARY_NAMES_H */
