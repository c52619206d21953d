// The softmax graphs of importers: the interpreter against a model from outside the compiler, compiled C against
// the interpreter. Always every lane. Of the int8 graphs there is a third, in which every three of table, scale, columns and zero
// point meet; of their C half runs on each of the tiers in which each two of path, compiler and level meet, from one era of text or the
// other, as both are shown to give the same C. FULL=1 takes all graphs, and runs the C of both eras on every tier.
import { describe, expect, it } from "vitest";
import { positionOf } from "../src/index.ts";
import type { Tensor } from "../src/index.ts";
import {
  codeSets,
  deviations,
  filled,
  floatSets,
  graphOf,
  interpretedTogether,
  modelled,
  type Modelled,
  type Softmax,
} from "./support/softmax.ts";
import { coveringTiers, FULL } from "./support/tiers.ts";
import { compiled, failures, lanesOf, modelOf, subjectsOf } from "./support/subjects.ts";

const MINUTE = 60_000;

/** A number as part of a name: 0.02 is `0_02`, -5 is `m5`. */
const word = (value: number): string => `${value}`.replace(".", "_").replace("-", "m");

// int8: three generations of tables, two eras of text, 9 numbers of columns, 3 scales, 4 zero points; three inputs
// for each graph, in each of them a row of every kind.

const columns = [1, 7, 16, 19, 64, 384, 511, 513, 1001];
const zeroPoints = [0, -5, 17, -128];
const tables = ["v1", "v2", "v3"] as const;
const scales = [0.02, 0.1, 0.5];
const eras = ["llvm22", "llvm16"] as const;

/** All graphs with the same table, in one era: they become one model. */
interface Family {
  readonly name: string;
  readonly era: (typeof eras)[number];
  readonly graphs: readonly Softmax[];
}

const families: readonly Family[] = tables.flatMap((exp_table, t) =>
  scales.flatMap((scale, s) =>
    eras.map((era) => ({
      name: `${exp_table}, scale ${scale}, ${era}`,
      era,
      graphs: columns.flatMap((cols, c) =>
        zeroPoints
          .filter((_, z) => FULL || (t + s + c + z) % tables.length === 0)
          .map((zp) => {
            const func = `${exp_table}_scale_${word(scale)}_zero_${word(zp)}_columns_${cols}`;
            return graphOf({ func, cols, exp_table, scale, zp, syntax: era });
          }),
      ),
    })),
  ),
);

/** Of each pair of families that differ in the era, the one to run: one era after the other. */
const toRun = families.filter(({ era }, i) => FULL || era === eras[(i >> 1) % 2]);
/** Three inputs for each graph, six rows in each. */
const lanesOfGraphs = (graphs: readonly Softmax[]): number =>
  3 * 6 * graphs.reduce((sum, { cols }) => sum + cols, 0);

// From 512 near-equal lanes on, the last shift is by 32 and more, which the specification leaves open. With 4096
// lanes even the sum wraps.

const nearEqual = [512, 513, 1001, 2048, 4096].map((cols) =>
  graphOf({ func: `near_equal_${cols}`, cols, scale: 0.02 }),
);
/** One row of each number of columns up to the limit, and beyond it. */
const aroundLimit = [384, 511, 512, 513, 1001].map((cols) =>
  graphOf({ func: `columns_${cols}`, rows: 1, cols }),
);
/** Row k holds 513 times the code k - 128. */
const allEqual = graphOf({ func: "all_equal", rows: 256, cols: 513 });

// int16: casts to indices may wrap, that of the difference to the maximum and that of the reciprocal.

const int16 = [2e-5, 1e-4, 3e-4].flatMap((scale) =>
  [1, 7, 19, 64, 384, 1001].map((cols) =>
    graphOf({ func: `i16_scale_${word(scale)}_columns_${cols}`, dtype: "i16", cols, scale }),
  ),
);
const farBelow = graphOf({ func: "far_below", dtype: "i16", rows: 1, cols: 3, scale: 3e-4 });
/** 32 lanes at the maximum, and one that brings the sum just below a power of two in some rows. */
const powerOfTwo = graphOf({ func: "power_of_two", dtype: "i16", rows: 64, cols: 33, scale: 1.5e-4 });

const float = [1, 7, 16, 19, 64, 384, 1001].map((cols) =>
  graphOf({ func: `f32_columns_${cols}`, dtype: "f32", cols }),
);

