// One number of a list, read straight from the file's bytes.
import type { ElementType } from "../support/element-type.ts";
import { refuse, type Bytes } from "./payload-error.ts";
import type { Writer } from "./writers.ts";

const powersOfTen = Array.from({ length: 23 }, (_, i) => 10 ** i);

const isDigit = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 57;
const isHexDigit = (c: number | undefined): boolean =>
  isDigit(c) || (c !== undefined && (c | 32) >= 97 && (c | 32) <= 102);
const isWordPart = (c: number | undefined): boolean =>
  isDigit(c) || c === 95 || c === 46 || (c !== undefined && (c | 32) >= 97 && (c | 32) <= 122);

export class NumberReader {
  /** Where the number ends, after `next`. */
  end = 0;
  private readonly bytes: Uint8Array;
  private readonly limit: number;
  private readonly element: ElementType;
  private readonly least: bigint;
  private readonly most: bigint;
  private readonly low: number;
  private readonly high: number;

  constructor(at: Bytes, element: ElementType) {
    this.bytes = at.bytes;
    this.limit = at.end;
    this.element = element;
    [this.least, this.most] = integerRange(element);
    [this.low, this.high] = [Number(this.least), Number(this.most)];
  }

  /** Reads the number at `i` and stores it as element `index`. */
  next(i: number, writer: Writer, index: number): void {
    const { bytes } = this;
    const negative = bytes[i] === 45;
    const start = negative ? i + 1 : i;
    if (!isDigit(bytes[start])) return this.word(i, writer, index);
    if (bytes[start] === 48 && bytes[start + 1] === 120 && isHexDigit(bytes[start + 2])) {
      return this.hexadecimal(i, start + 2, negative, writer, index);
    }
    let mantissa = 0;
    let k = start;
    for (; isDigit(bytes[k]); k++) mantissa = mantissa * 10 + bytes[k]! - 48;
    if (bytes[k] === 46) return this.float(i, k, start, mantissa, writer, index);
    this.finish(i, k);
    this.integer(i, negative ? -mantissa : mantissa, k - start, writer, index);
  }

  private integer(i: number, value: number, digits: number, writer: Writer, index: number): void {
    if (this.element.kind === "float") this.refuseInteger(i);
    if (digits > 15) return this.wide(i, BigInt(this.text(i)), writer, index);
    if (value < this.low || value > this.high) this.refuseRange(i);
    writer.put(index, value);
  }

  private wide(i: number, value: bigint, writer: Writer, index: number): void {
    if (value < this.least || value > this.most) this.refuseRange(i);
    writer.putBits(index, value);
  }

  private float(i: number, dot: number, start: number, whole: number, writer: Writer, index: number): void {
    const { bytes } = this;
    let mantissa = whole;
    let k = dot + 1;
    for (; isDigit(bytes[k]); k++) mantissa = mantissa * 10 + bytes[k]! - 48;
    const decimals = k - dot - 1;
    const digits = k - start - 1;
    const exponentAt = k;
    if (((bytes[k] ?? 0) | 32) === 101) k = this.exponent(k);
    this.finish(i, k);
    if (this.element.kind === "integer") this.refuseFloat(i);
    // A quotient of two exact doubles is rounded once, so short decimals need no general conversion.
    const exact = digits <= 15 && decimals <= 22 && k === exponentAt;
    if (!exact) return writer.put(index, Number(this.text(i)));
    const value = mantissa / powersOfTen[decimals]!;
    writer.put(index, bytes[i] === 45 ? -value : value);
  }

  private exponent(e: number): number {
    let k = e + 1;
    if (this.bytes[k] === 43 || this.bytes[k] === 45) k++;
    if (!isDigit(this.bytes[k])) return e;
    while (isDigit(this.bytes[k])) k++;
    return k;
  }

  private hexadecimal(i: number, start: number, negative: boolean, writer: Writer, index: number): void {
    let k = start;
    while (isHexDigit(this.bytes[k])) k++;
    this.finish(i, k);
    const bits = BigInt(`0x${this.textOf(start, k)}`);
    if (this.element.kind === "integer") return this.wide(i, negative ? -bits : bits, writer, index);
    if (negative) refuse("payload/syntax", "bits of a float take no minus; set the sign bit instead", i, k);
    if (bits >> BigInt(this.element.bits)) this.refuseRange(i);
    writer.putBits(index, bits);
  }

  private word(i: number, writer: Writer, index: number): void {
    let k = i;
    while (isWordPart(this.bytes[k])) k++;
    const text = this.textOf(i, k);
    if (text !== "true" && text !== "false")
      refuse("payload/syntax", "a number is expected here", i, Math.max(k, i + 1));
    this.finish(i, k);
    if (this.element.text !== "i1")
      refuse("payload/element", `${text} is no value of ${this.element.text}`, i, k);
    writer.put(index, text === "true" ? 1 : 0);
  }

  private finish(i: number, end: number): void {
    let k = end;
    while (k < this.limit && isWordPart(this.bytes[k])) k++;
    if (k > end) refuse("payload/syntax", `${this.textOf(i, k)} is not a number`, i, k, floatHelp);
    this.end = end;
  }

  private textOf(start: number, end: number): string {
    return String.fromCharCode(...this.bytes.subarray(start, Math.min(end, start + 20_000)));
  }

  private text(i: number): string {
    return this.textOf(i, this.end);
  }

  private refuseInteger(i: number): never {
    const { text } = this.element;
    const help = `write ${this.text(i)}.0`;
    return refuse("payload/element", `an integer cannot be a value of ${text}`, i, this.end, help);
  }

  private refuseFloat(i: number): never {
    return refuse("payload/element", `a float cannot be a value of ${this.element.text}`, i, this.end);
  }

  private refuseRange(i: number): never {
    const { text, kind } = this.element;
    const range = kind === "float" ? "" : `, which goes from ${this.least} to ${this.most}`;
    return refuse("payload/range", `${this.text(i)} does not fit ${text}${range}`, i, this.end);
  }
}

const floatHelp = "a float needs digits before its dot, and a dot before its exponent";

/** Signless integers may be written as signed or as unsigned numbers. */
function integerRange({ kind, bits, sign }: ElementType): [least: bigint, most: bigint] {
  if (kind === "float") return [0n, 0n];
  const half = 1n << BigInt(bits - 1);
  return [sign === "unsigned" ? 0n : -half, sign === "signed" ? half - 1n : 2n * half - 1n];
}
