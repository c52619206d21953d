#ifndef OWN_TABLE_H
#define OWN_TABLE_H

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

#define OWN_TABLE_CONTENT 0x96b323a558b06da4u

#define OWN_ARENA_BYTES 0
#define OWN_ARENA_ALIGN 16
#define OWN_OWN_Y_TABLE_ELEMS 256
#define OWN_OWN_Y_TABLE_RANK 2
#define OWN_OWN_Y_TABLE_SHAPE {4, 64}
#define OWN_OUT0_ELEMS 256
#define OWN_OUT0_RANK 2
#define OWN_OUT0_SHAPE {4, 64}
/*
 * own_y_table: 4x64xi8 -> out0: 4x64xi8
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int own(const int8_t *TOSAC_RESTRICT own_y_table, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* OWN_TABLE_H */
