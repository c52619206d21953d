// Models as subjects for the harness: each function with its inputs and with what the interpreter makes of them.
import type { Sample } from "../../src/cli/samples.ts";
import { paramsOf, type TensorSlot } from "../../src/cli/slots.ts";
import type { Tier } from "../../src/cli/tiers.ts";
import { judgeTier, type Subject } from "../../src/cli/verify/judge.ts";
import { check, compile, fileStem, interpret, interfaceOf, parse } from "../../src/index.ts";
import type { Compilation, CompileOptions, Diagnostic, Func, Model, Note, Tensor } from "../../src/index.ts";

/** One function as the interpreter ran it: outputs and notes for each input set. */
export interface Run {
  readonly func: Func;
  readonly params: readonly TensorSlot[];
  readonly samples: readonly Sample[];
  readonly outputs: readonly (readonly Tensor[])[];
  readonly notes: readonly (readonly Note[])[];
}

/** Reads text that has to be right. */
export function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  refuse([...diagnostics, ...(model ? check(model) : [])]);
  return model!;
}

/** Compiles a model that has to compile. */
export function compiled(model: Model, options: CompileOptions): Compilation {
  const compilation = compile(model, options);
  refuse(compilation.diagnostics);
  return compilation;
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter((d) => d.severity === "error");
  if (errors.length > 0) throw new Error(errors.map((d) => d.message).join("\n"));
}

/** Interprets every function of a model that a user could call. */
export function interpreted(
  model: Model,
  samplesFor: (func: Func, params: readonly TensorSlot[]) => readonly Sample[],
): Run[] {
  const funcs = model.funcs.filter((func) => func.visibility === "public" && func.hasBody);
  return funcs.map((func) => {
    const params = paramsOf(func);
    const samples = samplesFor(func, params);
    const runs = samples.map(({ tensors }) => interpret(model, tensors, { entry: func.name }));
    return {
      func,
      params,
      samples,
      outputs: runs.map(({ outputs }) => outputs),
      notes: runs.map(({ notes }) => notes),
    };
  });
}

/** The runs of one model, to be repeated by the C file it compiles to. */
export function subjectsOf(
  model: Model,
  runs: readonly Run[],
  options: CompileOptions & { stem: string },
): Subject[] {
  const { stem, prefix } = options;
  const { files } = compiled(model, options);
  return runs.map(({ func, params, samples, outputs }) => ({
    name: `${stem} @${func.name}`,
    params,
    coverage: { kind: "given", samples },
    unit: {
      stem,
      files,
      iface: interfaceOf(func, fileStem(stem), prefix, options.weights),
      inputs: samples.map(({ tensors }) => tensors),
    },
    expected: outputs,
  }));
}

/** What differs between the interpreter and one tier, in words; empty when every lane agrees. */
export async function failures(tier: Tier, subjects: readonly Subject[]): Promise<string[]> {
  const names = new Map<string, string[]>(); // a program that is not built or breaks off fails everyone alike
  for (const { failure, subject } of await judgeTier(tier, subjects))
    if (failure !== undefined) names.set(failure, [...(names.get(failure) ?? []), subject.name]);
  return [...names].map(([failure, [first, ...more]]) => `${first} and ${more.length} more: ${failure}`);
}

/** How many lanes all outputs together have. */
export const lanesOf = (outputs: readonly (readonly Tensor[])[]): number =>
  outputs.flat().reduce((sum, { data }) => sum + data.length, 0);
