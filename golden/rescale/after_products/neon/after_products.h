#ifndef AFTER_PRODUCTS_H
#define AFTER_PRODUCTS_H

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

#define AFTER_PRODUCTS_CONTENT 0xcffdb83f431dc32fu

#define CHANNELS_ARENA_BYTES 672
#define CHANNELS_ARENA_ALIGN 16
#define CHANNELS_X_ELEMS 320
#define CHANNELS_X_RANK 4
#define CHANNELS_X_SHAPE {1, 4, 5, 16}
#define CHANNELS_OUT0_ELEMS 160
#define CHANNELS_OUT0_RANK 4
#define CHANNELS_OUT0_SHAPE {1, 4, 5, 8}
/*
 * x: 1x4x5x16xi8 -> out0: 1x4x5x8xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int channels(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#define SHORT__ARENA_BYTES 48
#define SHORT__ARENA_ALIGN 16
#define SHORT__X_ELEMS 18
#define SHORT__X_RANK 3
#define SHORT__X_SHAPE {1, 3, 6}
#define SHORT__OUT0_ELEMS 36
#define SHORT__OUT0_RANK 3
#define SHORT__OUT0_SHAPE {1, 3, 12}
/*
 * x: 1x3x6xi8 -> out0: 1x3x12xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int short_(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* AFTER_PRODUCTS_H */
