#ifndef HEADS_I8_H
#define HEADS_I8_H

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

#define HEADS_I8_CONTENT 0x888109b09fb0c962u

#define HEADS_I8_ARENA_BYTES 1200
#define HEADS_I8_ARENA_ALIGN 16
#define HEADS_I8_Q_ELEMS 480
#define HEADS_I8_Q_RANK 2
#define HEADS_I8_Q_SHAPE {10, 48}
#define HEADS_I8_K_ELEMS 480
#define HEADS_I8_K_RANK 2
#define HEADS_I8_K_SHAPE {10, 48}
#define HEADS_I8_V_ELEMS 480
#define HEADS_I8_V_RANK 2
#define HEADS_I8_V_SHAPE {10, 48}
#define HEADS_I8_OUT0_ELEMS 480
#define HEADS_I8_OUT0_RANK 2
#define HEADS_I8_OUT0_SHAPE {10, 48}
/*
 * q: 10x48xi8, k: 10x48xi8, v: 10x48xi8 -> out0: 10x48xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int heads_i8(const int8_t *TOSAC_RESTRICT q, const int8_t *TOSAC_RESTRICT k, const int8_t *TOSAC_RESTRICT v, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* HEADS_I8_H */
