// Copies and gathers as C: the bodies of kernels that move elements and compute nothing.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr } from "../ctree/tree.ts";
import { scalarOf } from "../kernel/form/lanes.ts";
import { cTypeOf } from "../kernel/interface/interface.ts";
import type { Buffer, CopyKernel, GatherKernel } from "../kernel/kernel.ts";
import type { TypedArray } from "../support/tensor.ts";
import { lanesOf, storageOf } from "../support/tensor.ts";
import { constantExpr } from "../scalar/expressions.ts";

type Copy = CopyKernel["copies"][number];

/** A buffer inside of a kernel function. */
type BufferExpr = (b: Buffer) => CExpr;

export const moveBody = (kernel: CopyKernel | GatherKernel, bufferOf: BufferExpr): CCode =>
  kernel.kind === "gather" ? gather(kernel, bufferOf) : copies(kernel, bufferOf);

function gather({ dims, values, indices, to }: GatherKernel, bufferOf: BufferExpr): CCode {
  if (indices.splat) return gathered(to, values, dims, Number(indices.data![0]), bufferOf);
  const [i, k, c] = [C.local("i"), C.local("k"), C.local("c")];
  const [at_i, at_k, at_c] = [C.use(i), C.use(k), C.use(c)];
  const row = C.sum(C.times(C.binary("/", at_i, C.int(dims.w)), dims.k), C.cast(C.size, at_k));
  const from = C.sum(C.binary("*", row, C.int(dims.c)), at_c);
  return C.counting(i, 0, dims.n * dims.w, [
    C.declare(C.type(cTypeOf(scalarOf(indices.type))), k, C.at(bufferOf(indices), at_i)),
    C.when(C.binary("<", at_k, C.int(0)), C.assign(at_k, C.int(0))),
    C.when(C.binary(">", at_k, C.int(dims.k - 1)), C.assign(at_k, C.int(dims.k - 1))),
    C.counting(c, 0, dims.c, [
      C.assign(
        C.at(bufferOf(to), C.sum(C.binary("*", at_i, C.int(dims.c)), at_c)),
        moved(values, from, bufferOf),
      ),
    ]),
  ]);
}

/** A gather whose indices are one constant. */
function gathered(
  to: Buffer,
  values: Buffer,
  { n, k, w, c }: GatherKernel["dims"],
  index: number,
  bufferOf: BufferExpr,
): CCode {
  const offset = Math.min(Math.max(index, 0), k - 1) * c;
  const fromAt = { offset, strides: [k * c, 0, 1] };
  const toAt = { offset: 0, strides: [w * c, c, 1] };
  return copy(to, { from: values, dims: [n, w, c], fromAt, toAt }, bufferOf);
}

function copies({ to, fill, copies }: CopyKernel, bufferOf: BufferExpr): CCode {
  return [
    fill ? filled(to, fill, numberOf(fill) ?? moved(fill, C.int(0), bufferOf), bufferOf) : [],
    copies.map((c) => copy(to, c, bufferOf)),
  ];
}

/** Elements from an offset on, all of them when nothing else is said, set to what a buffer has one of. */
function filled(
  to: Buffer,
  from: Buffer,
  number: CExpr,
  bufferOf: BufferExpr,
  offset = 0,
  count = to.elements,
): CCode {
  const target = bufferOf(to);
  const byte = from.data && oneByte(lanesOf({ type: from.type, data: from.data }));
  const { bytes } = storageOf(to.type)!;
  if (byte !== undefined)
    return C.evaluate(C.call(C.memset, C.sum(target, C.int(offset)), C.int(byte), C.int(count * bytes)));
  const i = C.local("i");
  return C.counting(i, 0, count, [C.assign(C.at(target, C.sum(C.int(offset), C.use(i))), number)]);
}

function copy(to: Buffer, { from, dims, fromAt, toAt }: Copy, bufferOf: BufferExpr): CCode {
  const number = numberOf(from);
  const target = bufferOf(to);
  const axes = dims.map((_, d) => d).filter((d) => dims[d]! > 1);
  const [only] = axes;
  const isRun = axes.length === 1 && toAt.strides[only!] === 1;
  if (isRun && number) return filled(to, from, number, bufferOf, toAt.offset, dims[only!]);
  if (isRun && fromAt.strides[only!] === 1 && !isGivenTruth(from)) {
    const source = C.sum(bufferOf(from), C.int(fromAt.offset));
    const bytes = C.int(dims[only!]! * storageOf(to.type)!.bytes);
    return C.evaluate(C.call(C.memcpy, C.sum(target, C.int(toAt.offset)), source, bytes));
  }
  const index = dims.map((_, d) => C.local(`i${d}`));
  const within = (a: Copy["toAt"]): CExpr => offsetOf(a, axes, index.map(C.use));
  const inner = C.assign(C.at(target, within(toAt)), number ?? moved(from, within(fromAt), bufferOf));
  return axes.reduceRight<CCode>((body, d) => C.counting(index[d]!, 0, dims[d]!, [body]), inner);
}

/** Offset plus strides times indices; negative strides are subtracted, so that the sum stays unsigned. */
function offsetOf(
  { offset, strides }: Copy["toAt"],
  axes: readonly number[],
  index: readonly CExpr[],
): CExpr {
  return axes
    .filter((d) => strides[d] !== 0)
    .reduce<CExpr>((so, d) => {
      const term = C.times(index[d]!, Math.abs(strides[d]!));
      return strides[d]! < 0 ? C.binary("-", so, term) : C.sum(so, term);
    }, C.int(offset));
}

/** An element as it is copied: callers may give any byte for a truth value, and get 0 or 1 back. */
function moved(from: Buffer, index: CExpr, bufferOf: BufferExpr): CExpr {
  const element = C.at(bufferOf(from), index);
  return isGivenTruth(from) ? C.cast("uint8_t", C.binary("!=", element, C.int(0))) : element;
}

/** Truth values that our own code writes are 0 or 1 already. */
const isGivenTruth = (b: Buffer): boolean => b.kind === "param" && scalarOf(b.type) === "i1";

/** The one number that all elements of a constant are; undefined for other buffers. */
function numberOf(b: Buffer): CExpr | undefined {
  if (!b.data || (!b.splat && b.elements > 1)) return undefined;
  return constantExpr(scalarOf(b.type), lanesOf({ type: b.type, data: b.data })[0]!);
}

/** The byte that all bytes of the first element are, if they are. */
function oneByte(data: TypedArray): number | undefined {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.BYTES_PER_ELEMENT);
  return bytes.every((b) => b === bytes[0]) ? bytes[0] : undefined;
}
