// One text through every stage: it must be refused with a place, or mean the same to the interpreter and after each
// pass, read back from what is printed, and be taken by every target alike. No stage may throw.
import { compareOutputs } from "../../../src/cli/compare.ts";
import { lower } from "../../../src/compiler.ts";
import { check, parse, prepare, print } from "../../../src/index.ts";
import { exactly, firstState, interpretFunc, OutOfSteps } from "../../../src/interpret.ts";
import type { Func, Model } from "../../../src/ir/graph.ts";
import { usesVariables } from "../../../src/ir/variables.ts";
import { verifyModel } from "../../../src/ir/verify.ts";
import { parsePipeline, runPasses } from "../../../src/passes/pipeline.ts";
import { hasErrors, type Diagnostic } from "../../../src/support/diagnostics.ts";
import { elements, type Tensor } from "../../../src/support/tensor.ts";
import { inputsOf } from "./inputs.ts";
import { fault, type Fault, type Verdict } from "./specimen.ts";

/** A function, what it is run on, and what the interpreter makes of that, each time from what variables hold first. */
export interface Subject {
  readonly model: Model;
  readonly func: Func;
  readonly inputs: readonly (readonly Tensor[])[];
  readonly expected: readonly (readonly Tensor[])[];
}

/** A fault on its way to `examine`. */
class Found extends Error {
  readonly fault: Fault;
  constructor(stage: string, message: string) {
    super(message);
    this.fault = fault(stage, message);
  }
}

/** Elements of all values together, above which a function is not interpreted. */
const MOST = 150_000;

/** Ops that one run may take; a loop that runs longer is not interpreted. */
const STEPS = 20_000;

/** Runs one stage; an exception in it is a fault with the place in the source that threw. */
function during<T>(stage: string, work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Found) throw problem;
    throw new Found(stage, exceptionText(problem));
  }
}