/** Every graph here, with its inputs. */
const questions: readonly { graph: Softmax; inputs: Tensor[] }[] = [
  ...[...families.flatMap(({ graphs }) => graphs), ...aroundLimit, ...int16].map((graph) => ({
    graph,
    inputs: codeSets(graph, 3),
  })),
  ...float.map((graph) => ({ graph, inputs: floatSets(graph, 3) })),
  ...nearEqual.map((graph) => ({ graph, inputs: codeSets(graph, 3, ["constant", "flat"]) })),
  { graph: allEqual, inputs: [filled(allEqual, (row) => () => row - 128)] },
  { graph: farBelow, inputs: [filled(farBelow, () => (column) => (column === 0 ? 32767 : -633))] },
  {
    graph: powerOfTwo,
    inputs: [filled(powerOfTwo, (row) => (column) => (column < 32 ? 32767 : 8 * row - 1889))],
  },
];

/** What the model says of all of them: one process of Python. */
const answers: ReadonlyMap<Softmax, Modelled> = new Map(
  modelled(questions).map((answer) => [answer.graph, answer]),
);

const answersTo = (graphs: readonly Softmax[]): Modelled[] => graphs.map((graph) => answers.get(graph)!);

/** Interpreting and compiling happen once for each list of graphs, when first asked for. */
function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

const interpretation = once((graphs: readonly Softmax[]) => interpretedTogether(answersTo(graphs)));
const subjects = once((graphs: readonly Softmax[]) => {
  const { model, runs } = interpretation(graphs);
  return subjectsOf(model, runs, { target: "neon", stem: "softmax" });
});

/** The C of graphs that become one model. */
const cOf = (graphs: readonly Softmax[]): string => [...subjects(graphs)[0]!.unit.files.values()].join("");

/** Checks the interpreter against the model; the result is the number of lanes compared. */
function expectAsModelled(graphs: readonly Softmax[]): number {
  const { runs } = interpretation(graphs);
  expect(deviations(answersTo(graphs), runs)).toEqual([]);
  return runs.reduce((sum, { outputs }) => sum + lanesOf(outputs), 0);
}

const allTiers = await coveringTiers();

describe("int8", () => {
  it.each(families)("is interpreted as modelled: $name", ({ graphs }) => {
    expect(expectAsModelled(graphs)).toBe(lanesOfGraphs(graphs));
  });

  const pairs = families.flatMap((family, i) => (i % 2 === 0 ? [[family, families[i + 1]!] as const] : []));
  it.each(pairs)("compiles to the same C as another era, line numbers aside: $name", (...pair) => {
    const [first, second] = pair.map(({ graphs }) =>
      cOf(graphs)
        .replace(/\bline \d+/g, "line")
        .replace(/(CONTENT \S*) ?0x\w+/g, "$1"),
    );
    for (const { func } of pair[0].graphs) expect(first).toContain(`int ${func}(`);
    expect(first).toBe(second);
  });

  const timeout = (FULL ? 60 : 30) * MINUTE;
  it.each(allTiers.map((tier, turn) => ({ tier, turn, name: tier.name })))(
    "C equals the interpreter on $name",
    { timeout },
    async ({ tier, turn }) => {
      const some = toRun.filter((_, i) => FULL || i % 2 === turn % 2);
      const chosen = some.flatMap(({ graphs }) => subjects(graphs));
      expect(chosen.reduce((sum, { expected }) => sum + lanesOf(expected), 0)).toBe(
        lanesOfGraphs(some.flatMap(({ graphs }) => graphs)),
      );
      expect(await failures(tier, chosen)).toEqual([]);
    },
  );
});

