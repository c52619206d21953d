#ifndef SCALE16_H
#define SCALE16_H

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

#define SCALE16_CONTENT 0x06b28a1c75c5225du

#define SCALE16_ARENA_BYTES 0
#define SCALE16_ARENA_ALIGN 16
#define SCALE16_X_ELEMS 38
#define SCALE16_X_RANK 2
#define SCALE16_X_SHAPE {2, 19}
#define SCALE16_OUT0_ELEMS 38
#define SCALE16_OUT0_RANK 2
#define SCALE16_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xi16 -> out0: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int scale16(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SCALE16_H */
