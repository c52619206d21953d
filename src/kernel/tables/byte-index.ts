// What a table over a byte is indexed by, and which of its entries are kept.
import type { Expr, Table } from "../../expr/expr.ts";
import { constant, lookup } from "../../expr/expr.ts";
import { abs, saturatingAbs } from "../../expr/idioms.ts";
import { max, min, unsignedConvert } from "../../expr/vocabulary.ts";
import type { ByteFunction } from "./byte-function.ts";
import { centred, run, toByte, X } from "./byte-function.ts";
import { rotated } from "../bytes.ts";
import type { Costs } from "../costs.ts";

/** Values of a byte. */
export const BYTES = 256;
const byte = (v: number): Expr => constant("i8", v);

/** A byte that the looked-up values are a function of. */
export interface Index {
  readonly name: string;
  /** Over `X`. */
  readonly code: Expr;
  readonly cost: number;
  /** Its value for each input of the function. */
  readonly values: readonly number[];
}

/** The input; the input cut where values stay the same up to an end; its distance from where values are mirrored. */
export function indices(f: ByteFunction, costs: Costs): Index[] {
  const [low, high] = [flatFrom(f.inputs, f), flatFrom([...f.inputs].reverse(), f)];
  const named: (readonly [string, Expr])[] = [
    ["", X],
    [`the same up to ${low}`, max(X, byte(low))],
    [`the same from ${high} on`, min(X, byte(high))],
    ...mirrored(f, abs),
    ...mirrored(f, saturatingAbs),
  ];
  return named.map(([name, code]) => ({
    name,
    code,
    cost: costs.bytesOf(code),
    values: f.inputs.map(run(code)),
  }));
}

/** The last input, in the order given, up to which all values are the same. */
function flatFrom(inputs: readonly number[], f: ByteFunction): number {
  const other = inputs.findIndex((x) => f.at(x) !== f.at(inputs[0]!));
  return inputs.at(other === -1 ? -1 : other - 1)!;
}

/** Distances, as `magnitude` gives them, from the input nearest to 0 around which values are the same on both sides. */
function mirrored(f: ByteFunction, magnitude: (e: Expr) => Expr): (readonly [string, Expr])[] {
  const centres = f.inputs.filter((c) => looksMirrored(f, c)).sort((a, b) => Math.abs(a) - Math.abs(b));
  const c = centres.find((c) => dependsOn(f, run(magnitude(centred(c)))));
  return c === undefined ? [] : [[`mirrored at ${c}`, magnitude(centred(c))]];
}

/** The same values on both sides of a centre as far as there are both. */
function looksMirrored(f: ByteFunction, c: number): boolean {
  let d = 1;
  for (; f.has(c - d) && f.has(c + d); d++) if (f.at(c - d) !== f.at(c + d)) return false;
  return d > NEIGHBOURS;
}

/** Centres near an end have few. */
const NEIGHBOURS = 8;

/** Whether a function takes equal values where `of` does. */
function dependsOn(f: ByteFunction, of: (x: number) => number): boolean {
  const values = new Map<number, number>();
  return f.inputs.every((x) => {
    const [at, y] = [of(x), f.at(x)];
    if (!values.has(at)) values.set(at, y);
    return values.get(at) === y;
  });
}

// Windows

/** Where a table starts, on the ring of all bytes, and how long it is. */
export interface Window {
  readonly first: number;
  readonly registers: number;
  readonly entries: number;
}

/** What is looked up for each byte of an index, as the difference from `rest`. */
export function entriesOf(by: Index, f: ByteFunction, rest: number): Int8Array {
  const entries = new Int8Array(BYTES);
  f.inputs.forEach((x, i) => (entries[by.values[i]! & 255] = f.at(x) ^ rest));
  return entries;
}

/** The cheapest whole registers around all entries that are not 0: as few as hold them, or more that start at 0 and need no moving. */
export function windowOf(ring: Int8Array, costs: Costs): Window {
  const { start, length } = span(ring);
  const from = (first: number, length: number): Window => {
    const registers = costs.roomFor(Math.max(1, costs.registersOf(length)));
    return { first, registers, entries: costs.bytesIn(registers) };
  };
  const [least, unmoved] = [from(start, length), from(0, Math.min(start + length, BYTES))];
  if (least.entries >= unmoved.entries) return unmoved;
  return costs.bytes(unmoved.registers) < costs.bytes(least.registers) + costs.least ? unmoved : least;
}

/** What a table of a window's entries gives. */
export function found(ring: Int8Array, { first, entries: size }: Window, by: Index): Expr {
  const data = Int8Array.from({ length: size }, (_, i) => ring[(first + i) & 255]!);
  const table: Table = { name: "table", type: "i8", data, ...(size < BYTES && { cut: true }) };
  return lookup(table, unsignedConvert("i32", rotated(by.code, toByte(-first))));
}

/** What is left of a ring of entries when the longest run of zeros is taken out. */
function span(entries: Int8Array): { start: number; length: number } {
  const first = entries.findIndex((v) => v !== 0);
  if (first === -1) return { start: 0, length: 0 };
  let [gap, after, run] = [0, first, 0];
  for (let i = first + 1; i <= first + BYTES; i++) {
    if (entries[i & 255] === 0) run++;
    else {
      if (run > gap) [gap, after] = [run, i & 255];
      run = 0;
    }
  }
  return { start: after, length: BYTES - gap };
}
