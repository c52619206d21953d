// The compiler is this list of steps; each turns one value into the next, and nothing travels backwards.
import type { Func, Model } from "./ir/graph.ts";
import type { Event } from "./ir/rewrite.ts";
import { beyondSpecification } from "./ir/legality.ts";
import type { Variable } from "./ir/variables.ts";
import { usesVariables, variablesOf } from "./ir/variables.ts";
import { verifyModel } from "./ir/verify.ts";
import type { RowTables } from "./kernel/costs.ts";
import { Costs } from "./kernel/costs.ts";
import type { Names } from "./kernel/form/form.ts";
import type { CInterface, Weights } from "./kernel/interface/interface.ts";
import { interfaceOf, interfacesOf } from "./kernel/interface/interface.ts";
import { collisions } from "./kernel/interface/collisions.ts";
import { isSystemHeader } from "./kernel/interface/system-headers.ts";
import { limitsOf } from "./kernel/interface/limits.ts";
import type { MemoryUse } from "./kernel/memory-use.ts";
import { constantBytes, memoryUse } from "./kernel/memory-use.ts";
import { placeBuffers, placeState } from "./kernel/place.ts";
import { kernelRemarks } from "./kernel/remarks.ts";
import type { Skips } from "./kernel/skips.ts";
import { skipsOf } from "./kernel/skips.ts";
import type { Proc } from "./loops/ir.ts";
import type { Fault } from "./loops/faults.ts";
import { run } from "./loops/run.ts";
import { writtenLoops } from "./lower/scheduled.ts";
import { declinedRemarks, readableOf, stagesOf } from "./lower/run.ts";
import type { HearLine } from "./support/layout.ts";
import { once } from "./support/once.ts";
import type { Tensor } from "./support/tensor.ts";
import { lanesOf, storageOf } from "./support/tensor.ts";
import type { TensorType } from "./ir/types.ts";
import { withoutRegions } from "./passes/inline-regions.ts";
import { asKept, onMachineTypes, variableAsKept } from "./passes/machine-types.ts";
import type { Diagnostic, Remark } from "./support/diagnostics.ts";
import { error, hasErrors, nearest } from "./support/diagnostics.ts";
import { neon } from "./targets/neon/target.ts";
import { targetNamed } from "./targets/index.ts";
import type { Tune } from "./targets/neon/families.ts";
import type { Cpu, Target, Unit } from "./targets/target.ts";

export interface CompileOptions {
  readonly target: "neon" | "c" | "pseudo";
  /** File name without ending; also the C name of `@main`. */
  readonly stem?: string;
  /** Name of the only function to compile, with or without `@`. */
  readonly entry?: string;
  /** Put before every C name, with `_` between. */
  readonly prefix?: string;
  /** Where the constants of the model are; `inline` when absent. */
  readonly weights?: Weights;
  readonly cpu?: Cpu;
  /** Family of cores that choices are for; the bits are the same. `a76` when absent. */
  readonly tune?: Tune;
  /** Whether bytes that follow from one key and from row values are tables in each row; the bits are the same. */
  readonly rowTables?: RowTables;
  /** The passes from graph to loops, by name and in order, the first of them first; `lower` names the usual ones. */
  readonly lowering?: readonly string[] | undefined;
  /** The lowering pass after which `pseudo` shows the loops. When absent, the last before those that are not for people. */
  readonly stage?: string;
  /** Hears of each line of the C which statement or function of its tree it is of. */
  readonly hear?: HearLine;
}

/** Options that decide what is looked up, computed or kept. */
export type Choices = Pick<CompileOptions, "cpu" | "tune" | "rowTables" | "lowering"> &
  Partial<Pick<CompileOptions, "target">>;

const costsOn = ({ costs = neon.costs }: Target, { cpu, tune, rowTables }: Choices): Costs =>
  new Costs(costs(cpu), { tune, rowTables });

const costsFor = (choices: Choices): Costs => costsOn(targetNamed(choices.target ?? "neon"), choices);

/** What comes of a model: files by name, and what there is to say about them. */
export interface Compilation {
  readonly files: Map<string, string | Uint8Array>;
  readonly diagnostics: Diagnostic[];
  readonly remarks: Remark[];
}

/** Lowers a model (as it is: no graph passes) to files of one target. Empty `files` when there are errors. */
export const lower = (model: Model, options: CompileOptions): Compilation =>
  lowerFor(targetNamed(options.target), model, options);

