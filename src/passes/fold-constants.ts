// Ops whose operands are all constants become constants, by running the interpreter on them.
import type { Op } from "../ir/graph.ts";
import type { Answer, Builder, Pattern } from "../ir/rewrite.ts";
import { no } from "../ir/rewrite.ts";
import { constantOperand } from "../ir/record.ts";
import { runForm, tensorOf } from "../interpret.ts";
import { storageOf, zeros } from "../support/tensor.ts";
import { constantOf, sizeOf, tensorOfType } from "./constants.ts";
import { patternPass } from "./pass.ts";

/** A folded constant may be at most this large unless its operands were larger already: folding must not bloat files. */
const MOST = 65536;

function fold(op: Op, build: Builder): Answer {
  const [result] = op.results;
  if (!op.record || op.record.traits.includes("constant") || result?.type.kind !== "tensor") return undefined;
  const constants = op.operands.map((_, i) => constantOperand(op, i));
  if (constants.length === 0 || constants.some((c) => c === undefined)) return undefined;
  const { element, shape } = tensorOfType(result);
  if (!storageOf(element.storage) || !shape || shape.some((d) => d < 1))
    return no("the result has no static size");
  const size = sizeOf(result);
  if (size > Math.max(MOST, ...op.operands.filter((v) => v.type.kind === "tensor").map(sizeOf)))
    return no(`the constant would have ${size} elements`);
  const out = zeros(element.storage, shape);
  runForm(
    op.record.compute(op),
    constants.map((c) => tensorOf(c!)),
    out,
    () => {},
  );
  return constantOf(out, build, tensorOfType(result));
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
