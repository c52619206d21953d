// tosac inspect: what a model is made of, what stands between it and C, and what of it the specification leaves open.
import {
  censusOf,
  check,
  lower,
  memoryOf,
  openRequires,
  optimize,
  parse,
  positionOf,
  prepare,
  type Census,
  type Diagnostic,
  type Func,
  type MemoryUse,
  type Model,
  type Remark,
} from "../../index.ts";
import { hasErrors } from "../../support/diagnostics.ts";
import { modelPart, modelsReport } from "../report.ts";
import { readInput } from "../files.ts";
import { report, sized, type ModelOptions } from "../session.ts";
import { product } from "../streams.ts";

export interface InspectOptions extends ModelOptions {
  readonly json?: boolean;
  readonly memory?: boolean;
  readonly allowUnregisteredDialect?: boolean;
}

/** One function with all that is to be said of it. */
interface Inspected extends Census {
  /** Why it cannot be compiled; empty when it can. */
  readonly blocked: readonly Said[];
  /** REQUIREs of the specification that constants break, or that cannot be proven of values at run time. */
  readonly requires: readonly Said[];
  /** What its C takes, of one that can be compiled; where it was asked for. */
  readonly memory?: MemoryUse;
}

interface Said {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
}

export function inspectVerb(path: string, options: InspectOptions): void {
  const { file, bytes } = readInput(path);
  const allowUnregistered = options.allowUnregisteredDialect ?? false;
  const { model: read, diagnostics } = parse(bytes, { file, allowUnregistered });
  report(diagnostics);
  const model = sized(read!, options);
  const entry = options.entry?.replace(/^@/, "");
  const funcs = model.funcs.filter(({ name }) => entry === undefined || name === entry);
  const all = funcs.map((func) => inspected(model, func, options.memory ?? false));
  product(
    options.json
      ? modelsReport(options.flags, [{ ...modelPart(path, bytes), functions: all }])
      : all.map(textOf).join("\n"),
  );
}

/** A function that others call is judged as if it were called from outside. */
function inspected(model: Model, func: Func, withMemory: boolean): Inspected {
  const alone = {
    ...model,
    funcs: model.funcs.map((f) => (f === func ? { ...f, visibility: "public" as const } : f)),
  };
  const blocked = check(alone, func.name).filter(({ severity }) => severity === "error");
  const broken = openRequires(alone, { entry: func.name, severity: "warning" });
  const unproven = blocked.length > 0 || hasErrors(broken) ? [] : unprovenIn(alone, func.name);
  const [memory] = withMemory && blocked.length === 0 ? memoryIn(alone, func.name) : [];
  const requires = said([...broken, ...unproven]);
  return { ...censusOf(func), blocked: said(blocked), requires, ...(memory && { memory }) };
}

/** As `compile` has it when nothing else is said. */
const memoryIn = (model: Model, entry: string): MemoryUse[] =>
  memoryOf(optimize(prepare(model).model).model, { entry });

const unprovenIn = (model: Model, entry: string): Remark[] =>
  lower(prepare(model).model, { target: "c", entry }).remarks.filter(
    ({ code }) => code === "requires/unproven",
  );

function said(diagnostics: readonly Diagnostic[]): Said[] {
  const all = diagnostics.map(({ code, message, at }) => ({
    ...{ code, message },
    line: at ? positionOf(at.source, at.start).line : null,
  }));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

// text

function textOf(func: Inspected): string {
  const params = func.inputs.map(({ name, type }, i) => `%${name ?? i}: ${type}`).join(", ");
  const rows: [string, string][] = [
    ["ops", listed(func.ops)],
    ["elements", listed(func.elements)],
    ["open sizes", `${func.open} values`],
    ["constants", `${func.constantBytes} bytes`],
    ["lowers to C", func.blocked.length === 0 ? "yes" : `no, for ${func.blocked.length} reasons`],
    ...func.blocked.map((one): [string, string] => ["", lineText(one)]),
    ["REQUIREs open", String(func.requires.length)],
    ...func.requires.map((one): [string, string] => ["", lineText(one)]),
    ...(func.memory ? memoryRows(func.memory) : []),
  ];
  const body = func.hasBody
    ? rows.map(([what, value]) => `  ${what.padEnd(14)}${value}\n`).join("")
    : "  declared only\n";
  return `@${func.name}(${params}) -> (${func.results.join(", ")})\n${body}`;
}

/** The arena, buffer by buffer, with the calls of kernels in which each is in use. */
const memoryRows = (memory: MemoryUse): [string, string][] => [
  ["arena", `${memory.arenaBytes} bytes, of which ${memory.leastBytes} are in use at once`],
  ...memory.buffers.map(({ name, offset, bytes, first, last }): [string, string] => [
    "",
    `${String(offset).padStart(9)} + ${String(bytes).padEnd(9)}${name}, kernels ${first} to ${last}`,
  ]),
  ["state", `${memory.stateBytes} bytes`],
  ["weights", `${memory.constantBytes} bytes`],
];

const listed = (rows: Census["ops"]): string =>
  rows.length === 0 ? "none" : rows.map(({ name, count }) => `${name} ${count}`).join(", ");

const lineText = ({ line, message, code }: Said): string =>
  `${line === null ? "" : `line ${line}: `}${message} [${code}]`;
