// Trials of convolutions, matrix products and pools: pads, strides, dilations, channels, zero points, each in turn.
import type { Attr, Attributes } from "../../../src/ir/attributes.ts";
import { enumAttr } from "../../../src/ir/attributes.ts";
import { laneType } from "../../../src/expr/lane-type.ts";
import type { Random } from "../seeded.ts";
import { vector, type Operand } from "./build.ts";
import type { Draft, Types } from "./draft.ts";
import { drawn, whole, type Domain } from "./values.ts";

type Drafts = (types: Types, random: Random) => Draft[];
type Shape = readonly number[];

const input = (element: string, shape: Shape): Operand => ({ kind: "input", element, shape });
const single = (element: string, value: number): Operand => ({
  kind: "constant",
  value: vector(element, [value]),
});
const list = (...values: readonly number[]): Attr => ({ kind: "denseArray", element: "i64", values });
const accIn = (text: string): Attr => ({ kind: "type", type: { kind: "other", text } });

/** Floats of everyday size; integers all there are. Sums of words may wrap on both sides alike, so biases are any. */
export function summands(type: string): Domain {
  if (laneType(type) !== "f32") return whole(type);
  return {
    edges: [0, -0, 1, -1, 0.5, -2.25],
    draw: (random) => random.within(-4096, 4096) / 2 ** random.within(8, 14),
  };
}

/** As many sets as make 1,000 elements. */
const SETS = 16;

const inputsOf = (operands: readonly Operand[], random: Random, domain = summands): Draft["inputs"] =>
  Array.from({ length: SETS }, () =>
    operands.flatMap((o) =>
      o.kind === "input" ? [drawn(o.element, o.shape, domain(o.element), random)] : [],
    ),
  );

/** Zero points in turn, where there are any. */
const zeros = [
  [0, 0],
  [3, -2],
  [-128, 0],
  [0, 127],
  [-7, -128],
];

function zeroPoints(a: string, b: string, turn: number): [Operand, Operand] {
  const [x, y] = zeros[turn % zeros.length]!;
  return [single(a, a === "i8" ? x! : 0), single(b, b === "i8" ? y! : 0)];
}

const accumulators = (type: string): string[] =>
  ({ i8: ["i32"], i16: ["i48"], f16: ["f16", "f32"], bf16: ["f32"], f32: ["f32"] })[type] ?? [];

// convolutions

/** Input, weights, channels of the result, pads, strides, dilations; a bias for all channels where it says so. */
export type Row = readonly [input: Shape, weight: Shape, out: number, lists: readonly Shape[], shared?: true];

const conv2d: readonly Row[] = [
  [
    [1, 5, 6, 3],
    [4, 3, 3, 3],
    4,
    [
      [1, 1, 1, 1],
      [1, 1],
      [1, 1],
    ],
  ],
  [
    [2, 4, 4, 2],
    [3, 1, 1, 2],
    3,
    [
      [0, 0, 0, 0],
      [1, 1],
      [1, 1],
    ],
  ],
  [
    [1, 7, 7, 1],
    [2, 3, 3, 1],
    2,
    [
      [0, 0, 0, 0],
      [2, 2],
      [1, 1],
    ],
    true,
  ],
  [
    [1, 6, 5, 2],
    [3, 2, 3, 2],
    3,
    [
      [1, 0, 2, 0],
      [1, 2],
      [1, 1],
    ],
  ],
  [
    [1, 7, 9, 2],
    [1, 3, 2, 2],
    1,
    [
      [2, 2, 0, 1],
      [2, 1],
      [2, 3],
    ],
  ],
  [
    [1, 3, 3, 17],
    [2, 3, 3, 17],
    2,
    [
      [0, 0, 0, 0],
      [1, 1],
      [1, 1],
    ],
  ],
  [
    [1, 2, 2, 1],
    [1, 2, 2, 1],
    1,
    [
      [5, 5, 4, 4],
      [5, 1],
      [1, 1],
    ],
  ],
  [
    [1, 1, 1, 4],
    [3, 1, 1, 4],
    3,
    [
      [0, 0, 0, 0],
      [1, 1],
      [1, 1],
    ],
  ],
];

