// The end of a row's reduction: registers into one, then across its lanes.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt } from "../ctree/tree.ts";
import { isOrdered, PARTIALS } from "../expr/reduce.ts";
import type { Node } from "../kernel/kernel.ts";
import type { ScalarLoops } from "../scalar/loops.ts";
import { combineParts } from "../scalar/reductions.ts";
import { block } from "../support/layout.ts";
import type { Steps } from "./loop-steps.ts";
import type { Callee, Kind, Machine } from "./machine.ts";
import { nameOf, symbolsIn } from "./machine.ts";
import type { Lanes } from "./registers.ts";
import { elementOf, kindOf, lanesPerRegister } from "./registers.ts";

/** Two registers combined, and what must stand before that. */
type Pairwise = (a: CExpr, b: CExpr) => { before: readonly CStmt[]; value: CExpr };

/** The reduced value, and what must stand before it. */
export function acrossLanes(
  r: Node,
  acc: Lanes,
  pairwise: Pairwise,
  { scalar, machine }: Pick<Steps, "scalar" | "machine">,
): { before: CCode; value: CExpr } {
  if (r.def.kind !== "reduce") throw new Error("not a reduction");
  const { reduce, nan } = r.def;
  if (isOrdered(reduce, r.type))
    return { before: [], value: C.call(treeOf(machine, reduce as "sum" | "product"), ...acc.regs) };
  /** Of parts of a sum of bytes, the sum. */
  const plain = reduce === "byte_sum" ? "sum" : reduce;
  const before: CCode[] = [];
  let regs = acc.regs;
  while (regs.length > 1) {
    const half = regs.length / 2;
    regs = Array.from({ length: half }, (_, k) => {
      const pair = pairwise(regs[k]!, regs[k + half]!);
      before.push(pair.before);
      return pair.value;
    });
  }
  const kind = kindOf(r.type, acc.width);
  const row = nan === "ignore" && r.type === "f32" ? undefined : machine.across[`${plain} ${kind}`];
  if (!row) before.push(oneByOne(r, kind, regs[0]!, scalar, machine));
  const value = row ? C.call(row, regs[0]!) : C.at(C.use(scalar.localOf(r, "lanes")), C.int(0));
  return { before, value: r.type === "i1" ? C.binary("!=", value, C.int(0)) : value };
}

/** What no instruction does across lanes, such as passing over NaN: the lanes are combined one by one. */
function oneByOne(r: Node, kind: Kind, reg: CExpr, scalar: ScalarLoops, machine: Machine): CCode {
  const [lanes, k] = [scalar.localOf(r, "lanes"), scalar.local("k")];
  const [first, next] = [C.at(C.use(lanes), C.int(0)), C.at(C.use(lanes), C.use(k))];
  const count = lanesPerRegister(machine, Number(kind.slice(1)));
  return [
    C.declareArray(C.type(elementOf(kind)), lanes, [count]),
    C.evaluate(C.call(machine.memory[kind].store, C.use(lanes), reg)),
    C.counting(k, 1, count, [combineParts(r, scalar, first, first, next)]),
  ];
}

/** What joins all partial results of an ordered reduction. */
export function treeOf(machine: Machine, kind: "sum" | "product"): Callee {
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

/** What adds up the lanes of a register of words. */
export function wordSum({ across, memory, types, bytes }: Machine): Callee {
  const row = across["sum s32"];
  if (row) return row;
  const [name, { store }, lanes] = ["tosac_sum_s32", memory.s32, bytes / 4];
  const text = block(`static inline int32_t ${name}(${types.s32} v)`, [
    `int32_t lanes[${lanes}];`,
    `${nameOf(store)}(lanes, v);`,
    `for (size_t k = 1; k < ${lanes}; ++k) lanes[0] += lanes[k];`,
    "return lanes[0];",
  ]);
  return C.writtenHelper(name, text, { uses: symbolsIn(store) });
}
