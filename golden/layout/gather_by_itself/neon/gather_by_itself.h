#ifndef GATHER_BY_ITSELF_H
#define GATHER_BY_ITSELF_H

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

#define GATHER_BY_ITSELF_CONTENT 0xccae43185ce3093cu

#define GATHER_BY_ITSELF_ARENA_BYTES 0
#define GATHER_BY_ITSELF_ARENA_ALIGN 16
#define GATHER_BY_ITSELF_I_ELEMS 8
#define GATHER_BY_ITSELF_I_RANK 2
#define GATHER_BY_ITSELF_I_SHAPE {2, 4}
#define GATHER_BY_ITSELF_OUT0_ELEMS 8
#define GATHER_BY_ITSELF_OUT0_RANK 3
#define GATHER_BY_ITSELF_OUT0_SHAPE {2, 4, 1}
/*
 * i: 2x4xi32 -> out0: 2x4x1xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int gather_by_itself(const int32_t *TOSAC_RESTRICT i, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* GATHER_BY_ITSELF_H */
