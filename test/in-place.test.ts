// Results that lie where what they are made of did, and sums that are stored as what follows makes of them: less memory, the same bits.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { tiers } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { loopStages, memoryOf, optimize, prepare, runLoops } from "../src/index.ts";
import { loweringPipelines } from "../src/lower/registry.ts";
import { Net, same } from "./support/models/net.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";
import { contractWarnings } from "./support/warnings.ts";

const MINUTES = 60_000;
const SEED = 17;

/** Ops on rows of a type, from `%a` to `%b`. */
interface Layer {
  readonly element: "f32" | "i32" | "i8";
  readonly ops: (whole: string, row: string) => string;
  /** Whether rows are reduced. */
  readonly reduces: boolean;
}

const layers: Readonly<Record<string, Layer>> = {
  products: {
    ...{ element: "f32", reduces: false },
    ops: (t) => `%b = tosa.mul %a, %a, %none : (${t}, ${t}, tensor<1xi8>) -> ${t}`,
  },
  doubles: {
    ...{ element: "i8", reduces: false },
    ops: (t) => `%b = tosa.add %a, %a : (${t}, ${t}) -> ${t}`,
  },
  centred: {
    ...{ element: "i32", reduces: true },
    ops: (t, r) => `%m = tosa.reduce_max %a {axis = 1 : i32} : (${t}) -> ${r}
      %b = tosa.sub %a, %m : (${t}, ${r}) -> ${t}`,
  },
  softmax: {
    ...{ element: "f32", reduces: true },
    ops: (t, r) => `%m = tosa.reduce_max %a {axis = 1 : i32} : (${t}) -> ${r}
      %d = tosa.sub %a, %m : (${t}, ${r}) -> ${t}
      %e = tosa.exp %d : (${t}) -> ${t}
      %s = tosa.reduce_sum %e {axis = 1 : i32} : (${t}) -> ${r}
      %q = tosa.reciprocal %s : (${r}) -> ${r}
      %b = tosa.mul %e, %q, %none : (${t}, ${r}, tensor<1xi8>) -> ${t}`,
  },
};

const sizes = [4, 5, 8].flatMap((rows) => [12, 16, 20, 32].map((lanes) => [rows, lanes] as const));
const bytesOf = { f32: 4, i32: 4, i8: 1 };

const all = Object.entries(layers).flatMap(([name, layer]) =>
  sizes.map(([rows, lanes]) => ({ name: `${name}_${rows}x${lanes}`, layer, rows, lanes })),
);

/** The layer between two transposes, so that memory of the arena is read and written. */
function funcOf({ name, layer: { element, ops }, rows, lanes }: (typeof all)[number]): string {
  const type = (...shape: number[]): string => `tensor<${[...shape, element].join("x")}>`;
  const [turned, whole] = [type(lanes, rows), type(rows, lanes)];
  return `func.func @${name}(%x: ${turned}) -> ${turned} {
    %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %a = tosa.transpose %x {perms = array<i32: 1, 0>} : (${turned}) -> ${whole}
    ${ops(whole, type(rows, 1))}
    %y = tosa.transpose %b {perms = array<i32: 1, 0>} : (${whole}) -> ${turned}
    return %y : ${turned}
  }`;
}

/** Bytes that are added to what is made of them, as words. */
function residual(): string {
  const net = new Net(SEED);
  const x = net.conv(net.input([1, 5, 5, 16], "i8"), 16, same(1));
  return net.func("residual", [net.added(net.conv(x, 16, same(3)), x)]);
}

