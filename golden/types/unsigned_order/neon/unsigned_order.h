#ifndef UNSIGNED_ORDER_H
#define UNSIGNED_ORDER_H

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

#define UNSIGNED_ORDER_CONTENT 0xa2e9eecd71504f8du

#define UNSIGNED_ORDER_ARENA_BYTES 0
#define UNSIGNED_ORDER_ARENA_ALIGN 16
#define UNSIGNED_ORDER_CODES_ELEMS 111
#define UNSIGNED_ORDER_CODES_RANK 2
#define UNSIGNED_ORDER_CODES_SHAPE {3, 37}
#define UNSIGNED_ORDER_OUT0_ELEMS 111
#define UNSIGNED_ORDER_OUT0_RANK 2
#define UNSIGNED_ORDER_OUT0_SHAPE {3, 37}
#define UNSIGNED_ORDER_OUT1_ELEMS 3
#define UNSIGNED_ORDER_OUT1_RANK 2
#define UNSIGNED_ORDER_OUT1_SHAPE {3, 1}
#define UNSIGNED_ORDER_OUT2_ELEMS 3
#define UNSIGNED_ORDER_OUT2_RANK 1
#define UNSIGNED_ORDER_OUT2_SHAPE {3}
/*
 * codes: 3x37xui8 -> out0: 3x37xui8, out1: 3x1xui8, out2: 3xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int unsigned_order(const uint8_t *TOSAC_RESTRICT codes, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* UNSIGNED_ORDER_H */
