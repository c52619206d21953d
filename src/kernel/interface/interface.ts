// The C interface of a function: names and types of its parameters and results (design: docs of the C contract in README).
import type { Func } from "../../ir/graph.ts";
import type { TensorType } from "../../ir/types.ts";
import { isReserved, isReservedFunction } from "./reserved.ts";

export interface CParam {
  readonly name: string;
  /** What its macros begin with. */
  readonly macro: string;
  /** Scalar type in MLIR's spelling. */
  readonly type: string;
  readonly shape: readonly number[];
  readonly cType: string;
}

export interface CInterface {
  /** The C function. */
  readonly name: string;
  /** Prefix of its macros, upper case. */
  readonly macro: string;
  readonly params: readonly CParam[];
  readonly results: readonly CParam[];
}

/** A name as a C identifier: other characters become `_`, a leading digit gets `m_`, taken names a `_` at the end. */
export function identifier(name: string, isTaken: (name: string) => boolean = isReserved): string {
  const plain = name.replace(/[^A-Za-z0-9_]/g, "_");
  let free = /^[0-9]/.test(plain) || plain === "" ? `m_${plain}` : plain;
  while (isTaken(free)) free += "_";
  return free;
}

const cTypes: Readonly<Record<string, string>> = {
  i1: "uint8_t",
  i4: "int8_t",
  i48: "int64_t",
  index: "int64_t",
  f32: "float",
  f64: "double",
  f16: "uint16_t",
  bf16: "uint16_t",
};

/** The C type of one element of a buffer. */
export function cTypeOf(element: string): string {
  const stored = /^!quant\.\w+<([us]?i\d+)/.exec(element)?.[1] ?? element;
  return cTypes[stored] ?? stored.replace(/^(s?)i(\d+)$/, "int$2_t").replace(/^ui(\d+)$/, "uint$1_t");
}

/** The interfaces of functions that share a header; `stem` names `@main`. */
export function interfacesOf(funcs: readonly Func[], stem: string, prefix?: string): CInterface[] {
  const names = funcs.map((func) => functionName(func, stem, prefix));
  const functions = new Set(names);
  const taken = (name: string): boolean => isReserved(name) || functions.has(name);
  return funcs.map((func, i) => faceOf(func, names[i]!, taken));
}

/** The interface of a function that has a header of its own. */
export const interfaceOf = (func: Func, stem: string, prefix?: string): CInterface =>
  interfacesOf([func], stem, prefix)[0]!;

function functionName(func: Func, stem: string, prefix: string | undefined): string {
  const base = func.name === "main" ? stem : func.name;
  return identifier(prefix ? `${prefix}_${base}` : base, isReservedFunction);
}

function faceOf(func: Func, name: string, taken: (name: string) => boolean): CInterface {
  const macro = name.toUpperCase();
  const param = (type: TensorType, name: string): CParam => ({
    name,
    macro: `${macro}_${name.toUpperCase()}`,
    type: type.element,
    shape: type.shape!,
    cType: cTypeOf(type.element),
  });
  return {
    name,
    macro,
    params: func.params.map((p, i) => param(p.type as TensorType, identifier(p.name ?? `arg${i}`, taken))),
    results: func.results.map((r, i) => param(r.type as TensorType, `out${i}`)),
  };
}

/** Every macro that the header may define for a function. */
export function macrosOf(face: CInterface): string[] {
  const about = ["ELEMS", "RANK", "SHAPE", "SCALE", "ZERO_POINT"];
  return [
    `${face.macro}_ARENA_BYTES`,
    `${face.macro}_ARENA_ALIGN`,
    ...[...face.params, ...face.results].flatMap((p) => about.map((what) => `${p.macro}_${what}`)),
  ];
}
