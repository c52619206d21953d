// Softmax sub-graphs become one op that says what they are and still holds their ops.
import type { Func, Op, Value } from "../ir/graph.ts";
import { enclosed, opsBetween } from "../ir/region.ts";
import type { Watch } from "../ir/rewrite.ts";
import { Copy } from "../ir/rewrite.ts";
import { dialect } from "../tosa/index.ts";
import type { Pass } from "./pass.ts";
import { candidates } from "./softmax/candidates.ts";
import { Decline } from "./softmax/decline.ts";
import { attributesOf } from "./softmax/parameters.ts";
import type { Found } from "./softmax/recognize.ts";
import { recognize } from "./softmax/recognize.ts";

const because =
  "the ops compute exp(k * (x - max x)) over its sum along one axis: their tables fit that exponential, and the rest follows";

function run(func: Func, watch: Watch): Func {
  const { ends, sums } = candidates(func);
  const found = new Map(ends.flatMap((v) => attempt(v, watch)));
  const used = new Set(opsBetween([], ends, func));
  for (const op of sums)
    if (!used.has(op))
      watch({
        kind: "declined",
        pattern: "raise-softmax",
        because: "nothing is divided by this sum of exponentials",
        op,
      });
  const copy = new Copy(func);
  for (const op of func.ops) {
    const softmax = found.get(op);
    if (softmax) copy.replace(op, raised(softmax, func, op, copy));
    else copy.keep(op, copy.remade(op));
  }
  return copy.finish();
}

function attempt(result: Value, watch: Watch): [Op, Found][] {
  const op = result.owner!;
  try {
    const found = recognize(result);
    watch({ kind: "fired", pattern: "raise-softmax", because, op });
    return [[op, found]];
  } catch (reason) {
    if (!(reason instanceof Decline)) throw reason;
    watch({ kind: "declined", pattern: "raise-softmax", because: reason.message, op: reason.op ?? op });
    return [];
  }
}

/** Ops inside stay outside as well where others use them; dce removes the rest. */
function raised({ input, result, parameters }: Found, func: Func, op: Op, copy: Copy): Value {
  const region = enclosed([input], result, func);
  const build = copy.builderFor(op, dialect);
  return build.op("tosac.softmax", [copy.current(input)], attributesOf(parameters), result.type, [region]);
}

export const raiseSoftmax: Pass = {
  name: "raise-softmax",
  summary: "Wrap each softmax sub-graph in one op that carries its parameters and keeps its ops as a region.",
  keeps: "bits",
  because: [because],
  outermost: true,
  run,
};
