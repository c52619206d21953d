// The portable C of softmax graphs, of every case file and of every example, under the address and
// undefined-behaviour sanitizers; results have to be right too.
import { expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import type { CompileOptions } from "../src/index.ts";
import type { Subject } from "../src/cli/verify/judge.ts";
import { bundled, cases, filesOf, modelOf, subjects, type Case } from "./support/cases.ts";
import { codeSets, floatSets, graphOf, interpretedTogether, modelled } from "./support/softmax.ts";
import { failures, interpreted, subjectsOf, type Run } from "./support/subjects.ts";
import { FULL } from "./support/tiers.ts";

const sanitizers = ["-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

const softmaxes = [7, 64, 513].flatMap((cols) => {
  const float = graphOf({ func: `f32_${cols}`, cols, dtype: "f32" });
  const quantized = [
    graphOf({ func: `v1_${cols}`, cols, exp_table: "v1", syntax: "llvm16", scale: 0.5 }),
    graphOf({ func: `v2_${cols}`, cols, exp_table: "v2", zp: 17 }),
    graphOf({ func: `v3_${cols}`, cols, scale: 0.02, zp: -128 }),
    graphOf({ func: `i16_${cols}`, cols, dtype: "i16", scale: 3e-4 }),
  ];
  return [
    { graph: float, inputs: floatSets(float, 2) },
    ...quantized.map((graph) => ({ graph, inputs: codeSets(graph, 2) })),
  ];
});

type Target = CompileOptions["target"];

const softmax = interpretedTogether(modelled(softmaxes));

/** What each case gives; interpreted once for all targets. */
const runs = new Map<Case, Run[]>();
function runsOf(example: Case): Run[] {
  if (!runs.has(example))
    runs.set(
      example,
      interpreted(modelOf(example), (_, params) => samples(params, 6, 1)),
    );
  return runs.get(example)!;
}

/** The cases of one folder out of one C file. */
function bundledSubjects([folder, examples]: [string, Case[]], target: Target): Subject[] {
  const files = bundled(
    folder,
    examples.map((example) => filesOf(example, target)),
  );
  const stem = `bundle_${folder}`;
  return examples.flatMap((example) => {
    const { stem: own, prefix, cpu } = example;
    const options = { target, stem: own, ...(prefix && { prefix }), ...(cpu && { cpu }) };
    return subjectsOf(modelOf(example), runsOf(example), options).map((subject) => ({
      ...subject,
      unit: { ...subject.unit, stem, files },
    }));
  });
}

const ways: readonly { cc: "gcc" | "clang"; target: Target }[] = [
  { cc: "gcc", target: "neon" },
  { cc: "clang", target: "c" },
];

/** Folders take turns: each has its C of one target tried by one compiler, of both with FULL=1. */
const foldersOf = (target: Target, turn: number) =>
  [...subjects(target)].filter((_, i) => FULL || i % 2 === turn);

it("tries the C of every case", () => {
  const tried = ways
    .flatMap(({ target }, turn) => foldersOf(target, turn))
    .flatMap(([, examples]) => examples);
  expect(new Set(tried).size).toBe(cases.length);
});

it.each(ways)("$cc finds nothing in the C of target $target", async ({ cc, target }) => {
  const turn = ways.findIndex((way) => way.cc === cc);
  const all = [
    ...subjectsOf(softmax.model, softmax.runs, { target, stem: "softmax" }),
    ...foldersOf(target, turn).flatMap((folder) => bundledSubjects(folder, target)),
  ];
  expect(all.length).toBeGreaterThan(softmaxes.length + cases.length / 4);
  for (const tier of await tiers({ paths: ["portable"], compilers: [cc], levels: ["-O1"] }))
    expect(await failures({ ...tier, flags: [...tier.flags, ...sanitizers] }, all)).toEqual([]);
});
