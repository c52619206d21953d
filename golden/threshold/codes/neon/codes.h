#ifndef CODES_H
#define CODES_H

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

#define CODES_CONTENT 0xfa952c1241e6581du

#define CODES_ARENA_BYTES 0
#define CODES_ARENA_ALIGN 16
#define CODES_ARG0_ELEMS 600
#define CODES_ARG0_RANK 2
#define CODES_ARG0_SHAPE {2, 300}
#define CODES_OUT0_ELEMS 600
#define CODES_OUT0_RANK 2
#define CODES_OUT0_SHAPE {2, 300}
/*
 * arg0: 2x300xi8 -> out0: 2x300xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int codes(const int8_t *TOSAC_RESTRICT arg0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CODES_H */
