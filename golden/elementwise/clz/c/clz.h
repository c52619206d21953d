#ifndef CLZ_H
#define CLZ_H

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

#define CLZ_CONTENT 0x438c202b9cc44a95u

#define CLZ_ARENA_BYTES 0
#define CLZ_ARENA_ALIGN 16
#define CLZ_X_ELEMS 38
#define CLZ_X_RANK 2
#define CLZ_X_SHAPE {2, 19}
#define CLZ_OUT0_ELEMS 38
#define CLZ_OUT0_RANK 2
#define CLZ_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi32 -> out0: 2x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int clz(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CLZ_H */
