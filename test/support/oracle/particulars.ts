// What is particular to some elementwise ops: attributes with numbers, constant operands, domains narrower than
// the type. Everything here keeps to what the specification requires of a valid model.
import type { Scalar } from "../../../src/expr/expr.ts";
import { isFloat, limits, widthOf } from "../../../src/expr/expr.ts";
import { laneType } from "../../../src/expr/lane-type.ts";
import type { Attr, Attributes } from "../../../src/ir/attributes.ts";
import { boolAttr, enumAttr, intAttr } from "../../../src/ir/attributes.ts";
import { seeded } from "../seeded.ts";
import { vector } from "./build.ts";
import type { Types, Variant } from "./draft.ts";
import { all, except, whole, within } from "./values.ts";

type Particular = (types: Types) => Variant[];

const typeOf = (types: Types, name = "T"): Scalar => types[name] as Scalar;

// shifts

/** Amounts from 0 to the width less 1, all of them. */
function amounts(types: Types): Variant {
  const top = widthOf(typeOf(types)) - 1;
  const edges = Array.from({ length: top + 1 }, (_, i) => i);
  return { attributes: {}, domains: { 1: { ...within(0, top), edges } } };
}

// products

const shifts = [0, 1, 2, 10, 30, 31, 32, 40, 62, 63];

const mul: Particular = (types) =>
  (types["T"] === "i32" ? shifts : [0]).map((shift) => ({
    attributes: {},
    constants: { 2: vector("i8", [shift]) },
  }));

/** Neither division by 0 nor of the least value by -1 has a result; on many machines they trap. */
const intdiv: Particular = (types) => {
  const every = whole(types["T"]!);
  return [
    { 0: every, 1: except(every, 0, -1) },
    { 0: except(every, limits(typeOf(types)).lo), 1: except(every, 0) },
  ].map((domains) => ({ attributes: {}, domains }));
};

// clamp

const numberAttr = (value: number, type: string): Attr =>
  isFloat(laneType(type)) ? { kind: "float", value, type } : intAttr(value, type);

const bounds = (type: Scalar): (readonly [number, number])[] => {
  if (isFloat(laneType(type)))
    return [
      [-1.5, 6],
      [0, Infinity],
      [-0.0, 0],
      [3, 3],
    ];
  // What doubles write as digits that read back.
  const { lo, hi } = type === "i64" ? { lo: -(2 ** 52), hi: 2 ** 52 } : limits(type);
  return [
    [lo, hi],
    [0, 6],
    [-5, -5],
    [lo, lo],
    [-7, hi],
  ];
};

const clamp: Particular = (types) => {
  const type = typeOf(types);
  const modes = isFloat(laneType(type)) ? ["PROPAGATE", "IGNORE"] : ["PROPAGATE"];
  return modes.flatMap((mode) =>
    bounds(type).map(([low, high]) => ({
      attributes: {
        min_val: numberAttr(low, type),
        max_val: numberAttr(high, type),
        nan_mode: enumAttr(mode),
      },
    })),
  );
};

// negate

const negate: Particular = (types) => {
  const type = typeOf(types);
  const pairs = type === "i8" ? [[0, 0], [5, -3], [-128, 127], [127, -128], [-128, -128]] : [[0, 0]]; // prettier-ignore
  return pairs.map(([input, output]) => ({
    attributes: {},
    constants: { 1: vector(type, [input!]), 2: vector(type, [output!]) },
  }));
};

// cast

/** What NaN becomes as an integer is open. */
const cast: Particular = ({ T, U }) => {
  const domain = T === "i8" || T === "i16" ? all(T) : whole(T!);
  const open = isFloat(laneType(T!)) && !isFloat(laneType(U!));
  return [{ attributes: {}, domains: { 0: open ? except(domain, NaN) : domain } }];
};

// table

const entries: Readonly<Record<string, number>> = { i8: 256, i16: 513 };

/** Seeded tables; and for i16, where neighbours must differ by an i16, steep but lawful ones too. */
const table: Particular = (types) => {
  const type = typeOf(types);
  const { lo, hi } = limits(type);
  const random = seeded(513);
  const half = type === "i8" ? 1 : 2;
  const fill = (value: (i: number) => number) =>
    vector(
      type,
      Array.from({ length: entries[type]! }, (_, i) => value(i)),
    );
  const tables = [
    fill(() => Math.trunc(random.within(lo, hi) / half)),
    fill((i) => (i % 2 ? Math.trunc(lo / half) : Math.trunc(hi / half))),
    fill((i) => Math.max(lo, Math.min(hi, (i - entries[type]! / 2) * 128))),
  ];
  return tables.map((value) => ({ attributes: {}, constants: { 1: value }, domains: { 0: all(type) } }));
};

