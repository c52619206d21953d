#ifndef UNSIGNED_CONSTANTS_H
#define UNSIGNED_CONSTANTS_H

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

#define UNSIGNED_CONSTANTS_CONTENT 0xe2e032729669e6c9u

#define UNSIGNED_CONSTANTS_ARENA_BYTES 16
#define UNSIGNED_CONSTANTS_ARENA_ALIGN 16
#define UNSIGNED_CONSTANTS_X_ELEMS 8
#define UNSIGNED_CONSTANTS_X_RANK 2
#define UNSIGNED_CONSTANTS_X_SHAPE {2, 4}
#define UNSIGNED_CONSTANTS_Q_ELEMS 4
#define UNSIGNED_CONSTANTS_Q_RANK 2
#define UNSIGNED_CONSTANTS_Q_SHAPE {1, 4}
#define UNSIGNED_CONSTANTS_OUT0_ELEMS 8
#define UNSIGNED_CONSTANTS_OUT0_RANK 2
#define UNSIGNED_CONSTANTS_OUT0_SHAPE {2, 4}
#define UNSIGNED_CONSTANTS_OUT1_ELEMS 8
#define UNSIGNED_CONSTANTS_OUT1_RANK 2
#define UNSIGNED_CONSTANTS_OUT1_SHAPE {2, 4}
/*
 * x: 2x4xf16, q: 1x4xui8 -> out0: 2x4xf16, out1: 2x4xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int unsigned_constants(const uint16_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT q, uint16_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* UNSIGNED_CONSTANTS_H */
