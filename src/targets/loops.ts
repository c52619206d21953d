// The loop nest of a lane kernel in C, one element at a time. The vector targets reuse its names and its row code.
import type { Expr, Scalar } from "../expr/expr.ts";
import { input } from "../expr/expr.ts";
import { anything } from "../expr/range.ts";
import { combine, identityExpr, isOrdered, PARTIALS } from "../expr/reduce.ts";
import { eq, lt, not, or, and } from "../expr/vocabulary.ts";
import { origin, shortName } from "../kernel/describe.ts";
import type { LaneKernel, Node, Place } from "../kernel/kernel.ts";
import type { RowExit, RowTable, Schedule, Store, Sweep } from "../kernel/schedule.ts";
import type { Doc } from "../support/layout.ts";
import { block, commentText, indent } from "../support/layout.ts";
import type { NameScope } from "./names.ts";
import type { Collector } from "./scalar.ts";
import { constantText, localType, scalarText, shortestFloat } from "./scalar.ts";

/** C name of a buffer inside a kernel function. */
export type BufferNames = (place: Place) => string;

export interface KernelScope {
  readonly schedule: Schedule;
  readonly collector: Collector;
  readonly names: NameScope;
  readonly bufferName: BufferNames;
}

/** Prints scalar code for the nodes of one kernel; one instance per function body. */
export class ScalarLoops {
  readonly scope: KernelScope;
  readonly kernel: LaneKernel;
  /** Loop variables, one per dim. */
  readonly index: readonly string[];
  private readonly nodeNames = new Map<number, string>();
  private readonly localNames = new Map<string, string>();

  constructor(scope: KernelScope) {
    this.scope = scope;
    this.kernel = scope.schedule.kernel;
    const shown = ["i", "j", "k", "l", "m", "n"];
    this.index = this.kernel.dims.map((_, d) => scope.names.fresh(shown[d] ?? `i${d}`));
  }

  nameOf(node: Node): string {
    let name = this.nodeNames.get(node.id);
    if (name === undefined) this.nodeNames.set(node.id, (name = this.scope.names.fresh(baseName(node))));
    return name;
  }

  /** A further local of the body: the same name each time it is asked for, so loops side by side may share one. */
  local(base: string): string {
    let name = this.localNames.get(base);
    if (name === undefined) this.localNames.set(base, (name = this.scope.names.fresh(base)));
    return name;
  }

  /** The partial results of an ordered sum or product. */
  partsOf(node: Node): string {
    return this.local(`${this.nameOf(node)}_part`);
  }

  private bestOf(node: Node): string {
    return this.local(`${this.nameOf(node)}_best`);
  }

  /** The current index along a dim. A dim of size 1 has no loop, so no variable either. */
  indexAt(d: number): string {
    return this.kernel.dims[d] === 1 ? "0" : this.index[d]!;
  }

  /** The C element a place stands for at the current indices. */
  at(place: Place): string {
    return `${this.scope.bufferName(place)}[${this.offset(place)}]`;
  }

  /** Sum of index times stride, leaving out zeros and ones. */
  offset(place: Place, without = -1): string {
    const terms = place.strides.flatMap((s, d) =>
      s === 0 || d === without || this.kernel.dims[d] === 1
        ? []
        : [s === 1 ? this.index[d]! : `${this.index[d]} * ${s}`],
    );
    return terms.join(" + ") || "0";
  }

  body(): Doc {
    const { schedule } = this.scope;
    const loops = this.kernel.dims.map((_, d) => d).filter((d) => d !== this.kernel.axis);
    const row: Doc = [
      this.nodes(schedule.rows),
      this.stores(schedule.rowStores),
      schedule.tables.map((t) => this.table(t)),
      this.sweeps(schedule.sweeps),
    ];
    return [this.nodes(schedule.call), loops.reduceRight<Doc>((inner, d) => this.loop(d, inner), row)];
  }

  loop(d: number, body: Doc): Doc {
    const i = this.index[d]!;
    if (this.kernel.dims[d] === 1) return [`{`, indent(body), "}"];
    return block(`for (size_t ${i} = 0; ${i} < ${this.kernel.dims[d]}; ++${i})`, body);
  }

