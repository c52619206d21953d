#ifndef CONV3D_I8_H
#define CONV3D_I8_H

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

#define CONV3D_I8_CONTENT 0xe8304128422acd8au

#define CONV3D_I8_ARENA_BYTES 144
#define CONV3D_I8_ARENA_ALIGN 16
#define CONV3D_I8_X_ELEMS 96
#define CONV3D_I8_X_RANK 5
#define CONV3D_I8_X_SHAPE {1, 3, 4, 4, 2}
#define CONV3D_I8_OUT0_ELEMS 72
#define CONV3D_I8_OUT0_RANK 5
#define CONV3D_I8_OUT0_SHAPE {1, 3, 4, 3, 2}
/*
 * x: 1x3x4x4x2xi8 -> out0: 1x3x4x3x2xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int conv3d_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CONV3D_I8_H */
