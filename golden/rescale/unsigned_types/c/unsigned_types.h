#ifndef UNSIGNED_TYPES_H
#define UNSIGNED_TYPES_H

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

#define UNSIGNED_TYPES_CONTENT 0x82a0be669426ff73u

#define UNSIGNED_TYPES_ARENA_BYTES 0
#define UNSIGNED_TYPES_ARENA_ALIGN 16
#define UNSIGNED_TYPES_X_ELEMS 38
#define UNSIGNED_TYPES_X_RANK 2
#define UNSIGNED_TYPES_X_SHAPE {2, 19}
#define UNSIGNED_TYPES_OUT0_ELEMS 38
#define UNSIGNED_TYPES_OUT0_RANK 2
#define UNSIGNED_TYPES_OUT0_SHAPE {2, 19}
/*
 * x: 2x19xui8 -> out0: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int unsigned_types(const uint8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* UNSIGNED_TYPES_H */
