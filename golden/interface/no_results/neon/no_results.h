#ifndef NO_RESULTS_H
#define NO_RESULTS_H

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

#define NO_RESULTS_CONTENT 0xc24766371b761779u

#define NO_RESULTS_ARENA_BYTES 0
#define NO_RESULTS_ARENA_ALIGN 16
#define NO_RESULTS_X_ELEMS 6
#define NO_RESULTS_X_RANK 2
#define NO_RESULTS_X_SHAPE {2, 3}
/*
 * x: 2x3xi32, ->
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int no_results(const int32_t *TOSAC_RESTRICT x, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* NO_RESULTS_H */
