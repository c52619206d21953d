#ifndef PER_CHANNEL_H
#define PER_CHANNEL_H

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

#define PER_CHANNEL_CONTENT 0x50a1c1006959bb1au

#define PER_CHANNEL_ARENA_BYTES 0
#define PER_CHANNEL_ARENA_ALIGN 16
#define PER_CHANNEL_X_ELEMS 20
#define PER_CHANNEL_X_RANK 2
#define PER_CHANNEL_X_SHAPE {4, 5}
#define PER_CHANNEL_OUT0_ELEMS 20
#define PER_CHANNEL_OUT0_RANK 2
#define PER_CHANNEL_OUT0_SHAPE {4, 5}
/*
 * x: 4x5xi32 -> out0: 4x5xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int per_channel(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PER_CHANNEL_H */
