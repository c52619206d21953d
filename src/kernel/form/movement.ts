// Ops that only move elements, without kernels of their own where others can do that: what reads a result reads it where its elements
// already are, or what computes an operand stores it where it is to be moved to.
import type { Op, Value } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import { elements } from "../../support/tensor.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";
import { unfitFactor, unfitResult } from "./contraction-places.ts";
import type { Group, Item } from "./group.ts";
import type { Homes } from "./homes.ts";
import type { Layout } from "./layout.ts";
import { collapsed, inverted, packed, through } from "./layout.ts";
import { tensor } from "./lanes.ts";
import { unfitLoops } from "./lane-places.ts";

/** Where a value lies: in the buffer of another, or of its own. */
export interface Lying {
  readonly root: Value;
  readonly layout: Layout;
}

export type Move = Extract<Compute, { form: "move" }>;
type Copy = Move["copies"][number];

const PASS = "fold-moves";
const [READ, STORED] = ["read-in-place", "stored-in-place"];

/** Why a move is kept by itself. */
export const larger = (): string => "the arena would be larger";

/** What a group reads as a whole, or its op writes so. */
const WHOLE = "needs all of it by itself";

export class Movement {
  private readonly said: Said[] = [];
  private readonly homes: Homes;
  private readonly results: ReadonlySet<Value>;
  private readonly groupOf = new Map<Op, Group>();
  private readonly itemOf = new Map<Op, Item>();
  /** Who reads a value, under which name. */
  private readonly readers = new Map<Value, { readonly item: Item; readonly operand: number }[]>();
  /** Moves whose results are read where their operands are. */
  private readonly views = new Set<Op>();
  /** Values that are stored in what a move makes of them. */
  private readonly parts = new Map<Value, { readonly of: Op; readonly copy: Copy; readonly at: Layout }>();

  constructor(groups: readonly Group[], homes: Homes, results: readonly Value[]) {
    this.homes = homes;
    this.results = new Set(results.map((v) => homes.sourceOf(v)));
    for (const group of groups) for (const item of group.items) this.know(item, group);
  }

  /** What only gives a value another shape is no reader of it: those that read the other are. */
  private know(item: Item, group: Group): void {
    if (isMove(item) && this.homes.sources.has(item.op.results[0]!)) return;
    this.groupOf.set(item.op, group);
    this.itemOf.set(item.op, item);
    item.op.operands.forEach((v, operand) => {
      const of = this.homes.sourceOf(v);
      this.readers.set(of, [...(this.readers.get(of) ?? []), { item, operand }]);
    });
  }

  /**
   * Decides for all moves but those that are to stay copies: from the first on who reads in place, then from the last on what is stored
   * in place.
   */
  decide(kept: ReadonlySet<Op>): readonly Said[] {
    const moves = [...this.itemOf.values()].filter(isMove).filter(({ op }) => !kept.has(op));
    const others = moves.filter((item) => !this.isRead(item));
    for (const item of others.reverse()) this.store(item);
    kept.forEach((op) => this.said.push(declined(PASS, READ, op, larger)));
    return this.said;
  }

  /** What is left of a move: copies from and to where both lie. None where others do all of it. */
  copiesOf({ op, compute }: Item<Move>): readonly { readonly from: Lying; readonly to: Lying }[] {
    return this.views.has(op) ? [] : this.left(op, compute).map((copy) => this.copied(op, copy)!);
  }

  private left(op: Op, { copies }: Move): readonly Copy[] {
    const gone = new Set([...this.parts.values()].flatMap((p) => (p.of === op ? [p.copy] : [])));
    return copies.filter((copy) => !gone.has(copy));
  }

  /** Moves that fill their result, in which a group stores something. */
  filledFor(group: Group): Item<Move>[] {
    const made = group.items.flatMap(({ op }) => op.results);
    const moves = [...new Set(made.flatMap((v) => this.parts.get(v)?.of ?? []))];
    return moves
      .map((op) => this.itemOf.get(op) as Item<Move>)
      .filter(({ compute }) => compute.fill !== undefined);
  }

  /** Where a value lies; undefined where no strides say it, which no decision leaves behind. */
  lying(value: Value): Lying | undefined {
    const v = this.homes.sourceOf(value);
    const at = this.parts.get(v) ? this.stored(v) : this.viewed(v);
    return at && { root: at.root, layout: collapsed(at.layout) };
  }

  private stored(v: Value): Lying | undefined {
    const { at, of } = this.parts.get(v)!;
    return this.within(at, of.results[0]!);
  }

  private viewed(v: Value): Lying | undefined {
    if (!v.owner || !this.views.has(v.owner)) return { root: v, layout: packed(tensor(v).shape) };
    const [{ operand, dims, from }] = (this.itemOf.get(v.owner)!.compute as Move).copies as [Copy];
    return this.within({ dims, ...from }, v.owner.operands[operand]!);
  }

  private within(walk: Layout, of: Value): Lying | undefined {
    const outer = this.lying(of);
    const layout = outer && through(walk, outer.layout);
    return layout && { root: outer.root, layout };
  }

  // Results that are read where the operands are

  private isRead({ op, compute }: Item<Move>): boolean {
    if (!isOneWalk(compute, op)) return false;
    this.views.add(op);
    const because = this.unreadable(op, compute);
    if (because === undefined) this.said.push(fired(PASS, READ, op, () => "where its operand is"));
    else this.views.delete(op);
    if (because !== undefined) this.said.push(declined(PASS, READ, op, () => because));
    return because === undefined;
  }

