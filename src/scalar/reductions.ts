// Reductions one element at a time: where they start, a step, and the end of those that have an order.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt } from "../ctree/tree.ts";
import type { Expr } from "../expr/expr.ts";
import { input, limits } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { anything, fitOrAll, interval } from "../expr/range.ts";
import { beats, combine, identityExpr, PARTIALS } from "../expr/reduce.ts";
import type { Node } from "../kernel/kernel.ts";
import { isOrderedSum } from "../kernel/kernel.ts";
import type { RowExit } from "../kernel/schedule.ts";
import { block } from "../support/layout.ts";
import type { ScalarScope } from "./expressions.ts";
import type { ScalarLoops } from "./loops.ts";
import { note } from "./notes.ts";
import { constantExpr, localType, scalarExpr } from "./expressions.ts";

/** What a reduction starts from. */
export function identityOf({ def, type }: Node): CExpr {
  if (def.kind !== "reduce") throw new Error("not a reduction");
  const e = identityExpr(def.reduce, type, def.nan);
  return e.kind === "const" ? constantExpr(type, e.value) : C.int(0);
}

/** The node that is reduced. */
export function reducedBy({ def }: Node, loops: ScalarLoops): Node {
  if (def.kind !== "reduce" && def.kind !== "argmax") throw new Error("not a reduction");
  return loops.kernel.nodes[def.of]!;
}

/** The partial results of an ordered sum or product. */
const partsOf = (node: Node, loops: ScalarLoops): CExpr => C.use(loops.localOf(node, "part"));

/** What arrays are filled up with. */
const isZero = (e: CExpr): boolean => e.kind === "literal" && Object.is(Number(e.value), 0);

/** The variable that runs over partial results. */
const PART = "p";

export function start(node: Node, loops: ScalarLoops): CCode {
  const { def, type: t } = node;
  const symbol = loops.symbolOf(node);
  if (def.kind === "argmax") {
    const best = loops.localOf(node, "best");
    const of = localType(reducedBy(node, loops).type);
    return [
      note(node),
      C.declare(C.type("int32_t"), symbol, C.int(0)),
      C.declare(C.type(of), best, C.int(0)),
    ];
  }
  if (!isOrderedSum(node)) return [note(node), C.declare(C.type(localType(t)), symbol, identityOf(node))];
  const [p, first] = [loops.local(PART), identityOf(node)];
  const parts = (value?: CExpr): CStmt =>
    C.declareArray(C.type("float"), loops.localOf(node, "part"), [PARTIALS], value);
  if (isZero(first)) return [note(node), parts(C.list(first))];
  const each = C.counting(p, 0, PARTIALS, C.assign(C.at(partsOf(node, loops), C.use(p)), first));
  return [note(node), parts(), each];
}

export function step(node: Node, loops: ScalarLoops): CCode {
  if (node.def.kind === "argmax") return argmaxStep(node, loops);
  const part = C.binary("%", loops.indexAt(loops.kernel.axis), C.int(PARTIALS));
  const target = isOrderedSum(node) ? C.at(partsOf(node, loops), part) : loops.valueOf(node);
  return combineInto(node, loops, target, target, loops.valueOf(reducedBy(node, loops)));
}

/** `target = combine(a, b);` of a result so far and an element. */
function combineInto(node: Node, loops: ScalarLoops, target: CExpr, a: CExpr, b: CExpr): CCode {
  if (node.def.kind !== "reduce") return [];
  const of = reducedBy(node, loops);
  const expr = combine(node.def.reduce, node.def.nan, input(node.type, 0), input(of.type, 1));
  const ranges = [partialRange(node, loops), elementRange(node, loops)];
  return assigned(expr, loops, target, [a, b], {
    rangeOf: (id) => ranges[id]!,
    isUnsigned: (id) => id === 1 && loops.isUnsigned(of),
  });
}

/** Two results of parts of a reduction as one; parts of a sum of bytes are sums already. */
export function partsCombined({ def }: Node, a: Expr, b: Expr): Expr {
  if (def.kind !== "reduce") throw new Error("not a reduction");
  return combine(def.reduce === "byte_sum" ? "sum" : def.reduce, def.nan, a, b);
}

