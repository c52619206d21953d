// Contractions in odd shapes, with zero points and weights at both ends, on every tier: each bit as the interpreter has it. The
// suite tries one in ten of them, FULL=1 all.
import { expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Unit } from "../src/cli/harness.ts";
import type { Compiler, Cpu, Path } from "../src/cli/tiers.ts";
import { samples } from "../src/cli/samples.ts";
import { loopStages, runLoops } from "../src/compiler.ts";
import { compile, interfacesOf, interpret, parse, type Model, type Tensor } from "../src/index.ts";
import { verifyProc } from "../src/loops/verify.ts";
import { halfwordProductOf, productOf, wideProductOf, type Products } from "./support/products.ts";
import { FULL } from "./support/tiers.ts";

const SEED = 20261130;
/** Functions of one C file. */
const PER_FILE = 75;

interface Subject {
  readonly text: string;
  readonly unit: Unit;
  readonly expected: readonly (readonly Tensor[])[];
}

function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  if (!model) throw new Error(diagnostics.map((d) => d.message).join("; "));
  return model;
}

/** The functions of some products, out of one C file. */
function subjectsOf(products: readonly Products[], stem: string, cpu: Cpu): Subject[] {
  const model = modelOf(products.map(({ text }) => text).join(""));
  const { files, diagnostics } = compile(model, { target: "neon", cpu, stem });
  if (files.size === 0) throw new Error(diagnostics.map((d) => d.message).join("; "));
  const faces = interfacesOf(model.funcs, stem);
  return faces.map((iface, k): Subject => {
    const inputs = samples(iface.params, 6, k)
      .slice(-3)
      .map(({ tensors }) => [...tensors]);
    const expected = inputs.map((set) => interpret(model, set, { entry: model.funcs[k]!.name }).outputs);
    return { text: products[k]!.text, unit: { stem, files, iface, inputs }, expected };
  });
}

function inFiles(all: readonly Products[], stem: string, cpu: Cpu): Subject[] {
  const count = Math.ceil(all.length / PER_FILE);
  return Array.from({ length: count }, (_, f) =>
    subjectsOf(all.slice(f * PER_FILE, (f + 1) * PER_FILE), `${stem}${f}`, cpu),
  ).flat();
}

const some = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => FULL || i % 10 === 0);

const cpus = ["base", "dotprod", "i8mm"] as const;
const all = { base: 400, dotprod: 3000, i8mm: 600 };
const subjects = {
  base: inFiles(
    some(all.base).map((i) => halfwordProductOf(SEED, i)),
    "halfwords",
    "base",
  ),
  dotprod: inFiles(
    some(all.dotprod).map((i) => productOf(SEED, i)),
    "products",
    "dotprod",
  ),
  i8mm: inFiles(
    some(all.i8mm).map((i) => wideProductOf(SEED, i)),
    "matrices",
    "i8mm",
  ),
};

/** What is written for a processor runs on all others as well. */
const builds: readonly (readonly [keyof typeof subjects, Path, Compiler, string])[] = [
  ["base", "base", "gcc", "-O1"],
  ["base", "base", "clang", "-O1"],
  ["dotprod", "base", "gcc", "-O1"],
  ["dotprod", "dotprod", "clang", "-O1"],
  ["dotprod", "portable", "gcc", "-O0"],
  ["i8mm", "i8mm", "gcc", "-O1"],
  ["i8mm", "i8mm", "clang", "-O1"],
  ["i8mm", "dotprod", "gcc", "-O1"],
  ["i8mm", "base", "clang", "-O1"],
  ["i8mm", "portable", "gcc", "-O0"],
];

it.each(builds)(
  `written for %s, on %s by %s %s, products of seed ${SEED} are what they should be`,
  { timeout: 3_600_000 },
  async (cpu, path, compiler, level) => {
    const [tier] = await tiers({ paths: [path], compilers: [compiler], levels: [level] });
    const tried = subjects[cpu];
    const results = await buildAndRun(
      tried.map(({ unit }) => unit),
      tier!,
    );
    const wrong = results.flatMap(({ calls }, k) =>
      calls.flatMap(({ code, faults, outputs }, set) => {
        const { different } = compareOutputs(tried[k]!.expected[set]!, outputs);
        const fine = code === 0 && faults.length === 0 && different === 0;
        return fine ? [] : [`${different} lanes differ, ${faults.join()}\n${tried[k]!.text}`];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(wrong.length).toBe(0);
    expect(tried.length).toBe(FULL ? all[cpu] : all[cpu] / 10);
  },
);

it.each(cpus)(`one in ten of those for %s holds at every step as loops`, { timeout: 3_600_000 }, (cpu) => {
  const tried = subjects[cpu].filter((_, k) => k % 10 === 0);
  const wrong = tried.flatMap(({ text, unit: { inputs }, expected }) => {
    const func = modelOf(text).funcs[0]!;
    return loopStages(func, { cpu }).flatMap(({ name, proc }) => [
      ...verifyProc(proc).map((message) => `${name}: ${message}\n${text}`),
      ...inputs.flatMap((set, n) => {
        const { outputs, faults } = runLoops(proc, func, set);
        const { different } = compareOutputs(expected[n]!, outputs);
        return different === 0 && faults.length === 0
          ? []
          : [`${name}: ${different} lanes differ, ${faults.map((f) => f.message).join()}\n${text}`];
      }),
    ]);
  });
  expect(wrong).toEqual([]);
});

it("a third of products with constant weights for more than a tile of columns is of matrices", () => {
  const tried = subjects.i8mm.map(({ text }) => modelOf(text).funcs[0]!);
  const multiplied = tried.filter((func) =>
    loopStages(func, { cpu: "i8mm" }).some(({ events }) =>
      events.some(({ kind, pattern }) => kind === "fired" && pattern === "two-by-two"),
    ),
  );
  expect(multiplied.length).toBeGreaterThan(tried.length / 3);
});
