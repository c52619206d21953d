// C around functions that upstream lowered: tensors as plain pointers in, memory descriptors inside.
import type { Slot } from "../../../src/cli/exchange.ts";
import { elements, storageOf } from "../../../src/support/tensor.ts";

export interface Signature {
  readonly name: string;
  readonly params: readonly Slot[];
  readonly result: Slot;
}

/** Ranks up to 8: sizes and strides lie behind one another, so one struct serves every rank. */
export const descriptors = `\
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct descriptor {
  char *allocated, *data;
  int64_t offset, sizes[16];
};

static inline struct descriptor describe(char *data, int rank, const int64_t *shape) {
  struct descriptor d = {data, data, 0, {0}};
  int64_t stride = 1;
  for (int i = rank; i-- > 0; stride *= shape[i]) {
    d.sizes[i] = shape[i];
    d.sizes[rank + i] = stride;
  }
  return d;
}
`;

/** The functions of MLIR's and the compiler's runtime that lowered code calls. */
export const runtime = `\
// Rounds to nearest even.
__bf16 __truncsfbf2(float x);
__bf16 __truncsfbf2(float x) {
  uint32_t bits;
  memcpy(&bits, &x, 4);
  const uint16_t top = (uint16_t)(x != x ? bits >> 16 | 64 : (bits + 0x7fff + (bits >> 16 & 1)) >> 16);
  __bf16 rounded;
  memcpy(&rounded, &top, 2);
  return rounded;
}

struct unranked { int64_t rank; struct descriptor *descriptor; };

static void copy_axis(int64_t size, int64_t rank, int64_t axis, const struct descriptor *from, const char *source,
                      const struct descriptor *to, char *target) {
  if (axis == rank) {
    memcpy(target, source, (size_t)size);
    return;
  }
  for (int64_t i = 0; i < from->sizes[axis]; i++)
    copy_axis(size, rank, axis + 1, from, source + i * from->sizes[rank + axis] * size, to,
              target + i * to->sizes[rank + axis] * size);
}

void memrefCopy(int64_t size, const struct unranked *from, const struct unranked *to);
void memrefCopy(int64_t size, const struct unranked *from, const struct unranked *to) {
  const struct descriptor *a = from->descriptor, *b = to->descriptor;
  copy_axis(size, from->rank, 0, a, a->data + a->offset * size, b, b->data + b->offset * size);
}
`;

export const shapeText = ({ shape }: Slot): string =>
  `(const int64_t[]){${shape.length ? shape.join(", ") : 0}}`;
const bytes = ({ type, shape }: Slot): number => elements(shape) * storageOf(type)!.bytes;

/** The lowered function under the interface of generated code. It gets copies: upstream may write into arguments. */
export function wrapper({ name, params, result }: Signature): string {
  const list = params.map((_, i) => `const void *a${i}`).join(", ");
  const copies = params.map(
    (p, i) =>
      `  char *c${i} = malloc(${bytes(p)});\n  memcpy(c${i}, a${i}, ${bytes(p)});\n` +
      `  struct descriptor d${i} = describe(c${i}, ${p.shape.length}, ${shapeText(p)});`,
  );
  return `\
void _mlir_ciface_${name}(struct descriptor *result${", struct descriptor *".repeat(params.length)});
int ${name}(${list}, void *out0, void *arena) {
  struct descriptor result;
${copies.join("\n")}
  (void)arena;
  _mlir_ciface_${name}(&result${params.map((_, i) => `, &d${i}`).join("")});
  memcpy(out0, result.data + result.offset * ${storageOf(result.type)!.bytes}, ${bytes(result)});
  free(result.allocated);
${params.map((_, i) => `  free(c${i});`).join("\n")}
  return 0;
}
`;
}