  private sweeps(list: readonly Sweep[]): Doc {
    const [first, ...rest] = list;
    return first ? this.sweep(first, () => this.sweeps(rest)) : [];
  }

  private sweep(sweep: Sweep, rest: () => Doc): Doc {
    const inner: Doc = [
      this.nodes(sweep.elements),
      sweep.reduces.map((r) => this.step(r)),
      this.stores(sweep.stores),
    ];
    return [
      sweep.reduces.map((r) => this.start(r)),
      sweep.exit?.every ? this.blocks(sweep.exit, inner) : this.loop(this.kernel.axis, inner),
      sweep.reduces.map((r) => this.finish(r)),
      this.unlessDecided(sweep.exit, () => [
        this.nodes(sweep.rows),
        this.stores(sweep.rowStores),
        sweep.tables.map((t) => this.table(t)),
        rest(),
      ]),
    ];
  }

  // Rows that a sum decides

  /** The loop along the axis in blocks, left as soon as the sum of what was read decides the row. */
  private blocks(exit: RowExit, inner: Doc): Doc {
    const [i, size] = [this.index[this.kernel.axis]!, this.kernel.dims[this.kernel.axis]!];
    return this.inBlocks(exit, size, (from, end) => [
      block(`for (size_t ${i} = ${from}; ${end(i)}; ++${i})`, inner),
      `if (${this.past(exit, this.partial(exit), exit.base)}) break;`,
    ]);
  }

  /** A loop over blocks of `size` lanes; `print` gets where a block starts, and the test that an index is inside. */
  inBlocks({ every }: RowExit, size: number, print: (from: string, end: (i: string) => string) => Doc): Doc {
    const b = this.scope.names.fresh("block");
    const last = size % every === 0 ? "" : ` && I < ${size}`;
    const end = (i: string): string => `${i} < ${b} + ${every}${last.replace("I", i)}`;
    return block(`for (size_t ${b} = 0; ${b} < ${size}; ${b} += ${every})`, print(b, end));
  }

  /** The sum of what was read so far, which later lanes only add to. */
  private partial({ terms, sum }: RowExit): string {
    if (sum.type !== "f32")
      return terms.map(({ reduce, shift }) => shifted(this.nameOf(reduce), shift)).join(" + ");
    const joined = this.scope.collector.helper("tosac_joined_sum", () => joinedSum);
    return `${joined}(${this.partsOf(sum)})`;
  }

  /** The test that decides a row, of a sum without its base. */
  past({ sum, above }: RowExit, text: string, base: number): string {
    return `${text} > ${this.valueText(sum, above - base)}`;
  }

  /** The rest of a row, or what it is filled with when its sum decides it. */
  unlessDecided(exit: RowExit | undefined, rest: () => Doc, fill = (e: RowExit) => this.fill(e)): Doc {
    if (!exit) return rest();
    return [
      this.nodes(exit.before),
      commentLine(exitNote(exit)),
      `if (${this.past(exit, this.nameOf(exit.sum), 0)}) {`,
      indent(fill(exit)),
      "} else {",
      indent(rest()),
      "}",
    ];
  }

  private fill(exit: RowExit): Doc {
    const lanes = exit.fills.filter(({ store }) => store.level === "element");
    return [this.rowFills(exit), lanes.length === 0 ? [] : this.loop(this.kernel.axis, this.assigned(lanes))];
  }

  /** What is stored once for a row. */
  rowFills({ fills }: RowExit): Doc {
    return this.assigned(fills.filter(({ store }) => store.level !== "element"));
  }

  private assigned(fills: RowExit["fills"]): Doc {
    return fills.map(({ store: { node, to }, value }) => `${this.at(to)} = ${this.valueText(node, value)};`);
  }

  /** C text of a number that a node may be. */
  valueText({ type }: Node, value: number): string {
    return type === "i1" ? String(value) : constantText(type, value, this.scope.collector);
  }

  // Tables built for a row

  /** The array that holds a row table, declared; vector code reads whole registers of it. */
  /** An array for a row table; entries past its own, up to `size`, are 0. */
  declareTable({ result, entries }: RowTable, size = entries): Doc {
    return [
      comment(result),
      `${storedType(result.type)} ${this.nameOf(result)}[${size}]${size > entries ? " = {0}" : ""};`,
    ];
  }

