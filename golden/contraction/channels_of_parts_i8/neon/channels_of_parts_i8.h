#ifndef CHANNELS_OF_PARTS_I8_H
#define CHANNELS_OF_PARTS_I8_H

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

#define CHANNELS_OF_PARTS_I8_CONTENT 0x4faab055d3708bf0u

#define CHANNELS_OF_PARTS_I8_ARENA_BYTES 2240
#define CHANNELS_OF_PARTS_I8_ARENA_ALIGN 16
#define CHANNELS_OF_PARTS_I8_X_ELEMS 1200
#define CHANNELS_OF_PARTS_I8_X_RANK 4
#define CHANNELS_OF_PARTS_I8_X_SHAPE {1, 5, 6, 40}
#define CHANNELS_OF_PARTS_I8_OUT0_ELEMS 1200
#define CHANNELS_OF_PARTS_I8_OUT0_RANK 4
#define CHANNELS_OF_PARTS_I8_OUT0_SHAPE {1, 5, 6, 40}
/*
 * x: 1x5x6x40xi8 -> out0: 1x5x6x40xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int channels_of_parts_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CHANNELS_OF_PARTS_I8_H */
