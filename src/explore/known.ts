// What loops say of the values of ops: bounds that the compiler derived, what every run of a loop computes, which loops they change with.
import type { Interval } from "../expr/range.ts";
import { boundsText } from "../expr/range.ts";
import type { Access, Block, BoundExpr, Buffer, Index, Leaf, Loop, Proc, Stmt, Value } from "../loops/ir.ts";
import type { Place } from "./lineage.ts";
import { placeOf } from "./lineage.ts";
import { allStatements } from "./listings.ts";

/** What is known of the first result of an op. */
export interface Known {
  readonly range: Interval | undefined;
  readonly rangeText: string | null;
  readonly witness: string | null;
  readonly loops: readonly string[];
}

/** By the place of the op. Of values in vectors only bounds are taken: lanes are no loop that anybody has written. */
export function knownIn(proc: Proc): Map<Place, Known> {
  const found = new Map<Place, Known>();
  const loops = new Dependences(proc.body);
  for (const s of allStatements(proc.body)) {
    const value = s.kind === "let" || s.kind === "acc" ? s.value : undefined;
    const place = value?.origins[0] && !value.part ? placeOf(value.origins[0]) : undefined;
    if (value && place !== undefined && !found.has(place)) found.set(place, knownOf(value, loops));
  }
  return found;
}

function knownOf(value: Value, loops: Dependences): Known {
  const range = value.claims.flatMap((c) => (c.kind === "range" ? [c.range] : []))[0];
  const attained = value.claims.flatMap((c) => (c.kind === "attains" ? [c] : []))[0];
  return {
    range,
    rangeText: range ? boundsText(range, value.type) + (range.nan ? " or NaN" : "") : null,
    witness: attained ? `each run of loop ${attained.loop.name} computes ${attained.number}` : null,
    loops: value.lanes === undefined ? loops.textsOf(value) : [],
  };
}

/** What a later stage says of an op, and of an earlier one what it does not. */
export const refined = (before: Known | undefined, now: Known): Known => ({
  range: now.range ?? before?.range,
  rangeText: now.rangeText ?? before?.rangeText ?? null,
  witness: now.witness ?? before?.witness ?? null,
  loops: now.loops.length > 0 ? now.loops : (before?.loops ?? []),
});

type For = Extract<Stmt, { kind: "for" }>;
type Loops = ReadonlySet<Loop>;

/** For each value the loops of which a turn can change it. A sum does not change with the loops that add it up. */
class Dependences {
  private readonly found = new Map<Value | Buffer, Set<Loop>>();
  /** The loops around what is defined. */
  private readonly around = new Map<Value | Buffer, Loops>();
  /** Each loop with the number of its turns, and how many began before. */
  private readonly loops = new Map<Loop, { readonly order: number; readonly text: string }>();

  constructor(body: Block) {
    this.block(body, []);
  }

  /** Outermost first, with the number of their turns. */
  textsOf(value: Value): string[] {
    const loops = [...(this.found.get(value) ?? [])].flatMap((loop) => this.loops.get(loop) ?? []);
    return loops.sort((a, b) => a.order - b.order).map(({ text }) => text);
  }

  private note(s: For): void {
    const turns = turnsOf(s);
    const text = `${s.loop.name}${turns === undefined ? "" : ` (${turns})`}`;
    this.loops.set(s.loop, { order: this.loops.size, text });
  }

  private block(block: Block, open: readonly Loop[]): void {
    for (const s of block) this.statement(s, open);
  }

  private statement(s: Stmt, open: readonly Loop[]): void {
    switch (s.kind) {
      case "for":
        this.note(s);
        return this.block(s.body, [...open, s.loop]);
      case "let":
      case "across":
        return this.define(s.value, open, this.inExpr(s.expr));
      case "acc":
        return this.define(s.value, open, s.init ? this.inExpr(s.init) : []);
      case "alloc":
        return this.define(s.buffer, open, []);
      case "update":
        return this.change(s.acc, this.inExpr(s.expr));
      case "dot":
        return this.change(
          s.acc,
          [s.a, s.b].flatMap((leaf) => this.inLeaf(leaf)),
        );
      case "store":
        return this.change(s.to.buffer, this.inExpr(s.expr));
      case "if":
        return [s.then, s.else].forEach((part) => this.block(part, open));
      case "while":
        return [s.before, s.body].forEach((part) => this.block(part, open));
      case "call":
      case "leave":
        return;
    }
  }

  private define(what: Value | Buffer, open: readonly Loop[], loops: readonly Loop[]): void {
    this.around.set(what, new Set(open));
    this.found.set(what, new Set(loops));
  }

  /** Behind the loops that change it, it no longer depends on them. */
  private change(what: Value | Buffer, loops: readonly Loop[]): void {
    const around = this.around.get(what);
    for (const loop of loops) if (around?.has(loop)) this.found.get(what)!.add(loop);
  }

  private readonly inExpr = ({ leaves }: BoundExpr): Loop[] => leaves.flatMap((leaf) => this.inLeaf(leaf));

  private inLeaf(leaf: Leaf): Loop[] {
    if (leaf.kind === "index") return this.inIndex(leaf.index);
    if (leaf.kind === "load") return this.inAccess(leaf.from);
    return [...(this.found.get(leaf.value) ?? []), ...(leaf.at ?? []).flatMap((i) => this.inIndex(i))];
  }

  private inAccess({ buffer, at }: Access): Loop[] {
    return [...(this.found.get(buffer) ?? []), ...at.flatMap((i) => this.inIndex(i))];
  }

  private inIndex({ terms }: Index): Loop[] {
    return terms.flatMap(({ of }) => {
      if (of.kind === "loop") return [of.loop];
      return of.kind === "value" ? [...(this.found.get(of.value) ?? [])] : this.inIndex(of.of);
    });
  }
}

const turnsOf = ({ from, to, step }: For): number | undefined =>
  from.terms.length + to.terms.length > 0 ? undefined : Math.ceil((to.offset - from.offset) / step);
