// What a link to the playground carries: the text and all choices, compressed, behind `#`.
import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import type { Cpu, Numbers, Subject } from "./protocol.ts";
import { cpus, limits } from "./protocol.ts";

export interface State {
  readonly subject: Subject;
  readonly numbers: Numbers;
}

/** Longer ones are cut by some programs that pass addresses on. */
const LONGEST = 200_000;

/** The state as letters, digits, `-` and `_`; undefined where that is too long for an address. */
export function encoded(state: State): string | undefined {
  const bytes = deflateSync(strToU8(JSON.stringify(state)), { level: 9 });
  if (bytes.length > LONGEST) return undefined;
  return btoa(strFromU8(bytes, true)).replace(/[+/=]/g, (c) => ({ "+": "-", "/": "_" })[c] ?? "");
}

/** The state of such a text; undefined where it is none, or larger than a text may be. */
export function decoded(text: string): State | undefined {
  try {
    const bytes = strToU8(atob(text.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"))), true);
    return stateOf(JSON.parse(strFromU8(inflated(bytes))));
  } catch {
    return undefined;
  }
}

const PIECE = 4096;

/** A small text can stand for a very long one; what comes out is counted as it does. */
function inflated(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (size > 4 * limits.text) throw new Error("too long");
    parts.push(part);
  });
  for (let i = 0; i < bytes.length; i += PIECE)
    inflate.push(bytes.subarray(i, i + PIECE), i + PIECE >= bytes.length);
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A value of the form of a state; whatever else it holds is left out. */
function stateOf(value: unknown): State | undefined {
  const { subject, numbers } = value as { subject?: Partial<Subject>; numbers?: unknown };
  if (!subject || !isNumbers(numbers)) return undefined;
  const { file, text, pipeline, cpu, entry } = subject;
  const isText = [file, text, pipeline, entry].every((v) => typeof v === "string");
  if (!isText || text!.length > limits.text || !cpus.includes(cpu as Cpu)) return undefined;
  return { subject: { file, text, pipeline, cpu, entry } as Subject, numbers };
}

function isNumbers(value: unknown): value is Numbers {
  if (typeof value !== "object" || value === null) return false;
  const { seed, typed } = value as { seed?: unknown; typed?: unknown };
  return typed === undefined
    ? Number.isSafeInteger(seed)
    : Array.isArray(typed) && typed.every((v) => typeof v === "string");
}
