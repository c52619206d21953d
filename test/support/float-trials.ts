// Flags by which compilers take liberties with floats, each really tried: what the generated C does under it.
import { buildAndRun, HarnessFailure, tiers, type Tier, type Unit } from "../../src/cli/harness.ts";
import { compareOutputs } from "../../src/cli/compare.ts";
import { samples } from "../../src/cli/samples.ts";
import { compile, interfacesOf, interpret, parse } from "../../src/index.ts";
import type { Tensor } from "../../src/support/tensor.ts";
import { inParallel } from "../../src/cli/process.ts";

/** One row of the page each; several flags where one has no effect alone. */
export const trials: readonly string[] = [
  "-ffast-math",
  "-ffinite-math-only",
  "-funsafe-math-optimizations",
  "-fassociative-math -fno-signed-zeros -fno-trapping-math",
  "-freciprocal-math",
  "-fno-signed-zeros",
  "-fno-honor-nans",
  "-fno-honor-infinities",
  "-fapprox-func",
  "-ffp-contract=fast",
  "-ffp-contract=fast-honor-pragmas",
  "-ffp-contract=on",
  "-ffp-model=fast",
  "-ffp-model=aggressive",
  "-ffp-model=precise",
  "-ffp-model=strict",
  "-ffp-eval-method=double",
  "-fdenormal-fp-math=preserve-sign",
  "-fno-trapping-math",
  "-fno-math-errno",
  "-frounding-math",
  "-fexcess-precision=fast",
  "-fsingle-precision-constant",
  "-ffloat-store",
  "-mrecip",
  "-mfma",
  "-mfpmath=387",
  "-mlow-precision-div -mlow-precision-sqrt",
  "-std=gnu17 -march=armv8.2-a+dotprod+fp16",
];

/** `same bits`, `refused` with our message, `other bits`, or that the compiler has no such flag there. */
export type Outcome = "same bits" | "refused" | "other bits" | "-";

const sums = `func.func @sums(%x: tensor<3x37xf32>, %y: tensor<3x37xf32>, %z: tensor<3x37xf32>) -> (tensor<3x37xf32>, tensor<3x37xf32>, tensor<3x1xf32>, tensor<3x37xf32>, tensor<3x37xf32>) {
  %s = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %x, %y, %s : (tensor<3x37xf32>, tensor<3x37xf32>, tensor<1xi8>) -> tensor<3x37xf32>
  %q = tosa.add %p, %z : (tensor<3x37xf32>, tensor<3x37xf32>) -> tensor<3x37xf32>
  %d = tosa.sub %q, %z : (tensor<3x37xf32>, tensor<3x37xf32>) -> tensor<3x37xf32>
  %t = tosa.reduce_sum %p {axis = 1 : i32} : (tensor<3x37xf32>) -> tensor<3x1xf32>
  %r = tosa.reciprocal %t : (tensor<3x1xf32>) -> tensor<3x1xf32>
  %n = tosa.mul %x, %r, %s : (tensor<3x37xf32>, tensor<3x1xf32>, tensor<1xi8>) -> tensor<3x37xf32>
  %e = tosa.exp %y : (tensor<3x37xf32>) -> tensor<3x37xf32>
  return %q, %d, %t, %n, %e : tensor<3x37xf32>, tensor<3x37xf32>, tensor<3x1xf32>, tensor<3x37xf32>, tensor<3x37xf32>
}`;

const guard = `func.func @guard(%x: tensor<37xf32>, %y: tensor<37xf32>) -> (tensor<37xf32>, tensor<37xi1>, tensor<37xi8>, tensor<1xf32>, tensor<37xf32>, tensor<37xf32>) {
  %lo = "tosa.const"() <{values = dense<-2.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %c = tosa.clamp %x {min_val = -1.0 : f32, max_val = 1.0 : f32} : (tensor<37xf32>) -> tensor<37xf32>
  %g = tosa.greater %x, %lo : (tensor<37xf32>, tensor<1xf32>) -> tensor<37xi1>
  %i = tosa.cast %x : (tensor<37xf32>) -> tensor<37xi8>
  %m = tosa.reduce_max %x {axis = 0 : i32} : (tensor<37xf32>) -> tensor<1xf32>
  %k = tosa.maximum %x, %y : (tensor<37xf32>, tensor<37xf32>) -> tensor<37xf32>
  %r = tosa.rsqrt %y : (tensor<37xf32>) -> tensor<37xf32>
  return %c, %g, %i, %m, %k, %r : tensor<37xf32>, tensor<37xi1>, tensor<37xi8>, tensor<1xf32>, tensor<37xf32>, tensor<37xf32>
}`;

interface Subject {
  readonly unit: Unit;
  readonly expected: readonly (readonly Tensor[])[];
}

function subjects(): Subject[] {
  const { model } = parse(`${sums}\n${guard}`);
  const { files } = compile(model!, { target: "neon", stem: "floats" });
  const faces = interfacesOf(model!.funcs, "floats");
  return faces.map((iface) => {
    const inputs = samples(iface.params, 24, 7).map(({ tensors }) => tensors);
    const expected = inputs.map((set) => interpret(model!, [...set], { entry: iface.name }).outputs);
    return { unit: { stem: "floats", files, iface, inputs }, expected };
  });
}

async function outcome(all: readonly Subject[], tier: Tier, flags: readonly string[]): Promise<Outcome> {
  try {
    const results = await buildAndRun(
      all.map(({ unit }) => unit),
      tier,
      { flags },
    );
    const same = results.every(({ calls }, i) =>
      calls.every(({ outputs }, set) => !compareOutputs(all[i]!.expected[set]!, outputs).first),
    );
    return same ? "same bits" : "other bits";
  } catch (problem) {
    if (!(problem instanceof HarnessFailure)) throw problem;
    return /changes results|must be evaluated as float/.test(problem.message) ? "refused" : "-";
  }
}

export interface Trial {
  readonly flags: string;
  /** One for each place, in their order. */
  readonly outcomes: readonly Outcome[];
}

/** Where flags are tried: both compilers, on this machine and on AArch64, at `-O3`. */
export const places = async (): Promise<Tier[]> =>
  tiers({ paths: ["portable", "dotprod"], compilers: ["gcc", "clang"], levels: ["-O3"] });

/** Every flag in every place; without any, all bits are the same everywhere. */
export async function tried(tiers: readonly Tier[]): Promise<Trial[]> {
  const all = subjects();
  return inParallel(["", ...trials], 2, async (flags) => {
    const outcomes: Outcome[] = [];
    for (const tier of tiers)
      outcomes.push(
        await outcome(
          all,
          tier,
          flags.split(" ").filter((f) => f !== ""),
        ),
      );
    return { flags, outcomes };
  });
}
