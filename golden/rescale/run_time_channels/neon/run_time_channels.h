#ifndef RUN_TIME_CHANNELS_H
#define RUN_TIME_CHANNELS_H

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

#define RUN_TIME_CHANNELS_CONTENT 0x7356609329c94386u

#define RUN_TIME_CHANNELS_ARENA_BYTES 0
#define RUN_TIME_CHANNELS_ARENA_ALIGN 16
#define RUN_TIME_CHANNELS_X_ELEMS 48
#define RUN_TIME_CHANNELS_X_RANK 2
#define RUN_TIME_CHANNELS_X_SHAPE {3, 16}
#define RUN_TIME_CHANNELS_MULTIPLIER_ELEMS 16
#define RUN_TIME_CHANNELS_MULTIPLIER_RANK 1
#define RUN_TIME_CHANNELS_MULTIPLIER_SHAPE {16}
#define RUN_TIME_CHANNELS_OUT0_ELEMS 48
#define RUN_TIME_CHANNELS_OUT0_RANK 2
#define RUN_TIME_CHANNELS_OUT0_SHAPE {3, 16}
/*
 * x: 3x16xi16, multiplier: 16xi16 -> out0: 3x16xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int run_time_channels(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT multiplier, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* RUN_TIME_CHANNELS_H */
