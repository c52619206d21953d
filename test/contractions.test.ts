// Contractions in odd shapes, with zero points and weights at both ends, on every tier: each bit as the interpreter has it. The
// suite tries one in ten of them, FULL=1 all.
import { expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Unit } from "../src/cli/harness.ts";
import type { Compiler, Path } from "../src/cli/tiers.ts";
import { samples } from "../src/cli/samples.ts";
import { loopStages, runLoops } from "../src/compiler.ts";
import { compile, interfacesOf, interpret, parse, type Model, type Tensor } from "../src/index.ts";
import { verifyProc } from "../src/loops/verify.ts";
import { productOf } from "./support/products.ts";
import { FULL } from "./support/tiers.ts";

const SEED = 20261130;
const ALL = 3000;
/** Functions of one C file. */
const PER_FILE = 75;

const numbers = Array.from({ length: ALL }, (_, i) => i).filter((i) => FULL || i % 10 === 0);

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
function subjectsOf(some: readonly number[], file: number): Subject[] {
  const products = some.map((i) => productOf(SEED, i));
  const [model, stem] = [modelOf(products.map(({ text }) => text).join("")), `products${file}`];
  const { files, diagnostics } = compile(model, { target: "neon", stem });
  if (files.size === 0) throw new Error(diagnostics.map((d) => d.message).join("; "));
  const faces = interfacesOf(model.funcs, stem);
  return faces.map((iface, k): Subject => {
    const inputs = samples(iface.params, 6, some[k]!)
      .slice(-3)
      .map(({ tensors }) => [...tensors]);
    const expected = inputs.map((set) => interpret(model, set, { entry: model.funcs[k]!.name }).outputs);
    return { text: products[k]!.text, unit: { stem, files, iface, inputs }, expected };
  });
}

const files = Array.from({ length: Math.ceil(numbers.length / PER_FILE) }, (_, f) =>
  numbers.slice(f * PER_FILE, (f + 1) * PER_FILE),
);
const subjects = files.flatMap(subjectsOf);

const builds: readonly (readonly [Path, Compiler, string])[] = [
  ["base", "gcc", "-O1"],
  ["dotprod", "clang", "-O2"],
  ["portable", "gcc", "-O1"],
];

it.each(builds)(
  `on %s by %s %s, ${numbers.length} of ${ALL} products (seed ${SEED}) are what they should be`,
  { timeout: 3_600_000 },
  async (path, compiler, level) => {
    const [tier] = await tiers({ paths: [path], compilers: [compiler], levels: [level] });
    const results = await buildAndRun(
      subjects.map(({ unit }) => unit),
      tier!,
    );
    const wrong = results.flatMap(({ calls }, k) =>
      calls.flatMap(({ code, faults, outputs }, set) => {
        const { different } = compareOutputs(subjects[k]!.expected[set]!, outputs);
        const fine = code === 0 && faults.length === 0 && different === 0;
        return fine ? [] : [`${different} lanes differ, ${faults.join()}\n${subjects[k]!.text}`];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(wrong.length).toBe(0);
  },
);

it(`one in ten of those holds at every step as loops`, { timeout: 3_600_000 }, () => {
  const some = subjects.filter((_, k) => k % 10 === 0);
  const wrong = some.flatMap(({ text, unit: { inputs }, expected }) => {
    const func = modelOf(text).funcs[0]!;
    return loopStages(func).flatMap(({ name, proc }) => [
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
