// What one value says of another: fills and bounds against every value there is, for integers, and against the floats next
// to the bound.
import { describe, expect, it } from "vitest";
import { floatOfBits, bitsOfFloat } from "../src/expr/numbers.ts";
import { interpretFunc } from "../src/interpret.ts";
import type { Func } from "../src/ir/graph.ts";
import { analyze } from "../src/kernel/facts/analyze.ts";
import { formKernels } from "../src/kernel/form/form.ts";
import type { Settled } from "../src/kernel/decide/settled.ts";
import { settledBy } from "../src/kernel/decide/settled.ts";
import { seeded } from "./support/seeded.ts";
import { modelOf } from "./support/subjects.ts";

type End = "lo" | "hi";

/** A function of %x, and of %w, which is anything: `ops` make %y, over the types given. */
interface Shape {
  readonly type: string;
  readonly result?: string;
}

const written = (ops: string, { type, result = type }: Shape): Func =>
  modelOf(`func.func @f(%x: ${type}, %w: ${type}) -> ${result} {\n${ops}\n  return %y : ${result}\n}\n`)
    .funcs[0]!;

/** What the value named `source` says of %y. */
function settled(func: Func, source: string, end: End): Settled | undefined {
  const { kernels } = formKernels(func, { params: ["x", "w"], results: ["y"] }).program;
  const [kernel] = kernels.filter((k) => k.kind === "lanes");
  const { kernel: known, facts } = analyze(kernel!);
  const idOf = (name: string): number =>
    name === "x"
      ? known.nodes.findIndex(({ def }) => def.kind === "load")
      : known.nodes.findLastIndex(({ op }) => op?.results[0]!.name === name);
  return settledBy(idOf(source), end, idOf("y"), known, facts);
}

const [i32, i1] = ["tensor<1x256xi32>", "tensor<1x256xi1>"];
const one = (name: string, of: string, value: number | string): string =>
  `  %${name} = "tosa.const"() <{values = dense<${value}> : tensor<1x1x${of}>}> : () -> tensor<1x1x${of}>\n`;
const wide = `  %a = tosa.cast %x : (tensor<1x256xi8>) -> ${i32}\n  %b = tosa.cast %w : (tensor<1x256xi8>) -> ${i32}\n`;
const binary = (out: string, op: string, a: string, b: string, [from, by, to] = [i32, i32, i32]): string =>
  `  %${out} = tosa.${op} ${a}, ${b} : (${from}, ${by}) -> ${to}\n`;
const k = "tensor<1x1xi32>";

