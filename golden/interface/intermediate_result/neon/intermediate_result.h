#ifndef INTERMEDIATE_RESULT_H
#define INTERMEDIATE_RESULT_H

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

#define INTERMEDIATE_RESULT_CONTENT 0xf46d474565391b4du

#define INTERMEDIATE_RESULT_ARENA_BYTES 0
#define INTERMEDIATE_RESULT_ARENA_ALIGN 16
#define INTERMEDIATE_RESULT_X_ELEMS 38
#define INTERMEDIATE_RESULT_X_RANK 2
#define INTERMEDIATE_RESULT_X_SHAPE {2, 19}
#define INTERMEDIATE_RESULT_OUT0_ELEMS 38
#define INTERMEDIATE_RESULT_OUT0_RANK 2
#define INTERMEDIATE_RESULT_OUT0_SHAPE {2, 19}
#define INTERMEDIATE_RESULT_OUT1_ELEMS 38
#define INTERMEDIATE_RESULT_OUT1_RANK 2
#define INTERMEDIATE_RESULT_OUT1_SHAPE {2, 19}
/*
 * x: 2x19xi32 -> out0: 2x19xi32, out1: 2x19xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int intermediate_result(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* INTERMEDIATE_RESULT_H */
