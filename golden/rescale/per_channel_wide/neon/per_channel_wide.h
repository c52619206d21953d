#ifndef PER_CHANNEL_WIDE_H
#define PER_CHANNEL_WIDE_H

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

#define PER_CHANNEL_WIDE_CONTENT 0x4a5d0ae0ed3e00e1u

#define PER_CHANNEL_WIDE_ARENA_BYTES 0
#define PER_CHANNEL_WIDE_ARENA_ALIGN 16
#define PER_CHANNEL_WIDE_X_ELEMS 57
#define PER_CHANNEL_WIDE_X_RANK 2
#define PER_CHANNEL_WIDE_X_SHAPE {3, 19}
#define PER_CHANNEL_WIDE_OUT0_ELEMS 57
#define PER_CHANNEL_WIDE_OUT0_RANK 2
#define PER_CHANNEL_WIDE_OUT0_SHAPE {3, 19}
/*
 * x: 3x19xi32 -> out0: 3x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int per_channel_wide(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PER_CHANNEL_WIDE_H */
