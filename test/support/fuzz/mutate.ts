// Mutants of right texts: one to three small changes each. Two of three are made of the graph (`edit.ts`), and mostly read;
// the others of the text: some change characters, most something that means something: a number, a type, a size, a line.
import { parse, print, type Model } from "../../../src/index.ts";
import { tosaDialect } from "../../../src/tosa/index.ts";
import { edited } from "./edit.ts";
import { pick, seeded, type Random } from "../seeded.ts";

/** Changes a text, or gives it back as it is where nothing in it fits. */
type Mutation = (text: string, r: Random) => string;

/** Every spelling of an element type that a text may hold, known to this compiler or not. */
export const spelledTypes: readonly string[] = [
  ..."i1 i4 i8 i16 i32 i48 i64 si8 si16 si32 ui1 ui8 ui16 ui32 ui64 index".split(" "),
  ..."f16 bf16 f32 f64 f8E4M3FN f8E5M2 tf32".split(" "),
  "!quant.uniform<i8:f32, 0.5:3>",
  "!quant.uniform<u8:f32, 1.0e-2:128>",
  "!quant.uniform<i8<-127:127>:f32, 2.5e-1>",
  "!quant.uniform<i16:f32, 3.0e-5>",
  "!quant.uniform<i32:f32, 0.5>",
  "!quant.uniform<i8:f32:0, {0.5, 0.25}>",
];

const integers =
  "-9223372036854775809 -2147483649 -2147483648 -32769 -32768 -129 -128 -127 -2 -1 0 1 2 3 7 8 15 16 31 32 47 62 63 64 127 128 255 256 32767 32768 65535 1073741824 2147483647 2147483648 4294967295 9223372036854775807";
const floats =
  "0.0 -0.0 1.0 -1.0 0.5 1.0e-45 -1.0e-45 1.17549435e-38 3.40282347e+38 -3.40282347e+38 1.0e39 0x7F800000 0xFF800000 0x7FC00000 0xFFC00000 0x7F800001 true false";
const numbers = [...integers.split(" "), ...floats.split(" ")];
const sizes = "1 1 2 3 4 5 7 8 15 16 17 31 33 64 100 0 ? -1 2147483648".split(" ");

const opNames = tosaDialect.records.map(({ name }) => name);

/** Replaces one match of a pattern, anywhere but in the comments at the head. */
const replacing =
  (pattern: RegExp, by: (match: string, r: Random, text: string) => string): Mutation =>
  (text, r) => {
    const from = text.search(/^(?!\/\/)/m);
    const found = [...text.matchAll(pattern)].filter(({ index }) => index >= from);
    if (found.length === 0) return text;
    const { 0: match, index } = pick(r, found);
    return text.slice(0, index) + by(match, r, text) + text.slice(index + match.length);
  };

/** Replaces a match and everything that is spelled like it. */
const everywhere =
  (pattern: RegExp, by: (match: string, r: Random) => string): Mutation =>
  (text, r) => {
    const found = [...new Set([...text.matchAll(pattern)].map(([match]) => match))];
    if (found.length === 0) return text;
    const match = pick(r, found);
    return text.replaceAll(match, by(match, r));
  };

