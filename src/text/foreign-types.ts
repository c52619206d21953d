// The result types of an op of another dialect, by what the assembly formats of dialects have in common: types stand
// after an arrow, after `to` or `into`, or after the last colon.
import { tensorType, type Type } from "../ir/types.ts";
import type { Context } from "./context.ts";
import { fragment } from "./fragment.ts";
import { readSignature, unknownType } from "./types.ts";

/** Ops whose results do not have the type that is written last. */
const exceptions: Readonly<Record<string, (written: Type) => Type>> = {
  "arith.cmpi": truth,
  "arith.cmpf": truth,
  "tensor.dim": index,
  "tensor.rank": index,
  "memref.dim": index,
  "tensor.extract": element,
  "memref.load": element,
};

function index(): Type {
  return { kind: "other", text: "index" };
}

function truth(written: Type): Type {
  return written.kind === "tensor" ? tensorType("i1", written.shape) : { kind: "other", text: "i1" };
}

function element(written: Type): Type {
  if (written.kind === "tensor") return { kind: "other", text: written.element.text };
  const last = written.kind === "other" ? /^memref<(?:[\d?]+x)*(.+)>$/.exec(written.text)?.[1] : undefined;
  return last === undefined ? written : { kind: "other", text: last };
}

/** The types of `count` results; undefined where they cannot be made out. */
export function resultTypes(c: Context, name: string, text: string, count: number): Type[] | undefined {
  if (count === 0) return [];
  if (/^arith\.constant\s+(?:true|false)\b/.test(text)) return [{ kind: "other", text: "i1" }];
  const written = typesIn(c, writtenTypes(text));
  if (!written || written.length === 0) return undefined;
  const exception = exceptions[name];
  if (exception) return [exception(written.at(-1)!)];
  if (written.length === count) return written;
  if (count === 1) return written.slice(-1);
  return written.length === 1 ? new Array<Type>(count).fill(written[0]!) : undefined;
}

const skipped =
  /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|=>|>=|<=|==|::|->|(?<![%@#\w.$])(?:to|into|loc)\b|[()[\]{}<>:]/g;

/** The part of a text that has the result types; only what stands outside of all brackets counts. */
function writtenTypes(text: string): string {
  let [depth, arrow, colon, word, end] = [0, -1, -1, -1, text.length];
  for (const { 0: mark, index } of text.matchAll(skipped)) {
    if (mark === "{" && depth === 0 && arrow >= 0 && arrow > colon && end === text.length) end = index;
    if ("([{<".includes(mark)) depth++;
    else if (")]}>".includes(mark)) depth--;
    else if (depth > 0 || end < text.length) continue;
    else if (mark === "loc") end = index;
    else if (mark === "->") arrow = index + 2;
    else if (mark === ":") [colon, word] = [index + 1, -1];
    else if (mark === "to" || mark === "into") word = index + mark.length;
  }
  return text.slice(Math.max(arrow, colon, word, 0), end).trim();
}

/** The types a text lists; undefined when it is no list of types. */
function typesIn(c: Context, text: string): Type[] | undefined {
  const known = c.types.get(text);
  if (known) return [known];
  const found = fragment(c, "", text.startsWith("(") ? text : `(${text})`);
  if (!found) return undefined;
  const { own, op } = found;
  const { results } = readSignature(own, op.functionType[0]!);
  return own.errors > 0 || results.includes(unknownType) ? undefined : results;
}
