// A kernel being written anew, node by node: old values are followed by their new ids.
import type { Expr } from "../expr/expr.ts";
import { constant, input, limits, substitute } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { simplify } from "../expr/simplify.ts";
import { add, convert, sub } from "../expr/vocabulary.ts";
import type { ByteForm } from "./bytes.ts";
import type { Definition, LaneKernel, Node } from "./kernel.ts";

/** What a new node is made of; the rest has defaults. */
export type Made = Pick<Node, "type" | "level" | "def"> & Partial<Node>;

/** Tables are read from one end of their key: index 0 is the greatest value (`top`) or the least (`bottom`). */
export type Orientation = "top" | "bottom";

export class Rebuild {
  readonly kernel: LaneKernel;
  readonly nodes: Node[] = [];
  private readonly next = new Map<number, number>();
  private readonly indices = new Map<string, number>();

  constructor(kernel: LaneKernel) {
    this.kernel = kernel;
  }

  /** Adds a node and gives its id. */
  push(made: Made): number {
    const id = this.nodes.length;
    this.nodes.push({ op: undefined, range: limits(made.type), stores: [], requires: [], ...made, id });
    return id;
  }

  /** Adds what an old node becomes. */
  become(old: Node, made: Partial<Node>): void {
    this.next.set(old.id, this.push({ ...old, def: this.moved(old.def), requires: [], ...made }));
  }

  idOf(old: number): number {
    const id = this.next.get(old);
    if (id === undefined) throw new Error(`node ${old} is used before it is made`);
    return id;
  }

  ref(old: number): Expr {
    return input(this.kernel.nodes[old]!.type, this.idOf(old));
  }

  /** An old expression over new ids. */
  over(e: Expr): Expr {
    return substitute(e, (leaf) => input(leaf.type, this.idOf(leaf.id)));
  }

  private moved(def: Definition): Definition {
    switch (def.kind) {
      case "load":
      case "entry":
        return def;
      case "map":
        return { kind: "map", expr: this.over(def.expr) };
      default:
        return { ...def, of: this.idOf(def.of) };
    }
  }

  /** The byte that indexes a table over a key: its distance from `end`, as at most one operation on 8-bit lanes. */
  index(key: number, form: ByteForm, orientation: Orientation, end: number): Expr {
    const name = `${key} ${orientation} ${end}`;
    let id = this.indices.get(name);
    if (id === undefined)
      this.indices.set(name, (id = this.pushIndex(form, orientation === "top" ? -1 : 1, end)));
    return input("i8", id);
  }

  /** The end that other tables over a key are read from; the greatest value at first where it follows row values, as most do. */
  orientationAt(key: number, { rows }: ByteForm, { lo, hi }: Interval): Orientation {
    const [first, second]: Orientation[] = rows.length > 0 ? ["top", "bottom"] : ["bottom", "top"];
    const other = this.indices.has(`${key} ${second} ${second === "top" ? hi : lo}`);
    return other ? second! : first!;
  }

  private pushIndex(form: ByteForm, direction: 1 | -1, end: number): number {
    const row = this.rowPart(form, direction, direction * (form.constant - end));
    const lane = this.ref(form.lane);
    const sum = form.sign === direction ? add(lane, row) : sub(row, lane);
    const expr = simplify(sum, () => limits("i8"));
    if (expr.kind === "input") return expr.id;
    const note = `how far ${direction === 1 ? "above its least" : "below its greatest"} value the key is, modulo 256: the index of tables`;
    return this.push({ type: "i8", level: "element", label: "distance", note, def: { kind: "map", expr } });
  }

  /** Row values and constants of an index, added up once per row. */
  private rowPart(form: ByteForm, direction: 1 | -1, offset: number): Expr {
    const start: Expr = constant("i8", (offset << 24) >> 24);
    if (form.rows.length === 0) return start;
    const sum = form.rows.reduce<Expr>((sum, { sign, id }) => {
      const byte = convert("i8", this.ref(id));
      return sign === direction ? add(sum, byte) : sub(sum, byte);
    }, start);
    const expr = simplify(sum, () => limits("i8"));
    return input("i8", this.push({ type: "i8", level: "row", label: "origin", def: { kind: "map", expr } }));
  }
}

/** A value as an expression of its key alone. */
export function composed(id: number, key: number, argument: Expr, kernel: LaneKernel): Expr {
  if (id === key) return argument;
  const { def } = kernel.nodes[id]!;
  if (def.kind !== "map") throw new Error(`node ${id} is no function of node ${key}`);
  return substitute(def.expr, (leaf) => composed(leaf.id, key, argument, kernel));
}
