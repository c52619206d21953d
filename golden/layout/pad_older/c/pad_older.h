#ifndef PAD_OLDER_H
#define PAD_OLDER_H

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

#define PAD_OLDER_CONTENT 0x5f639deed4a31018u

#define PAD_OLDER_ARENA_BYTES 0
#define PAD_OLDER_ARENA_ALIGN 16
#define PAD_OLDER_X_ELEMS 6
#define PAD_OLDER_X_RANK 2
#define PAD_OLDER_X_SHAPE {2, 3}
#define PAD_OLDER_OUT0_ELEMS 15
#define PAD_OLDER_OUT0_RANK 2
#define PAD_OLDER_OUT0_SHAPE {3, 5}
#define PAD_OLDER_OUT1_ELEMS 15
#define PAD_OLDER_OUT1_RANK 2
#define PAD_OLDER_OUT1_SHAPE {3, 5}
/*
 * x: 2x3xi8 -> out0: 3x5xi8, out1: 3x5xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int pad_older(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* PAD_OLDER_H */
