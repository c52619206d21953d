// Lowering passes can be left out, every combination of them, and -O0 leaves out all: the same bits, as loops and as C.
import { expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Unit } from "../src/cli/harness.ts";
import { formable, runLoops } from "../src/compiler.ts";
import { compile, fileStem, interfacesOf, prepare, type CompileOptions } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import type { Func } from "../src/ir/graph.ts";
import { usesVariables } from "../src/ir/variables.ts";
import { Costs } from "../src/kernel/costs.ts";
import type { Proc } from "../src/loops/ir.ts";
import { printProc } from "../src/loops/print.ts";
import { verifyProc } from "../src/loops/verify.ts";
import { Lowered } from "../src/lower/lowered.ts";
import { FIRST, loweringPasses } from "../src/lower/registry.ts";
import { tilePasses } from "../src/lower/tiles/passes.ts";
import { vectorPasses } from "../src/lower/vectors/passes.ts";
import type { Tensor } from "../src/support/tensor.ts";
import { neonCosts } from "../src/targets/neon/families.ts";
import { bundled, cases, modelOf, subjects, type Case } from "./support/cases.ts";
import { inputSets } from "./support/graphs.ts";
import { seeded, type Random } from "./support/seeded.ts";

const SEED = 20261129;

const optional = loweringPasses.map(({ name }) => name).filter((name) => name !== FIRST);

/** Every pipeline of some passes: the first one, and in their order any of the others. */
const pipelinesOf = (passes: readonly string[]): string[][] =>
  Array.from({ length: 2 ** passes.length }, (_, bits) => [
    FIRST,
    ...passes.filter((_, i) => (bits >> i) & 1),
  ]);

const isOfTiles = (pass: string): boolean => [...tilePasses, "row-blocks"].includes(pass);
const isOfVectors = (pass: string): boolean => vectorPasses.includes(pass);
/** Nothing is moved in the cases of lanes, and nothing is wider than 32 bits. */
const isOfLanes = (pass: string): boolean =>
  !isOfTiles(pass) && !isOfVectors(pass) && !["fold-moves", "narrow-integers"].includes(pass);
const ofLanes = pipelinesOf(optional.filter(isOfLanes));
const ofVectors = pipelinesOf(["fuse", "ranges", "simplify", "tables", ...vectorPasses]);
const ofTiles = pipelinesOf(tilePasses);
const ofBlocks = pipelinesOf(["fuse", "pack-weights", "tile", "fuse-epilogues", "in-place", "row-blocks"]);

/** One of all pipelines. They are as many as there are sets of passes: too many to make them all. */
const drawnPipeline = (r: Random): string[] => [FIRST, ...optional.filter(() => r.within(0, 1) === 1)];

interface Sample {
  readonly inputs: readonly Tensor[];
  readonly expected: readonly Tensor[];
}

const samplesOf = (func: Func, most: number): Sample[] =>
  inputSets(func, SEED)
    .slice(-most)
    .map((inputs) => ({ inputs, expected: interpretFunc(func, inputs).outputs }));

/** The loops of a pipeline; pipelines of one function share the work that they agree on. */
function loopsBy(func: Func, { cpu }: Case): (lowering: readonly string[]) => Proc {
  const names = {
    params: func.params.map((_, i) => `in${i}`),
    results: func.results.map((_, i) => `out${i}`),
  };
  const start = new Lowered({ func: formable(func), names, costs: new Costs(neonCosts(cpu)) });
  return (lowering) => lowering.reduce((of, pass) => of.with(pass), start).loops();
}

/** What is wrong with the last loops of a pipeline; loops that have been run before say nothing new. */
function wrongAsLoops(
  func: Func,
  samples: readonly Sample[],
  lowering: readonly string[],
  proc: Proc,
  seen: Set<string>,
): string[] {
  const text = printProc(proc);
  if (seen.has(text)) return [];
  seen.add(text);
  const wrong = samples.flatMap(({ inputs, expected }) => {
    const { outputs, faults } = runLoops(proc, func, inputs);
    const { different } = compareOutputs(expected, outputs);
    return [...(different > 0 ? [`${different} lanes differ`] : []), ...faults.map(({ message }) => message)];
  });
  return [...verifyProc(proc), ...wrong].map((message) => `${lowering.join()}: ${message}`);
}

/** Those with variables need a state, and are run with one where flow is tested. */
const funcsOf = (example: Case): Func[] =>
  prepare(modelOf(example)).model.funcs.filter((func) => func.hasBody && !usesVariables(func));
const caseNamed = (name: string): Case => cases.find((example) => example.name === name)!;