/** Scores of an attention, in bytes less than the greatest of their row: sums of products are rounded to those. */
const scores = (tokens: number): string => {
  const [k, s, w] = [
    `tensor<2x${tokens}x16xi8>`,
    `tensor<2x${tokens}x${tokens}xi8>`,
    `tensor<2x16x${tokens}xi8>`,
  ];
  const [sums, row] = [`tensor<2x${tokens}x${tokens}xi32>`, `tensor<2x${tokens}x1xi8>`];
  return `func.func @scores${tokens}(%q: ${k}, %k: ${w}, %v: ${k}) -> tensor<2x${tokens}x16xi32> {
    %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %z32 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
    %m = "tosa.const"() <{values = dense<1342177280> : tensor<1xi32>}> : () -> tensor<1xi32>
    %n = "tosa.const"() <{values = dense<40> : tensor<1xi8>}> : () -> tensor<1xi8>
    %s = tosa.matmul %q, %k, %z, %z : (${k}, ${w}, tensor<1xi8>, tensor<1xi8>) -> ${sums}
    %r = tosa.rescale %s, %m, %n, %z32, %z {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (${sums}, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> ${s}
    %g = tosa.reduce_max %r {axis = 2 : i32} : (${s}) -> ${row}
    %d = tosa.sub %r, %g : (${s}, ${row}) -> ${s}
    %y = tosa.matmul %d, %v, %z, %z : (${s}, ${k}, tensor<1xi8>, tensor<1xi8>) -> tensor<2x${tokens}x16xi32>
    return %y : tensor<2x${tokens}x16xi32>
  }`;
};
const tokens = [12, 16, 48];

const model = modelOf([...all.map(funcOf), ...tokens.map(scores)].join("\n"));
const final = optimize(prepare(model).model).model;
const without = (pass: string): string[] => loweringPipelines["lower"]!.filter((name) => name !== pass);
const arenas = (lowering?: readonly string[]): Map<string, number> =>
  new Map(memoryOf(final, { lowering }).map(({ name, arenaBytes }) => [name, arenaBytes]));

describe("the arena", () => {
  const [now, apart] = [arenas(), arenas(without("in-place"))];

  it("has one buffer where a layer may write over what it reads, and two elsewhere", () => {
    const aligned = (bytes: number): number => Math.ceil(bytes / 16) * 16;
    for (const { name, rows, lanes, layer } of all) {
      const whole = aligned(rows * lanes * bytesOf[layer.element]);
      // What the vectors of a whole row or of all rows leave over, they compute again.
      const [steps, length] = [layer.reduces ? lanes : rows * lanes, 16];
      const fits = steps % length === 0 && (!layer.reduces || rows % 4 === 0);
      expect([name, now.get(name)! < apart.get(name)!]).toEqual([name, fits]);
      expect([name, apart.get(name)! - now.get(name)!]).toEqual([name, fits ? whole : 0]);
    }
  });

  it("has no words in it that are made of bytes", () => {
    const kept = optimize(prepare(modelOf(residual())).model).model;
    const [{ buffers }] = memoryOf(kept, {}) as [ReturnType<typeof memoryOf>[number]];
    const copied = 7 * 7 * 16; // with a border
    expect(buffers.map(({ bytes }) => bytes)).toEqual([5 * 5 * 16, copied]);
  });

  it("has no sums in it that are rounded to bytes before all else", () => {
    const sums = arenas(without("fuse-epilogues").filter((pass) => pass !== "row-blocks"));
    for (const n of tokens) {
      const [name, matrix] = [`scores${n}`, 2 * n * n];
      expect([name, sums.get(name)! >= 4 * matrix]).toEqual([name, true]);
      expect([name, now.get(name)! < 4 * matrix]).toEqual([name, true]);
    }
  });
});

describe("the same bits", () => {
  const runs = interpreted(model, (_, params) => samples(params, 4, SEED));

  it("come from the loops after each pass", { timeout: 5 * MINUTES }, () => {
    const wrong = runs.flatMap(({ func, samples: sets, outputs }) => {
      const ready = final.funcs.find(({ name }) => name === func.name)!;
      const { proc } = loopStages(ready).at(-1)!;
      return sets.flatMap(({ tensors }, i) => {
        const ran = runLoops(proc, ready, tensors);
        const isSame = compareOutputs(outputs[i]!, ran.outputs).first === undefined;
        return isSame && ran.faults.length === 0 ? [] : [func.name];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("come from C, without a warning", { timeout: 10 * MINUTES }, async () => {
    const subjects = subjectsOf(model, runs, { target: "neon", stem: "in_place" });
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
