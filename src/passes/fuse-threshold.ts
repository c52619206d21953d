// Thresholds on a softmax or on a table become one op that holds both: what passes is found by trying every code.
import type { Attr } from "../ir/attributes.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import { enclosed } from "../ir/region.ts";
import type { Watch } from "../ir/rewrite.ts";
import { Copy } from "../ir/rewrite.ts";
import { dialect } from "../tosa/index.ts";
import { constantOf, tensorOfType } from "./constants.ts";
import type { Pass } from "./pass.ts";
import { Decline } from "./softmax/decline.ts";
import { lanesOf } from "./softmax/lanes.ts";
import { movable, moved } from "./threshold/approximate.ts";
import type { Threshold } from "./threshold/recognize.ts";
import { everyCode, thresholdOf } from "./threshold/recognize.ts";

const because = {
  softmax:
    "the choice follows from the softmax alone, and lanes pass from one value on; together they are one function of the input",
  moved:
    "approx: the sum is at least exp(0), so only lanes with exp(x - max) over the bound can pass; the others are taken out of the sum too",
  table: "a function of a byte is a table, and all 256 entries are tried",
};

type Mode = "exact" | "approx";

function run(func: Func, watch: Watch, mode: Mode): Func {
  const found = thresholdsIn(func, watch, mode);
  const copy = new Copy(func);
  for (const op of func.ops) {
    const threshold = found.get(op);
    if (threshold) copy.replace(op, fused(threshold, func, op, copy, mode));
    else copy.keep(op, copy.remade(op));
  }
  return copy.finish();
}

/** Thresholds that something uses, from the last; what only they use goes into them. */
function thresholdsIn(func: Func, watch: Watch, mode: Mode): Map<Op, Threshold> {
  const found = new Map<Op, Threshold>();
  const inside = new Set<Op>();
  for (const op of [...func.ops].reverse()) {
    const users = func.ops.filter((user) => user.operands.some((v) => v.owner === op));
    const result = func.results.some((v) => v.owner === op);
    const hidden = !result && users.every((user) => found.has(user) || inside.has(user));
    const threshold = hidden ? undefined : attempt(op, watch, mode);
    if (hidden) inside.add(op);
    if (threshold) found.set(op, threshold);
  }
  return found;
}

function attempt(op: Op, watch: Watch, mode: Mode): Threshold | undefined {
  try {
    const threshold = thresholdOf(op);
    const moves = mode === "approx" && threshold?.of === "softmax";
    if (moves) movable(op, threshold);
    const pattern = moves ? "move-threshold" : "fuse-threshold";
    if (threshold) watch({ kind: "fired", pattern, because: because[moves ? "moved" : threshold.of], op });
    return threshold;
  } catch (reason) {
    if (!(reason instanceof Decline)) throw reason;
    watch({ kind: "declined", pattern: "fuse-threshold", because: reason.message, op });
    return undefined;
  }
}

function fused(threshold: Threshold, func: Func, op: Op, copy: Copy, mode: Mode): Value {
  const build = copy.builderFor(op, dialect);
  const [result] = op.results as [Value];
  const input = threshold.source.operands[0]!;
  if (threshold.of === "table") {
    const entries = lanesOf(result, new Map([[threshold.value, codesThrough(threshold)]]));
    const table = constantOf({ ...entries, shape: [entries.data.length] }, build);
    return build.op("tosa.table", [copy.current(input), table], {}, result.type);
  }
  if (mode === "approx") return moved(movable(op, threshold), copy.current(input), build);
  const region = enclosed([input], result, func);
  const attributes = { least: real(threshold.least), mask: truth(op.name !== "tosa.select") };
  return build.op("tosac.threshold", [copy.current(input)], attributes, result.type, [region]);
}

/** The entries of the table that a threshold is on, for every code of its input. */
const codesThrough = ({ source, value }: Threshold) => lanesOfTable(source, value);

function lanesOfTable(source: Op, value: Value) {
  const input = source.operands[0]!;
  return lanesOf(value, new Map([[input, everyCode(tensorOfType(input).element)]]));
}

const real = (value: number): Attr => ({ kind: "float", value, type: "f64" });
const truth = (value: boolean): Attr => ({ kind: "bool", value });

export const fuseThreshold: Pass = {
  name: "fuse-threshold",
  summary: "Join a threshold with the softmax or the table it is on.",
  keeps: "bits",
  because: Object.values(because),
  outermost: true,
  after: [["raise-softmax", "a threshold is looked for on a softmax that has been found"]],
  options: [
    {
      name: "mode",
      summary:
        "`exact` keeps every bit, `approx` moves the threshold in front of the softmax and changes values, `off` does nothing",
      values: ["exact", "approx", "off"],
    },
  ],
  with: ({ mode }) => ({ ...fuseThreshold, ...modes[mode as keyof typeof modes] }),
  run: (func, watch) => run(func, watch, "exact"),
};

const modes: Readonly<Record<Mode | "off", Partial<Pass>>> = {
  exact: {},
  approx: { keeps: "reals", run: (func, watch) => run(func, watch, "approx") },
  off: { run: (func) => func },
};