function exceptionText(problem: unknown): string {
  const { name, message, stack } = problem instanceof Error ? problem : new Error(String(problem));
  const place = /\((?:file:\/\/)?\S*\/((?:src|grammar)\/\S+?):\d+:\d+\)/.exec(stack ?? "")?.[1];
  const at = /at (\S+) \(/.exec(stack ?? "")?.[1];
  return `exception ${name}: ${message.split("\n")[0]}\nthrown by ${at ?? "?"} in ${place ?? "?"}`;
}

/**
 * What became of a text, and its functions when they can be built and run. It goes to every target, before and after passes; with
 * `turn` to one of those.
 */
export function examine(
  text: string,
  seed: number,
  turn?: number,
): { verdict: Verdict; subjects: Subject[] } {
  try {
    return examined(text, seed, turn);
  } catch (problem) {
    if (!(problem instanceof Found)) throw problem;
    return { verdict: problem.fault, subjects: [] };
  }
}

function examined(text: string, seed: number, turn?: number): { verdict: Verdict; subjects: Subject[] } {
  const { model, diagnostics } = during("read", () => parse(text, { file: "model.mlir" }));
  if (hasErrors(diagnostics)) return refused("read", diagnostics);
  const limits = during("check", () => check(model!));
  if (hasErrors(limits)) return refused("check", limits);
  during("print", () => readsBack(model!));
  const ready = during("prepare", () => prepare(model!)).model;
  const funcs = ready.funcs.filter((f) => f.visibility === "public" && f.hasBody);
  const isLarge = funcs.some((func) => workOf(func) > MOST);
  const subjects = isLarge ? [] : funcs.flatMap((func) => subjectOf(ready, func, seed));
  subjects.forEach((subject) => passesKeepBits(subject));
  // The C of a function with variables has a block of state, which only `verify` knows to fill.
  const alone = subjects.filter(({ func }) => !usesVariables(func));
  return loweredAlike(ready, turn) ?? { verdict: { kind: isLarge ? "large" : "taken" }, subjects: alone };
}

function refused(stage: string, diagnostics: readonly Diagnostic[]): { verdict: Verdict; subjects: [] } {
  const errors = diagnostics.filter((d) => d.severity === "error");
  const lost = errors.find(({ at, code }) => at === undefined && code !== "entry/none");
  if (lost) throw new Found(stage, `an error without a place: ${lost.code}: ${lost.message}`);
  return {
    verdict: { kind: "refused", stage, codes: [...new Set(errors.map((d) => d.code))] },
    subjects: [],
  };
}

const sizeOf = (type: Func["params"][number]["type"]): number =>
  type.kind === "tensor" && type.shape ? elements(type.shape) : 1;

const workOf = ({ params, ops }: Func): number =>
  [...params, ...ops.flatMap((op) => [...op.operands, ...op.results])].reduce(
    (n, v) => n + sizeOf(v.type),
    0,
  );

function readsBack(model: Model): void {
  const once = print(model);
  const { model: read, diagnostics } = parse(once);
  const [wrong] = diagnostics.filter((d) => d.severity === "error");
  if (!read || wrong) throw new Found("print", `its text is not read back: ${wrong?.message}`);
  if (print(read) !== once) throw new Found("print", "its text changes when it is read and printed");
}

function subjectOf(model: Model, func: Func, seed: number): Subject[] {
  const inputs = during("inputs", () => inputsOf(func, seed));
  const expected = inputs && during("interpret", () => outputsOf(model, func, inputs));
  return expected ? [{ model, func, inputs, expected }] : [];
}

/** The outputs for each set of inputs; undefined where a loop takes too long. */
function outputsOf(model: Model, func: Func, inputs: Subject["inputs"]): Tensor[][] | undefined {
  const run = { steps: STEPS };
  try {
    return inputs.map(
      (set) => interpretFunc(func, set, exactly, { ...run, state: firstState(model) }).outputs,
    );
  } catch (problem) {
    if (problem instanceof OutOfSteps) return undefined;
    throw problem;
  }
}

/** The first lane that differs, in words. */
export function difference(
  { inputs, expected }: Pick<Subject, "inputs" | "expected">,
  got: readonly (readonly Tensor[])[],
): string | undefined {
  for (const [set, outputs] of got.entries()) {
    const { first, different } = compareOutputs(expected[set]!, outputs);
    if (first === undefined) continue;
    const [want, have] = [expected[set]!, outputs].map((all) => all[first.output]!.data[first.lane]);
    const shown = inputs[set]!.map((t, i) => `x${i} = [${t.data.slice(0, 40).join(", ")}]`).join("\n");
    return `result ${first.output}, lane ${first.lane}: expected ${text(want)}, got ${text(have)} (${different} lanes differ)\n${shown}`;
  }
  return undefined;
}

const text = (v: number | bigint | undefined): string => (Object.is(v, -0) ? "-0" : String(v));

function passesKeepBits(subject: Subject): void {
  const { steps } = during("passes", () =>
    runPasses({ ...subject.model, funcs: [subject.func] }, parsePipeline("default").passes),
  );
  for (const { pass, model, changed } of steps) {
    if (!changed) continue;
    const [wrong] = during(`pass ${pass}`, () => verifyModel(model));
    if (wrong) throw new Found(`pass ${pass}`, `leaves what does not verify: ${wrong.message}`);
    const outputs = during(`pass ${pass}`, () => outputsOf(model, model.funcs[0]!, subject.inputs));
    const found = outputs ? difference(subject, outputs) : "runs longer than before";
    if (found) throw new Found(`pass ${pass}`, found);
  }
}

const targets = [
  { target: "neon", cpu: "dotprod" },
  { target: "neon", cpu: "base" },
  { target: "c" },
  { target: "pseudo" },
] as const;

/** Nothing when every target takes the model; the refusal when all refuse it alike. */
function loweredAlike(model: Model, turn?: number): { verdict: Verdict; subjects: [] } | undefined {
  const optimized = during("passes", () => runPasses(model, parsePipeline("default").passes).model);
  const all = [model, optimized].flatMap((form) => targets.map((options) => ({ form, options })));
  const runs = (turn === undefined ? all : [all[turn % all.length]!]).map(({ form, options }) => {
    const name = `lower ${Object.values(options).join(" ")}`;
    return { name, ...during(name, () => lower(form, { ...options, stem: "model" })) };
  });
  const refusals = runs.filter(({ files }) => files.size === 0);
  if (refusals.length === 0) return undefined;
  const taker = runs.find(({ files }) => files.size > 0);
  const [first] = refusals;
  const why = first!.diagnostics[0]?.message;
  if (taker) throw new Found(first!.name, `refuses what ${taker.name} takes: ${why}`);
  return refused("lower", first!.diagnostics);
}
