// Ops whose shapes matter: reductions along every axis, and the ops that only move elements.
import { laneType } from "../../../src/expr/lane-type.ts";
import type { Attributes } from "../../../src/ir/attributes.ts";
import { enumAttr, intAttr } from "../../../src/ir/attributes.ts";
import type { Random } from "../seeded.ts";
import { vector, type Operand } from "./build.ts";
import type { Draft, Types } from "./draft.ts";
import { placeDrafts } from "./places.ts";
import { windowDrafts } from "./windows.ts";
import { drawn, inTurn, mapped, whole, within, type Domain } from "./values.ts";

type Shape = readonly number[];
type Drafts = (types: Types, random: Random) => Draft[];

export const input = (element: string, shape: Shape): Operand => ({ kind: "input", element, shape });
export const sizes = (...values: number[]): Operand => ({ kind: "sizes", values });
export const axisOf = (axis: number): Attributes => ({ axis: intAttr(axis, "i32") });

// reductions

interface Reduction {
  /** The elements for which the result is determined. */
  readonly domain?: (type: string) => Domain;
  /** What stands first in the inputs that are edges in turn, when that is not the same. */
  readonly edges?: (type: string) => Domain;
  readonly nan?: true;
}

/** Sums of up to 256 of these fit; floats stay far from overflow, which depends on the order of the sum. */
function summands(type: string): Domain {
  if (laneType(type) !== "f32") return mapped(whole(type), (v) => Math.trunc(v / 256));
  if (type === "f16")
    return { edges: [0, -0, 1, -1, 1e-7, NaN, Infinity], draw: (random) => everyday(random) / 2 ** 13 };
  return { edges: [0, -0, 1, -1, 1e-30, NaN, Infinity, 1e10, -1e10], draw: everyday };
}

const everyday = (random: Random): number =>
  Math.fround(random.within(-1e6, 1e6) / 2 ** random.within(0, 24));

/** Products of up to 256 of these neither overflow nor become subnormal, however grouped. */
function factors(type: string): Domain {
  const most = type === "f16" ? 2 ** -6 : 2 ** -2;
  return {
    edges: [0, -0, 1, -1, 1 - most, 1 + most],
    draw: (random) => Math.fround(1 + (random.within(-1e6, 1e6) / 1e6) * most),
  };
}

/** Few values, so that the largest is met more than once. */
const withTies = (type: string): Domain =>
  laneType(type) === "f32"
    ? { ...within(-3, 3), edges: [0, -0, NaN, Infinity, 2] }
    : { ...within(-3, 3), edges: whole(type).edges };

/** In pairs, NaN stands before the least there is. */
const withInfinities = (type: string): Domain =>
  laneType(type) === "f32"
    ? { ...within(-3, 3), edges: [0, -0, Infinity, 2, NaN, -Infinity] }
    : withTies(type);

const reductions: Readonly<Record<string, Reduction>> = {
  "tosa.reduce_max": { nan: true },
  "tosa.reduce_min": { nan: true },
  "tosa.reduce_sum": { domain: summands },
  "tosa.reduce_product": { domain: factors },
  "tosa.reduce_all": {},
  "tosa.reduce_any": {},
  "tosa.argmax": { domain: withTies, edges: withInfinities, nan: true },
};

const reduction =
  ({ domain = whole, edges = domain, nan }: Reduction): Drafts =>
  (types, random) => {
    const type = types["T"]!;
    const modes = nan && laneType(type) === "f32" ? ["PROPAGATE", "IGNORE"] : undefined;
    const settings: Attributes[] = modes ? modes.map((m) => ({ nan_mode: enumAttr(m) })) : [{}];
    const values = domain(type);
    const shapes: Shape[] = [[7], [1], [12, 2], [33, 6], [3, 5, 16], [2, 3, 4, 11], [2, values.edges.length]];
    return settings.flatMap((setting) =>
      shapes.flatMap((shape) =>
        shape.map((_, axis) => ({
          operands: [input(type, shape)],
          attributes: { ...axisOf(axis), ...setting },
          inputs: [
            [inTurn(type, shape, edges(type))],
            ...Array.from({ length: 5 }, () => [drawn(type, shape, values, random)]),
          ],
        })),
      ),
    );
  };

// moves

/** Operands and attributes of one trial of a layout op, for elements of type `t`. */
export type Move = (t: string) => readonly [operands: Operand[], attributes?: Attributes];

export const perms = (...values: number[]): Attributes => ({
  perms: { kind: "denseArray", element: "i32", values },
});

export const padding =
  (shape: Shape, amounts: number[], value: number): Move =>
  (t) => [
    [
      input(t, shape),
      sizes(...amounts),
      { kind: "constant", value: vector(t, [t === "i1" ? value & 1 : t === "i4" ? value % 8 : value]) },
    ],
  ];