describe("512 and more near-equal lanes", () => {
  const graphs = [...nearEqual, allEqual];

  it("are interpreted by the contract, and notes say where the specification leaves the result open", () => {
    expectAsModelled(graphs);
    interpretation(graphs).runs.forEach(({ func, notes }, i) => {
      const { violations, graph } = answers.get(graphs[i]!)!;
      const shifts = notes.flat().filter(({ op }) => op === "tosa.arithmetic_right_shift");
      const rows = violations["q.amount"] ?? 0;
      expect(rows, func.name).toBeGreaterThan(0);
      expect(
        shifts.reduce((sum, { count }) => sum + count, 0),
        func.name,
      ).toBe(rows * graph.cols);
      expect(shifts.map(({ message }) => message)).toContain("the shift amount must lie in 0..31");
    });
  });

  it("reach sums that wrap", () => {
    expect(answers.get(nearEqual.at(-1)!)!.violations["sum"]).toBeGreaterThan(0);
  });

  it("are below half a step each: 1/513 is code -128", () => {
    const { outputs } = interpretation(graphs).runs.at(-1)!;
    expect(new Set(numbers(outputs[0]![0]!))).toEqual(new Set([-128]));
  });

  it("C without a NEON path equals the interpreter", async () => {
    const { model, runs } = interpretation(graphs);
    const tier = allTiers.find(({ name }) => name.startsWith("portable/-O2"))!;
    expect(await failures(tier, subjectsOf(model, runs, { target: "c", stem: "plain" }))).toEqual([]);
  });

  const ends = allTiers.filter(({ name }) => !name.includes("-O2"));
  it.each(ends)("C equals the interpreter on $name", async (tier) => {
    expect(await failures(tier, subjects(graphs))).toEqual([]);
  });

  it.each(aroundLimit)("may begin at 512: a remark on the last shift, or none: $cols columns", (graph) => {
    const { text } = answers.get(graph)!;
    const lastShift = text.split("\n").findLastIndex((line) => line.includes("arithmetic_right_shift"));
    const { remarks } = compiled(modelOf(text), { target: "neon" });
    const unproven = remarks.filter(({ code }) => code === "requires/unproven");
    const lines = unproven.map(({ at }) => positionOf(at!.source, at!.start).line - 1);
    expect(lines.includes(lastShift)).toBe(graph.cols >= 512);
  });
});

describe("int16", () => {
  const graphs = [...int16, farBelow, powerOfTwo];

  it("is interpreted as modelled", () => {
    expect(expectAsModelled(graphs)).toBeGreaterThan(79_000);
  });

  it("wraps the index of lanes far below the maximum", () => {
    const { runs } = interpretation(graphs);
    expect(answers.get(farBelow)!.violations["idx.wrapped"]).toBe(2);
    expect([...runs.at(-2)!.outputs[0]![0]!.data]).toEqual([11068, 10850, 10850]);
  });

  it.each([
    ["of the difference and of the reciprocal", 3e-4, [32767, 32768]],
    ["of the reciprocal", 2e-5, [32768]],
  ])("remarks on casts that may wrap: %s", (_, scale, greatest) => {
    const graph = int16.find((g) => g.scale === scale && g.cols === 64)!;
    const { remarks } = compiled(modelOf(answers.get(graph)!.text), { target: "neon" });
    const wraps = remarks.filter(({ code }) => code === "cast/wraps");
    expect(wraps.map(({ message }) => Number(/\.\.(\d+)/.exec(message)![1]))).toEqual(greatest);
  });

  it("wraps the index of the reciprocal just below a power of two", () => {
    const { runs } = interpretation(graphs);
    expect(answers.get(powerOfTwo)!.violations["ridx.wrapped"]).toBeGreaterThan(0);
    expect(runs.at(-1)!.outputs[0]![0]!.data).toContain(2048); // 1024 without the wrap
  });

  it.each(allTiers)("C equals the interpreter on $name", async (tier) => {
    expect(await failures(tier, subjects(graphs))).toEqual([]);
  });
});

describe("f32", () => {
  it("is within 2e-6 of double precision", () => {
    const exact = answersTo(float).flatMap(({ outputs }) => outputs.map(numbers));
    const got = interpretation(float).runs.flatMap(({ outputs }) => outputs.flat().map(numbers));
    const errors = exact.flatMap((lanes, set) => lanes.map((value, i) => distance(value, got[set]![i]!)));
    const worst = errors.reduce((a, b) => Math.max(a, b), 0);
    expect(worst).toBeLessThan(2e-6);
    expect(worst).toBeGreaterThan(0);
  });

  it.each(allTiers)("C equals the interpreter on $name", async (tier) => {
    expect(await failures(tier, subjects(float))).toEqual([]);
  });
});

const numbers = ({ data }: Tensor): number[] => Array.from(data, Number);

/** Values that are not numbers have to meet their like. */
const distance = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b) ? (Object.is(a, b) ? 0 : Infinity) : Math.abs(a - b);
