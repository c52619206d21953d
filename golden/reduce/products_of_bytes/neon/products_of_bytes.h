#ifndef PRODUCTS_OF_BYTES_H
#define PRODUCTS_OF_BYTES_H

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

#define PRODUCTS_OF_BYTES_CONTENT 0xcbe8a8ec1b453bb7u

#define DOT_ARENA_BYTES 0
#define DOT_ARENA_ALIGN 16
#define DOT_X_ELEMS 600
#define DOT_X_RANK 2
#define DOT_X_SHAPE {3, 200}
#define DOT_Y_ELEMS 600
#define DOT_Y_RANK 2
#define DOT_Y_SHAPE {3, 200}
#define DOT_OUT0_ELEMS 3
#define DOT_OUT0_RANK 2
#define DOT_OUT0_SHAPE {3, 1}
/*
 * x: 3x200xi8, y: 3x200xi8 -> out0: 3x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int dot(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define MOMENTS_ARENA_BYTES 0
#define MOMENTS_ARENA_ALIGN 16
#define MOMENTS_X_ELEMS 171
#define MOMENTS_X_RANK 2
#define MOMENTS_X_SHAPE {3, 57}
#define MOMENTS_OUT0_ELEMS 3
#define MOMENTS_OUT0_RANK 2
#define MOMENTS_OUT0_SHAPE {3, 1}
#define MOMENTS_OUT1_ELEMS 3
#define MOMENTS_OUT1_RANK 2
#define MOMENTS_OUT1_SHAPE {3, 1}
/*
 * x: 3x57xi8 -> out0: 3x1xi32, out1: 3x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int moments(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#define KEPT_ARENA_BYTES 0
#define KEPT_ARENA_ALIGN 16
#define KEPT_X_ELEMS 60
#define KEPT_X_RANK 2
#define KEPT_X_SHAPE {3, 20}
#define KEPT_OUT0_ELEMS 60
#define KEPT_OUT0_RANK 2
#define KEPT_OUT0_SHAPE {3, 20}
#define KEPT_OUT1_ELEMS 3
#define KEPT_OUT1_RANK 2
#define KEPT_OUT1_SHAPE {3, 1}
/*
 * x: 3x20xi8 -> out0: 3x20xi32, out1: 3x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int kept(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PRODUCTS_OF_BYTES_H */
