#ifndef AFTER_CHANNELS_H
#define AFTER_CHANNELS_H

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

#define AFTER_CHANNELS_CONTENT 0x08a44418981a0584u

#define SCALED_CHANNELS_ARENA_BYTES 672
#define SCALED_CHANNELS_ARENA_ALIGN 16
#define SCALED_CHANNELS_X_ELEMS 128
#define SCALED_CHANNELS_X_RANK 4
#define SCALED_CHANNELS_X_SHAPE {1, 4, 4, 8}
#define SCALED_CHANNELS_OUT0_ELEMS 128
#define SCALED_CHANNELS_OUT0_RANK 4
#define SCALED_CHANNELS_OUT0_SHAPE {1, 4, 4, 8}
/*
 * x: 1x4x4x8xi8 -> out0: 1x4x4x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int scaled_channels(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define MEAN_ARENA_BYTES 16
#define MEAN_ARENA_ALIGN 16
#define MEAN_X_ELEMS 128
#define MEAN_X_RANK 4
#define MEAN_X_SHAPE {1, 4, 4, 8}
#define MEAN_OUT0_ELEMS 8
#define MEAN_OUT0_RANK 4
#define MEAN_OUT0_SHAPE {1, 1, 1, 8}
/*
 * x: 1x4x4x8xi8 -> out0: 1x1x1x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int mean(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_CHANNELS_H */
