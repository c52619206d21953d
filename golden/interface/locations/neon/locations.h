#ifndef LOCATIONS_H
#define LOCATIONS_H

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

#define LOCATIONS_CONTENT 0xca8ccf77953d3a37u

#define LOCATIONS_ARENA_BYTES 0
#define LOCATIONS_ARENA_ALIGN 16
#define LOCATIONS_X_ELEMS 5
#define LOCATIONS_X_RANK 1
#define LOCATIONS_X_SHAPE {5}
#define LOCATIONS_OUT0_ELEMS 5
#define LOCATIONS_OUT0_RANK 1
#define LOCATIONS_OUT0_SHAPE {5}
/*
 * x: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int locations(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* LOCATIONS_H */
