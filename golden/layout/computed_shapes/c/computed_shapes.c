#include "computed_shapes.h"

#include <string.h>

#if !defined(COMPUTED_SHAPES_CONTENT) || COMPUTED_SHAPES_CONTENT != 0xdaf9505b35c39011u
#error "computed_shapes.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// copy of a result
static void computed_shapes_copy0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 192);
}

int computed_shapes(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  computed_shapes_copy0(x, out0);
  return 0;
}
