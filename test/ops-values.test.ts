// Ops whose values upstream cannot be asked for: arithmetic on shapes, against plain arithmetic, and images of integers with
// negative places, against the specification's formula written out.
import { describe, expect, it } from "vitest";
import { check, compile, interpret, optimize, parse, print, withInputDims } from "../src/index.ts";
import { constantOf } from "../src/ir/constants.ts";
import { shapeValues } from "../src/ir/shape-values.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { seeded } from "./support/seeded.ts";

type Pairwise = (a: number, b: number) => number;

/** Long division and search, where the ops use the numbers of the machine. */
const floorDiv: Pairwise = (a, b) => Array.from({ length: a + 1 }, (_, q) => q).findLast((q) => q * b <= a)!;

const binary: Readonly<Record<string, Pairwise>> = {
  add: (a, b) => a + b,
  mul: (a, b) => a * b,
  div_floor: floorDiv,
  div_ceil: (a, b) => floorDiv(a + b - 1, b),
  mod: (a, b) => a - b * floorDiv(a, b),
  max: (a, b) => (a > b ? a : b),
  min: (a, b) => (a > b ? b : a),
};

const unary: Readonly<Record<string, (a: number) => number>> = {
  exp2: (a) => Array(a).fill(2).reduce((p: number, q: number) => p * q, 1), // prettier-ignore
  log2_ceil: (a) => Array.from({ length: 40 }, (_, k) => k).find((k) => 2 ** k >= a)!,
  log2_floor: (a) => Array.from({ length: 40 }, (_, k) => k).findLast((k) => 2 ** k <= a)!,
};

const shape = (name: string, values: readonly number[]): string =>
  `%${name} = tosa.const_shape {values = dense<[${values.join(", ")}]> : tensor<${values.length}xindex>} : () -> !tosa.shape<${values.length}>`;

const funcOf = (...lines: readonly string[]): string => `func.func @f() {\n${lines.join("\n")}\nreturn\n}`;

/** The numbers of the last shape of a text. */
function lastOf(text: string): readonly number[] | undefined {
  const { model, diagnostics } = parse(text);
  expect([text, diagnostics]).toEqual([text, []]);
  return shapeValues(model!.funcs[0]!.ops.at(-1)!.results[0]);
}

const shapeMakers = tosaDialect.records.filter(({ shapeOf }) => shapeOf);

describe("an op that makes a shape, and has too few operands,", () => {
  it.each(shapeMakers.map(({ name, example }) => ({ name, example })))(
    "is the only mistake: $name",
    ({ name, example }) => {
      const dictionary = /\{.*\}/.exec(example)?.[0] ?? "";
      const text = funcOf(
        `%x = "tosa.const"() <{values = dense<1> : tensor<6xi32>}> : () -> tensor<6xi32>`,
        `%s = ${name} ${dictionary} : () -> !tosa.shape<1>`,
        "%r = tosa.reshape %x, %s : (tensor<6xi32>, !tosa.shape<1>) -> tensor<6xi32>",
        "%t = tosa.add_shape %s, %s : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>",
      );
      expect(codes(text)).toEqual(["op/operands"]);
    },
  );
});

const codes = (text: string): string[] => parse(text).diagnostics.map(({ code }) => code);

