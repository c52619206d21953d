#ifndef KEYWORDS_H
#define KEYWORDS_H

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

#define KEYWORDS_CONTENT 0x494e1d2cdd7f7044u

#define DOUBLE__ARENA_BYTES 0
#define DOUBLE__ARENA_ALIGN 16
#define DOUBLE__INT__ELEMS 5
#define DOUBLE__INT__RANK 1
#define DOUBLE__INT__SHAPE {5}
#define DOUBLE__CLASS__ELEMS 5
#define DOUBLE__CLASS__RANK 1
#define DOUBLE__CLASS__SHAPE {5}
#define DOUBLE__OUT0__ELEMS 5
#define DOUBLE__OUT0__RANK 1
#define DOUBLE__OUT0__SHAPE {5}
#define DOUBLE__ARENA__ELEMS 5
#define DOUBLE__ARENA__RANK 1
#define DOUBLE__ARENA__SHAPE {5}
#define DOUBLE__OUT0_ELEMS 5
#define DOUBLE__OUT0_RANK 1
#define DOUBLE__OUT0_SHAPE {5}
/*
 * int_: 5xi32, class_: 5xi32, out0_: 5xi32, arena_: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int double_(const int32_t *TOSAC_RESTRICT int_, const int32_t *TOSAC_RESTRICT class_, const int32_t *TOSAC_RESTRICT out0_, const int32_t *TOSAC_RESTRICT arena_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* KEYWORDS_H */
