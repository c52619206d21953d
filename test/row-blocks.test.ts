// Loops that hand on rows, in one loop over blocks of those: less memory, the same bits.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { tiers } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { loopStages, memoryOf, optimize, prepare, runLoops, verifyLoops } from "../src/index.ts";
import { loweringPipelines } from "../src/lower/registry.ts";
import { wholeModels } from "./support/models/models.ts";
import type { Value } from "./support/models/net.ts";
import { Net, same } from "./support/models/net.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";
import { contractWarnings } from "./support/warnings.ts";

const MINUTES = 60_000;
const SEED = 23;

/** A graph, and the bytes of what it hands on by rows: as a whole, and in a block. */
interface Graph {
  readonly name: string;
  readonly build: (net: Net) => Value;
  readonly whole: number;
  readonly block: number;
}

const floats = (net: Net, x: Value, columns: number): Value => {
  const zero = net.splat([1], "f32", 0);
  const weights = net.floats([1, x.shape[2]!, columns], x.shape[2]!);
  return net.op("matmul", [x, weights, zero, zero], [1, x.shape[1]!, columns], "f32");
};

const normed = (net: Net, x: Value): Value => {
  const columns = x.shape[2]!;
  const centred = net.op("sub", [x, net.scaled(net.reduced("sum", x), 1 / columns)], x.shape, "f32");
  const variance = net.scaled(net.reduced("sum", net.times(centred, centred)), 1 / columns);
  return net.times(centred, net.op("rsqrt", [variance], variance.shape, "f32"));
};

const scores = (net: Net, heads: number, tokens: number): Value => {
  const [q, k] = [net.input([heads, tokens, 16], "i8"), net.input([heads, 16, tokens], "i8")];
  return net.rescale(net.matmul(q, k), "i8", 2 ** 30, 41, [0, -3]);
};

const graphs: readonly Graph[] = [
  {
    name: "attention",
    build: (net) => net.matmul(net.byteSoftmax(scores(net, 2, 48), 0.05), net.input([2, 48, 24], "i8")),
    ...{ whole: 2 * 48 * 48, block: 2 * 8 * 48 },
  },
  {
    // The heads of a row stand side by side before and behind.
    name: "heads",
    build: (net) => {
      const split = (x: Value, perms: number[]): Value => net.transposed(net.reshaped(x, [48, 3, 16]), perms);
      const [q, k, v] = [0, 1, 2].map(() => net.input([48, 48], "i8")) as [Value, Value, Value];
      const sums = net.rescale(
        net.matmul(split(q, [1, 0, 2]), split(k, [1, 2, 0])),
        "i8",
        2 ** 30,
        41,
        [0, -3],
      );
      const mixed = net.requantized(net.matmul(net.byteSoftmax(sums, 0.05), split(v, [1, 0, 2])), 48);
      return net.conv(net.reshaped(net.transposed(mixed, [1, 0, 2]), [1, 1, 48, 48]), 16, same(1));
    },
    // Scores, and what is mixed as rows of all heads; each head reads its columns of what it is given.
    ...{ whole: 3 * 48 * 48 + 48 * 48, block: 3 * 8 * 48 + 8 * 48 },
  },
  {
    name: "norm",
    build: (net) => floats(net, normed(net, floats(net, net.input([1, 40, 24], "f32"), 32)), 16),
    ...{ whole: 4 * 40 * 32, block: 4 * 8 * 32 },
  },
  {
    name: "separable",
    build: (net) => net.conv(net.relu(net.depthwise(net.input([1, 16, 16, 16], "i8"), same(3))), 24, same(1)),
    ...{ whole: 16 * 16 * 16, block: 16 * 16 },
  },
  {
    // A column is added to each row, and each row to itself.
    name: "columns",
    build: (net) => {
      const [x, column] = [net.input([1, 32, 32], "f32"), net.floats([1, 32, 1], 1)];
      const y = net.op("add", [floats(net, x, 24), column], [1, 32, 24], "f32");
      return net.op("add", [floats(net, normed(net, y), 32), x], [1, 32, 32], "f32");
    },
    // Before and behind the norm.
    ...{ whole: 2 * 4 * 32 * 24, block: 2 * 4 * 16 * 24 },
  },
  {
    // What is turned goes row by row, what it is made of does not.
    name: "turned",
    build: (net) => {
      const x = floats(net, net.input([1, 48, 24], "f32"), 48);
      return floats(net, net.transposed(x, [0, 2, 1]), 16);
    },
    ...{ whole: 4 * 48 * 48, block: 4 * 8 * 48 },
  },
];