/** The same for any target. */
export function lowerFor(target: Target, model: Model, options: Omit<CompileOptions, "target">): Compilation {
  const stem = fileStem(options.stem ?? "model");
  const { funcs, diagnostics } = entries(model, options.entry);
  diagnostics.push(...stemWarnings(options.stem ?? "model"));
  const faces = interfacesOf(funcs, stem, options.prefix, options.weights);
  const chosen = funcs.map((func, i) => ({ func, face: faces[i]! }));
  diagnostics.push(
    ...verifyModel({ ...model, funcs }),
    ...funcs.flatMap((func) => limitsOf(func)),
    ...collisions(chosen),
  );
  if (hasErrors(diagnostics)) return { files: new Map(), diagnostics, remarks: [] };
  const costs = costsOn(target, options);
  const variables = variablesOf(model);
  const lowered = chosen.map(({ func, face }) => lowerFunc(func, face, costs, { ...options, variables }));
  const { weights = "inline", hear } = options;
  if (!target.isBrief && weights !== "bin") diagnostics.push(...weightsLimit(lowered.map((l) => l.unit)));
  if (hasErrors(diagnostics)) return { files: new Map(), diagnostics, remarks: [] };
  const files = target.emit(
    lowered.map((l) => l.unit),
    { stem, weights, cpu: options.cpu ?? "dotprod", costs, hear },
  );
  return {
    files,
    diagnostics,
    remarks: [...funcs.flatMap(beyondSpecification), ...lowered.flatMap((l) => l.remarks)],
  };
}

/** Compilers of C take time and memory for text, many times those for bytes. */
const MOST_INLINE = 2 ** 26;

function weightsLimit(units: readonly Unit[]): Diagnostic[] {
  const bytes = constantBytes(units.map(({ program }) => program));
  if (bytes <= MOST_INLINE) return [];
  const message = `${bytes} bytes of constants are too many for a text of C, which holds up to ${MOST_INLINE}`;
  return [error("limit/weights", message, undefined, { help: "--weights=bin puts them in a binary file" })];
}

function lowerFunc(
  func: Func,
  face: CInterface,
  costs: Costs,
  { lowering, stage, variables }: Pick<CompileOptions, "lowering" | "stage"> & Kept,
): { unit: Unit; remarks: Remark[] } {
  const source = { ...formed(func, variables), names: namesOf(face), costs };
  const stages = stagesOf(source, lowering);
  const { lowered } = stages.at(-1)!;
  const chosen = stages.find(({ pass }) => pass.name === stage) ?? readableOf(stages);
  const program = lowered.printed();
  const shown = (): Proc => ({ ...chosen.lowered.loops(), name: face.name });
  const tabulated = lowered.tabulated();
  return {
    unit: {
      face,
      program,
      arena: placeBuffers(program),
      state: placeState(program.state),
      loops: writtenLoops(program, costs),
      shown,
    },
    remarks: [
      ...lowered.analyses().flatMap((a, i) => (a ? kernelRemarks(a, tabulated[i]!) : [])),
      ...declinedRemarks(lowered.said()),
    ],
  };
}

/** The memory that functions of a model need, as `lower` lays it out; nothing where the model has errors. */
export function memoryOf(model: Model, options: Omit<CompileOptions, "target">): MemoryUse[] {
  const { funcs, diagnostics } = entries(model, options.entry);
  const limits = funcs.flatMap((func) => limitsOf(func));
  if (hasErrors([...diagnostics, ...verifyModel({ ...model, funcs }), ...limits])) return [];
  const variables = variablesOf(model);
  return funcs.map((func) => {
    const source = { ...formed(func, variables), names: namesOf(interfaceOf(func, "model")) };
    const stages = stagesOf({ ...source, costs: costsFor(options) }, options.lowering);
    return memoryUse(func.name, stages.at(-1)!.lowered.printed());
  });
}

/** What kernels are formed from: no regions, and types that C has. */
export const formable = (func: Func): Func => onMachineTypes(withoutRegions(func));

/** Variables of the model that a function is of. */
interface Kept {
  readonly variables: readonly Variable[];
}

const formed = (func: Func, variables: readonly Variable[]): Kept & { readonly func: Func } => ({
  func: formable(func),
  variables: variables.map(variableAsKept),
});

const namesOf = ({ params, results }: CInterface): Names => ({
  params: params.map((p) => p.name),
  results: results.map((p) => p.name),
});

