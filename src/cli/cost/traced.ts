// What the C that a trace shows costs, op by op of that trace.
import {
  fileStem,
  interfacesOf,
  lower,
  loweringIn,
  optimize,
  parse,
  prepare,
  type Choices,
  type ModelTrace,
} from "../../index.ts";
import { given } from "../options.ts";
import { runnable } from "../session.ts";
import { inputsFor } from "../verbs/run.ts";
import { cores, shortNames } from "./counter.ts";
import { costOf, type Cycles } from "./measure.ts";
import type { Citation } from "./places.ts";

type Costs = NonNullable<ModelTrace["cost"]>;

export interface TracedCode {
  readonly bytes: Uint8Array;
  readonly stem: string;
  readonly entry?: string | undefined;
  readonly cpu: NonNullable<Choices["cpu"]>;
}

/** Counts what one call of each function executes, on random inputs. The trace is of a model without errors. */
export async function costsOf(trace: ModelTrace, { bytes, stem, entry, cpu }: TracedCode): Promise<Costs> {
  const { file, pipeline } = trace;
  const model = prepare(parse(bytes, { file }).model!).model;
  const funcs = runnable(model, entry);
  const { model: final } = optimize(model, { pipeline });
  const name = fileStem(stem);
  const choices = { cpu, lowering: loweringIn(pipeline), ...given({ entry }) };
  const { files } = lower(final, { target: "neon", stem: name, ...choices });
  const faces = interfacesOf(funcs, name);
  const subjects = funcs.map((func, i) => ({ face: faces[i]!, inputs: inputsFor(func, undefined, SEED) }));
  const { functions } = await costOf(name, files, subjects, { cpu, tune: "a76" });
  return functions.map((f) => ({
    name: f.name,
    instructions: f.instructions,
    cycles: named(f.cycles),
    kernels: f.kernels.map((kernel) => ({
      name: kernel.name ?? null,
      instructions: kernel.instructions,
      cycles: named(kernel.cycles),
      ops: kernel.ops.map(({ place, instructions }) => ({ op: indexOf(place, trace), instructions })),
    })),
  }));
}

const SEED = 1;

const named = (cycles: Cycles): Record<string, number> =>
  Object.fromEntries(cores.map((core) => [shortNames[core], cycles[core]]));

/** Older spellings are several ops in one, so the name may be another. */
function indexOf(place: Citation | undefined, { ops }: ModelTrace): number | null {
  const on = ops.flatMap(({ lines, name }, i) => (lines[0] === place?.line ? [{ name, i }] : []));
  return (on.find(({ name }) => name === place?.op) ?? on[0])?.i ?? null;
}
