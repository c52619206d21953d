#ifndef NEGATE_OLDER_H
#define NEGATE_OLDER_H

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

#define NEGATE_OLDER_CONTENT 0x420b26a2565c4bbbu

#define NEGATE_OLDER_ARENA_BYTES 0
#define NEGATE_OLDER_ARENA_ALIGN 16
#define NEGATE_OLDER_X_ELEMS 38
#define NEGATE_OLDER_X_RANK 2
#define NEGATE_OLDER_X_SHAPE {2, 19}
#define NEGATE_OLDER_OUT0_ELEMS 38
#define NEGATE_OLDER_OUT0_RANK 2
#define NEGATE_OLDER_OUT0_SHAPE {2, 19}
#define NEGATE_OLDER_OUT1_ELEMS 38
#define NEGATE_OLDER_OUT1_RANK 2
#define NEGATE_OLDER_OUT1_SHAPE {2, 19}
/*
 * x: 2x19xi8 -> out0: 2x19xi8, out1: 2x19xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int negate_older(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* NEGATE_OLDER_H */