const moves: Readonly<Record<string, readonly Move[]>> = {
  "tosa.reshape": [
    (t) => [[input(t, [6, 7]), sizes(42)]],
    (t) => [[input(t, [2, 3, 4]), sizes(4, 6)]],
    (t) => [[input(t, [5]), sizes(1, 5, 1, 1)]],
    (t) => [[input(t, [1, 1]), sizes()]],
    (t) => [[input(t, [4, 6]), sizes(2, -1, 3)]],
  ],
  "tosa.transpose": [
    (t) => [[input(t, [5, 7])], perms(1, 0)],
    (t) => [[input(t, [3, 4, 5])], perms(2, 0, 1)],
    (t) => [[input(t, [3, 4, 5])], perms(0, 2, 1)],
    (t) => [[input(t, [2, 3, 4, 5])], perms(3, 1, 0, 2)],
    (t) => [[input(t, [6])], perms(0)],
  ],
  "tosa.reverse": [
    (t) => [[input(t, [9])], axisOf(0)],
    (t) => [[input(t, [4, 5])], axisOf(0)],
    (t) => [[input(t, [4, 5])], axisOf(1)],
    (t) => [[input(t, [2, 3, 4])], axisOf(1)],
  ],
  "tosa.slice": [
    (t) => [[input(t, [9]), sizes(2), sizes(5)]],
    (t) => [[input(t, [4, 6]), sizes(1, 0), sizes(2, 6)]],
    (t) => [[input(t, [4, 6]), sizes(3, 5), sizes(1, 1)]],
    (t) => [[input(t, [3, 4, 5]), sizes(0, 1, 2), sizes(3, 2, 3)]],
  ],
  "tosa.tile": [
    (t) => [[input(t, [3]), sizes(4)]],
    (t) => [[input(t, [2, 3]), sizes(3, 1)]],
    (t) => [[input(t, [2, 3]), sizes(1, 2)]],
    (t) => [[input(t, [2, 1, 3]), sizes(2, 3, 2)]],
  ],
  "tosa.pad": [
    padding([4], [2, 3], 7),
    padding([2, 3], [0, 1, 2, 0], -9),
    padding([2, 3, 4], [1, 0, 0, 0, 3, 2], 1),
    padding([3, 2], [0, 0, 0, 0], 5),
  ],
  "tosa.concat": [
    (t) => [[input(t, [3]), input(t, [4])], axisOf(0)],
    (t) => [[input(t, [2, 3]), input(t, [2, 1]), input(t, [2, 5])], axisOf(1)],
    (t) => [[input(t, [1, 3]), input(t, [4, 3])], axisOf(0)],
    (t) => [[input(t, [2, 2, 3]), input(t, [2, 4, 3])], axisOf(1)],
    (t) => [[input(t, [2, 2])], axisOf(1)],
  ],
};

export const moving =
  (all: readonly Move[]): Drafts =>
  (types, random) => {
    const type = types["T"]!;
    return all.map((move) => {
      const [operands, attributes = {}] = move(type);
      const shapes = operands.flatMap((o) => (o.kind === "input" ? [o.shape] : []));
      const set = () => shapes.map((shape) => drawn(type, shape, whole(type), random));
      const first = shapes.map((shape) => inTurn(type, shape, whole(type)));
      // As many sets as make 1,000 elements.
      return { operands, attributes, inputs: [first, ...Array.from({ length: 200 }, set)] };
    });
  };

/** Values [n, k, c] and indices [n, w] inside 0..k-1. */
const gathers = [
  [1, 5, 3, 4],
  [3, 7, 1, 9],
  [2, 1, 8, 3],
] as const;

const gather: Drafts = (types, random) =>
  gathers.map(([n, k, c, w]) => {
    const type = types["T"]!;
    const [values, indices] = [
      [n, k, c],
      [n, w],
    ] as const;
    const set = () => [
      drawn(type, values, whole(type), random),
      drawn(types["I"]!, indices, within(0, k - 1), random),
    ];
    return {
      operands: [input(type, values), input(types["I"]!, indices)],
      attributes: {},
      inputs: Array.from({ length: 100 }, set),
    };
  });

// scaling, which does not broadcast

/** Products of 64 bits, and shifts that the specification allows. */
const scaling: Drafts = ({ T }, random) => {
  const narrow: Domain = { edges: [-(2 ** 31), -1, 0, 1, 2 ** 31 - 1], draw: () => random.bits() };
  const values = T === "i48" || T === "i64" ? narrow : whole(T!);
  const shapes: Shape[] = [[], [7], [5, 16], [2, 3, 4, 11]];
  return ["SINGLE_ROUND", "DOUBLE_ROUND"].flatMap((mode) =>
    shapes.map((shape) => ({
      operands: [input(T!, shape), input("i32", shape), input("i8", shape)],
      attributes: { rounding_mode: enumAttr(mode) },
      inputs: Array.from({ length: 8 }, () => [
        drawn(T!, shape, values, random),
        drawn("i32", shape, whole("i32"), random),
        drawn("i8", shape, within(2, 62), random),
      ]),
    })),
  );
};

export const shapedDrafts: Readonly<Record<string, Drafts>> = {
  ...Object.fromEntries(Object.entries(reductions).map(([name, r]) => [name, reduction(r)])),
  ...Object.fromEntries(Object.entries(moves).map(([name, m]) => [name, moving(m)])),
  "tosa.gather": gather,
  "tosa.apply_scale": scaling,
  ...windowDrafts,
  ...placeDrafts,
};
