// A model, run op by op in the interpreter, and once more as the loops that its passes lead to.
import { randomSet } from "../cli/samples.ts";
import { elementText, firstTexts, paramsOf } from "../cli/slots.ts";
import {
  entryFuncs,
  interpret,
  loopStages,
  loweringIn,
  optimize,
  prepare,
  runLoops,
  variablesOf,
} from "../index.ts";
import type { Diagnostic, Func, Model, Note, Op, Tensor } from "../index.ts";
import type { Value } from "../ir/graph.ts";
import { error, hasErrors, positionOf } from "../support/diagnostics.ts";
import { elements } from "../support/tensor.ts";
import { placed } from "./answer.ts";
import { typedTensor } from "./numbers.ts";
import type { Answer, Compared, Numbers, Request, Run, RunStep, Shown } from "./protocol.ts";
import { limits } from "./protocol.ts";

type RunRequest = Extract<Request, { kind: "run" }>;

/** The run of the function that was chosen, or else of the first, constants left out, and then, where it came to an end, how the loops compare with it. */
export function* runAnswers(
  read: Model | undefined,
  diagnostics: readonly Diagnostic[],
  { subject, numbers }: RunRequest,
): Generator<Answer> {
  if (!read || hasErrors(diagnostics)) return yield failed(diagnostics);
  const model = prepare(read).model;
  const [func] = entryFuncs(model, subject.entry || undefined);
  if (!func) return yield failed([error("entry/none", "there is no function to run")]);
  const inputs = inputsOf(func, numbers);
  if (!inputs.every(isTensor)) return yield failed(inputs.flatMap((v) => (isTensor(v) ? [] : [v])));
  const { run, outputs } = runOf(model, func, inputs);
  yield { kind: "ran", run };
  if (!run.diagnostics.some(({ severity }) => severity === "error"))
    yield { kind: "compared", compared: comparedWith(outputs, model, func.name, inputs, subject) };
}

const failed = (diagnostics: readonly Diagnostic[]): Answer => ({
  kind: "ran",
  run: {
    diagnostics: placed(diagnostics),
    entry: "",
    inputs: [],
    outputs: [],
    steps: [],
    stepCount: 0,
    notes: [],
  },
});

const isTensor = (v: Tensor | Diagnostic): v is Tensor => "data" in v;

/** One tensor for each parameter, or what is in the way. */
function inputsOf(func: Func, numbers: Numbers): (Tensor | Diagnostic)[] {
  const size = sizeOf(func);
  if (size > limits.elements) {
    const message = `the tensors of @${func.name} have ${size} elements together; at most ${limits.elements} are run here`;
    return [error("limit/size", message, func.span, { help: "tosac run has no such limit" })];
  }
  const params = paramsOf(func);
  if ("seed" in numbers) return randomSet(params, numbers.seed);
  return params.map((param, i) => {
    const made = typedTensor(numbers.typed[i] ?? "", param);
    return typeof made === "string" ? error("input/tensor", made) : made;
  });
}

/** Elements of all values together. */
function sizeOf(region: Pick<Func, "params" | "ops">): number {
  const own = [...region.params, ...region.ops.flatMap(({ results }) => results)];
  const inner = region.ops.flatMap(({ regions }) => regions);
  return [...own.map(elementsOf), ...inner.map(sizeOf)].reduce((sum, n) => sum + n, 0);
}

const elementsOf = ({ type }: Value): number =>
  type.kind === "tensor" && type.shape ? elements(type.shape) : 0;

function runOf(model: Model, func: Func, inputs: readonly Tensor[]): { run: Run; outputs: Tensor[] } {
  const steps: RunStep[] = [];
  let stepCount = 0;
  const watch = (op: Op, results: readonly Tensor[]): void => {
    if (op.record?.traits.includes("constant")) return;
    if (stepCount++ < limits.steps) steps.push(stepOf(op, results));
  };
  const { outputs, notes, diagnostics } = interpret(model, inputs, { entry: func.name, watch });
  const params = paramsOf(func);
  const run: Run = {
    ...{ diagnostics: placed(diagnostics), entry: func.name, steps, stepCount },
    inputs: inputs.map((t, i) => shown(params[i]!.name, t)),
    outputs: outputs.map((t, i) => shown(`out${i}`, t)),
    notes: notes.map(noteText),
  };
  return { run, outputs };
}

const stepOf = (op: Op, results: readonly Tensor[]): RunStep => ({
  op: op.name,
  line: op.span ? positionOf(op.span.source, op.span.start).line : null,
  results: results.map((t, i) => shown(`%${op.results[i]!.name ?? i}`, t)),
});

const SHOWN = 64;

const shown = (name: string, tensor: Tensor): Shown => ({
  name,
  type: `tensor<${[...tensor.shape, tensor.type].join("x")}>`,
  first: firstTexts(tensor, SHOWN),
  count: tensor.data.length,
});

const noteText = ({ op, message, at, count, first }: Note): string => {
  const line = at ? `line ${positionOf(at.source, at.start).line}: ` : "";
  return `${line}${op}: ${message} (${count} lanes, first ${first})`;
};

function comparedWith(
  expected: readonly Tensor[],
  model: Model,
  entry: string,
  inputs: readonly Tensor[],
  { pipeline, cpu }: RunRequest["subject"],
): Compared {
  const optimized = optimize(model, { pipeline }).model;
  const func = entryFuncs(optimized, entry)[0]!;
  const choices = { cpu, lowering: loweringIn(pipeline) };
  const { proc } = loopStages(func, choices, variablesOf(optimized)).at(-1)!;
  const { outputs, faults } = runLoops(proc, func, inputs);
  return {
    different: outputs.reduce((sum, t, i) => sum + differences(t, expected[i]!), 0),
    elements: expected.reduce((sum, { data }) => sum + data.length, 0),
    faults: faults.map(({ message }) => message),
  };
}

/** NaNs are one number, zeros are two. */
function differences({ type, data }: Tensor, expected: Tensor): number {
  let count = 0;
  for (let i = 0; i < data.length; i++)
    if (elementText(type, data[i]!) !== elementText(type, expected.data[i]!)) count++;
  return count;
}
