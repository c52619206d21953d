// Runs functions through upstream's lowering: one module and one object for each processor, one program in all.
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { buildAndRun, tiers, type Call, type Unit } from "../../../src/cli/harness.ts";
import { inParallel } from "../../../src/cli/process.ts";
import type { Func } from "../../../src/ir/graph.ts";
import type { TensorType, Type } from "../../../src/ir/types.ts";
import type { Tensor } from "../../../src/support/tensor.ts";
import { print } from "../../../src/text/print.ts";
import { complaint, lowerToLlvm, step } from "./lower.ts";
import { descriptors, runtime, wrapper, type Signature } from "./wrap.ts";

/** A function with one result, and the inputs to try. */
export interface Trial {
  readonly func: Func;
  readonly inputs: readonly (readonly Tensor[])[];
}

const slot = (type: Type, name: string) => {
  const { element, shape } = type as TensorType;
  return { name, type: element.text, shape: shape! };
};

const signatureOf = ({ func }: Trial): Signature => ({
  name: func.name,
  params: func.params.map((p, i) => slot(p.type, `a${i}`)),
  result: slot(func.resultTypes[0]!, "out0"),
});

export const textOf = (funcs: readonly Func[]): string =>
  print({ source: undefined, name: undefined, attributes: {}, funcs });

/** Every answer of upstream's code: for each trial, one call per input set. */
export function throughUpstream(trials: readonly Trial[]): Promise<(readonly Call[])[]> {
  return inFolder(async (folder) => {
    const objects = await lowerAll(trials, folder);
    const [tier] = await tiers({ paths: ["portable"], compilers: ["clang"], levels: ["-O0"] });
    // As options of the linker the objects pass by unused while the sources are compiled.
    const flags = objects.map((object) => `-Wl,${object}`);
    const results = await buildAndRun(unitsOf(trials), tier!, { flags });
    return results.map((r) => r.calls);
  });
}

/** What upstream says against a function; empty when it lowers it. */
export const refusalOf = (func: Func): Promise<string> =>
  inFolder((folder) => complaint(textOf([func]), join(folder, "refused.mlir")));

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "oracle-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Part {
  readonly some: readonly Trial[];
  readonly decompose: boolean;
}

/** Upstream lowers these as other ops only. */
const isTakenApart = ({ func }: Trial): boolean => func.ops.some((op) => op.name === "tosa.transpose_conv2d");

function lowerAll(trials: readonly Trial[], folder: string): Promise<string[]> {
  const count = availableParallelism();
  const share = (some: readonly Trial[], decompose: boolean): Part[] =>
    Array.from({ length: count }, (_, k) => ({
      some: some.filter((_, i) => i % count === k),
      decompose,
    })).filter((part) => part.some.length > 0);
  const parts = [
    ...share(
      trials.filter((t) => !isTakenApart(t)),
      false,
    ),
    ...share(trials.filter(isTakenApart), true),
  ];
  return inParallel(parts, count, async ({ some, decompose }, k) => {
    const path = join(folder, `part${k}`);
    const ir = await lowerToLlvm(textOf(some.map((t) => t.func)), path, { decompose });
    await step("clang-22", ["-x", "ir", "-O0", "-fPIC", "-w", "-c", ir, "-o", `${path}.o`]);
    return `${path}.o`;
  });
}

function unitsOf(trials: readonly Trial[]): Unit[] {
  const signatures = trials.map(signatureOf);
  const macros = signatures.map((s) => `#define ${s.name}_ARENA_BYTES 0\n#define ${s.name}_ARENA_ALIGN 1\n`);
  const source = [descriptors, runtime, ...macros, ...signatures.map(wrapper)].join("\n");
  const files = new Map([["upstream.c", source]]);
  return signatures.map(({ name, params, result }, i) => ({
    stem: "upstream",
    files,
    iface: { name, macro: name, params, results: [result] },
    inputs: trials[i]!.inputs.map((set) => set.map(asBytes)),
  }));
}

/** Upstream's code reads the bytes of truth values as numbers: it gets 0 and 1, where ours is given any byte but 0. */
const asBytes = (tensor: Tensor): Tensor => (tensor.type === "i1" ? { ...tensor, type: "ui8" } : tensor);
