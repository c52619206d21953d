#ifndef COMPARED_WITH_ITSELF_H
#define COMPARED_WITH_ITSELF_H

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

#define COMPARED_WITH_ITSELF_CONTENT 0xd1a55ddf2aab3403u

#define COMPARED_WITH_ITSELF_ARENA_BYTES 0
#define COMPARED_WITH_ITSELF_ARENA_ALIGN 16
#define COMPARED_WITH_ITSELF_X_ELEMS 57
#define COMPARED_WITH_ITSELF_X_RANK 2
#define COMPARED_WITH_ITSELF_X_SHAPE {3, 19}
#define COMPARED_WITH_ITSELF_OUT0_ELEMS 57
#define COMPARED_WITH_ITSELF_OUT0_RANK 2
#define COMPARED_WITH_ITSELF_OUT0_SHAPE {3, 19}
#define COMPARED_WITH_ITSELF_OUT1_ELEMS 57
#define COMPARED_WITH_ITSELF_OUT1_RANK 2
#define COMPARED_WITH_ITSELF_OUT1_SHAPE {3, 19}
#define COMPARED_WITH_ITSELF_OUT2_ELEMS 57
#define COMPARED_WITH_ITSELF_OUT2_RANK 2
#define COMPARED_WITH_ITSELF_OUT2_SHAPE {3, 19}
/*
 * x: 3x19xi32 -> out0: 3x19xi1, out1: 3x19xi1, out2: 3x19xi1
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int compared_with_itself(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* COMPARED_WITH_ITSELF_H */