  private table(table: RowTable): Doc {
    const e = this.scope.names.fresh("e");
    const { result, nodes, entries } = table;
    const before: string[] = [];
    const value = result.def.kind === "map" ? this.text(result.def.expr, before) : "";
    const inner = nodes.filter((n) => n !== result).map((n) => this.entryNode(n, e));
    return [
      this.declareTable(table),
      block(`for (size_t ${e} = 0; ${e} < ${entries}; ++${e})`, [
        inner,
        before,
        `${this.nameOf(result)}[${e}] = ${value};`,
      ]),
    ];
  }

  private entryNode(node: Node, e: string): Doc {
    if (node.def.kind !== "entry") return this.node(node);
    const table = this.scope.collector.table(node.def.table);
    return [comment(node), `const ${localType(node.type)} ${this.nameOf(node)} = ${table}[${e}];`];
  }

  nodes(nodes: readonly Node[]): Doc {
    return nodes.map((n) => this.node(n));
  }

  /** `const T name = value;` under a comment that says which op it is. */
  node(node: Node): Doc {
    const before: string[] = [];
    const text = this.value(node, before);
    return [comment(node), before, `const ${localType(node.type)} ${this.nameOf(node)} = ${text};`];
  }

  private value(node: Node, before: string[]): string {
    const { def } = node;
    if (def.kind === "load") return node.type === "i1" ? `${this.at(def.from)} != 0` : this.at(def.from);
    if (def.kind !== "map") throw new Error(`a ${def.kind} has no expression`);
    return this.text(def.expr, before);
  }

  /** An expression over nodes; shared parts become locals in `before`. */
  text(expr: Expr, before: string[], extra: ReadonlyMap<number, string> = new Map()): string {
    return scalarText(expr, {
      collector: this.scope.collector,
      nameOf: (id) => extra.get(id) ?? this.nameOf(this.kernel.nodes[id]!),
      rangeOf: (id) => this.kernel.nodes[id]!.range,
      bind: (type, text) => {
        const name = this.scope.names.fresh("v");
        before.push(`const ${type} ${name} = ${text};`);
        return name;
      },
    });
  }

  stores(stores: readonly Store[]): Doc {
    return stores.map((s) => {
      const name = this.nameOf(s.node);
      return `${this.at(s.to)} = ${s.node.type === "i1" ? `(uint8_t)${name}` : name};`;
    });
  }

  // Reductions

  start(node: Node): Doc {
    const { def, type } = node;
    const name = this.nameOf(node);
    if (def.kind === "argmax")
      return [
        comment(node),
        `int32_t ${name} = 0;`,
        `${localType(this.operand(node).type)} ${this.bestOf(node)} = 0;`,
      ];
    if (def.kind !== "reduce") return [];
    const first = this.identity(node);
    if (!isOrdered(def.reduce, type)) return [comment(node), `${localType(type)} ${name} = ${first};`];
    const [parts, p] = [this.partsOf(node), this.local("p")];
    const fill = `for (size_t ${p} = 0; ${p} < ${PARTIALS}; ++${p}) ${parts}[${p}] = ${first};`;
    return [comment(node), `float ${parts}[${PARTIALS}];`, fill];
  }

  identity(node: Node): string {
    const { def, type } = node;
    if (def.kind !== "reduce") throw new Error("not a reduction");
    const e = identityExpr(def.reduce, type, def.nan);
    return e.kind === "const" ? constantText(type, e.value, this.scope.collector) : "0";
  }

  operand(node: Node): Node {
    if (node.def.kind !== "reduce" && node.def.kind !== "argmax") throw new Error("not a reduction");
    return this.kernel.nodes[node.def.of]!;
  }

  step(node: Node): Doc {
    const { def, type } = node;
    if (def.kind === "argmax") return this.argmaxStep(node);
    if (def.kind !== "reduce") return [];
    const ordered = isOrdered(def.reduce, type);
    const name = ordered
      ? `${this.partsOf(node)}[${this.indexAt(this.kernel.axis)} % ${PARTIALS}]`
      : this.nameOf(node);
    return this.combineInto(node, name, name, this.nameOf(this.operand(node)));
  }

