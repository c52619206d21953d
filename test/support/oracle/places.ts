// Trials of ops that put elements elsewhere or mix them by their place: resize, scatter, Fourier transforms.
import { enumAttr, boolAttr } from "../../../src/ir/attributes.ts";
import { zeros, type Tensor } from "../../../src/support/tensor.ts";
import type { Random } from "../seeded.ts";
import type { Operand } from "./build.ts";
import type { Draft, Types } from "./draft.ts";
import { drawn, whole, within } from "./values.ts";
import { summands } from "./windows.ts";

type Drafts = (types: Types, random: Random) => Draft[];
type Shape = readonly number[];

const input = (element: string, shape: Shape): Operand => ({ kind: "input", element, shape });
const sizes = (...values: number[]): Operand => ({ kind: "sizes", values });

// resize

/** Shape, scale (y_n, y_d, x_n, x_d), offset and border. */
export type Resizing = readonly [Shape, readonly number[], readonly number[], readonly number[]];

const resizings: readonly Resizing[] = [
  [[1, 3, 4, 2], [4, 2, 4, 2], [-1, 1], [1, 1]], // prettier-ignore
  [[2, 5, 3, 1], [2, 1, 3, 1], [0, 0], [0, 0]], // prettier-ignore
  [[1, 7, 9, 3], [16, 32, 8, 16], [0, 8], [-32, -8]], // prettier-ignore
  [[1, 4, 4, 1], [16, 2, 16, 2], [-16, -15], [0, 15]], // prettier-ignore
  [[1, 6, 5, 2], [3, 5, 7, 4], [4, -3], [-1, -3]], // prettier-ignore
  [[1, 2, 6, 1], [1, 1, 5, 3], [0, 2], [0, 1]], // prettier-ignore
];

/** As many sets as make 1,000 elements. */
const SETS = 12;

/**
 * Upstream divides the place of an element towards zero where it interpolates integers, and the specification rounds down:
 * they differ where a place is negative. There the interpreter is compared with the specification's own formula (`test/ops-values.test.ts`).
 */
const isNegative = ([, , offset]: Resizing): boolean => offset.some((o) => o < 0);

const isWhole = (type: string): boolean => type.startsWith("i");

export const resizeBy =
  (rows: readonly Resizing[]): Drafts =>
  ({ T, U }, random) => {
    const modes = isWhole(T!)
      ? [T === U ? "NEAREST_NEIGHBOR" : "BILINEAR"]
      : ["NEAREST_NEIGHBOR", "BILINEAR"];
    return modes.flatMap((mode) =>
      rows
        .filter((r) => !(isWhole(T!) && mode === "BILINEAR" && isNegative(r)))
        .map(([shape, scale, offset, border]) => ({
          operands: [input(T!, shape), sizes(...scale), sizes(...offset), sizes(...border)],
          attributes: { mode: enumAttr(mode) },
          inputs: Array.from({ length: SETS }, () => [drawn(T!, shape, summands(T!), random)]),
        })),
    );
  };

// scatter

/** Rows that are all different: a row written twice is left open. */
function someRows(type: string, [n, w]: readonly [number, number], k: number, random: Random): Tensor {
  const tensor = zeros(type, [n, w]);
  for (let i = 0; i < n; i++) {
    const left = Array.from({ length: k }, (_, row) => row);
    for (let j = 0; j < w; j++) {
      const [row] = left.splice(random.within(0, left.length - 1), 1);
      tensor.data[i * w + j] = (type === "i64" ? BigInt(row!) : row!) as never;
    }
  }
  return tensor;
}

/** Sizes n, k, c, w. */
const scatters = [
  [1, 5, 3, 4],
  [3, 7, 1, 7],
  [2, 1, 8, 1],
] as const;

const scatter: Drafts = ({ T, I }, random) =>
  scatters.map(([n, k, c, w]) => {
    const [values, rows, indices] = [[n, k, c], [n, w, c], [n, w]] as const; // prettier-ignore
    return {
      operands: [input(T!, values), input(I!, indices), input(T!, rows)],
      attributes: {},
      inputs: Array.from({ length: 40 }, () => [
        drawn(T!, values, whole(T!), random),
        someRows(I!, indices, k, random),
        drawn(T!, rows, whole(T!), random),
      ]),
    };
  });

// transforms

const grids: readonly Shape[] = [[1, 8, 8], [2, 4, 16], [1, 1, 32], [3, 2, 1]]; // prettier-ignore

/** Sums stay small enough for one bound on all errors. */
const amplitude = within(-16, 16);

const transforms =
  (parts: number, attributes: readonly Draft["attributes"][]): Drafts =>
  (_, random) =>
    attributes.flatMap((setting) =>
      grids.map((shape) => ({
        operands: Array.from({ length: parts }, () => input("f32", shape)),
        attributes: setting,
        inputs: Array.from({ length: SETS }, () =>
          Array.from({ length: parts }, () => drawn("f32", shape, amplitude, random)),
        ),
      })),
    );

export const placeDrafts: Readonly<Record<string, Drafts>> = {
  "tosa.resize": resizeBy(resizings),
  "tosa.scatter": scatter,
  "tosa.fft2d": transforms(2, [{ inverse: boolAttr(false) }, { inverse: boolAttr(true) }]),
  "tosa.rfft2d": transforms(1, [{}]),
};
