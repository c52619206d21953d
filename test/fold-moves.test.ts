// Ops that only move elements, between everything that computes and everything that reads: which of them are still copies, and the
// same bits from loops and from C. Walks by themselves are held against lists of places.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { tiers } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { loopStages, memoryOf, optimize, prepare, runLoops } from "../src/index.ts";
import type { Layout } from "../src/kernel/form/layout.ts";
import {
  collapsed,
  inverted,
  packed,
  refined,
  spread,
  splitFor,
  through,
} from "../src/kernel/form/layout.ts";
import { loweringPipelines } from "../src/lower/registry.ts";
import { placesAlong } from "../src/kernel/places.ts";
import { broadcastStrides } from "../src/support/strides.ts";
import { Net, same, type Value } from "./support/models/net.ts";
import { seeded } from "./support/seeded.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";
import { FULL } from "./support/tiers.ts";
import { contractWarnings } from "./support/warnings.ts";

const MINUTES = 60_000;
const SEED = 29;
const SHAPE = [2, 4, 6, 32];

type Step = (net: Net, x: Value) => Value;

const like = (net: Net, name: string, x: Value, attributes = ""): Value =>
  net.op(name, [x], x.shape, x.type, attributes);

const rowsOf = (net: Net, x: Value): Value =>
  net.reshaped(x, [x.shape[0]! * x.shape[1]!, ...x.shape.slice(2)]);

const product = (net: Net, a: Value, b: Value): Value => {
  const zero = net.splat([1], a.type, 0);
  const shape = [a.shape[0]!, a.shape[1]!, b.shape[2]!];
  return net.op("matmul", [a, b, zero, zero], shape, a.type === "i8" ? "i32" : "f32");
};

const ones = "stride = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>";

const pool: Step = (net, x) => {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  return net.op("max_pool2d", [x], [n, h - 1, w - 1, c], x.type, `kernel = array<i64: 2, 2>, ${ones}`);
};

const producers: Readonly<Record<string, Step>> = {
  given: (_, x) => x,
  elements: (net, x) => net.op("maximum", [x, net.splat([1, 1, 1, 1], x.type, 5)], x.shape, x.type),
  windows: (net, x) => like(net, "max_pool2d", x, `kernel = array<i64: 1, 1>, ${ones}`),
  sums: (net, x) => (x.type === "i8" ? net.conv(x, 32, same(1)) : like(net, "reciprocal", x)),
};

const cut = (net: Net, x: Value, from: readonly number[], size: readonly number[]): Value =>
  net.op("slice", [x, net.shape(from), net.shape(size)], size, x.type);

const joined = (net: Net, x: Value, axis: number): Value => {
  const other = like(net, "reverse", net.op("minimum", [x, x], x.shape, x.type), "axis = 0 : i32");
  const own = net.op("maximum", [x, other], x.shape, x.type);
  return net.op("concat", [x, own], x.shape.with(axis, 2 * x.shape[axis]!), x.type, `axis = ${axis} : i32`);
};

const moves: Readonly<Record<string, Step>> = {
  turned: (net, x) => net.transposed(x, [0, 2, 1, 3]),
  columns: (net, x) => net.transposed(x, [0, 1, 3, 2]),
  middle: (net, x) => cut(net, x, [0, 1, 2, 0], [2, 2, 3, 32]),
  channels: (net, x) => cut(net, x, [0, 0, 0, 9], [2, 4, 6, 16]),
  backwards: (net, x) => like(net, "reverse", x, "axis = 1 : i32"),
  tiled: (net, x) => net.op("tile", [x, net.shape([1, 1, 3, 1])], [2, 4, 18, 32], x.type),
  bordered: (net, x) =>
    net.op("pad", [x, net.shape([0, 0, 2, 1, 0, 1, 0, 0]), net.splat([1], x.type, 7)], [2, 7, 7, 32], x.type),
  batches: (net, x) => joined(net, x, 0),
  rows: (net, x) => joined(net, x, 2),
  joined: (net, x) => joined(net, x, 3),
  twice: (net, x) =>
    net.transposed(like(net, "reverse", net.transposed(x, [1, 0, 2, 3]), "axis = 0 : i32"), [0, 2, 1, 3]),
};

