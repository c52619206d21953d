#ifndef MIN_MAX_LONG_H
#define MIN_MAX_LONG_H

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

#define MIN_MAX_LONG_CONTENT 0xe18c021ab4ccd9b5u

#define MIN_MAX_LONG_ARENA_BYTES 0
#define MIN_MAX_LONG_ARENA_ALIGN 16
#define MIN_MAX_LONG_X_ELEMS 2048
#define MIN_MAX_LONG_X_RANK 2
#define MIN_MAX_LONG_X_SHAPE {2, 1024}
#define MIN_MAX_LONG_OUT0_ELEMS 2048
#define MIN_MAX_LONG_OUT0_RANK 2
#define MIN_MAX_LONG_OUT0_SHAPE {2, 1024}
/*
 * x: 2x1024xi8 -> out0: 2x1024xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int min_max_long(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* MIN_MAX_LONG_H */
