// Bytes of a file to the text the lexer sees. The contents of constants (`dense<...>`, blobs of resources) are cut out
// and stay bytes: a model is mostly weights, and a string of them would cost more memory than everything else.
import { payloadMark } from "../../grammar/tokens.ts";

/** One payload: `at` in the skeleton's text, `start` to `end` in the file's bytes. */
export interface Cut {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** The text without its payloads, one character for each remaining byte. */
export interface Skeleton {
  readonly text: string;
  readonly cuts: readonly Cut[];
}

const [quote, slash, backslash, newline, hash, brace, bracket, minus, d] = [...'"/\\\n#{<-d'].map((c) =>
  c.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number];

const flags = (characters: string): Uint8Array => {
  const table = new Uint8Array(256);
  for (const c of characters) table[c.charCodeAt(0)] = 1;
  return table;
};
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const isBlank = flags(" \t\r\n");
const isWordPart = flags(`${letters}0123456789_$.`);
/** What may stand in a list of values. The first byte outside of it ends a payload, closed or not. */
const isListPart = flags(` \t\r\n${letters}0123456789_.,+-[]()`);

/** Cuts every payload out of `bytes`, in one pass. */
export function cutPayloads(bytes: Uint8Array): Skeleton {
  const scan = new Scan(bytes);
  for (let i = 0; i < bytes.length;) i = scan.step(i);
  return scan.finish();
}

class Scan {
  private readonly cuts: Cut[] = [];
  private readonly pieces: string[] = [];
  private readonly decoder = new TextDecoder("latin1");
  private readonly bytes: Uint8Array;
  private from = 0;
  private length = 0;
  private inResources = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Looks at the byte at `i`; returns where to look next. */
  step(i: number): number {
    const { bytes } = this;
    switch (bytes[i]) {
      case quote:
        return this.string(i);
      case slash:
        return bytes[i + 1] === slash ? endOfLine(bytes, i) : i + 1;
      case d:
        return this.dense(i);
      case brace:
        if (bytes[i + 1] === minus && bytes[i + 2] === hash) this.inResources = true;
        return i + 1;
      case hash:
        if (bytes[i + 1] === minus) this.inResources = false;
        return i + 1;
      default:
        return i + 1;
    }
  }

  finish(): Skeleton {
    this.keep(this.bytes.length);
    return { text: this.pieces.join(""), cuts: this.cuts };
  }

  private string(i: number): number {
    const end = endOfString(this.bytes, i);
    if (this.inResources && isHex(this.bytes, i)) this.cut(i, end);
    return end;
  }

  private dense(i: number): number {
    const start = contentsOfDense(this.bytes, i);
    if (start === undefined) return i + 1;
    const end = endOfPayload(this.bytes, start);
    this.cut(start, end);
    return end;
  }

  private keep(end: number): void {
    const piece = this.decoder.decode(this.bytes.subarray(this.from, end));
    this.pieces.push(piece);
    this.length += piece.length;
  }

  private cut(start: number, end: number): void {
    this.keep(start);
    this.cuts.push({ at: this.length, start, end });
    this.pieces.push(payloadMark);
    this.length += 1;
    this.from = end;
  }
}

/** Where the file has what the skeleton has at `offset`. */
export function byteOffset(skeleton: Skeleton, offset: number): number {
  const cut = skeleton.cuts[cutsBefore(skeleton, offset + 1) - 1];
  if (cut === undefined) return offset;
  return offset === cut.at ? cut.start : cut.end + (offset - cut.at - 1);
}

/** The payload whose mark stands at `offset`. */
export function cutAt(skeleton: Skeleton, offset: number): Cut | undefined {
  const cut = skeleton.cuts[cutsBefore(skeleton, offset + 1) - 1];
  return cut?.at === offset ? cut : undefined;
}

/** How many cuts have their mark before `offset`. */
function cutsBefore({ cuts }: Skeleton, offset: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offset after `dense` and `<`, if that is what stands at `i`. */
function contentsOfDense(bytes: Uint8Array, i: number): number | undefined {
  if (bytes[i + 1] !== 101 || bytes[i + 2] !== 110 || bytes[i + 3] !== 115 || bytes[i + 4] !== 101)
    return undefined;
  if (i > 0 && isWordPart[bytes[i - 1]!]) return undefined;
  const open = skipBlanks(bytes, i + 5);
  return bytes[open] === bracket ? open + 1 : undefined;
}

/** Offset after blanks and comments. */
export function skipBlanks(bytes: Uint8Array, from: number): number {
  let i = from;
  for (;;) {
    if (isBlank[bytes[i] ?? 0]) i++;
    else if (bytes[i] === slash && bytes[i + 1] === slash) i = endOfLine(bytes, i);
    else return i;
  }
}

function endOfPayload(bytes: Uint8Array, start: number): number {
  let i = start;
  for (;;) {
    while (i < bytes.length && isListPart[bytes[i]!]) i++;
    if (bytes[i] === quote) i = endOfString(bytes, i);
    else if (bytes[i] === slash && bytes[i + 1] === slash) i = endOfLine(bytes, i);
    else return i;
  }
}

const isHex = (bytes: Uint8Array, i: number): boolean => bytes[i + 1] === 48 && bytes[i + 2] === 120;

const orEnd = (i: number, bytes: Uint8Array): number => (i < 0 ? bytes.length : i);

const endOfLine = (bytes: Uint8Array, i: number): number => orEnd(bytes.indexOf(newline, i), bytes);

/** Offset after the string that starts at `i`, or where its line ends when it is not closed. */
function endOfString(bytes: Uint8Array, i: number): number {
  // A blob holds no escapes, so the closing quote is the next one.
  if (isHex(bytes, i)) return Math.min(orEnd(bytes.indexOf(quote, i + 1), bytes) + 1, bytes.length);
  for (let k = i + 1; k < bytes.length; k++) {
    if (bytes[k] === quote) return k + 1;
    if (bytes[k] === newline) return k;
    if (bytes[k] === backslash) k++;
  }
  return bytes.length;
}