const consumers: Readonly<Record<string, Step>> = {
  result: (_, x) => x,
  elements: (net, x) => net.op("minimum", [x, net.splat([1, 1, 1, 1], x.type, 40)], x.shape, x.type),
  rows: (net, x) => net.op("reduce_max", [x], x.shape.with(3, 1), x.type, "axis = 3 : i32"),
  planes: (net, x) => net.op("reduce_max", [x], x.shape.with(1, 1), x.type, "axis = 1 : i32"),
  left: (net, x) => {
    const [batches, , terms] = rowsOf(net, x).shape as [number, number, number];
    const weights = [batches, terms, 9];
    return product(net, rowsOf(net, x), x.type === "i8" ? net.bytes(weights) : net.floats(weights, terms));
  },
  right: (net, x) => {
    const [batches, terms] = rowsOf(net, x).shape as [number, number];
    const rows = [batches, 9, terms];
    return product(net, x.type === "i8" ? net.bytes(rows) : net.floats(rows, terms), rowsOf(net, x));
  },
  windows: pool,
  sums: (net, x) => (x.type === "i8" ? net.conv(x, 8, same(3)) : pool(net, x)),
};

interface Graph {
  readonly name: string;
  readonly text: string;
}

/** Sums of halfwords by bytes, in 48 bits. */
const halfwordSums: Step = (net, x) => {
  const channels = x.shape[3]!;
  const zeros = ["i16", "i8"].map((type) => net.splat([1], type, 0));
  const operands = [x, net.bytes([channels, 3, 3, channels]), net.splat([channels], "i48", 77), ...zeros];
  const pad = "pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>";
  return net.op("conv2d", operands, x.shape, "i48", `acc_type = i48, ${pad}`);
};

const toHalfwords: Step = (net, x) => {
  const operands = [
    x,
    ...[20000, 28, 0, 0].map((v, i) => net.splat([1], ["i16", "i8", "i48", "i16"][i]!, v)),
  ];
  const signs = "per_channel = false, input_unsigned = false, output_unsigned = false";
  const attributes = `scale32 = false, rounding_mode = SINGLE_ROUND, ${signs}`;
  return net.op("rescale", operands, x.shape, "i16", attributes);
};

const halfwordProducers: Readonly<Record<string, Step>> = {
  given: (_, x) => x,
  elements: producers["elements"]!,
  sums: (net, x) => toHalfwords(net, halfwordSums(net, x)),
};

const halfwordConsumers: Readonly<Record<string, Step>> = {
  result: (_, x) => x,
  sums: halfwordProducers["sums"]!,
};

const graphsOf = (type: string, first: typeof producers, last: typeof consumers): Graph[] =>
  Object.entries(first).flatMap(([produced, produce]) =>
    Object.entries(moves).flatMap(([moved, move]) =>
      Object.entries(last).map(([consumed, consume]): Graph => {
        const net = new Net(SEED);
        const name = [type, produced, moved, consumed].join("_");
        const x = produce(net, net.input(SHAPE, type));
        return { name, text: net.func(name, [consume(net, move(net, x))]) };
      }),
    ),
  );

const all: readonly Graph[] = [
  ...graphsOf("i8", producers, consumers),
  ...graphsOf("f32", producers, consumers),
  ...graphsOf("i16", halfwordProducers, halfwordConsumers),
];

/** Every producer with every move, and every move with every consumer. */
const graphs = all.filter((_, i) => FULL || i % 3 === 0);

const textOf = (some: readonly Graph[]): string => some.map(({ text }) => text).join("\n");
const ready = (text: string) => optimize(prepare(modelOf(text)).model).model;
const without = loweringPipelines["lower"]!.filter((name) => name !== "fold-moves");