/** Bounds of what a reduction reads. */
function elementRange(node: Node, loops: ScalarLoops): Interval {
  const isBytes = node.def.kind === "reduce" && node.def.reduce === "byte_sum";
  return isBytes ? interval(0, 255) : reducedBy(node, loops).range;
}

/** Bounds of a sum of some of the elements; of other reductions, and of floats, of anything. */
export function partialRange(node: Node, loops: ScalarLoops): Interval {
  const isSum = node.def.kind === "reduce" && (node.def.reduce === "sum" || node.def.reduce === "byte_sum");
  if (!isSum || node.type !== "i32") return limits(node.type);
  const { lo, hi } = elementRange(node, loops);
  const count = loops.kernel.dims[loops.kernel.axis]!;
  return fitOrAll(node.type, interval(Math.min(0, count * lo), Math.max(0, count * hi)));
}

function assigned(
  expr: Expr,
  loops: ScalarLoops,
  target: CExpr,
  values: readonly CExpr[],
  known: Pick<ScalarScope, "rangeOf" | "isUnsigned">,
): CCode {
  const before: CStmt[] = [];
  const scope = loops.over((id) => values[id]!, known.rangeOf, before);
  const value = scalarExpr(expr, { ...scope, ...known });
  return [before, updating(target, value)];
}

/** `target = value;`, as `target op= right;` where the value is made of the target itself. */
export function updating(target: CExpr, value: CExpr): CStmt {
  if (value.kind !== "binary" || value.left !== target) return C.assign(target, value);
  const op = ({ "+": "+=", "-": "-=", "*": "*=", "/": "/=" } as const)[value.op as "+"];
  return op ? C.assign(target, value.right, op) : C.assign(target, value);
}

function argmaxStep(node: Node, loops: ScalarLoops): CCode {
  if (node.def.kind !== "argmax") return [];
  const of = reducedBy(node, loops);
  const [x, i] = [loops.valueOf(of), loops.indexAt(loops.kernel.axis)];
  const best = C.use(loops.localOf(node, "best"));
  const scope = loops.over(
    (id) => [x, best][id]!,
    () => anything,
    [],
  );
  const better = scalarExpr(beats(of.type, node.def.nan), scope);
  return C.when(C.binary("||", C.binary("==", i, C.int(0)), better), [
    C.assign(loops.valueOf(node), C.cast("int32_t", i)),
    C.assign(best, x),
  ]);
}

/** Joins the partial results of an ordered reduction as the fixed tree. */
export function finish(node: Node, loops: ScalarLoops): CCode {
  if (!isOrderedSum(node)) return [];
  const parts = partsOf(node, loops);
  const [p, half] = [loops.local(PART), loops.local("half")];
  const [low, high] = [C.at(parts, C.use(p)), C.at(parts, C.binary("+", C.use(p), C.use(half)))];
  return [
    C.halving(half, PARTIALS / 2, [
      C.counting(p, 0, C.use(half), [combineInto(node, loops, low, low, high)]),
    ]),
    C.declare(C.constant("float"), loops.symbolOf(node), C.at(parts, C.int(0))),
  ];
}

/** The sum of what was read so far, which later lanes only add to. */
export function partialSum({ terms, sum }: RowExit, loops: ScalarLoops): CExpr {
  if (sum.type === "f32") return C.call(joinedSum, partsOf(sum, loops));
  return terms
    .map(({ reduce, shift }) => shiftedLeft(loops.valueOf(reduce), shift))
    .reduce((a, b) => C.binary("+", a, b));
}

export const shiftedLeft = (e: CExpr, by: number): CExpr => (by === 0 ? e : C.binary("<<", e, C.int(by)));

const joinedSum = C.writtenHelper(
  "tosac_joined_sum",
  [
    `// Joins ${PARTIALS} partial sums, k with k + 8, then + 4, + 2, + 1, and leaves them as they are.`,
    block("static inline float tosac_joined_sum(const float *parts)", [
      `float joined[${PARTIALS}];`,
      `for (size_t p = 0; p < ${PARTIALS}; ++p) joined[p] = parts[p];`,
      block(
        `for (size_t half = ${PARTIALS / 2}; half >= 1; half /= 2)`,
        "for (size_t p = 0; p < half; ++p) joined[p] = joined[p] + joined[p + half];",
      ),
      "return joined[0];",
    ]),
  ],
  { floats: true },
);