  /** `target = combine(a, b);` */
  combineInto(node: Node, target: string, a: string, b: string): Doc {
    if (node.def.kind !== "reduce") return [];
    const before: string[] = [];
    const names = new Map([
      [-1, a],
      [-2, b],
    ]);
    const expr = combine(
      node.def.reduce,
      node.def.nan,
      input(node.type, -1),
      input(this.operand(node).type, -2),
    );
    const text = scalarText(expr, {
      collector: this.scope.collector,
      nameOf: (id) => names.get(id)!,
      rangeOf: () => anything,
      bind: (t, text) => {
        const name = this.scope.names.fresh("v");
        before.push(`const ${t} ${name} = ${text};`);
        return name;
      },
    });
    return [before, `${target} = ${text};`];
  }

  private argmaxStep(node: Node): Doc {
    if (node.def.kind !== "argmax") return [];
    const of = this.operand(node);
    const [name, x, i] = [this.nameOf(node), this.nameOf(of), this.indexAt(this.kernel.axis)];
    const best = this.bestOf(node);
    const better = this.text(
      beats(of.type, node.def.nan),
      [],
      new Map([
        [-1, x],
        [-2, best],
      ]),
    );
    return block(`if (${i} == 0 || ${better})`, [`${name} = (int32_t)${i};`, `${best} = ${x};`]);
  }

  /** Joins the partial results of an ordered reduction as the fixed tree. */
  finish(node: Node): Doc {
    const { def, type } = node;
    if (def.kind !== "reduce" || !isOrdered(def.reduce, type)) return [];
    const name = this.nameOf(node);
    const [parts, p, half] = [this.partsOf(node), this.local("p"), this.local("half")];
    const inner = this.combineInto(node, `${parts}[${p}]`, `${parts}[${p}]`, `${parts}[${p} + ${half}]`);
    return [
      block(
        `for (size_t ${half} = ${PARTIALS / 2}; ${half} >= 1; ${half} /= 2)`,
        block(`for (size_t ${p} = 0; ${p} < ${half}; ++${p})`, inner),
      ),
      `const float ${name} = ${parts}[0];`,
    ];
  }
}

const shifted = (text: string, by: number): string => (by === 0 ? text : `(${text} << ${by})`);

/** Why the rest of a row need not be looked at. */
function exitNote({ sum, above, fills }: RowExit): string {
  const known = [...new Set(fills.map(({ value }) => value))].join(" and ");
  const bound = sum.type === "f32" ? shortestFloat(above) : above;
  return (
    `past ${bound} all of the row is ${known}, whatever the other lanes are ` +
    "(derived: branch and bound over what the sum can be)"
  );
}

const joinedSum: Doc = [
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
];

const isNan = (a: Expr): Expr => not(eq(a, a));

/** Whether input -1 takes the place of the best so far, input -2. */
function beats(type: Scalar, nan: "propagate" | "ignore"): Expr {
  const [x, best] = [input(type, -1), input(type, -2)];
  if (type !== "f32") return lt(best, x);
  return nan === "propagate"
    ? or(lt(best, x), and(isNan(x), not(isNan(best))))
    : or(lt(best, x), and(isNan(best), not(isNan(x))));
}

/** The C type of an element in memory. */
const storedType = (type: Scalar): string => (type === "i1" ? "uint8_t" : localType(type));

/** A readable local name: the value's own name, or the op's with the value's number. */
export function baseName(node: Node): string {
  if (node.def.kind === "load" && !node.op)
    return `${node.def.from.buffer.name}_v`.replace(/[^A-Za-z0-9_]/g, "_");
  const short = shortName(node) + (node.entries === undefined ? "" : "_row");
  const name = node.label ? undefined : node.op?.results[0]?.name;
  return name === undefined
    ? short
    : /^\d/.test(name)
      ? `${short}_${name.replace(/[^A-Za-z0-9_]/g, "_")}`
      : `${name.replace(/[^A-Za-z0-9_]/g, "_")}_`;
}

/** `// tosa.sub, line 12: 64x384xi32, -255..0` */
export function comment(node: Node): Doc {
  const text = origin(node);
  return text === undefined ? [] : commentLine(text);
}

export const commentLine = (text: string): string => `// ${commentText(text)}`;