describe("a byte", () => {
  const shape = { type: "tensor<1x256xi8>", result: i32 };
  const above = one("c", "i32", 50) + binary("p", "greater", "%a", "%c", [i32, k, i1]);
  const choice = (yes: string, no: string): string =>
    `${wide}${above}${one("n", "i32", -3)}  %y = tosa.select %p, ${yes}, ${no} : (${i1}, ${yes === "%n" ? k : i32}, ${no === "%n" ? k : i32}) -> ${i32}`;

  it.each<[string, string, End, Settled | undefined]>([
    ["below a comparison with a number", choice("%b", "%n"), "lo", { fill: -3, bound: 51 }],
    ["not above it, where another value is chosen", choice("%b", "%n"), "hi", undefined],
    ["above it", choice("%n", "%b"), "hi", { fill: -3, bound: 50 }],
  ])("settles what a choice is, %s", (_, ops, end, wanted) => {
    expect(settled(written(ops, shape), "x", end)).toEqual(wanted);
  });

  /** A random chain of operations on %a, with %w in it or not. */
  function chain(seed: number, withOther: boolean): string {
    const { within } = seeded(seed);
    let [ops, last] = [wide, "%a"];
    for (let i = 0; i < 4; i++) {
      const op = ["add", "sub", "mul", "minimum", "maximum", "arithmetic_right_shift"][within(0, 5)]!;
      const out = i === 3 ? "y" : `v${i}`;
      const number = op.endsWith("shift") ? within(1, 5) : within(-60, 60);
      const other = withOther && i === 2 && !op.endsWith("shift") ? "%b" : `%k${i}`;
      const rest = op.endsWith("shift") ? " {round = true}" : "";
      ops += one(`k${i}`, "i32", number);
      ops +=
        op === "mul"
          ? `  %s${i} = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>\n  %${out} = tosa.mul ${last}, ${other}, %s${i} : (${i32}, ${other === "%b" ? i32 : k}, tensor<1xi8>) -> ${i32}\n`
          : `  %${out} = tosa.${op} ${last}, ${other}${rest} : (${i32}, ${other === "%b" ? i32 : k}) -> ${i32}\n`;
      last = `%${out}`;
    }
    return ops;
  }

  const bytes = Int8Array.from({ length: 256 }, (_, i) => i - 128);
  const values = (func: Func, w: number): number[] => {
    const at = (data: Int8Array) => ({ type: "i8", shape: [1, 256], data });
    const [y] = interpretFunc(func, [at(bytes), at(new Int8Array(256).fill(w))]).outputs;
    return Array.from(y!.data, Number);
  };

  /** The first value from an end that is not what stands at the end; what the end itself is when there is none. */
  function firstOther(all: readonly number[], end: End): number {
    const codes = Array.from(bytes);
    const order = end === "lo" ? codes : codes.reverse();
    const fill = all[order[0]! + 128];
    return order.find((x) => all[x + 128] !== fill) ?? order.at(-1)!;
  }

  it("settles functions of it alone up to the very value where they change: 200 chains, seeds 1 to 100", () => {
    let constant = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const func = written(chain(seed, false), shape);
      const all = values(func, 0);
      for (const end of ["lo", "hi"] as const) {
        const fill = all[end === "lo" ? 0 : 255];
        const bound = firstOther(all, end);
        expect(settled(func, "x", end), `seed ${seed}`).toEqual({ fill, bound });
        if (Math.abs(bound - (end === "lo" ? -128 : 127)) > 1) constant++;
      }
    }
    expect(constant).toBeGreaterThan(50);
  });

  it("settles no more than is so where another value is in them: 200 chains, seeds 1 to 100", () => {
    let [found, none] = [0, 0];
    for (let seed = 1; seed <= 100; seed++) {
      const func = written(chain(seed, true), shape);
      const all = [-128, -77, -1, 0, 3, 127].map((w) => values(func, w));
      for (const end of ["lo", "hi"] as const) {
        const answer = settled(func, "x", end);
        if (!answer) none++;
        if (!answer) continue;
        found++;
        const past = Array.from(bytes).filter((x) => (end === "lo" ? x < answer.bound : x > answer.bound));
        for (const of of all)
          expect(new Set(past.map((x) => of[x + 128])), `seed ${seed}`).toEqual(
            new Set(past.length > 0 ? [answer.fill] : []),
          );
      }
    }
    expect(Math.min(found, none)).toBeGreaterThan(10);
  });
});

