// Ops that are left to functions of the user's, by name: before anything rewrites them, their records become those of calls.
import type { ExternArgument, ExternCall } from "../ir/extern.ts";
import { argumentsOf, externCalls } from "../ir/extern.ts";
import type { Func, Model, Op, Region, Value } from "../ir/graph.ts";
import { changed } from "../ir/graph.ts";
import type { OpRecord } from "../ir/record.ts";
import { runForm } from "../interpret.ts";
import type { Diagnostic } from "../support/diagnostics.ts";
import { error, nearest } from "../support/diagnostics.ts";
import { elementType } from "../support/element-type.ts";
import type { Tensor } from "../support/tensor.ts";
import { elements, storageOf, zeros } from "../support/tensor.ts";
import { dialect } from "../tosa/index.ts";

/**
 * What a function computes, in JavaScript: its tensors for the tensors among the operands, each of the type and shape that
 * `results` says. Attributes are numbers, texts, truth values and lists of numbers. `op` numbers the ops of this name, in the
 * order of the text, from 0.
 */
export type ExternMeaning = (
  inputs: readonly Tensor[],
  call: {
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly results: readonly Pick<Tensor, "type" | "shape">[];
    readonly op: number;
  },
) => Tensor | readonly Tensor[];

/** Which ops are left to functions, and what those compute. */
export interface Externs {
  /** Ops of TOSA as `conv2d` or `tosa.conv2d`, those of `tosa.custom` by their operator's name, or all of them as `custom`. */
  readonly ops: readonly string[];
  /** What they compute, by the same names. An op of TOSA means what it always does where there is none. */
  readonly meanings?: Meanings;
}

/** Thrown while a model runs: a meaning that is not ours failed, or gave what the op does not. */
export class ExternFailed extends Error {
  readonly diagnostic: Diagnostic;
  constructor(op: Op, message: string) {
    super(message);
    this.diagnostic = error("extern/result", message, op.span, { help });
  }
}

const help = "it is given the inputs and { attributes, results }, and returns a tensor for each result";

/** The model with some ops left to functions, and what is wrong with that. */
export function withExterns(
  model: Model,
  { ops, meanings = {} }: Externs,
): { readonly model: Model; readonly diagnostics: readonly Diagnostic[] } {
  const names = ops.map(plain);
  const custom = new Set(model.funcs.flatMap(customNames));
  const unknown = names.filter((name) => !isOp(name) && !custom.has(name));
  const chosen = (op: Op): boolean => namesOf(op).some((name) => names.includes(name));
  const leaving = new Leaving(chosen, meanings);
  const funcs = model.funcs.map((func): Func => ({ ...func, ...leaving.region(func) }));
  return {
    model: { ...model, funcs },
    diagnostics: [
      ...unknown.map((name) => noSuchOp(name, [...custom])),
      ...model.funcs.flatMap((func) => refused(func, chosen)),
    ],
  };
}

/** Ops that are left to functions and that nobody here can compute: such a model can be compiled and not run. */
export const withoutMeaning = (region: Region): Diagnostic[] =>
  externCalls(region).flatMap(({ op, call }) =>
    call.evaluate
      ? []
      : [
          error("extern/meaning", `what ${call.means} computes is not known here`, op.span, {
            help: "--extern-module takes a module of JavaScript that exports a function of that name",
          }),
        ],
  );

const plain = (name: string): string => name.replace(/^tosa\./, "");
const isOp = (name: string): boolean => dialect.find(`tosa.${name}`) !== undefined;

const operatorOf = ({ name, attributes: { operator_name: operator } }: Op): string | undefined =>
  name === "tosa.custom" && operator?.kind === "string" ? operator.value : undefined;

/** What an op may be called when it is asked for. */
const namesOf = (op: Op): string[] => {
  const operator = operatorOf(op);
  return op.record && op.name.startsWith("tosa.")
    ? [plain(op.name), ...(operator === undefined ? [] : [operator])]
    : [];
};

const customNames = ({ ops }: Region): string[] =>
  ops.flatMap((op) => [...[operatorOf(op) ?? []].flat(), ...op.regions.flatMap(customNames)]);

function noSuchOp(name: string, custom: readonly string[]): Diagnostic {
  const known = [...custom, ...dialect.records.map((r) => plain(r.name))];
  const close = nearest(name, known);
  return error("extern/op", `${name} is no op of TOSA, and no custom one of this model`, undefined, {
    help: close === undefined ? "give names such as conv2d" : `did you mean ${close}?`,
  });
}

const noFunctions: readonly OpRecord["traits"][number][] = ["constant", "region", "symbolic"];

/** A function takes tensors and gives tensors: it cannot be a constant, a shape, a variable, or what holds regions. */
const canBeLeft = ({ record, results }: Op): boolean =>
  !record!.traits.some((trait) => noFunctions.includes(trait)) &&
  !record!.shapeOf &&
  results.every(({ type }) => type.kind === "tensor");

const refused = ({ ops }: Region, chosen: (op: Op) => boolean): Diagnostic[] =>
  ops.flatMap((op) => [
    ...(chosen(op) && !canBeLeft(op)
      ? [
          error("extern/op", `${op.name} cannot be left to a function`, op.span, {
            help: "a function takes tensors and gives tensors",
          }),
        ]
      : []),
    ...op.regions.flatMap((region) => refused(region, chosen)),
  ]);

/** Regions with calls in the place of the ops that are chosen. */
class Leaving {
  private readonly chosen: (op: Op) => boolean;
  private readonly meanings: Meanings;
  /** How many ops of each name there have been. */
  private readonly seen = new Map<string, number>();

  constructor(chosen: (op: Op) => boolean, meanings: Meanings) {
    [this.chosen, this.meanings] = [chosen, meanings];
  }

