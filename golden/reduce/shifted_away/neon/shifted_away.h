#ifndef SHIFTED_AWAY_H
#define SHIFTED_AWAY_H

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

#define SHIFTED_AWAY_CONTENT 0x0b1126293b6226b2u

#define SHIFTED_AWAY_ARENA_BYTES 16
#define SHIFTED_AWAY_ARENA_ALIGN 16
#define SHIFTED_AWAY_M_9_ELEMS 1
#define SHIFTED_AWAY_M_9_RANK 2
#define SHIFTED_AWAY_M_9_SHAPE {1, 1}
#define SHIFTED_AWAY_M_10_ELEMS 1
#define SHIFTED_AWAY_M_10_RANK 2
#define SHIFTED_AWAY_M_10_SHAPE {1, 1}
#define SHIFTED_AWAY_M_5_ELEMS 16
#define SHIFTED_AWAY_M_5_RANK 2
#define SHIFTED_AWAY_M_5_SHAPE {1, 16}
#define SHIFTED_AWAY_OUT0_ELEMS 16
#define SHIFTED_AWAY_OUT0_RANK 2
#define SHIFTED_AWAY_OUT0_SHAPE {1, 16}
/*
 * m_9: 1x1xi32, m_10: 1x1xi32, m_5: 1x16xi16 -> out0: 1x16xi32
 * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.
 */
int shifted_away(const int32_t *TOSAC_RESTRICT m_9, const int32_t *TOSAC_RESTRICT m_10, const int16_t *TOSAC_RESTRICT m_5, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena);

#ifdef __cplusplus
}
#endif

#endif /* SHIFTED_AWAY_H */