const NUMBER = /(?<![\w.%@"!<x+-])-?\d+(\.\d+(e[+-]?\d+)?)?(?![\w.x])/g;
const ELEMENT = /(?<=[x<])(i|f|bf|ui|si)\d+(?=>)|!quant\.uniform<[^>]*>/g;
const DIMENSION = /(?<=[<x])\d+(?=x)/g;
const SHAPED = /tensor<[^<>]*>/g;
const VALUE = /%[\w$.-]+/g;

const otherOperand = (_: string, r: Random, text: string): string => pick(r, [...text.matchAll(VALUE)])[0];

const nearby = (match: string, r: Random): string =>
  /^-?\d+$/.test(match) && r.within(0, 1) ? `${Number(match) + pick(r, [-1, 1])}` : pick(r, numbers);

/** A line that is not a comment: left out, written twice, or moved. */
const lines =
  (change: (all: string[], at: number, r: Random) => string[]): Mutation =>
  (text, r) => {
    const all = text.split("\n");
    const places = all.flatMap((line, i) => (line.startsWith("//") || line === "" ? [] : [i]));
    return places.length === 0 ? text : change(all, pick(r, places), r).join("\n");
  };

const flipped: Readonly<Record<string, string>> = {
  ...{ true: "false", false: "true", PROPAGATE: "IGNORE", IGNORE: "PROPAGATE" },
  ...{ SINGLE_ROUND: "DOUBLE_ROUND", DOUBLE_ROUND: "INEXACT_ROUND", INEXACT_ROUND: "SINGLE_ROUND" },
};

const flip = replacing(new RegExp(`\\b(${Object.keys(flipped).join("|")})\\b`, "g"), (m) => flipped[m]!);

const noise = [...'%@#!<>(){}[],:=-+."\\/x?* \n\t\0é\u{1f600}0aZ'];

/** One size of all tensors that have it is another, in the numbers of shapes as well. */
const resized: Mutation = (text, r) => {
  const found = [...new Set([...text.matchAll(DIMENSION)].map(([size]) => size))];
  if (found.length === 0) return text;
  const size = pick(r, found);
  const other = pick(r, [1, 2, 3, 5, 16, 17, 64, Number(size) + 1, 2 * Number(size)]);
  const within = (list: string): string => list.replaceAll(new RegExp(`\\b${size}\\b`, "g"), `${other}`);
  return text
    .replace(SHAPED, (type) => type.replaceAll(new RegExp(`(?<=[<x])${size}(?=x)`, "g"), `${other}`))
    .replace(/dense<[^>]*>(?= : tensor<\d+xindex>)/g, within);
};

const structural: readonly Mutation[] = [
  replacing(NUMBER, nearby),
  replacing(NUMBER, nearby),
  everywhere(NUMBER, nearby),
  replacing(ELEMENT, (_, r) => pick(r, spelledTypes)),
  everywhere(ELEMENT, (_, r) => pick(r, spelledTypes)),
  replacing(DIMENSION, (_, r) => pick(r, sizes)),
  everywhere(/(?<=tensor<)[\dx]+x(?=[a-z!])/g, (_, r) => `${pick(r, sizes)}x${pick(r, sizes)}x`),
  everywhere(DIMENSION, (_, r) => pick(r, sizes)),
  replacing(SHAPED, (_, r, text) => pick(r, [...text.matchAll(SHAPED)])[0]),
  replacing(/tosa\.\w+/g, (_, r) => pick(r, opNames)),
  replacing(VALUE, otherOperand),
  flip,
  replacing(/\w+ = [^,{}<>]+,? ?(?=[\w}])/g, () => ""),
  lines((all, at) => all.toSpliced(at, 1)),
  lines((all, at) => all.toSpliced(at, 0, all[at]!)),
  lines((all, at, r) => all.toSpliced(at, 1).toSpliced(r.within(0, all.length - 1), 0, all[at]!)),
];

/** A place and how many characters there. */
const character: Mutation = (text, r) => {
  const at = r.within(0, text.length);
  const count = pick(r, [0, 0, 1, 1, 2, 8]);
  return text.slice(0, at) + (r.within(0, 2) ? pick(r, noise) : "") + text.slice(at + count);
};

const cut: Mutation = (text, r) => text.slice(0, r.within(0, text.length));

const textual: readonly Mutation[] = [character, character, character, cut];

const mutantOfText = (text: string, r: Random): string => {
  const kinds = r.within(1, 100) <= 85 ? structural : textual;
  let mutant = text;
  for (let left = pick(r, [1, 1, 1, 2, 2, 3]); left > 0; left--) mutant = pick(r, kinds)(mutant, r);
  return mutant;
};

const models = new Map<string, Model | undefined>();

/** The model of a right text, read once. */
function modelOf(text: string): Model | undefined {
  if (!models.has(text)) models.set(text, parse(text).model);
  return models.get(text);
}

/** A text in which a function is another graph; undefined where there is none to change. */
function mutantOfGraph(text: string, r: Random): string | undefined {
  const model = modelOf(text);
  const funcs = model?.funcs.filter(({ hasBody }) => hasBody) ?? [];
  if (!model || funcs.length === 0) return undefined;
  const func = pick(r, funcs);
  const other = edited(func, r);
  if (!other) return undefined;
  const printed = print({ ...model, funcs: model.funcs.map((f) => (f === func ? other : f)) });
  return r.within(0, 5) === 0 ? resized(printed, r) : printed;
}

/** A mutant of one of some texts, two of three as a graph; the same seed and index give the same one. */
export function mutantOf(texts: readonly string[], seed: number, index: number): string {
  const r = seeded(Math.imul(seed, 0x9e3779b1) ^ index);
  const text = pick(r, texts);
  return (index % 3 > 0 ? mutantOfGraph(text, r) : undefined) ?? mutantOfText(text, r);
}

/** Ranges of text between brackets, those included, by the bracket that opens them; strings and comments are skipped. */
function groupsOf(text: string): { readonly open: string; readonly start: number; readonly end: number }[] {
  const stack: { open: string; start: number }[] = [];
  const groups: { open: string; start: number; end: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|->|[()[\]{}<>]/g)) {
    if ("([{<".includes(mark)) stack.push({ open: mark, start: index });
    else if (mark.length === 1) {
      const top = stack.pop();
      if (top) groups.push({ ...top, end: index + 1 });
    }
  }
  return groups;
}

/** A branch of the tree of brackets put in the place of another of its kind, emptied, or doubled inside. */
function branch(text: string, r: Random): string {
  const groups = groupsOf(text);
  if (groups.length === 0) return text;
  const { open, start, end } = pick(r, groups);
  const inner = text.slice(start + 1, end - 1);
  const other = pick(
    r,
    groups.filter((g) => g.open === open),
  );
  const made = pick(r, [inner, "", `${inner}, ${inner}`, text.slice(other.start + 1, other.end - 1)]);
  return text.slice(0, start + 1) + made + text.slice(end - 1);
}

/** A text with up to two branches of its tree changed; every third also in its words. */
export function treeMutant(text: string, seed: number, index: number): string {
  const r = seeded(Math.imul(seed, 0xc2b2ae35) ^ index);
  let mutant = r.within(0, 2) ? branch(text, r) : text;
  if (r.within(0, 3) === 0) mutant = branch(mutant, r);
  return r.within(0, 2) === 0 ? pick(r, structural)(mutant, r) : mutant;
}

/** A right text with one to three of the numbers, flags and element types of its ops replaced. */
export function illegal(text: string, seed: number, index: number): string {
  const r = seeded(Math.imul(seed, 0x85ebca6b) ^ index);
  const inOps = [
    replacing(/(?<=[{<,] ?\w+ = |dense<\[?|, )-?\d+(?=[ ,>\]])/g, nearby),
    replacing(/(?<=(val|scale) = )\S+(?= : f32)/g, (_, r) => pick(r, floats.split(" "))),
    flip,
    everywhere(ELEMENT, (_, r) => pick(r, spelledTypes)),
  ];
  let mutant = text;
  for (let left = pick(r, [1, 1, 2, 3]); left > 0; left--) mutant = pick(r, inOps)(mutant, r);
  return mutant;
}
