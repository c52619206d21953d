#ifndef LOGISTIC_I8_H
#define LOGISTIC_I8_H

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

#define LOGISTIC_I8_CONTENT 0x240c67df1faffb69u

#define LOGISTIC_I8_ARENA_BYTES 0
#define LOGISTIC_I8_ARENA_ALIGN 16
#define LOGISTIC_I8_X_ELEMS 8000
#define LOGISTIC_I8_X_RANK 2
#define LOGISTIC_I8_X_SHAPE {8, 1000}
#define LOGISTIC_I8_OUT0_ELEMS 8000
#define LOGISTIC_I8_OUT0_RANK 2
#define LOGISTIC_I8_OUT0_SHAPE {8, 1000}
/*
 * x: 8x1000xi8 -> out0: 8x1000xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int logistic_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* LOGISTIC_I8_H */
