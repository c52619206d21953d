// Thresholds on a softmax become one op that holds both, those on a logistic a table or a comparison of its codes: what
// passes is found by trying every code.
import type { Attr } from "../ir/attributes.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import { enclosed } from "../ir/region.ts";
import type { Watch } from "../ir/rewrite.ts";
import { Copy } from "../ir/rewrite.ts";
import { dialect } from "../tosa/index.ts";
import { elementNameOf } from "./constants.ts";
import type { Mode, Pass } from "./pass.ts";
import { Decline } from "./softmax/decline.ts";
import { moved } from "./threshold/approximate.ts";
import { movable } from "./threshold/movable.ts";
import { fromCodes } from "./threshold/on-codes.ts";
import type { Threshold } from "./threshold/recognize.ts";
import { thresholdOf } from "./threshold/recognize.ts";

const because = {
  softmax:
    "the choice follows from the softmax alone, and lanes pass from one value on; together they are one function of the input",
  moved:
    "approx: the sum is at least exp(0), so only lanes with exp(x - max) over the bound can pass; the others are taken out of the sum too",
  table: "a function of a byte is a table, and all 256 entries are tried",
  crossing:
    "all codes of a logistic's input are tried: what passes changes at one of them, so the input itself is compared",
};

type How = "exact" | "approx";

function run(func: Func, watch: Watch, how: How): Func {
  const found = thresholdsIn(func, watch, how);
  const copy = new Copy(func);
  for (const op of func.ops) {
    const threshold = found.get(op);
    if (threshold) copy.replace(op, fused(threshold, func, copy, how));
    else copy.keep(op, copy.remade(op));
  }
  return copy.finish();
}

/**
 * Thresholds that something uses, from the last; what only they use goes into them. Where a choice cannot be moved, the truth
 * that it is made by stays as well.
 */
function thresholdsIn(func: Func, watch: Watch, how: How): Map<Op, Threshold> {
  const found = new Map<Op, Threshold>();
  const [inside, declined] = [new Set<Op>(), new Set<Op>()];
  for (const op of [...func.ops].reverse()) {
    const users = func.ops.filter((user) => user.operands.some((v) => v.owner === op));
    const result = func.results.some((v) => v.owner === op);
    const hidden = !result && users.every((user) => found.has(user) || inside.has(user));
    const bound = how === "approx" && isTruth(op) && users.some((user) => declined.has(user));
    const threshold = hidden || bound ? undefined : attempt(op, watch, how);
    if (hidden) inside.add(op);
    if (bound || threshold === "declined") declined.add(op);
    else if (threshold) found.set(op, threshold);
  }
  return found;
}

const isTruth = ({ results: [result] }: Op): boolean =>
  result !== undefined && elementNameOf(result) === "i1";

function attempt(op: Op, watch: Watch, how: How): Threshold | "declined" | undefined {
  try {
    const threshold = thresholdOf(op);
    const moves = how === "approx" && threshold?.on === "softmax";
    if (moves) movable(threshold);
    const pattern = moves ? "move-threshold" : "fuse-threshold";
    if (threshold)
      watch({ kind: "fired", pattern, because: because[moves ? "moved" : wayOf(threshold)], op });
    return threshold;
  } catch (reason) {
    if (!(reason instanceof Decline)) throw reason;
    watch({ kind: "declined", pattern: "fuse-threshold", because: reason.message, op });
    return "declined";
  }
}

const wayOf = (threshold: Threshold): keyof typeof because =>
  threshold.on === "softmax" ? "softmax" : "table" in threshold.instead ? "table" : "crossing";

function fused(threshold: Threshold, func: Func, copy: Copy, how: How): Value {
  const { op, source } = threshold;
  const build = copy.builderFor(op, dialect);
  const now = (v: Value): Value => copy.current(v);
  if (threshold.on === "codes") return fromCodes(threshold, now, build);
  const input = source.operands[0]!;
  if (how === "approx") return moved(movable(threshold), now(input), build);
  const [result] = op.results as [Value];
  const region = enclosed([input], result, func);
  const attributes = { least: real(threshold.least), mask: truth(op.name !== "tosa.select") };
  return build.op("tosac.threshold", [now(input)], attributes, result.type, [region]);
}

const real = (value: number): Attr => ({ kind: "float", value, type: "f64" });
const truth = (value: boolean): Attr => ({ kind: "bool", value });

const modes = {
  exact: {
    summary: "makes one op, one table or one comparison of both",
    keeps: "bits",
    run: (func, watch) => run(func, watch, "exact"),
  },
  approx: {
    summary:
      "moves the threshold in front of the softmax and does not compare again: with the bound t, lanes that pass come out up to 1 - t too large, and others may pass too",
    keeps: "reals",
    run: (func, watch) => run(func, watch, "approx"),
  },
  off: { summary: "does nothing", keeps: "bits", run: (func) => func },
} satisfies Record<string, Mode>;

export const fuseThreshold = {
  ...modes.exact,
  name: "fuse-threshold",
  summary: "Join a threshold with the softmax or the logistic it is on.",
  because: Object.values(because),
  outermost: true,
  after: [["raise-softmax", "a threshold is looked for on a softmax that has been found"]],
  modes,
} satisfies Pass;
