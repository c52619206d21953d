// Ops whose operands are all constants become constants, by running the interpreter on them.
import type { DenseAttr } from "../ir/attributes.ts";
import type { Op, Value } from "../ir/graph.ts";
import type { Compute } from "../ir/record.ts";
import type { Answer, Builder, Pattern } from "../ir/rewrite.ts";
import { no } from "../ir/rewrite.ts";
import { shapeAttr } from "../ir/shape-values.ts";
import { shapeType } from "../ir/types.ts";
import { constantOperand } from "../ir/constants.ts";
import { runForm, tensorOf } from "../interpret.ts";
import type { ElementType } from "../support/element-type.ts";
import type { Tensor } from "../support/tensor.ts";
import { storageOf, zeros } from "../support/tensor.ts";
import { constantOf, sizeOf, tensorOfType } from "./constants.ts";
import { patternPass } from "./pass.ts";

/** A folded constant may be at most this large unless its operands were larger already: folding must not bloat files. */
const MOST = 65536;

/** Nobody here computes those, or not from constants alone. */
const notFolded: readonly Compute["form"][] = ["branch", "loop", "none", "extern"];

function fold(op: Op, build: Builder): Answer {
  const [result, ...more] = op.results;
  const shape = op.record?.shapeOf?.(op);
  if (shape && result)
    return build.op("tosa.const_shape", [], { values: shapeAttr(shape) }, shapeType(shape.length));
  if (
    !op.record ||
    more.length > 0 ||
    op.record.traits.includes("constant") ||
    result?.type.kind !== "tensor"
  )
    return undefined;
  const constants = op.operands.map((_, i) => constantOperand(op, i));
  if (constants.length === 0 || constants.some((c) => c === undefined)) return undefined;
  const { element, shape: sizes } = tensorOfType(result);
  if (!storageOf(element.storage) || !sizes || sizes.some((d) => d < 1))
    return no("the result has no static size");
  const compute = op.record.compute(op);
  if (notFolded.includes(compute.form)) return undefined;
  const number = compute.form === "map" && !compute.channels?.length && constants.every((c) => c!.splat);
  if (number) return splatOf(compute, constants as DenseAttr[], result, build);
  const moved = compute.form === "move" ? oneNumber(compute, constants as DenseAttr[]) : undefined;
  if (moved)
    return build.op("tosa.const", [], { values: { ...moved, type: tensorOfType(result) } }, result.type);
  const size = sizeOf(result);
  if (size > Math.max(MOST, ...constants.map((c) => c!.data.length)))
    return no(`the constant would have ${size} elements`);
  const out = zeros(element.storage, sizes);
  runForm(
    compute,
    constants.map((c) => tensorOf(c!)),
    [out],
    () => {},
  );
  return constantOf(out, build, tensorOfType(result));
}

/** The one number that is moved, if all that is moved is the same: it is that wherever it goes. */
function oneNumber(
  { copies, fill }: Extract<Compute, { form: "move" }>,
  constants: readonly DenseAttr[],
): DenseAttr | undefined {
  const read = [...copies.map(({ operand }) => operand), ...(fill === undefined ? [] : [fill])];
  const [first, ...others] = read.map((operand) => constants[operand]!);
  const isOne = ({ splat, data }: DenseAttr): boolean => splat || data.length === 1;
  const isSame = (c: DenseAttr): boolean => isOne(c) && Object.is(c.data[0], first!.data[0]);
  return first && isOne(first) && others.every(isSame)
    ? { ...first, splat: true, data: first.data.slice(0, 1) }
    : undefined;
}

/** The same number everywhere: computed once, however many elements there are. */
function splatOf(compute: Compute, constants: readonly DenseAttr[], result: Value, build: Builder): Value {
  const type = tensorOfType(result);
  const one = ({ storage }: ElementType): Tensor =>
    zeros(
      storage,
      type.shape!.map(() => 1),
    );
  const operands = constants.map(({ data, type }) => ({ ...one(type.element), data: data.slice(0, 1) }));
  const out = one(type.element);
  runForm(compute, operands, [out], () => {});
  const values: DenseAttr = { kind: "dense", type, splat: true, data: out.data };
  return build.op("tosa.const", [], { values }, type);
}

const pattern: Pattern = {
  name: "fold-constants",
  because: "an op on constants has one result, and the interpreter knows it",
  rewrite: fold,
};

export const foldConstants = patternPass({
  name: "fold-constants",
  summary: "Compute ops on constants at compile time, with the interpreter's meaning.",
  after: [["canonicalize", "it moves constants to the right and removes ops that need no folding"]],
  patterns: [pattern],
});
