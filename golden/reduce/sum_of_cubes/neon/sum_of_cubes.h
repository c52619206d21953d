#ifndef SUM_OF_CUBES_H
#define SUM_OF_CUBES_H

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

#define SUM_OF_CUBES_CONTENT 0xb861b5f948586293u

#define SUM_OF_CUBES_ARENA_BYTES 0
#define SUM_OF_CUBES_ARENA_ALIGN 16
#define SUM_OF_CUBES_X_ELEMS 400
#define SUM_OF_CUBES_X_RANK 2
#define SUM_OF_CUBES_X_SHAPE {2, 200}
#define SUM_OF_CUBES_OUT0_ELEMS 2
#define SUM_OF_CUBES_OUT0_RANK 2
#define SUM_OF_CUBES_OUT0_SHAPE {2, 1}
/*
 * x: 2x200xi8 -> out0: 2x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int sum_of_cubes(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SUM_OF_CUBES_H */