// rescale

interface Scaling {
  readonly multiplier: number;
  readonly shift: number;
}

const scalings: Readonly<Record<string, readonly Scaling[]>> = {
  i32: [
    { multiplier: 1073741824, shift: 30 },
    { multiplier: 1518500250, shift: 31 },
    { multiplier: 2147483647, shift: 32 },
    { multiplier: 1073741825, shift: 33 },
    { multiplier: 1234567890, shift: 38 },
    { multiplier: 1987654321, shift: 47 },
    { multiplier: 2147483647, shift: 62 },
    { multiplier: 1610612736, shift: 20 },
    { multiplier: 3, shift: 2 },
    { multiplier: 255, shift: 8 },
    { multiplier: 0, shift: 40 },
  ],
  i16: [
    { multiplier: 16384, shift: 14 },
    { multiplier: 32767, shift: 15 },
    { multiplier: 23170, shift: 16 },
    { multiplier: 19661, shift: 22 },
    { multiplier: 32767, shift: 31 },
    { multiplier: 30001, shift: 47 },
    { multiplier: 3, shift: 2 },
    { multiplier: 0, shift: 9 },
  ],
};

/** Signedness the specification allows: one side at most, and never beside i32. */
const signs = ({ T, U }: Types): { input: boolean; output: boolean }[] => [
  { input: false, output: false },
  ...(T !== "i32" && T !== "i48" && U !== "i32"
    ? [
        { input: true, output: false },
        { input: false, output: true },
      ]
    : []),
];

/** Zero points: any for 8 bits, 0 or the middle for unsigned 16, else 0. Given as the bits they are stored in. */
const zeros = (type: string, unsigned: boolean): number[] =>
  type === "i8" ? [0, -128, 77] : type === "i16" && unsigned ? [0, -32768] : [0];

const rescale: Particular = (types) => {
  const rounding = types["M"] === "i32" ? ["SINGLE_ROUND", "DOUBLE_ROUND"] : ["SINGLE_ROUND"];
  return rounding.flatMap((mode) =>
    signs(types).flatMap((sign) => [
      ...perTensor(types, mode, sign),
      perChannel(types, mode, sign, scalings[types["M"]!]!),
    ]),
  );
};

type Sign = ReturnType<typeof signs>[number];

const flags = (types: Types, mode: string, sign: Sign, perChannel: boolean): Attributes => ({
  scale32: boolAttr(types["M"] === "i32"),
  rounding_mode: enumAttr(mode),
  per_channel: boolAttr(perChannel),
  input_unsigned: boolAttr(sign.input),
  output_unsigned: boolAttr(sign.output),
});

/** Every scaling once, with zero points and layouts in turn. */
const perTensor = (types: Types, mode: string, sign: Sign): Variant[] =>
  scalings[types["M"]!]!.map((scaling, i) => ({
    ...scaled(types, flags(types, mode, sign, false), sign, [scaling], i),
    layouts: [(["edges", "dense", "edges", "scalar"] as const)[i % 4]!],
  }));

const perChannel = (types: Types, mode: string, sign: Sign, all: readonly Scaling[]): Variant => ({
  ...scaled(types, flags(types, mode, sign, true), sign, all, 1),
  channels: all.length,
  layouts: ["edges", "dense", "stretched", "single"],
});

function scaled(
  types: Types,
  attributes: Attributes,
  sign: Sign,
  all: readonly Scaling[],
  turn: number,
): Variant {
  const [into, out] = [zeros(types["T"]!, sign.input), zeros(types["U"]!, sign.output)];
  return {
    attributes,
    constants: {
      1: vector(types["M"]!, all.map((s) => s.multiplier)), // prettier-ignore
      2: vector("i8", all.map((s) => s.shift)), // prettier-ignore
      3: vector(types["T"]!, [into[turn % into.length]!]),
      4: vector(types["U"]!, [out[(turn + 1) % out.length]!]),
    },
  };
}

export const particulars: Readonly<Record<string, Particular>> = {
  "tosa.arithmetic_right_shift": (types) =>
    [false, true].map((round) => ({ ...amounts(types), attributes: { round: boolAttr(round) } })),
  "tosa.logical_left_shift": (types) => [amounts(types)],
  "tosa.logical_right_shift": (types) => [amounts(types)],
  "tosa.mul": mul,
  "tosa.intdiv": intdiv,
  "tosa.clamp": clamp,
  "tosa.negate": negate,
  "tosa.cast": cast,
  "tosa.table": table,
  "tosa.rescale": rescale,
};
