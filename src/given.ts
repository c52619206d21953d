// What the library is given beside a model: options and tensors, checked before anything is done with them.
import type { CompileOptions } from "./compiler.ts";
import type { Func, Model } from "./ir/graph.ts";
import { loweringPasses } from "./lower/registry.ts";
import { readPipeline } from "./pipeline.ts";
import { typeText } from "./ir/types.ts";
import { verifyModel } from "./ir/verify.ts";
import type { Diagnostic } from "./support/diagnostics.ts";
import { error, nearest } from "./support/diagnostics.ts";
import { elementType } from "./support/element-type.ts";
import type { Tensor } from "./support/tensor.ts";
import { elements, storageOf } from "./support/tensor.ts";
import { targets } from "./targets/index.ts";
import { families } from "./targets/neon/families.ts";

/** Options that are one of a few words. */
const words = {
  target: targets.map(({ name }) => name),
  cpu: ["base", "dotprod", "i8mm"],
  tune: Object.keys(families),
  rowTables: ["auto", "always", "never"],
  weights: ["inline", "c", "bin"],
  stage: loweringPasses.map(({ name }) => name),
} as const satisfies Partial<Record<keyof CompileOptions, readonly string[]>>;

const texts = ["stem", "prefix", "entry", "pipeline"] as const;

/** Options whose value can be a mistake. */
export const optionWords: readonly string[] = [...Object.keys(words), ...texts];

/** Mistakes in the options of `compile`. Only the target has to be there. */
export function optionMistakes(given: CompileOptions & { readonly pipeline?: string }): Diagnostic[] {
  const options: Readonly<Record<string, unknown>> = typeof given === "object" && given ? { ...given } : {};
  const choices = Object.entries(words).flatMap(([name, known]) =>
    options[name] === undefined && name !== "target" ? [] : choiceMistake(name, options[name], known),
  );
  const wrong = texts.filter((name) => options[name] !== undefined && typeof options[name] !== "string");
  return [
    ...choices,
    ...wrong.map((name) => error(`option/${name}`, `${name} must be a text`)),
    ...absentStage(options),
  ];
}

/** A stage that the pipeline does not come to. */
function absentStage({ stage, pipeline }: Readonly<Record<string, unknown>>): Diagnostic[] {
  const lowering = typeof pipeline === "string" ? readPipeline(pipeline).lowering : undefined;
  if (typeof stage !== "string" || !words.stage.includes(stage) || (lowering?.includes(stage) ?? true))
    return [];
  const help = `one of ${lowering!.join(", ")}`;
  return [error("option/stage", `${stage} is not in the pipeline`, undefined, { help })];
}

function choiceMistake(name: string, value: unknown, known: readonly string[]): Diagnostic[] {
  if (typeof value === "string" && known.includes(value)) return [];
  const close = typeof value === "string" ? nearest(value, known) : undefined;
  const help = close === undefined ? `one of ${known.join(", ")}` : `did you mean ${close}?`;
  const message =
    value === undefined ? `${name} is not given` : `${String(value)} is no ${name} that there is`;
  return [error(`option/${name}`, message, undefined, { help })];
}

/** Why tensors cannot be the inputs of a function that can be run; empty when they can. */
export function inputMistakes(func: Func, inputs: readonly Tensor[]): Diagnostic[] {
  const [wanted, given] = [func.params.length, Array.isArray(inputs) ? inputs.length : 0];
  if (given !== wanted) {
    const message = `@${func.name} takes ${wanted} input${wanted === 1 ? "" : "s"}, and ${given} are given`;
    return [error("input/count", message, func.span)];
  }
  return func.params.flatMap((param, i) => {
    const mistake = tensorMistake(inputs[i], param.type);
    const name = param.name === undefined ? `input ${i}` : `input ${i}, %${param.name}`;
    return mistake ? [error("input/tensor", `${name}: ${mistake}`, param.span)] : [];
  });
}

function tensorMistake(tensor: Tensor | undefined, type: Func["params"][number]["type"]): string | undefined {
  if (type.kind !== "tensor" || !type.shape) return `${typeText(type)} cannot be given`;
  if (typeof tensor !== "object" || tensor === null) return "a tensor is missing";
  const { storage } = type.element;
  const { shape } = type;
  if (typeof tensor.type !== "string" || elementType(tensor.type).storage !== storage)
    return `its elements are ${String(tensor.type)}, and the parameter holds ${storage}`;
  if (!Array.isArray(tensor.shape) || !sameSizes(tensor.shape as readonly unknown[], shape))
    return `its shape is [${String(tensor.shape)}], and the parameter's is [${shape.join(", ")}]`;
  const wanted = storageOf(storage)!.create(0)[Symbol.toStringTag];
  const has = ArrayBuffer.isView(tensor.data) ? tensor.data[Symbol.toStringTag] : typeof tensor.data;
  if (has !== wanted) return `its data is of class ${has}, and ${storage} are kept in ${wanted}`;
  const count = elements(shape);
  return tensor.data.length === count
    ? undefined
    : `its data has ${tensor.data.length} elements, and its shape ${count}`;
}

const sameSizes = (a: readonly unknown[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((d, i) => d === b[i]);

export const isModel = (model: Model): boolean => Array.isArray((model as Model | undefined)?.funcs);

/** What is wrong with a model, or that it is none. */
export const modelMistakes = (model: Model): Diagnostic[] =>
  isModel(model)
    ? verifyModel(model)
    : [error("input/model", "there is no model", undefined, { help: "see the diagnostics of parse" })];
