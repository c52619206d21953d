#ifndef CENTRED_COLUMNS_H
#define CENTRED_COLUMNS_H

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

#define CENTRED_COLUMNS_CONTENT 0xe12db667ae5d4ad6u

#define CENTRED_COLUMNS_ARENA_BYTES 0
#define CENTRED_COLUMNS_ARENA_ALIGN 16
#define CENTRED_COLUMNS_X_ELEMS 95
#define CENTRED_COLUMNS_X_RANK 2
#define CENTRED_COLUMNS_X_SHAPE {5, 19}
#define CENTRED_COLUMNS_OUT0_ELEMS 95
#define CENTRED_COLUMNS_OUT0_RANK 2
#define CENTRED_COLUMNS_OUT0_SHAPE {5, 19}
/*
 * x: 5x19xi32 -> out0: 5x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int centred_columns(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* CENTRED_COLUMNS_H */
