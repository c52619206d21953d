// String literals: escapes to characters and back.
import { unsafe } from "../support/printable.ts";

/** A mistake in a literal, at byte `at` of its contents. */
export interface BadEscape {
  readonly at: number;
  readonly text: string;
}

const simple = new Map([
  [34, 34],
  [92, 92],
  [110, 10],
  [116, 9],
]);

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The characters of a literal, given the bytes between its quotes. */
export function unescape(bytes: Uint8Array): { value: string; bad: readonly BadEscape[] } {
  if (!bytes.includes(92)) return { value: decoder.decode(bytes), bad: [] };
  const out: number[] = [];
  const bad: BadEscape[] = [];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 92) out.push(bytes[i]!);
    else i += escape(bytes, i, out, bad);
  }
  return { value: decoder.decode(Uint8Array.from(out)), bad };
}

/** Decodes the escape whose backslash is at `i`; returns how many further bytes it takes. */
function escape(bytes: Uint8Array, i: number, out: number[], bad: BadEscape[]): number {
  const next = bytes[i + 1] ?? 0;
  const plain = simple.get(next);
  if (plain !== undefined) out.push(plain);
  if (plain !== undefined) return 1;
  const hex = String.fromCharCode(next, bytes[i + 2] ?? 0);
  if (/^[0-9a-fA-F]{2}$/.test(hex)) {
    out.push(parseInt(hex, 16));
    return 2;
  }
  bad.push({ at: i, text: `\\${String.fromCharCode(next)}` });
  return 1;
}

/** A literal with quotes, in which only text that a terminal shows stands as it is. */
export const quoted = (text: string): string =>
  `"${text.replace(/["\\]/g, (c) => (c === '"' ? "\\22" : "\\\\")).replace(unsafe, escaped)}"`;

const encoder = new TextEncoder();

const escaped = (c: string): string =>
  [...encoder.encode(c)].map((byte) => `\\${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