describe("arithmetic on shapes", () => {
  const numbers = [1, 2, 3, 4, 7, 8, 9, 16, 17, 20];
  const others = [3, 2, 8, 1, 7, 5, 10, 16, 4, 6];
  const apply = (op: string, rank: number): string =>
    `%r = tosa.${op}_shape %a, %b : (!tosa.shape<${rank}>, !tosa.shape<${rank}>) -> !tosa.shape<${rank}>`;

  it.each(Object.entries(binary))("%s", (op, of) => {
    const text = funcOf(shape("a", numbers), shape("b", others), apply(op, numbers.length));
    expect(lastOf(text)).toEqual(numbers.map((a, i) => of(a, others[i]!)));
  });

  it.each(Object.entries(unary))("%s", (op, of) => {
    const rank = numbers.length;
    const text = funcOf(shape("a", numbers), `%r = tosa.${op}_shape %a : (!tosa.shape<${rank}>) -> !tosa.shape<${rank}>`); // prettier-ignore
    expect(lastOf(text)).toEqual(numbers.map(of));
  });

  it("sub, concat, slice and dim", () => {
    const text = `func.func @f(%x: tensor<2x9x5xf32>) {
${shape("a", [9, 4])}
${shape("b", [2, 4])}
%s = tosa.sub_shape %a, %b : (!tosa.shape<2>, !tosa.shape<2>) -> !tosa.shape<2>
%d = tosa.dim %x {axis = 1 : i32} : (tensor<2x9x5xf32>) -> !tosa.shape<1>
%c = tosa.concat_shape %s, %d, %b : (!tosa.shape<2>, !tosa.shape<1>, !tosa.shape<2>) -> !tosa.shape<5>
%from = "tosa.const"() <{values = dense<1> : tensor<1xi32>}> : () -> tensor<1xi32>
%size = "tosa.const"() <{values = dense<3> : tensor<1xi32>}> : () -> tensor<1xi32>
%r = tosa.slice_shape %c, %from, %size : (!tosa.shape<5>, tensor<1xi32>, tensor<1xi32>) -> !tosa.shape<3>
return
}`;
    expect(lastOf(text)).toEqual([0, 9, 2]);
  });

  it.each([
    ["a difference below 0", funcOf(shape("a", [1, 2]), shape("b", [1, 3]), apply("sub", 2)), "op/illegal"],
    ["a division by 0", funcOf(shape("a", [1, 2]), shape("b", [1, 0]), apply("div_floor", 2)), "op/illegal"],
    ["a remainder by 0", funcOf(shape("a", [1, 2]), shape("b", [1, 0]), apply("mod", 2)), "op/illegal"],
    ["a logarithm of 0", funcOf(shape("a", [0]), "%r = tosa.log2_ceil_shape %a : (!tosa.shape<1>) -> !tosa.shape<1>"), "op/illegal"], // prettier-ignore
    ["ranks that differ", funcOf(shape("a", [1, 2]), shape("b", [1]), "%r = tosa.add_shape %a, %b : (!tosa.shape<2>, !tosa.shape<1>) -> !tosa.shape<2>"), "shape/rank"], // prettier-ignore
    ["a result of another rank", funcOf(shape("a", [1, 2]), "%r = tosa.concat_shape %a, %a : (!tosa.shape<2>, !tosa.shape<2>) -> !tosa.shape<3>"), "shape/result"], // prettier-ignore
  ])("refuses %s", (_, text, code) => expect(codes(text)).toEqual([code]));

  const flat = `func.func @f(%x: tensor<?x6xf32>) -> tensor<?x1xf32> {
  %d = tosa.dim %x {axis = 0 : i32} : (tensor<?x6xf32>) -> !tosa.shape<1>
  %e = tosa.dim %x {axis = 1 : i32} : (tensor<?x6xf32>) -> !tosa.shape<1>
  %m = tosa.mul_shape %d, %e : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  ${shape("one", [1])}
  %s = tosa.concat_shape %m, %one : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<2>
  %r = tosa.reshape %x, %s : (tensor<?x6xf32>, !tosa.shape<2>) -> tensor<?x1xf32>
  return %r : tensor<?x1xf32>
}`;

  it("compiles once sizes are given, and not before", () => {
    const { model } = parse(flat);
    expect(check(model!).map(({ code }) => code)).toContain("limit/dynamic");
    const { model: sized, diagnostics } = withInputDims(model!, ["x:0=4"]);
    expect(diagnostics).toEqual([]);
    const compiled = compile(sized, { target: "c" });
    expect(compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...compiled.files.values()].join("")).toContain("F_OUT0_SHAPE {24, 1}");
  });

  it("becomes constants by fold-constants", () => {
    const { model } = withInputDims(parse(flat).model!, ["x:0=4"]);
    const folded = print(optimize(model, { pipeline: "fold-constants,dce" }).model);
    expect(folded).not.toMatch(/_shape %|tosa\.dim/);
    const ops = parse(folded).model!.funcs[0]!.ops;
    expect([...constantOf(ops.at(-1)!.operands[1])!.data].map(Number)).toEqual([24, 1]);
  });

  it("follows long chains without getting deep", { timeout: 60_000 }, () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => `%v${i + 1} = tosa.max_shape %v${i}, %v0 : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>`); // prettier-ignore
    expect(lastOf(funcOf(shape("v0", [5]), ...chain))).toEqual([5]);
  });
});

