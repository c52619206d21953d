// The portable C of softmax graphs, of every case file and of every example, under the address and
// undefined-behaviour sanitizers; results have to be right too.
import { expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import type { CompileOptions } from "../src/index.ts";
import { cases, modelOf } from "./support/cases.ts";
import { codeSets, floatSets, graphOf, interpretedTogether, modelled } from "./support/softmax.ts";
import { failures, interpreted, subjectsOf } from "./support/subjects.ts";

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

/** A model with its runs, and how to compile it. */
const programs = [
  { stem: "softmax", ...interpretedTogether(modelled(softmaxes)) },
  ...cases.map((example) => {
    const model = modelOf(example);
    const runs = interpreted(model, (_, params) => samples(params, 6, 1));
    return { stem: example.stem, model, runs, ...(example.prefix && { prefix: example.prefix }) };
  }),
];

const ways: readonly { cc: "gcc" | "clang"; target: CompileOptions["target"] }[] = [
  { cc: "gcc", target: "neon" },
  { cc: "clang", target: "c" },
];

it.each(ways)(
  "$cc finds nothing in the C of target $target",
  { timeout: 240_000 },
  async ({ cc, target }) => {
    const subjects = programs.flatMap(({ model, runs, ...rest }) =>
      subjectsOf(model, runs, { target, ...rest }),
    );
    expect(subjects.length).toBeGreaterThan(softmaxes.length + cases.length - 1);
    for (const tier of await tiers({ paths: ["portable"], compilers: [cc], levels: ["-O1"] }))
      expect(await failures({ ...tier, flags: [...tier.flags, ...sanitizers] }, subjects)).toEqual([]);
  },
);
