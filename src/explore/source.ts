// The ops of a text: the things that origins are made of.
import type { Model, Op } from "../ir/graph.ts";
import type { Source } from "../support/diagnostics.ts";
import { positionOf } from "../support/diagnostics.ts";
import type { Place } from "./lineage.ts";
import { opsOfModel, placeOf } from "./lineage.ts";
import type { Line } from "./trace.ts";
import { cutLine } from "./trace.ts";

/** An op of the text; older spellings become several ops at one place, of which this is the one that computes. */
export interface SourceOp {
  readonly op: Op;
  readonly lines: readonly [first: number, last: number];
}

export class SourceOps {
  readonly list: readonly SourceOp[];
  /** Where each starts, ascending. */
  readonly places: readonly Place[];
  private readonly indices: ReadonlyMap<Place, number>;
  private readonly known: ReadonlySet<Place>;

  constructor(model: Model) {
    const found = new Map<Place, Op>();
    for (const op of opsOfModel(model)) {
      const place = placeOf(op);
      if (place === undefined) continue;
      const known = found.get(place);
      if (!known || isConstant(known)) found.set(place, op);
    }
    this.places = [...found.keys()].sort((a, b) => a - b);
    this.known = new Set(this.places);
    this.indices = new Map(this.places.map((place, i) => [place, i]));
    this.list = this.places.map((place) => ({ op: found.get(place)!, lines: linesOf(found.get(place)!) }));
  }

  get all(): ReadonlySet<Place> {
    return this.known;
  }

  has(place: Place): boolean {
    return this.known.has(place);
  }

  indexOf(place: Place): number | undefined {
    return this.indices.get(place);
  }

  indexOfOp(op: Op | undefined): number | undefined {
    const place = op && placeOf(op);
    return place === undefined ? undefined : this.indexOf(place);
  }

  /** Indices of places, ascending; places of the text only. */
  indicesOf(places: Iterable<Place>): number[] {
    const found = new Set([...places].flatMap((place) => this.indexOf(place) ?? []));
    return [...found].sort((a, b) => a - b);
  }
}

export const isConstant = ({ record }: Op): boolean => record?.traits.includes("constant") ?? false;

function linesOf({ span }: Op): readonly [number, number] {
  const { source, start, end } = span!;
  return [positionOf(source, start).line, positionOf(source, Math.max(start, end - 1)).line];
}

/** The text, line by line, each with the ops that stand on it; one with regions stands on its first and last line only. */
export function sourceLines({ bytes }: Source, ops: readonly SourceOp[]): Line[] {
  const from = new Map<number, number[]>();
  ops.forEach(({ op, lines: [first, last] }, i) => {
    const on = op.regions.length > 0 ? [...new Set([first, last])] : range(first, last);
    for (const line of on) from.set(line, [...(from.get(line) ?? []), i]);
  });
  const lines = new TextDecoder().decode(bytes).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((text, i) => {
    const ops = from.get(i + 1) ?? [];
    return { text: cutLine(text.replace(/\r$/, "")), from: ops, own: ops };
  });
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, k) => first + k);
