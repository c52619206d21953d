// Where a group of ops reads and stores: the places of its values, seen from its loops.
import type { Op, Value } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import { stridesAlong } from "../places.ts";
import { collapse } from "./collapse.ts";
import { tileLoops } from "./contraction-places.ts";
import type { Group } from "./group.ts";
import { tensor } from "./lanes.ts";
import type { Layout, Spread } from "./layout.ts";
import { isElsewhere, packed, splitFor, spread } from "./layout.ts";

/** What has been decided about the values of a function. */
export interface Known {
  readonly lying: (v: Value) => Layout | undefined;
  readonly isConstant: (v: Value) => boolean;
  readonly formOf: (op: Op) => Compute | undefined;
  /** Whether a value of the group is read elsewhere. */
  readonly isKept: (v: Value) => boolean;
  readonly original: (v: Value) => Value;
}

/** Rows with fewer elements leave lanes of a step empty. */
const SHORT = 16;

interface Place {
  readonly value: Value;
  readonly shape: readonly number[];
  readonly layout: Layout;
}

/** Why the ops of a group cannot share loops over where their values lie, or would be slower; undefined where they can. */
export function unfitLoops(group: Group, known: Known): string | undefined {
  const places = placesOf(group, known);
  if (!places) return "no strides say where its elements are";
  const loops = loopsOver(group, places);
  if (!loops) return `${nameOf(group)} goes along an axis in parts there`;
  if (loops.strides.some((s) => ![0, 1].includes(s.at(-1)!)) && loops.dims.at(-1)! > 1)
    return `lanes of ${nameOf(group)} would be no neighbours there`;
  const before = loopsOver(group, places.map(asPacked))!.dims.at(-1)!;
  const after = loops.dims.at(-1)!;
  if (after < Math.min(before, SHORT)) return `rows of ${nameOf(group)} would have ${after} elements`;
  return tilesAside(places, known);
}

const nameOf = ({ items }: Group): string => items[0]!.op.name;

const asPacked = (place: Place): Place => ({ ...place, layout: packed(place.shape) });

function loopsOver({ space, axis }: Group, places: readonly Place[]) {
  const spreads = places.map(({ layout, shape }) => spread(layout, shape, space!));
  if (spreads.includes(undefined)) return undefined;
  const split = splitFor(space!, axis, spreads as Spread[]);
  return split && collapse(split.space, split.axis, split.strides);
}

/** What a group reads from outside, and what it stores. Undefined where it is not known where that lies. */
function placesOf(group: Group, known: Known): Place[] | undefined {
  const inside = new Set(group.items.map(({ op }) => op));
  const read = group.items.flatMap(({ op, compute }) =>
    operandsOf(op, compute).filter((v) => !known.isConstant(v) && !inside.has(known.original(v).owner!)),
  );
  const stored = group.items.flatMap(({ op }) => op.results).filter((v) => known.isKept(v));
  const place = (value: Value, shape: readonly number[]): Place | undefined => {
    const layout = known.lying(value);
    return layout && { value, shape, layout };
  };
  const places = [
    ...[...new Set(read)].map((v) => place(v, tensor(v).shape)),
    ...stored.map((v) => place(v, storedShape(v, group))),
  ];
  return places.includes(undefined) ? undefined : (places as Place[]);
}

const operandsOf = (op: Op, compute: Compute): readonly Value[] =>
  compute.form === "map" ? compute.operands.map((i) => op.operands[i]!) : op.operands.slice(0, 1);

/** The shape of a result along the space of its group: one index along the axis that an op has taken away. */
export function storedShape(v: Value, { space, axis }: Pick<Group, "space" | "axis">): readonly number[] {
  const { shape } = tensor(v);
  return shape.length < space!.length && axis !== undefined ? shape.toSpliced(axis, 0, 1) : shape;
}

/** What follows a contraction is computed in its tiles only where it goes along its loops. */
function tilesAside(places: readonly Place[], known: Known): string | undefined {
  const sums = places.flatMap(({ value }) => {
    const { owner } = known.original(value);
    const compute = owner && known.formOf(owner);
    return compute?.form === "contract" ? [tileLoops(owner!, compute)] : [];
  });
  const elsewhere = places.filter(({ layout }) => isElsewhere(layout));
  const apart = elsewhere.some(({ layout }) =>
    sums.some((loops) => !stridesAlong(loops, layout.strides, layout.dims)),
  );
  return apart ? "what computes the sums before it would not go along its elements there" : undefined;
}