  region({ params, ops, results }: Region): Region {
    const values = new Map<Value, Value>();
    const now = (v: Value): Value => values.get(v) ?? v;
    const made = ops.map((op) => {
      const operands = op.operands.map(now);
      const becomes = this.chosen(op) && canBeLeft(op) ? this.call(op) : {};
      const here = changed(op, { operands, regions: op.regions.map((r) => this.region(r)), ...becomes });
      op.results.forEach((r, i) => values.set(r, here.results[i]!));
      return here;
    });
    return { params, ops: made, results: results.map(now) };
  }

  private call(op: Op): ReturnType<typeof callOf> {
    const name = ownName(op);
    const number = this.seen.get(name) ?? 0;
    this.seen.set(name, number + 1);
    const meaning = meaningOf(op, this.meanings);
    return callOf(op, meaning && ((inputs, call) => meaning(inputs, { ...call, op: number })));
  }
}

/** What an op is called by itself: a custom one by its operator. */
const ownName = (op: Op): string => operatorOf(op) ?? plain(op.name);

/** The meaning of one op. */
type Meaning = (
  inputs: readonly Tensor[],
  call: Omit<Parameters<ExternMeaning>[1], "op">,
) => ReturnType<ExternMeaning>;

type Meanings = Readonly<Record<string, ExternMeaning>>;

const meaningOf = (op: Op, meanings: Meanings): ExternMeaning | undefined =>
  namesOf(op)
    .flatMap((name) => (Object.hasOwn(meanings, name) ? [meanings[name]!] : []))
    .at(-1);

/** The op as a call: types, attributes and shapes are held to what its own record says. */
function callOf(op: Op, meaning: Meaning | undefined): { readonly name: string; readonly record: OpRecord } {
  const operator = operatorOf(op);
  const { uncomputed, ...own } = op.record!;
  // The name of an operator is that of its function.
  const attributes = own.attributes.filter(({ name }) => operator === undefined || !/_name$/.test(name));
  const record = { ...own, attributes };
  const domain = op.attributes["domain_name"];
  const means =
    operator === undefined ? op.name : `${operator} of ${domain?.kind === "string" ? domain.value : ""}`;
  const callOn = (now: Op): ExternCall => {
    const takes = argumentsOf(now, record);
    const name = operator ?? `${op.name.replace(".", "_")}_${typesIn(takes)}`;
    return {
      op: ownName(op),
      name,
      means,
      takes,
      evaluate: evaluating(now, takes, meaning, uncomputed ? undefined : record),
    };
  };
  return {
    name: `tosac.extern.${ownName(op)}`,
    record: {
      ...record,
      family: "extern",
      traits: record.traits.filter((trait) => trait === "effect"),
      extern: true,
      compute: (now) => ({ form: "extern", call: callOn(now) }),
    },
  };
}

/** Element types one after another, each once where it is repeated: functions of C have one type for each argument. */
const typesIn = (takes: readonly ExternArgument[]): string =>
  takes
    .flatMap((a) => ("type" in a ? [elementType(a.type).text] : []))
    .filter((type, i, all) => type !== all[i - 1])
    .join("_");

/** What the call gives: what somebody else says, or what the op of TOSA means. */
function evaluating(
  op: Op,
  takes: readonly ExternArgument[],
  meaning: Meaning | undefined,
  record: OpRecord | undefined,
): ExternCall["evaluate"] {
  const results = takes.flatMap((a) => (a.kind === "result" ? [{ type: a.type, shape: a.shape }] : []));
  if (meaning) return (inputs) => given(op, meaning, inputs, { attributes: valuesOf(takes), results });
  const compute = record?.compute(op);
  if (!compute) return undefined;
  return (inputs, report) => {
    const made = results.map(({ type, shape }) => zeros(type, shape));
    runForm(compute, byOperand(takes, inputs), made, report);
    return made;
  };
}

/** Tensors where the op has them: among its operands are shapes. */
function byOperand(takes: readonly ExternArgument[], inputs: readonly Tensor[]): Tensor[] {
  const operands: Tensor[] = [];
  const read = takes.flatMap((a) => (a.kind === "operand" ? [a.index] : []));
  read.forEach((index, i) => (operands[index] = inputs[i]!));
  return operands;
}

const valuesOf = (takes: readonly ExternArgument[]): Record<string, unknown> =>
  Object.fromEntries(
    takes.flatMap((a): [string, unknown][] =>
      "value" in a ? [[a.name, a.value]] : "values" in a ? [[a.name, a.values]] : [],
    ),
  );

/** What a meaning that is not ours gives, held to the types and shapes of the results. */
function given(
  op: Op,
  meaning: Meaning,
  inputs: readonly Tensor[],
  call: Parameters<Meaning>[1],
): readonly Tensor[] {
  const made = [attempt(op, () => meaning(inputs, call))].flat() as (Tensor | undefined)[];
  if (made.length !== call.results.length)
    throw new ExternFailed(
      op,
      `${op.name} gives ${call.results.length} tensors, and the module ${made.length}`,
    );
  return call.results.map(({ type, shape }, i) => {
    const data = made[i]?.data;
    const wanted = storageOf(type)!.create(0)[Symbol.toStringTag];
    const has = ArrayBuffer.isView(data) ? data[Symbol.toStringTag] : typeof data;
    if (has !== wanted)
      throw new ExternFailed(op, `data of result ${i} of ${op.name} is of class ${has}, and not ${wanted}`);
    if (data!.length !== elements(shape))
      throw new ExternFailed(
        op,
        `result ${i} of ${op.name} has ${data!.length} elements, and not ${elements(shape)}`,
      );
    return { type, shape, data: data! };
  });
}

function attempt<T>(op: Op, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new ExternFailed(op, `${op.name}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
