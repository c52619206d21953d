// The C interface of a function: names and types of its parameters and results (design: docs of the C contract in README).
import type { ExternCall } from "../../ir/extern.ts";
import { externCalls } from "../../ir/extern.ts";
import type { Func } from "../../ir/graph.ts";
import type { TensorType } from "../../ir/types.ts";
import { usesVariables } from "../../ir/variables.ts";
import type { ElementType } from "../../support/element-type.ts";
import { elementType } from "../../support/element-type.ts";
import { heldIn } from "../../support/tensor.ts";
import { isReserved, isReservedFunction } from "./reserved.ts";

/** A parameter of a C function, or a result, which is one too. */
export interface CParam {
  readonly name: string;
  /** What its macros begin with. */
  readonly macro: string;
  readonly element: ElementType;
  /** The type of its tensors, see `Tensor`. */
  readonly type: string;
  readonly shape: readonly number[];
  readonly cType: string;
}

/** Where the constants of a model are: arrays in its C, in a C file of their own, or in a binary file that the caller reads. */
export type Weights = "inline" | "c" | "bin";

/** A block of memory that a function is given behind its results. */
export type Block = "state" | "weights" | "arena";

/** What a function is in C. */
export interface CInterface {
  /** The C function. */
  readonly name: string;
  /** Prefix of its macros, upper case. */
  readonly macro: string;
  readonly params: readonly CParam[];
  readonly results: readonly CParam[];
  /** Of a function that uses variables: the one that gives them their first values. */
  readonly init?: string;
  /** Of a function that is given the file of weights: what an assembler calls the bytes of that file. */
  readonly weights?: string;
}

/** The blocks that a function takes, in their order. */
export const blocksOf = ({ init, weights }: Pick<CInterface, "init" | "weights">): Block[] => [
  ...(init === undefined ? [] : (["state"] as const)),
  ...(weights === undefined ? [] : (["weights"] as const)),
  "arena",
];

/** A name as a C identifier: other characters become `_`, a leading digit gets `m_`, taken names a `_` at the end. */
export function identifier(name: string, isTaken: (name: string) => boolean = isReserved): string {
  const plain = name.replace(/[^A-Za-z0-9_]/g, "_");
  let free = /^[0-9]/.test(plain) || plain === "" ? `m_${plain}` : plain;
  while (isTaken(free)) free += "_";
  return free;
}

/** Floats without a type of their own in C are their bits. */
const floatTypes: Readonly<Record<number, string>> = {
  8: "uint8_t",
  16: "uint16_t",
  32: "float",
  64: "double",
};

/** The C type of one element of a buffer, by the name that `storageOf` knows. */
export function cTypeOf(type: string): string {
  const { kind, bits, sign } = elementType(type);
  if (kind === "float") return floatTypes[bits]!;
  return `${sign === "unsigned" || bits === 1 ? "u" : ""}int${heldIn(bits)}_t`;
}

/** The interfaces of functions that share a header; `stem` names `@main`. */
export function interfacesOf(
  funcs: readonly Func[],
  stem: string,
  prefix?: string,
  weights?: Weights,
): CInterface[] {
  const names = funcs.map((func) => functionName(func, stem, prefix));
  const inits = names.filter((_, i) => usesVariables(funcs[i]!)).map(initOf);
  const externs = funcs.flatMap(externCalls).map(({ call }) => functionNameOf(call));
  const functions = new Set([...names, ...inits, ...externs]);
  const taken = (name: string): boolean => isReserved(name) || functions.has(name);
  const symbol = weights === "bin" ? weightsSymbol(stem, prefix) : undefined;
  return funcs.map((func, i) => faceOf(func, names[i]!, taken, symbol));
}

/** The interface of a function that has a header of its own. */
export const interfaceOf = (func: Func, stem: string, prefix?: string, weights?: Weights): CInterface =>
  interfacesOf([func], stem, prefix, weights)[0]!;

function functionName(func: Func, stem: string, prefix: string | undefined): string {
  const base = func.name === "main" ? stem : func.name;
  return identifier(prefix ? `${prefix}_${base}` : base, isReservedFunction);
}

/** The C name of a function of the user's. */
export const functionNameOf = ({ name }: ExternCall): string => identifier(name, isReservedFunction);

/** No function is called so, and neither is anything else of the files of another stem. */
const weightsSymbol = (stem: string, prefix: string | undefined): string =>
  `tosac_weights_${identifier(prefix === undefined ? stem : `${prefix}_${stem}`)}`;

const initOf = (name: string): string => `${name}_init`;

function faceOf(
  func: Func,
  name: string,
  taken: (name: string) => boolean,
  weights: string | undefined,
): CInterface {
  const macro = name.toUpperCase();
  const param = (type: TensorType, name: string): CParam => ({
    name,
    macro: `${macro}_${name.toUpperCase()}`,
    element: type.element,
    type: type.element.storage,
    shape: type.shape!,
    cType: cTypeOf(type.element.storage),
  });
  const isStateful = usesVariables(func);
  const own = { ...(isStateful && { init: initOf(name) }), ...(weights !== undefined && { weights }) };
  const blocks: readonly string[] = blocksOf(own);
  const isTaken = (n: string): boolean => taken(n) || blocks.includes(n);
  return {
    name,
    macro,
    ...own,
    params: func.params.map((p, i) => param(p.type as TensorType, identifier(p.name ?? `arg${i}`, isTaken))),
    results: func.results.map((r, i) => param(r.type as TensorType, `out${i}`)),
  };
}

/** Every macro that the header may define for a function. */
export function macrosOf(face: CInterface): string[] {
  const about = ["ELEMS", "RANK", "SHAPE", "SCALE", "ZERO_POINT"];
  return [
    ...blocksOf(face).flatMap((b) => ["BYTES", "ALIGN"].map((m) => `${face.macro}_${b.toUpperCase()}_${m}`)),
    ...(face.weights === undefined ? [] : [`${face.macro}_WEIGHTS_CHECKSUM`]),
    ...[...face.params, ...face.results].flatMap((p) => about.map((what) => `${p.macro}_${what}`)),
  ];
}
