#ifndef SPELLED_NAMES_H
#define SPELLED_NAMES_H

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

#define SPELLED_NAMES_CONTENT 0x61c79f186372ce88u

#define A_B_C_ARENA_BYTES 0
#define A_B_C_ARENA_ALIGN 16
#define A_B_C_X_1___ELEMS 5
#define A_B_C_X_1___RANK 1
#define A_B_C_X_1___SHAPE {5}
#define A_B_C_M_0_ELEMS 5
#define A_B_C_M_0_RANK 1
#define A_B_C_M_0_SHAPE {5}
#define A_B_C_OUT0_ELEMS 5
#define A_B_C_OUT0_RANK 1
#define A_B_C_OUT0_SHAPE {5}
/*
 * x_1__: 5xi32, m_0: 5xi32 -> out0: 5xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int a_b_c(const int32_t *TOSAC_RESTRICT x_1__, const int32_t *TOSAC_RESTRICT m_0, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SPELLED_NAMES_H */
