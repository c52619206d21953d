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

#define AFTER_CHANNELS_CONTENT 0x50e3a51d664e4b33u

#define CHANNELS_ARENA_BYTES 672
#define CHANNELS_ARENA_ALIGN 16
#define CHANNELS_X_ELEMS 128
#define CHANNELS_X_RANK 4
#define CHANNELS_X_SHAPE {1, 4, 4, 8}
#define CHANNELS_OUT0_ELEMS 128
#define CHANNELS_OUT0_RANK 4
#define CHANNELS_OUT0_SHAPE {1, 4, 4, 8}
/*
 * x: 1x4x4x8xi8 -> out0: 1x4x4x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int channels(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define MEAN_ARENA_BYTES 0
#define MEAN_ARENA_ALIGN 16
#define MEAN_X_ELEMS 576
#define MEAN_X_RANK 4
#define MEAN_X_SHAPE {1, 6, 6, 16}
#define MEAN_OUT0_ELEMS 64
#define MEAN_OUT0_RANK 4
#define MEAN_OUT0_SHAPE {1, 2, 2, 16}
/*
 * x: 1x6x6x16xi8 -> out0: 1x2x2x16xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int mean(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_CHANNELS_H */