/** A function after one lowering pass, as loops that can be shown and run. */
export interface LoopStage {
  readonly name: string;
  readonly proc: Proc;
  /** What the pass did to ops, and what it left alone. */
  readonly events: readonly Event[];
}

/**
 * The stages of one function on its way from graph to C; what nobody looks at is not worked out. `variables`: those of its model,
 * which begin with their first values in each run of the loops.
 */
export function loopStages(
  func: Func,
  choices: Choices = {},
  variables: readonly Variable[] = [],
): LoopStage[] {
  const names = namesOf(interfaceOf(func, "model"));
  const stages = stagesOf({ ...formed(func, variables), names, costs: costsFor(choices) }, choices.lowering);
  const said = once(() => stages.at(-1)!.lowered.said());
  return stages.map(({ pass: { name }, lowered }) => ({
    name,
    get proc() {
      return lowered.loops();
    },
    get events() {
      return said().flatMap(({ pass, op, because, ...rest }) =>
        pass === name && op ? [{ ...rest, op, because: because() }] : [],
      );
    },
  }));
}

/** What a proc gives for tensors that match its function's parameters, and what of its claims does not hold. */
export function runLoops(
  proc: Proc,
  { results }: Func,
  inputs: readonly Tensor[],
): { outputs: Tensor[]; faults: Fault[] } {
  const { outputs, faults } = run(
    proc,
    inputs.map((t) => lanesOf(asKept(t))),
  );
  const tensors = results.map(({ type }, i) => {
    const { element, shape } = type as TensorType;
    const { buffer, byteOffset, length } = outputs[i]!;
    const data = storageOf(element.storage)!.view(buffer, byteOffset, length);
    return { type: element.storage, shape: shape!, data };
  });
  return { outputs: tensors, faults };
}

/** A function as kernels are formed from it, and what its kernels need not compute, in terms of that function's ops. */
export function skipsIn(func: Func, choices: Choices = {}): { flat: Func; skips: Skips[] } {
  const costs = costsFor(choices);
  const flat = formable(func);
  const names = {
    params: func.params.map((_, i) => `in${i}`),
    results: func.results.map((_, i) => `out${i}`),
  };
  if (usesVariables(flat)) return { flat, skips: [] };
  const { lowered } = stagesOf({ func: flat, names, costs }, choices.lowering).at(-1)!;
  const tabulated = lowered.tabulated();
  const skips = lowered
    .analyses()
    .flatMap((a, i) => (a ? skipsOf(a, tabulated[i]!, tabulated[i]!.kernel, costs) : []));
  return { flat, skips };
}

/** The functions to work on: the one asked for, or every public one with a body. */
export function entries(
  model: Model,
  entry: string | undefined,
): { funcs: Func[]; diagnostics: Diagnostic[] } {
  if (entry === undefined) {
    const funcs = model.funcs.filter((f) => f.visibility === "public" && f.hasBody);
    if (funcs.length > 0) return { funcs, diagnostics: [] };
    return {
      funcs,
      diagnostics: [error("entry/none", "the model has no public function with a body", undefined)],
    };
  }
  if (typeof entry !== "string")
    return { funcs: [], diagnostics: [error("option/entry", "entry must be a text")] };
  const name = entry.replace(/^@/, "");
  const found = model.funcs.find((f) => f.name === name);
  if (found) return { funcs: [found], diagnostics: [] };
  const names = model.funcs.map((f) => f.name);
  const close = nearest(name, names);
  const help = close
    ? `did you mean @${close}?`
    : `functions here: ${names.map((n) => `@${n}`).join(", ") || "none"}`;
  return {
    funcs: [],
    diagnostics: [error("entry/unknown", `there is no function @${name}`, undefined, { help })],
  };
}

/** A stem that is safe in file names and in `#include "..."`, and is not the name of a header of the system. */
export function fileStem(stem: string): string {
  const plain = plainStem(stem);
  return isSystemHeader(plain) ? `${plain}_` : plain;
}

const plainStem = (stem: string): string =>
  stem.replace(/[^A-Za-z0-9._+-]/g, "_").replace(/^\.+/, "_") || "model";

function stemWarnings(stem: string): Diagnostic[] {
  const [plain, safe] = [plainStem(stem), fileStem(stem)];
  if (plain === safe) return [];
  const message = `the files are called ${safe}: ${plain}.h is a header of the system`;
  return [{ severity: "warning", code: "c/stem", message, help: "give the model another name", notes: [] }];
}