/** Graphs in which a row of one needs others, or which have too few for blocks. */
const apart: Readonly<Record<string, (net: Net) => Value>> = {
  windows: (net) => net.conv(net.conv(net.input([1, 16, 16, 16], "i8"), 16, same(1)), 16, same(3)),
  one_block: (net) => floats(net, floats(net, net.input([1, 8, 24], "f32"), 96), 16),
  short_tiles: (net) => floats(net, floats(net, net.input([1, 13, 24], "f32"), 96), 16),
};

/** What a loop reads has to stay as long as it runs, and what it writes is there from the start: here all loops take more memory. */
const chain = (net: Net): Value => {
  const x = net.input([1, 64, 32], "f32");
  let [y, skip] = [x, x];
  for (let i = 0; i < 60; i++) {
    y = net.softmax(net.op("add", [floats(net, y, 32), skip], x.shape, "f32"));
    if (i === 20) skip = y;
  }
  return y;
};

const textOf = (name: string, build: (net: Net) => Value): string => {
  const net = new Net(SEED);
  return net.func(name, [build(net)]);
};

const ready = (text: string) => optimize(prepare(modelOf(text)).model).model;
const without = loweringPipelines["lower"]!.filter((name) => name !== "row-blocks");

/** Bytes of buffers, at most those that a loop of its own hands on. */
const bytesIn = (text: string, lowering?: readonly string[]): Map<string, number> => {
  const [{ buffers }] = memoryOf(ready(text), { lowering }) as [ReturnType<typeof memoryOf>[number]];
  return new Map(buffers.map(({ name, bytes }) => [name, bytes]));
};

describe("memory", () => {
  it.each(graphs)("of rows that $name hands on is that of a block", ({ name, build, whole, block }) => {
    const text = textOf(name, build);
    const [before, after] = [bytesIn(text, without), bytesIn(text)];
    const smaller = [...before].filter(([buffer, bytes]) => after.get(buffer)! < bytes);
    const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);
    expect([
      sum(smaller.map(([, bytes]) => bytes)),
      sum(smaller.map(([buffer]) => after.get(buffer)!)),
    ]).toEqual([whole, block]);
  });

  it.each([...Object.entries(apart), ["chain", chain] as const])("stays whole in %s", (name, build) => {
    const text = textOf(name, build);
    expect(bytesIn(text)).toEqual(bytesIn(text, without));
  });

  it("of an encoder is less than a quarter", () => {
    const model = ready(wholeModels.find(({ name }) => name === "encoder")!.text("full"));
    const [now, before] = [undefined, without].map(
      (lowering) => memoryOf(model, { lowering })[0]!.arenaBytes,
    );
    expect(now! * 4).toBeLessThan(before!);
  });
});

describe("the same bits", () => {
  const all = [...graphs.map(({ name, build }) => [name, build] as const), ...Object.entries(apart)];
  const model = modelOf(all.map(([name, build]) => textOf(name, build)).join("\n"));
  const runs = interpreted(model, (_, params) => samples(params, 3, SEED));

  it("come from the loops, which are well-formed", { timeout: 5 * MINUTES }, () => {
    const final = optimize(prepare(model).model).model;
    const wrong = runs.flatMap(({ func, samples: sets, outputs }) => {
      const lowered = final.funcs.find(({ name }) => name === func.name)!;
      return loopStages(lowered)
        .slice(-3)
        .flatMap(({ name, proc }) => [
          ...verifyLoops(proc),
          ...sets.flatMap(({ tensors }, i) => {
            const ran = runLoops(proc, lowered, tensors);
            const isSame = compareOutputs(outputs[i]!, ran.outputs).first === undefined;
            return isSame && ran.faults.length === 0 ? [] : [`${func.name} after ${name}`];
          }),
        ]);
    });
    expect(wrong).toEqual([]);
  });

  it.each(["inline", "bin"] as const)(
    "come from C with weights %s, without a warning",
    { timeout: 10 * MINUTES },
    async (weights) => {
      const subjects = subjectsOf(model, runs, { target: "neon", stem: "row_blocks", weights });
      const chosen = [
        ...(await tiers({ paths: ["dotprod"], compilers: ["clang"], levels: ["-O1"] })),
        ...(await tiers({ paths: ["portable"], compilers: ["gcc"], levels: ["-O1"] })),
      ];
      for (const tier of chosen) {
        const flags = [...tier.flags, ...contractWarnings];
        expect([tier.name, await failures({ ...tier, flags }, subjects)]).toEqual([tier.name, []]);
      }
    },
  );
});