/** Cases, the passes that they are about, and how many stages those make of each function. */
it.each<[string, string[][], Readonly<Record<string, number>>]>([
  ["norm/l1", ofLanes, { main: 5 }],
  ["norm/min_max", ofLanes, { main: 10 }],
  ["contraction/tiles_i8", ofTiles, { conv: 5, short: 6, rows: 4 }], // rows are long enough to be read where they are
  ["contraction/matrices_i8", ofTiles, { odd_rows: 4, least: 3, window: 5 }],
  ["rescale/quantized_add", ofVectors, { main: 14 }],
  ["elementwise/floor_product", ofVectors, { main: 7 }],
  ["rescale/after_products", ofTiles, { channels: 8, short: 9 }],
  ["table/after_products", ofTiles, { conv: 8, one_row: 9 }],
  ["norm/normed_products", ofBlocks, { main: 17 }],
])(
  "all pipelines of the passes that it is about keep every bit of %s",
  { timeout: 600_000 },
  (name, all, stages) => {
    const made = funcsOf(caseNamed(name)).map((func) => {
      const [samples, loops, seen] = [samplesOf(func, 1), loopsBy(func, caseNamed(name)), new Set<string>()];
      expect(all.flatMap((lowering) => wrongAsLoops(func, samples, lowering, loops(lowering), seen))).toEqual(
        [],
      );
      return [func.name, seen.size];
    });
    expect(Object.fromEntries(made)).toEqual(stages);
  },
);

/** Of bigger texts one function takes seconds to analyse. */
const small = cases.filter(({ source }) => source.length < 20_000);

it(`a pipeline of loops drawn for each case (seed ${SEED}) keeps every bit`, { timeout: 600_000 }, () => {
  const r = seeded(SEED);
  const drawn = small.map((example) => [example, drawnPipeline(r)] as const);
  const wrong = drawn.flatMap(([example, lowering]) =>
    funcsOf(example).flatMap((func) =>
      wrongAsLoops(func, samplesOf(func, 1), lowering, loopsBy(func, example)(lowering), new Set()).map(
        (w) => `${example.name} ${w}`,
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

// C

interface Subject {
  readonly name: string;
  readonly samples: readonly Sample[];
  readonly unit: Unit;
}

type Options = Pick<CompileOptions, "pipeline" | "prefix"> & { readonly target: "neon" | "c" };

/** The functions of a case as C of one pipeline. */
function subjectsOf(example: Case, options: Options): Subject[] {
  const prefix = options.prefix ?? example.prefix;
  const model = modelOf(example);
  const { name } = example;
  const stem = fileStem(options.prefix === undefined ? example.stem : `${options.prefix}_${example.stem}`);
  const { cpu } = example;
  const more = { ...(prefix !== undefined && { prefix }), ...(cpu && { cpu }) };
  const { files, diagnostics } = compile(model, { ...options, ...more, stem });
  if (files.size === 0) throw new Error(`${name}: ${diagnostics.map((d) => d.message).join("; ")}`);
  const funcs = funcsOf(example).filter((func) => func.visibility === "public");
  const faces = interfacesOf(funcs, stem, prefix);
  return funcs.map((func, i) => {
    const samples = samplesOf(func, 3);
    const inputs = samples.map((s) => [...s.inputs]);
    return {
      name: `${name} @${func.name} ${options.pipeline}`,
      samples,
      unit: { stem, files, iface: faces[i]!, inputs },
    };
  });
}

/** All of them as one file. */
function together(stem: string, all: readonly Subject[]): Subject[] {
  const files = bundled(stem, [...new Set(all.map(({ unit }) => unit.files as Map<string, string>))]);
  return all.map((subject) => ({ ...subject, unit: { ...subject.unit, stem: `bundle_${stem}`, files } }));
}

async function wrongAsC(all: readonly Subject[], path: "dotprod" | "portable"): Promise<string[]> {
  const [tier] = await tiers({ paths: [path], compilers: ["gcc"], levels: ["-O0"] });
  const results = await buildAndRun(
    all.map(({ unit }) => unit),
    tier!,
  );
  return results.flatMap(({ calls }, i) =>
    calls.flatMap(({ code, faults, outputs }, set) => {
      const { different } = compareOutputs(all[i]!.samples[set]!.expected, outputs);
      const fine = code === 0 && faults.length === 0 && different === 0;
      return fine ? [] : [`${all[i]!.name}: returned ${code}, ${different} lanes differ, ${faults.join()}`];
    }),
  );
}

const unoptimized = (target: "c"): Subject[] =>
  [...subjects(target)].flatMap(([folder, examples]) =>
    together(
      folder,
      examples.flatMap((example) => subjectsOf(example, { target, pipeline: "O0" })),
    ),
  );

// Without vectors the C is the same for every target.
it("-O0 keeps every bit of every case", { timeout: 600_000 }, async () => {
  expect(await wrongAsC(unoptimized("c"), "portable")).toEqual([]);
});

it("pipelines of loops drawn for a few cases keep every bit in C", { timeout: 600_000 }, async () => {
  const r = seeded(SEED + 1);
  const chosen = ["norm/l1", "norm/min_max", "reduce/centred", "table/row_with_nan"];
  const drawn = chosen.flatMap((name) =>
    Array.from({ length: 8 }, (_, i) => {
      const pipeline = `default,${drawnPipeline(r).join()}`;
      return subjectsOf(caseNamed(name), { target: "neon", pipeline, prefix: `p${i}` });
    }),
  );
  const all = together("drawn", drawn.flat());
  expect([await wrongAsC(all, "dotprod"), await wrongAsC(all, "portable")]).toEqual([[], []]);
});
