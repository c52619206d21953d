#include "no_results.h"

#if !defined(NO_RESULTS_CONTENT) || NO_RESULTS_CONTENT != 0xc24766371b761779u
#error "no_results.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

int no_results(const int32_t *TOSAC_RESTRICT x, void *TOSAC_RESTRICT arena) {
  if (x == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  return 0;
}