const conv3d: readonly Row[] = [
  [
    [1, 3, 4, 4, 2],
    [3, 2, 2, 3, 2],
    3,
    [
      [0, 1, 0, 0, 1, 1],
      [1, 2, 1],
      [1, 1, 1],
    ],
  ],
  [
    [1, 3, 3, 3, 1],
    [2, 3, 3, 3, 1],
    2,
    [
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
    true,
  ],
  [
    [2, 5, 3, 2, 3],
    [2, 2, 1, 1, 3],
    2,
    [
      [0, 0, 0, 0, 0, 0],
      [2, 1, 1],
      [2, 1, 1],
    ],
  ],
];

const depthwise: readonly Row[] = [
  [
    [1, 5, 5, 3],
    [3, 3, 3, 2],
    6,
    [
      [1, 1, 1, 1],
      [1, 1],
      [1, 1],
    ],
  ],
  [
    [2, 4, 4, 2],
    [2, 2, 2, 1],
    2,
    [
      [0, 0, 0, 0],
      [2, 2],
      [1, 1],
    ],
  ],
  [
    [1, 7, 6, 1],
    [3, 2, 1, 4],
    4,
    [
      [0, 0, 1, 0],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    [1, 3, 3, 5],
    [1, 1, 5, 3],
    15,
    [
      [0, 0, 0, 0],
      [1, 1],
      [1, 1],
    ],
    true,
  ],
];

const transposed: readonly Row[] = [
  [
    [1, 3, 4, 2],
    [3, 2, 2, 2],
    3,
    [
      [0, 0, 0, 0],
      [2, 2],
    ],
  ],
  [
    [1, 4, 3, 3],
    [2, 3, 3, 3],
    2,
    [
      [-1, -1, -2, 0],
      [3, 1],
    ],
  ],
  [
    [2, 2, 2, 1],
    [1, 3, 5, 1],
    1,
    [
      [1, 2, 0, 3],
      [3, 3],
    ],
  ],
  [
    [1, 3, 3, 2],
    [2, 1, 1, 2],
    2,
    [
      [0, 0, 0, 0],
      [1, 1],
    ],
    true,
  ],
];

/** Upstream pads weights to a multiple of the stride, with an element of the input: which has to be of their type. */
const dividesEvenly = ([, weight, , lists]: Row): boolean =>
  lists.length !== 2 || lists[1]!.every((stride, d) => weight[d + 1]! % stride === 0);

const convolution =
  (rows: readonly Row[], ...names: readonly string[]): Drafts =>
  ({ T, W, B }, random) =>
    accumulators(T!).flatMap((acc) =>
      rows
        .filter((row) => T === W || dividesEvenly(row))
        .map(([shape, weight, out, lists, shared], turn) => {
          const [x, w, b] = [input(T!, shape), input(W!, weight), input(B!, [shared ? 1 : out])];
          const operands = [x, w, b, ...zeroPoints(T!, W!, turn)];
          const attributes: Attributes = {
            ...Object.fromEntries(names.map((name, i) => [name, list(...lists[i]!)])),
            acc_type: accIn(acc),
          };
          return { operands, attributes, inputs: inputsOf(operands, random) };
        }),
    );

// matmul: n, h, c, w

const products = [
  [1, 3, 5, 4],
  [2, 4, 3, 2],
  [1, 1, 33, 7],
  [3, 7, 1, 1],
  [1, 8, 16, 8],
] as const;

const matmul =
  (rows: WindowRows["products"]): Drafts =>
  ({ T, V }, random) =>
    rows.map(([n, h, c, w], turn) => {
      const operands = [input(T!, [n, h, c]), input(V!, [n, c, w]), ...zeroPoints(T!, V!, turn)];
      return { operands, attributes: {}, inputs: inputsOf(operands, random) };
    });

// pools: input, kernel, stride, pad

export type PoolRow = readonly [Shape, Shape, Shape, Shape];

const pools: readonly PoolRow[] = [
  [
    [1, 4, 4, 3],
    [2, 2],
    [2, 2],
    [0, 0, 0, 0],
  ],
  [
    [2, 5, 5, 2],
    [3, 3],
    [1, 1],
    [1, 1, 1, 1],
  ],
  [
    [1, 7, 6, 1],
    [3, 2],
    [2, 2],
    [0, 0, 0, 0],
  ],
  [
    [1, 5, 9, 2],
    [5, 9],
    [1, 1],
    [0, 0, 0, 0],
  ],
  [
    [1, 3, 4, 5],
    [2, 3],
    [1, 2],
    [1, 0, 2, 1],
  ],
  [
    [1, 6, 6, 2],
    [1, 1],
    [1, 1],
    [0, 0, 0, 0],
  ],
];

const windowOf = ([, kernel, stride, pad]: PoolRow): Attributes => ({
  kernel: list(...kernel),
  stride: list(...stride),
  pad: list(...pad),
});

const avgPool =
  (rows: readonly PoolRow[]): Drafts =>
  ({ T }, random) =>
    (T === "i16" ? ["i32"] : accumulators(T!)).flatMap((acc) =>
      rows.map((pool, turn) => {
        const operands = [input(T!, pool[0]), ...zeroPoints(T!, T!, turn)];
        const attributes = { ...windowOf(pool), acc_type: accIn(acc) };
        return { operands, attributes, inputs: inputsOf(operands, random) };
      }),
    );

const maxPool =
  (rows: readonly PoolRow[]): Drafts =>
  ({ T }, random) =>
    (laneType(T!) === "f32" ? ["PROPAGATE", "IGNORE"] : ["PROPAGATE"]).flatMap((mode) =>
      rows.map((pool) => {
        const operands = [input(T!, pool[0])];
        const attributes = { ...windowOf(pool), nan_mode: enumAttr(mode) };
        return { operands, attributes, inputs: inputsOf(operands, random, whole) };
      }),
    );

/** Shapes, windows and how they move, for each op that has some. */
export interface WindowRows {
  readonly conv2d: readonly Row[];
  readonly conv3d: readonly Row[];
  readonly depthwise: readonly Row[];
  readonly transposed: readonly Row[];
  /** n, h, c, w */
  readonly products: readonly (readonly [number, number, number, number])[];
  readonly pools: readonly PoolRow[];
}

export const windowDraftsOf = (rows: WindowRows): Readonly<Record<string, Drafts>> => ({
  "tosa.conv2d": convolution(rows.conv2d, "pad", "stride", "dilation"),
  "tosa.conv3d": convolution(rows.conv3d, "pad", "stride", "dilation"),
  "tosa.depthwise_conv2d": convolution(rows.depthwise, "pad", "stride", "dilation"),
  "tosa.transpose_conv2d": convolution(rows.transposed, "out_pad", "stride"),
  "tosa.matmul": matmul(rows.products),
  "tosa.avg_pool2d": avgPool(rows.pools),
  "tosa.max_pool2d": maxPool(rows.pools),
});

export const windowDrafts = windowDraftsOf({ conv2d, conv3d, depthwise, transposed, products, pools });