/** What has become of the last move of a function, in words. */
const fateOf = (text: string): string => {
  const [func] = ready(text).funcs;
  const { events } = loopStages(func!).find(({ name }) => name === "fold-moves")!;
  const fired = events.findLast(({ kind }) => kind === "fired");
  return fired ? fired.pattern : events[0]!.because;
};

describe("what becomes of moves", () => {
  it.each([
    ["turned", "read-in-place"],
    ["columns", "lanes of tosa.minimum would be no neighbours there"],
    ["middle", "read-in-place"],
    ["channels", "read-in-place"],
    ["backwards", "read-in-place"],
    ["tiled", "read-in-place"],
    ["bordered", "stored-in-place"],
    ["joined", "stored-in-place"],
  ])("%s, between elements: %s", (move, fate) => {
    const { text } = all.find(({ name }) => name === `f32_elements_${move}_elements`)!;
    expect(fateOf(text)).toBe(fate);
  });
});

describe("memory", () => {
  const model = ready(textOf(graphs));
  const first = ["lower-to-loops", "fuse"];
  const arenas = (lowering?: readonly string[]): number[] =>
    memoryOf(model, { lowering }).map(({ arenaBytes }) => arenaBytes);

  it("is never more than with copies", () => {
    const [now, before] = [arenas([...first, "fold-moves"]), arenas(first)];
    expect(graphs.filter((_, i) => now[i]! > before[i]!)).toEqual([]);
    expect(graphs.filter((_, i) => now[i]! < before[i]!).length).toBeGreaterThan(graphs.length / 2);
  });

  it("is less when all passes have run, but where others had found a place for the copy", () => {
    const [now, before] = [arenas(), arenas(without)];
    expect(graphs.filter((_, i) => now[i]! > before[i]!).length).toBeLessThan(graphs.length / 40);
    expect(graphs.filter((_, i) => now[i]! < before[i]!).length).toBeGreaterThan((2 * graphs.length) / 5);
  });
});

