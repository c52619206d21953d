// The end of a reduction over lanes: registers into one, then across its lanes.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../ctree/tree.ts";
import type { Scalar } from "../expr/expr.ts";
import { input } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { anything } from "../expr/range.ts";
import type { NanMode, ReduceKind } from "../expr/reduce.ts";
import { combine, isOrdered, PARTIALS } from "../expr/reduce.ts";
import { scalarExpr } from "../scalar/expressions.ts";
import { block } from "../support/layout.ts";
import type { VectorScope } from "./block.ts";
import { VectorBlock } from "./block.ts";
import type { Callee, Kind, Machine } from "./machine.ts";
import { nameOf, symbolsIn } from "./machine.ts";
import type { Lanes } from "./registers.ts";
import { elementOf, kindOf, lanesPerRegister } from "./registers.ts";

/** How lanes are joined: parts of a sum of bytes as a sum. */
export interface Joining {
  readonly kind: ReduceKind;
  readonly type: Scalar;
  readonly nan: NanMode;
  /** Bounds of what some of the lanes are joined to. */
  readonly range: Interval;
}

interface Made {
  readonly before: CCode;
  readonly value: CExpr;
}

/** The reduced value, and what must stand before it; locals are named after `base`. */
export function acrossLanes(joining: Joining, v: Lanes, base: string, scope: VectorScope): Made {
  const { kind, type, nan } = joining;
  const { machine } = scope;
  if (isOrdered(kind, type))
    return { before: [], value: C.call(treeOf(machine, kind as "sum" | "product"), ...v.regs) };
  const { before, value: reg } = inOneRegister(joining, v, base, scope);
  const lane = kindOf(type, v.width);
  const row = nan === "ignore" && type === "f32" ? undefined : machine.across[`${kind} ${lane}`];
  if (row) return { before, value: truth(type, C.call(row, reg)) };
  const lanes = C.local(`${base}_lanes`);
  const first = truth(type, C.at(C.use(lanes), C.int(0)));
  return { before: [before, oneByOne(joining, lanes, reg, lane, scope)], value: first };
}

const truth = (type: Scalar, e: CExpr): CExpr => (type === "i1" ? C.binary("!=", e, C.int(0)) : e);

/** Half of the registers combined with the other half, until one is left. */
function inOneRegister(
  { kind, type, nan, range }: Joining,
  v: Lanes,
  base: string,
  scope: VectorScope,
): Made {
  const count = lanesPerRegister(scope.machine, v.width);
  const before: CCode[] = [];
  let { regs } = v;
  while (regs.length > 1) {
    const half = regs.length / 2;
    regs = regs.slice(0, half).map((reg, k) => {
      const sources = [reg, regs[k + half]!].map((r) => ({ ...v, regs: [r] }));
      const out = new VectorBlock({
        ...scope,
        count,
        source: (id) => sources[id]!,
        rangeOf: () => range,
      });
      const joined = out.unnamed(combine(kind, nan, input(type, 0), input(type, 1)), base);
      before.push(out.lines);
      return joined.regs[0]!;
    });
  }
  return { before, value: regs[0]! };
}

/** What no instruction does across lanes, such as passing over NaN: the lanes are combined one by one, into the first. */
function oneByOne(
  { kind, type, nan }: Joining,
  lanes: CSymbol,
  reg: CExpr,
  lane: Kind,
  { machine, table }: VectorScope,
): CCode {
  const [k, count] = [C.local("k"), lanesPerRegister(machine, Number(lane.slice(1)))];
  const elements = [C.int(0), C.use(k)].map((at) => C.at(C.use(lanes), at));
  const before: CStmt[] = [];
  const value = scalarExpr(combine(kind, nan, input(type, 0), input(type, 1)), {
    table,
    valueOf: (id) => elements[id]!,
    rangeOf: () => anything,
    bind: (type, value) => {
      const v = C.local("v");
      before.push(C.declare(C.constant(type), v, value));
      return C.use(v);
    },
  });
  return [
    C.declareArray(C.type(elementOf(lane)), lanes, [count]),
    C.evaluate(C.call(machine.memory[lane].store, C.use(lanes), reg)),
    C.counting(k, 1, count, [before, C.updating(elements[0]!, value)]),
  ];
}

/** What joins all partial results of an ordered reduction. */
function treeOf(machine: Machine, kind: "sum" | "product"): Callee {
  if (machine.trees) return machine.trees[kind];
  const [per, { store }] = [lanesPerRegister(machine, 32), machine.memory.f32];
  const [name, op] = [`tosac_tree_${kind}_f32`, kind === "sum" ? "+" : "*"];
  const registers = Array.from({ length: PARTIALS / per }, (_, r) => r);
  const params = registers.map((r) => `${machine.types.f32} v${r}`).join(", ");
  const text = [
    `// Joins ${PARTIALS} partial results: k with k + 8, then + 4, + 2, + 1.`,
    block(`static inline float ${name}(${params})`, [
      `float parts[${PARTIALS}];`,
      registers.map((r) => `${nameOf(store)}(parts + ${r * per}, v${r});`),
      block(
        `for (size_t half = ${PARTIALS / 2}; half >= 1; half /= 2)`,
        `for (size_t p = 0; p < half; ++p) parts[p] = parts[p] ${op} parts[p + half];`,
      ),
      "return parts[0];",
    ]),
  ];
  return C.writtenHelper(name, text, { uses: symbolsIn(store), floats: true });
}
