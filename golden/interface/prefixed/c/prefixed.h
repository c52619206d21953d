#ifndef PREFIXED_H
#define PREFIXED_H

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

#define PREFIXED_CONTENT 0x75ba88c8f136a477u

#define NET_PREFIXED_ARENA_BYTES 0
#define NET_PREFIXED_ARENA_ALIGN 16
#define NET_PREFIXED_X_ELEMS 5
#define NET_PREFIXED_X_RANK 1
#define NET_PREFIXED_X_SHAPE {5}
#define NET_PREFIXED_OUT0_ELEMS 5
#define NET_PREFIXED_OUT0_RANK 1
#define NET_PREFIXED_OUT0_SHAPE {5}
/*
 * x: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int net_prefixed(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PREFIXED_H */
