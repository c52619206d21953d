// A function of one byte, as its value for each byte that occurs.
import { evaluator } from "../../expr/evaluate.ts";
import type { Expr } from "../../expr/expr.ts";
import { constant, input } from "../../expr/expr.ts";
import { saturatingSub } from "../../expr/idioms.ts";

/** The byte, in code that computes a function of it. */
export const X = input("i8", 0);

const distances = new Map<number, Expr>();

/** x - c, saturated; the same expression each time, so that it is computed once. */
export function centred(c: number): Expr {
  const known = distances.get(c);
  const made = known ?? (c === 0 ? X : saturatingSub(X, constant("i8", c)));
  distances.set(c, made);
  return made;
}

/** What such code gives for a byte. */
export function run(code: Expr): (x: number) => number {
  const of = evaluator(code);
  return (x) => Number(of([x]));
}

export const toByte = (v: number): number => (v << 24) >> 24;

const ABSENT = 1 << 15;

export class ByteFunction {
  /** The bytes that occur, as signed numbers, from the least up. */
  readonly inputs: readonly number[];
  readonly least: number;
  readonly greatest: number;
  /** Inputs whose values no clamp made: neither least nor greatest; all where there are no such. */
  readonly inner: readonly number[];
  /** By the byte as an unsigned number. */
  private readonly values: Int32Array;

  private constructor(values: Int32Array) {
    this.values = values;
    this.inputs = BYTES.filter((x) => values[x & 255] !== ABSENT);
    const occurring = this.inputs.map((x) => this.at(x));
    const [least, greatest] = [Math.min(...occurring), Math.max(...occurring)];
    const inner = this.inputs.filter((x) => this.at(x) !== least && this.at(x) !== greatest);
    this.least = least;
    this.greatest = greatest;
    this.inner = inner.length > 0 ? inner : this.inputs;
  }

  /** The function of a key's low byte; `values` are those for the key's values from `lo` up, 256 at most. */
  static ofKey(lo: number, values: readonly number[]): ByteFunction {
    const byByte = new Int32Array(256).fill(ABSENT);
    values.forEach((v, i) => (byByte[(lo + i) & 255] = v));
    return new ByteFunction(byByte);
  }

  /** The value for a byte that occurs. */
  at(x: number): number {
    return this.values[x & 255]!;
  }

  has(x: number): boolean {
    return x >= -128 && x <= 127 && this.at(x) !== ABSENT;
  }

  /** All values; the same text for the same function. */
  toString(): string {
    return this.values.join();
  }

  /** Another function of the same bytes. */
  mapped(to: (y: number, x: number) => number): ByteFunction {
    const values = new Int32Array(256).fill(ABSENT);
    for (const x of this.inputs) values[x & 255] = to(this.at(x), x);
    return new ByteFunction(values);
  }

  /** The most frequent value of something that depends on input and value, among the inner inputs. */
  mostOften(of: (x: number, y: number) => number): number {
    const counts = new Map<number, number>();
    for (const x of this.inner) {
      const v = of(x, this.at(x));
      counts.set(v, (counts.get(v) ?? 0) + 1);
    }
    let [best, most] = [0, 0];
    for (const [v, n] of counts) if (n > most) [best, most] = [v, n];
    return best;
  }
}

const BYTES = Array.from({ length: 256 }, (_, i) => i - 128);
