// Inputs of tiles as they have to lie: with a border of elements that add nothing, so that no tap is left out, and with memory
// behind them where less than a register of neighbours is read.
import { evaluator } from "../../expr/evaluate.ts";
import type { Factor } from "../../ir/record.ts";
import type { Buffer, ContractKernel, CopyKernel } from "../../kernel/kernel.ts";
import { CHUNK } from "../../kernel/tiling.ts";
import { placeIn } from "../../kernel/places.ts";
import type { StridedAccess } from "../../support/strides.ts";
import { stridesOf } from "../../support/strides.ts";
import { elementType } from "../../support/element-type.ts";
import { elements, storageOf } from "../../support/tensor.ts";
import type { Border, TileForm } from "./form.ts";
import { bordersOf, hasBorder, stretchOf, withBorders } from "./form.ts";

/** Why an input cannot be read where it is; undefined where it can. */
export type Reason = "border" | "short-rows";

export function reasonToCopy(kernel: ContractKernel, form: TileForm): Reason | undefined {
  if (form.type === "f32") return undefined; // taps without an element are left out
  if (bordersOf(kernel)!.some(hasBorder)) return "border";
  const [{ operands }] = kernel.compute.factors as [Factor];
  const operand = operands[0]!;
  // Others may lie behind what was not made for the kernel.
  const isCopied = operand >= kernel.op.operands.length;
  const behind = isCopied ? kernel.operands[operand]!.elements - elements(kernel.shapes[operand]!) : 0;
  return stretchOf(form) < CHUNK && behind < CHUNK ? "short-rows" : undefined;
}

/** A number of which a factor makes 0; zero points are bytes. */
function neutral({ lane }: Factor): number | undefined {
  const value = evaluator(lane);
  return Array.from({ length: 256 }, (_, i) => i - 128).find((x) => value([x]) === 0);
}

export interface Copied {
  readonly copy: CopyKernel;
  readonly kernel: ContractKernel;
  readonly made: Buffer;
}

/** A copy of the input with all that, and the contraction that reads it. Undefined where no byte adds nothing. */
export const withCopiedInput = (kernel: ContractKernel, form: TileForm): Copied | undefined =>
  withBordered(kernel, bordersOf(kernel)!, stretchOf(form) < CHUNK ? CHUNK : 0);

/** The same with borders of bytes that add nothing, and so many bytes behind. */
export function withBordered(
  kernel: ContractKernel,
  borders: readonly Border[],
  behind: number,
): Copied | undefined {
  const [a, ...others] = kernel.compute.factors as [Factor, Factor];
  const [operand] = a.operands as [number];
  const [from, shape] = [kernel.operands[operand]!, kernel.shapes[operand]!];
  const none = neutral(a);
  if (none === undefined) return undefined;
  const whole = withBorders(shape, borders);
  const type = from.type;
  const made: Buffer = {
    kind: "arena",
    name: `${from.name}_padded`,
    type,
    elements: elements(whole) + behind,
  };
  const data = storageOf(elementType(type).scalar)!.create(1);
  data[0] = none as never;
  const fill: Buffer = { kind: "const", name: "fill", type, elements: 1, data };
  const copy: CopyKernel = {
    kind: "copy",
    name: `${kernel.name}_padded`,
    op: kernel.op,
    to: made,
    fill: undefined,
    copies: [
      ...around(fill, shape, whole, borders, behind),
      inside(from, placeIn(kernel, operand), shape, whole, borders),
    ],
  };
  const axes = a.axes.map((axis, d) => ({ ...axis, offset: axis.offset + borders[d]!.before }));
  const added = kernel.operands.length;
  const compute = { ...kernel.compute, factors: [{ ...a, axes, operands: [added] }, ...others] };
  const operands = [...kernel.operands, made];
  return { copy, made, kernel: { ...kernel, compute, operands, shapes: [...kernel.shapes, whole] } };
}

/** The border, axis by axis: what is before and after the elements of an axis, where those of the outer axes are. */
function around(
  fill: Buffer,
  shape: readonly number[],
  whole: readonly number[],
  borders: readonly Border[],
  behind: number,
): CopyKernel["copies"] {
  const strides = stridesOf(whole);
  const slabs = borders.flatMap(({ before, after }, axis) =>
    [
      { first: 0, count: before },
      { first: before + shape[axis]!, count: after },
    ].flatMap(({ first, count }) => {
      if (count === 0) return [];
      const outer = borders.slice(0, axis).reduce((sum, b, d) => sum + b.before * strides[d]!, 0);
      const dims = [...shape.slice(0, axis), count * strides[axis]!];
      return [filledWith(fill, outer + first * strides[axis]!, dims, [...strides.slice(0, axis), 1])];
    }),
  );
  return [...slabs, ...(behind > 0 ? [filledWith(fill, elements(whole), [behind], [1])] : [])];
}

const filledWith = (
  from: Buffer,
  offset: number,
  dims: readonly number[],
  strides: readonly number[],
): CopyKernel["copies"][number] => ({
  from,
  dims,
  fromAt: { offset: 0, strides: dims.map(() => 0) },
  toAt: { offset, strides },
});

/** The input in the middle of what has a border; axes without one follow each other in both. */
function inside(
  from: Buffer,
  { offset: begin, strides: source }: StridedAccess,
  shape: readonly number[],
  whole: readonly number[],
  borders: readonly Border[],
): CopyKernel["copies"][number] {
  const target = stridesOf(whole);
  const offset = borders.reduce((sum, { before }, d) => sum + before * target[d]!, 0);
  const rows: { size: number; from: number; to: number }[] = [];
  shape.forEach((size, d) => {
    const last = rows.at(-1);
    const goesOn = last && last.from === source[d]! * size && last.to === target[d]! * size;
    if (goesOn) rows[rows.length - 1] = { size: last.size * size, from: source[d]!, to: target[d]! };
    else rows.push({ size, from: source[d]!, to: target[d]! });
  });
  return {
    from,
    dims: rows.map(({ size }) => size),
    fromAt: { offset: begin, strides: rows.map((r) => r.from) },
    toAt: { offset, strides: rows.map((r) => r.to) },
  };
}