describe("resize of integers between two elements", () => {
  const [H, W, C] = [4, 5, 2];
  const settings = [
    { scale: [4, 2, 4, 2], offset: [-1, -3], border: [1, -1] },
    { scale: [7, 3, 5, 4], offset: [-7, 2], border: [2, -2] },
    { scale: [16, 2, 16, 2], offset: [-15, -16], border: [15, 0] },
  ];

  it.each([
    ["i8", "i32", 7],
    ["i16", "i48", 15],
  ] as const)("of %s follows the formula", (from, to, bits) => {
    for (const { scale, offset, border } of settings) {
      const sizeOf = (size: number, axis: number): number =>
        ((size - 1) * scale[2 * axis]! - offset[axis]! + border[axis]!) / scale[2 * axis + 1]! + 1;
      const [oh, ow] = [sizeOf(H, 0), sizeOf(W, 1)];
      const types = [`tensor<1x${H}x${W}x${C}x${from}>`, `tensor<1x${oh}x${ow}x${C}x${to}>`];
      const text = `func.func @f(%x: ${types[0]}) -> ${types[1]} {
${shape("s", scale)}
${shape("o", offset)}
${shape("b", border)}
%r = tosa.resize %x, %s, %o, %b {mode = BILINEAR} : (${types[0]}, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> ${types[1]}
return %r : ${types[1]}
}`;
      const { model, diagnostics } = parse(text);
      expect(diagnostics).toEqual([]);
      const random = seeded(5);
      const values = Array.from({ length: H * W * C }, () => random.within(-(2 ** bits), 2 ** bits - 1));
      const data = from === "i8" ? Int8Array.from(values) : Int16Array.from(values);
      const { outputs } = interpret(model!, [{ type: from, shape: [1, H, W, C], data }]);
      const at = (y: number, x: number, c: number): number => {
        const [row, column] = [Math.min(Math.max(y, 0), H - 1), Math.min(Math.max(x, 0), W - 1)];
        return values[(row * W + column) * C + c]!;
      };
      const expected: number[] = [];
      for (let oy = 0; oy < oh; oy++)
        for (let ox = 0; ox < ow; ox++)
          for (let c = 0; c < C; c++) {
            const [y, x] = [oy * scale[1]! + offset[0]!, ox * scale[3]! + offset[1]!];
            const [iy, ix] = [Math.floor(y / scale[0]!), Math.floor(x / scale[2]!)];
            const [dy, dx] = [y - iy * scale[0]!, x - ix * scale[2]!];
            const [uy, ux] = [scale[0]! - dy, scale[2]! - dx];
            const upper = at(iy, ix, c) * uy * ux + at(iy, ix + 1, c) * uy * dx;
            expected.push(upper + at(iy + 1, ix, c) * dy * ux + at(iy + 1, ix + 1, c) * dy * dx);
          }
      expect([...outputs[0]!.data].map(Number)).toEqual(expected);
    }
  });

  const op = (scale: string, offset: string, border: string, to: string, mode = "BILINEAR"): string =>
    `func.func @f(%x: tensor<1x3x3x1xi8>) -> ${to} {
%s = tosa.const_shape {values = dense<[${scale}]> : tensor<4xindex>} : () -> !tosa.shape<4>
%o = tosa.const_shape {values = dense<[${offset}]> : tensor<2xindex>} : () -> !tosa.shape<2>
%b = tosa.const_shape {values = dense<[${border}]> : tensor<2xindex>} : () -> !tosa.shape<2>
%r = tosa.resize %x, %s, %o, %b {mode = ${mode}} : (tensor<1x3x3x1xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> ${to}
return %r : ${to}
}`;

  it.each([
    ["no error", op("2, 1, 2, 1", "0, 0", "0, 0", "tensor<1x5x5x1xi32>"), []],
    [
      "another type than the mode has",
      op("2, 1, 2, 1", "0, 0", "0, 0", "tensor<1x5x5x1xi8>"),
      ["op/illegal"],
    ],
    ["a wide type for the nearest", op("2, 1, 2, 1", "0, 0", "0, 0", "tensor<1x5x5x1xi32>", "NEAREST_NEIGHBOR"), ["op/illegal"]], // prettier-ignore
    ["a scale of 0", op("0, 1, 2, 1", "0, 0", "0, 0", "tensor<1x5x5x1xi32>"), ["op/illegal", "op/illegal", "op/illegal", "op/illegal"]], // prettier-ignore
    ["a scale above 2048", op("2049, 1, 2, 1", "0, 0", "0, 0", "tensor<1x4099x5x1xi32>"), ["op/illegal"]],
    ["a sixteenth of the size", op("1, 16, 2, 1", "0, 0", "-2, 0", "tensor<1x1x5x1xi32>"), ["op/illegal"]],
    ["an offset below -scale_n", op("2, 1, 2, 1", "-3, 0", "0, 0", "tensor<1x8x5x1xi32>"), ["op/illegal"]],
    ["a border of scale_n", op("2, 1, 2, 1", "0, 0", "2, 0", "tensor<1x7x5x1xi32>"), ["op/illegal"]],
    ["a size that leaves a rest", op("2, 3, 2, 1", "0, 0", "0, 0", "tensor<1x2x5x1xi32>"), ["shape/resize"]],
    ["another size than follows", op("2, 1, 2, 1", "0, 0", "0, 0", "tensor<1x6x5x1xi32>"), ["shape/result"]],
  ])("with %s", (_, text, expected) => expect(codes(text)).toEqual(expected));
});