describe("the same bits", () => {
  it("come from the loops, which are well-formed", { timeout: 5 * MINUTES }, () => {
    const model = modelOf(textOf(graphs));
    const runs = interpreted(model, (_, params) => samples(params, 2, SEED));
    const final = optimize(prepare(model).model).model;
    const wrong = runs.flatMap(({ func, samples: sets, outputs }) => {
      const last = final.funcs.find(({ name }) => name === func.name)!;
      const { proc } = loopStages(last).at(-1)!;
      return sets.flatMap(({ tensors }, i) => {
        const ran = runLoops(proc, last, tensors);
        const isSame = compareOutputs(outputs[i]!, ran.outputs).first === undefined;
        return isSame && ran.faults.length === 0 ? [] : [func.name];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("come from C, without a warning", { timeout: 10 * MINUTES }, async () => {
    const model = modelOf(textOf(graphs.filter((_, i) => i % 3 === 0)));
    const runs = interpreted(model, (_, params) => samples(params, 2, SEED));
    const subjects = subjectsOf(model, runs, { target: "neon", stem: "moves" });
    const chosen = [
      ...(await tiers({ paths: ["dotprod"], compilers: ["clang"], levels: ["-O1"] })),
      ...(await tiers({ paths: ["portable"], compilers: ["gcc"], levels: ["-O1"] })),
    ];
    for (const tier of chosen) {
      const flags = [...tier.flags, ...contractWarnings];
      expect([tier.name, await failures({ ...tier, flags }, subjects)]).toEqual([tier.name, []]);
    }
  });
});

describe("walks", () => {
  const random = seeded(SEED);
  const places = ({ offset, dims, strides }: Layout): number[] =>
    placesAlong(dims, strides).map((at) => at + offset);

  /** A value turned, reversed and cut at random, as a walk through it. */
  const walkIn = (shape: readonly number[]): Layout => {
    const whole = packed(shape);
    const order = shape.map((_, d) => d).sort(() => random.within(0, 1) - 0.5);
    const axes = order.map((d) => {
      const from = random.within(0, shape[d]! - 1);
      const [size, isBack] = [random.within(1, shape[d]! - from), random.within(0, 1) === 1];
      const stride = whole.strides[d]!;
      return { size, stride: isBack ? -stride : stride, first: (isBack ? from + size - 1 : from) * stride };
    });
    return {
      offset: axes.reduce((sum, { first }) => sum + first, 0),
      dims: axes.map(({ size }) => size),
      strides: axes.map(({ stride }) => stride),
    };
  };

  it("through values that lie elsewhere are walks through what those lie in", () => {
    for (let i = 0; i < 500; i++) {
      const outer = walkIn([3, 4, 5, 2]);
      const inner = walkIn(outer.dims);
      const made = through(inner, outer)!;
      expect(places(made)).toEqual(places(inner).map((at) => places(outer)[at]!));
    }
  });

  it("in as few loops as there can be are the same walks, and whole values are one", () => {
    for (let i = 0; i < 500; i++) {
      const walk = walkIn([3, 4, 5, 2]);
      expect(places(collapsed(walk))).toEqual(places(walk));
    }
    const whole = collapsed(packed([8, 11, 3, 1]));
    expect(whole).toEqual({ offset: 0, dims: [264], strides: [1] });
    expect(through({ offset: 5, dims: [64, 2], strides: [3, 1] }, whole)).toBeDefined();
    expect(spread(whole, [24, 11], [24, 11])).toBeDefined();
  });

  it("that go past the end of a loop have no strides", () => {
    const outer: Layout = { offset: 0, dims: [4, 3], strides: [10, 1] };
    expect(through({ offset: 0, dims: [12], strides: [1] }, outer)).toBeUndefined();
    expect(through({ offset: 2, dims: [2], strides: [1] }, outer)).toBeUndefined();
    expect(through({ offset: 1, dims: [2, 2], strides: [3, 1] }, outer)).toBeDefined();
  });

  it("of all elements, the other way round, say where each goes", () => {
    for (let i = 0; i < 200; i++) {
      const shape = [2, 3, 4];
      const order = [0, 1, 2].sort(() => random.within(0, 1) - 0.5);
      const whole = packed(shape);
      const back = shape.map(() => random.within(0, 1) === 1);
      const from: Layout = {
        offset: order.reduce((n, d) => n + (back[d] ? (shape[d]! - 1) * whole.strides[d]! : 0), 0),
        dims: order.map((d) => shape[d]!),
        strides: order.map((d) => whole.strides[d]! * (back[d] ? -1 : 1)),
      };
      const to = { offset: 5, strides: [100, 10, 1] };
      const [read, stored] = [places(from), places({ ...to, dims: from.dims })];
      const made = places(inverted(from, to, shape)!);
      expect(read.map((at) => made[at])).toEqual(stored);
    }
    expect(inverted({ ...packed([2, 3]), offset: 1 }, packed([2, 3]), [2, 3])).toBeUndefined();
    expect(inverted(packed([2, 2]), packed([2, 2]), [2, 3])).toBeUndefined();
  });

  it("share loops where those nest", () => {
    expect(refined([[12], [3, 4], [6, 2]])).toEqual([3, 2, 2]);
    expect(refined([[12], [3, 4], [4, 3]])).toBeUndefined();
    const turned: Layout = { offset: 1, dims: [2, 3, 4], strides: [4, 8, 1] };
    const [own, other] = [spread(turned, [6, 4], [5, 6, 4])!, spread(packed([6, 1]), [6, 1], [5, 6, 4])!];
    const split = splitFor([5, 6, 4], undefined, [own, other])!;
    expect(split.space).toEqual([5, 2, 3, 4]);
    expect(split.strides).toEqual([
      [0, 4, 8, 1],
      [0, 3, 1, 0],
    ]);
    expect(broadcastStrides([6, 1], [5, 6, 4])).toEqual([0, 1, 0]);
    expect(splitFor([5, 6, 4], 1, [own])).toBeUndefined();
  });
});