describe("a float", () => {
  const next = (v: number, step: number): number => floatOfBits(bitsOfFloat(v) + step);
  const shape = { type: "tensor<1x256xi8>", result: "tensor<1x256xf32>" };
  const [f32, s] = [shape.result, "tensor<1x1xf32>"];
  const floats = [f32, s, f32] as [string, string, string];
  /** %v from -128 to 127, times `step`, and more; %other is anything up to 127. */
  const begun = (step: string, more: string): string =>
    `  %from = tosa.cast %x : (${shape.type}) -> ${f32}\n  %other = tosa.cast %w : (${shape.type}) -> ${f32}
${one("step", "f32", step)}${one("more", "f32", more)}  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %scaled = tosa.mul %from, %step, %none : (${f32}, ${s}, tensor<1xi8>) -> ${f32}\n${binary("v", "add", "%scaled", "%more", floats)}`;
  const chosen = (of: string, than: string, fill: string): string =>
    `${one("t", "f32", than)}${one("n", "f32", fill)}${binary("p", "greater", of, "%t", [f32, s, i1])}  %y = tosa.select %p, %other, %n : (${i1}, ${f32}, ${s}) -> ${f32}`;

  it("settles another up to the float next to a bound", () => {
    const func = written(begun("0.0078125", "0.5") + chosen("%v", "0.3", "0.5"), shape);
    expect(settled(func, "v", "lo")).toEqual({ fill: 0.5, bound: next(Math.fround(0.3), 1) });
    expect(settled(func, "v", "hi")).toBeUndefined();
  });

  it("settles another to where rounding takes it away, ties included", () => {
    const far = one("far", "f32", "2147483648.0");
    const ops = `${begun("1.0", "0.0")}${far}${binary("u", "add", "%v", "%far", floats)}${binary("y", "sub", "%u", "%far", floats)}`;
    expect(settled(written(ops, shape), "v", "hi")).toEqual({ fill: 0, bound: next(-64, 1) });
  });

  it("settles another from where a quotient gets too small, as it is rounded", () => {
    const ops = `${begun("1.0", "129.0")}  %r = tosa.reciprocal %v : (${f32}) -> ${f32}\n${chosen("%r", "0.3", "0.0")}`;
    const { fill, bound } = settled(written(ops, shape), "v", "hi")!;
    const passes = (v: number): boolean => Math.fround(1 / v) > Math.fround(0.3);
    expect([fill, passes(bound), passes(next(bound, 1))]).toEqual([0, true, false]);
  });

  it("settles zeros with their sign, and no further than that is known to stay", () => {
    const ops = `${begun("1.0", "0.0")}${one("z", "f32", "0.0")}  %y = tosa.mul %v, %z, %none : (${f32}, ${s}, tensor<1xi8>) -> ${f32}`;
    const [low, high] = (["lo", "hi"] as const).map((end) => settled(written(ops, shape), "v", end)!);
    expect([low!.fill, high!.fill]).toEqual([-0, 0]);
    expect([low!.bound <= 0, high!.bound >= 0]).toEqual([true, true]);
  });

  it("without bounds settles nothing", () => {
    const ops = `  %y = tosa.clamp %x {min_val = -1.0 : f32, max_val = 1.0 : f32} : (${f32}) -> ${f32}`;
    expect(settled(written(ops, { type: f32 }), "x", "lo")).toBeUndefined();
  });
});

describe("a value of the row", () => {
  const [type, row, float] = ["tensor<1x256xi8>", "tensor<1x1xi32>", "tensor<1x256xf32>"];
  const most = `${wide}  %m = tosa.reduce_max %a {axis = 1 : i32} : (${i32}) -> ${row}\n${one("c", "i32", 10)}${one("n", "i32", -300)}
${binary("p", "greater", "%m", "%c", [row, row, "tensor<1x1xi1>"])}  %kept = tosa.select %p, %b, %n : (tensor<1x1xi1>, ${i32}, ${row}) -> ${i32}\n  %float = tosa.cast %kept : (${i32}) -> ${float}\n`;

  it.each<[string, string, string, number | undefined]>([
    [
      "which of equal lanes is the first",
      `  %y = tosa.argmax %float {axis = 1 : i32} : (${float}) -> tensor<1xi32>`,
      "tensor<1xi32>",
      0,
    ],
    [
      "the greatest of equal lanes",
      `  %y = tosa.reduce_max %kept {axis = 1 : i32} : (${i32}) -> ${row}`,
      row,
      -300,
    ],
    ["no sum", `  %y = tosa.reduce_sum %kept {axis = 1 : i32} : (${i32}) -> ${row}`, row, undefined],
  ])("settles, of all its lanes, %s", (_, end, result, fill) => {
    const answer = settled(written(most + end, { type, result }), "m", "lo");
    expect(answer).toEqual(fill === undefined ? undefined : { fill, bound: 11 });
  });

  it("that is one lane's settles nothing of the others", () => {
    const ops = `${most}  %y = tosa.argmax %float {axis = 1 : i32} : (${float}) -> tensor<1xi32>`;
    expect(settled(written(ops, { type, result: "tensor<1xi32>" }), "a", "lo")).toBeUndefined();
  });
});