/** What LLVM 15 and before say of one axis: places in parts of 2^-shift, the elements around each, and how far behind the first it is. */
interface Strided {
  readonly stride: number;
  readonly offset: number;
  readonly shift: number;
}

/** A resize of one image of one channel, as lowerings of that time have it. */
function strided(
  image: readonly (readonly number[])[],
  [height, width]: readonly [number, number],
  axes: readonly [Strided, Strided],
  isBilinear: boolean,
): number[] {
  const around = (o: number, { stride, offset, shift }: Strided, size: number) => {
    const unit = 2 ** shift;
    const place = o * stride + offset;
    const first = Math.floor(place / unit);
    const rest = place - first * unit;
    const within = (i: number): number => Math.min(Math.max(i, 0), size - 1);
    return {
      unit,
      rest,
      a: within(first),
      b: within(first + 1),
      near: within(2 * rest >= unit ? first + 1 : first),
    };
  };
  return Array.from({ length: height * width }, (_, i) => {
    const y = around(Math.floor(i / width), axes[0], image.length);
    const x = around(i % width, axes[1], image[0]!.length);
    if (!isBilinear) return image[y.near]![x.near]!;
    const between = (row: readonly number[]): number => row[x.a]! * (x.unit - x.rest) + row[x.b]! * x.rest;
    return between(image[y.a]!) * (y.unit - y.rest) + between(image[y.b]!) * y.rest;
  });
}

describe("images as LLVM 15 and before resize them", () => {
  const [height, width] = [5, 4];
  const random = seeded(15);
  const image = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => random.within(-128, 127)),
  );
  const sizes = [[1, 1], [2, 2], [3, 2], [4, 4], [5, 4], [6, 6], [9, 7], [9, 8], [16, 12]] as const; // prettier-ignore
  const strides = [[1, 0, 0], [2, 0, 1], [3, -1, 2], [5, 4, 3], [6, -5, 3]] as const; // prettier-ignore

  function textOf(size: readonly number[], s: readonly number[], type: string, mode: string): string {
    const [stride, offset, shift] = s as [number, number, number];
    const unit = 2 ** shift;
    const isFloat = type === "f32";
    const list = (v: number): string => `[${v}, ${v}]`;
    const floats = (v: number): string => {
      const digits = (isFloat ? v / unit : 0).toFixed(6);
      return `[${digits} : f32, ${digits} : f32]`;
    };
    const to = isFloat ? "f32" : mode === "BILINEAR" ? "i32" : "i8";
    const result = `tensor<1x${size[0]}x${size[1]}x1x${to}>`;
    const [whole, at, by] = isFloat ? [0, 0, 0] : [stride, offset, shift];
    return `func.func @f(%x: tensor<1x${height}x${width}x1x${type}>) -> ${result} {
  %0 = "tosa.resize"(%x) {mode = "${mode}", output_size = [${size.join(", ")}], stride = ${list(whole)}, offset = ${list(at)}, shift = ${by} : i32, stride_fp = ${floats(stride)}, offset_fp = ${floats(offset)}} : (tensor<1x${height}x${width}x1x${type}>) -> ${result}
  return %0 : ${result}
}`;
  }

  it.each(["i8 NEAREST_NEIGHBOR", "i8 BILINEAR", "f32 NEAREST_NEIGHBOR", "f32 BILINEAR"])("%s", (kind) => {
    const [type, mode] = kind.split(" ") as [string, string];
    let compared = 0;
    for (const size of sizes)
      for (const [stride, offset, shift] of strides) {
        const text = textOf(size, [stride, offset, shift], type, mode);
        const { model, diagnostics } = parse(text);
        // What reaches further beyond the image than TOSA 1.0 allows is refused, and nothing else.
        if (!model) {
          expect(diagnostics.map(({ message }) => message)).toEqual([
            expect.stringContaining("border must be"),
          ]);
          continue;
        }
        const data = type === "f32" ? Float32Array.from(image.flat()) : Int8Array.from(image.flat());
        const { outputs } = interpret(model, [{ type, shape: [1, height, width, 1], data }]);
        const wanted = strided(image, size, [{ stride, offset, shift }, { stride, offset, shift }], mode === "BILINEAR"); // prettier-ignore
        // Floats are means, integers are sums by whole parts.
        const parts = type === "f32" && mode === "BILINEAR" ? 4 ** shift : 1;
        expect([...outputs[0]!.data].map(Number)).toEqual(wanted.map((v) => v / parts));
        compared++;
      }
    expect(compared).toBeGreaterThan(15);
  });

  it("says so where places are no parts of a power of two", () => {
    const text = textOf([3, 7], [1, 0, 0], "f32", "BILINEAR").replaceAll("1.000000", "0.333333");
    expect(parse(text).diagnostics.map(({ code }) => code)).toContain("attribute/unread");
  });
});
