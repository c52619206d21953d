// Which ops of the text live on in which. Ops keep the place in the text they come from through every pass; those whose place is
// gone at some stage live on where a pattern put them, or else in what reads them.
import type { Func, Model, Op, Region, Value } from "../ir/graph.ts";
import type { Event } from "../ir/rewrite.ts";

/** An op of the text, by where it starts in it. */
export type Place = number;

export const placeOf = (op: Op): Place | undefined => op.span?.start;

/** Every op of some code, those in regions after the one that holds them. */
export const allOps = ({ ops }: Pick<Region, "ops">): Op[] =>
  ops.flatMap((op) => [op, ...op.regions.flatMap(allOps)]);

export const opsOfModel = ({ ops = [], funcs }: Model): Op[] =>
  [ops, ...funcs.map((f) => f.ops)].flatMap((list) => allOps({ ops: list }));

/** Readers of what is computed at places, and which places became one. */
export class Lineage {
  private readonly readers = new Map<Place, Set<Place>>();
  private readonly merged = new Map<Place, Place>();

  /** Takes up who reads whom in a model. */
  read({ funcs }: Model): void {
    for (const func of funcs) this.region(func, undefined);
  }

  private region(region: Func | Region, holder: Op | undefined): void {
    for (const op of region.ops) {
      for (const v of op.operands) this.link(v, op);
      for (const inner of op.regions) this.region(inner, op);
    }
    if (holder) for (const v of region.results) this.link(v, holder);
  }

  private link({ owner }: Value, reader: Op): void {
    const [from, to] = [owner && placeOf(owner), placeOf(reader)];
    if (from === undefined || to === undefined || from === to) return;
    const known = this.readers.get(from);
    if (known) known.add(to);
    else this.readers.set(from, new Set([to]));
  }

  /** Takes up what patterns put in the place of ops. */
  rewritten(events: readonly Event[]): void {
    for (const { kind, op, value } of events) {
      const [from, to] = [placeOf(op), value?.owner && placeOf(value.owner)];
      if (kind === "fired" && from !== undefined && to !== undefined && from !== to)
        this.merged.set(from, to);
    }
  }

  /** The place that a pattern put in the place of another. */
  mergedInto(place: Place): Place | undefined {
    return this.merged.get(place);
  }

  isRead(place: Place): boolean {
    return this.readers.has(place);
  }

  /** Where a place lives on when only some are left: itself if it is among them. Empty when nothing is left of it. */
  livesIn(place: Place, left: ReadonlySet<Place>): Set<Place> {
    const [found, seen] = [new Set<Place>(), new Set([place])];
    for (const at of seen) {
      if (left.has(at)) found.add(at);
      else for (const next of this.after(at)) seen.add(next);
    }
    return found;
  }

  private after(place: Place): Iterable<Place> {
    const merged = this.merged.get(place);
    return merged === undefined ? (this.readers.get(place) ?? []) : [merged];
  }

  /** For each place that is left, all that live in it. */
  origins(places: readonly Place[], left: ReadonlySet<Place>): Map<Place, Place[]> {
    const found = new Map<Place, Place[]>([...left].map((place) => [place, []]));
    for (const place of places) for (const at of this.livesIn(place, left)) found.get(at)!.push(place);
    return found;
  }
}