  private unreadable(op: Op, { copies }: Move): string | undefined {
    const [result] = op.results as [Value];
    if (this.isConstant(op.operands[copies[0]!.operand]!)) return "its operand is a constant";
    if (this.homes.at.has(result) || this.results.has(result)) return "it is a result";
    return this.unfitReaders(result);
  }

  private isConstant(v: Value): boolean {
    return this.homes.constants.has(this.homes.sourceOf(v));
  }

  // Operands that are stored where they are moved to

  private store({ op, compute }: Item<Move>): void {
    for (const copy of compute.copies) {
      const v = this.homes.sourceOf(op.operands[copy.operand]!);
      const at = inverted({ dims: copy.dims, ...copy.from }, copy.to, tensor(v).shape);
      const because = at
        ? this.unstorable(v, { of: op, copy, at }, compute)
        : "it takes some elements of it, or some twice";
      const name = (): string => v.owner?.name ?? "a parameter";
      if (because === undefined)
        this.said.push(fired(PASS, STORED, op, () => `${name()} stores its result in it`));
      else this.said.push(declined(PASS, STORED, op, () => `${name()} is copied: ${because}`));
    }
  }

  /** Why a value is not stored as part of what a move makes of it; undefined where that has been decided. */
  private unstorable(
    v: Value,
    part: { readonly of: Op; readonly copy: Copy; readonly at: Layout },
    { fill }: Move,
  ): string | undefined {
    if (!v.owner || !this.itemOf.has(v.owner) || this.homes.at.has(v)) return "it lies elsewhere for others";
    if (this.results.has(v)) return "it is a result as well";
    if (this.views.has(v.owner)) return "it is read where its own operand is";
    if (this.parts.has(v)) return "it is part of another value already";
    if (this.isWritten(part.of.results[0]!)) return "that is part of what is written again";
    if (fill !== undefined && !this.isConstant(part.of.operands[fill]!))
      return "what is around it is computed";
    this.parts.set(v, part);
    const because = this.unfitWriter(v) ?? this.unfitReaders(v);
    if (because !== undefined) this.parts.delete(v);
    return because;
  }

  /** Whether others hold what they have in the memory of a value, such as variables and what loops carry. */
  private isWritten(v: Value): boolean {
    const home = this.homes.at.get(v);
    return home !== undefined && home.kind !== "result" && home.kind !== "arena";
  }

  // Who computes and reads a value that lies elsewhere

  private unfitWriter(v: Value): string | undefined {
    const item = this.itemOf.get(v.owner!)!;
    const { op, compute } = item;
    const lies = this.lying(v);
    if (!lies) return "no strides say where its elements go";
    if (compute.form === "contract") return unfitResult(op, compute, lies.layout);
    if (compute.form !== "move") return this.unfitGroup(this.groupOf.get(op)!);
    if (compute.fill !== undefined) return "it is filled as a whole";
    return this.unfitCopies(item as Item<Move>);
  }

  /** Why some reader cannot read a value where it lies, or one that lies there as well. */
  private unfitReaders(v: Value): string | undefined {
    for (const { item, operand } of this.readers.get(v) ?? []) {
      const because = this.unfitReader(item, operand);
      if (because !== undefined) return because;
    }
    return undefined;
  }

  private unfitReader(item: Item, operand: number): string | undefined {
    const { op, compute } = item;
    if (compute.form === "move")
      return this.views.has(op) ? this.unfitReaders(op.results[0]!) : this.unfitCopies(item as Item<Move>);
    if (compute.form !== "contract") return this.unfitGroup(this.groupOf.get(op)!);
    const lies = this.lying(op.operands[operand]!);
    if (!lies) return "no strides say where its elements are";
    return unfitFactor(op, compute, operand, lies.layout);
  }

  /** Why a group of ops cannot share loops over the places of all that they read and store. */
  private unfitGroup(group: Group): string | undefined {
    if (!group.space) return `${group.items[0]!.op.name} ${WHOLE}`;
    return unfitLoops(group, {
      lying: (v) => this.lying(v)?.layout,
      isConstant: (v) => this.isConstant(v),
      formOf: (op) => this.itemOf.get(op)?.compute,
      isKept: (v) => this.isKept(v, group),
      original: (v) => this.homes.sourceOf(v),
    });
  }

  private isKept(v: Value, group: Group): boolean {
    if (this.results.has(v)) return true;
    return (this.readers.get(v) ?? []).some(({ item }) => this.groupOf.get(item.op) !== group);
  }

  /** A move that stays copies from and to wherever both lie. */
  private unfitCopies({ op, compute }: Item<Move>): string | undefined {
    const made = this.left(op, compute).map((copy) => this.copied(op, copy));
    return made.includes(undefined) ? `no strides say what ${op.name} copies` : undefined;
  }

  /** A copy that a move still makes, over the buffers of two values. */
  private copied(op: Op, { operand, dims, from, to }: Copy): { from: Lying; to: Lying } | undefined {
    const source = this.within({ dims, ...from }, op.operands[operand]!);
    const target = this.within({ dims, ...to }, op.results[0]!);
    return source && target && { from: source, to: target };
  }
}

export const isMove = (item: Item): item is Item<Move> => item.compute.form === "move";

/** Whether all of a result is one walk through an operand, in the result's order. */
function isOneWalk({ fill, copies }: Move, op: Op): boolean {
  const [copy, more] = copies;
  if (!copy || more || fill !== undefined) return false;
  const to = packed(copy.dims);
  return (
    copy.to.offset === 0 &&
    elements(copy.dims) === elements(tensor(op.results[0]!).shape) &&
    to.strides.every((s, d) => copy.dims[d] === 1 || copy.to.strides[d] === s)
  );
}
