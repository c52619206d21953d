// Texts near the examples of the records: one type, one number or one constant of an op is another. Some are right and some are
// not, and upstream can be asked which.
import type { OpRecord } from "../../src/ir/record.ts";
import { tosaDialect } from "../../src/tosa/index.ts";
import { examplesOf, type Example } from "./examples.ts";

/** A variant, and what is other in it. */
export interface Variant {
  readonly kind:
    | "as it is"
    | "open size"
    | "open rank"
    | "other size"
    | "other rank"
    | "attribute"
    | "constant"
    | "run-time operand";
  readonly record: OpRecord;
  readonly text: string;
}

/** The line of an op, and the function around it. */
interface Parts {
  readonly head: string;
  readonly operands: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Names and types of the function's parameters. */
  readonly params: readonly (readonly [string, string])[];
  /** The lines that define constants. */
  readonly constants: readonly string[];
  readonly isHandedOut: boolean;
}

const typesIn = (text: string): string[] => text.match(/tensor<[^>]*>|!tosa\.shape<\d+>/g) ?? [];

function partsOf({ text }: Example): Parts {
  const lines = text.split("\n");
  const [, head, from, to] = /^\s*(.*) : \((.*?)\) -> (.*)$/.exec(lines.at(-3)!)!;
  return {
    head: head!,
    operands: head!.replace(/^[%\w, ]+ = /, "").match(/%\w+/g) ?? [],
    from: typesIn(from!),
    to: typesIn(to!),
    params: [...lines[0]!.matchAll(/(%\w+): (tensor<[^>]*>)/g)].map((m) => [m[1]!, m[2]!]),
    constants: lines.slice(1, -3),
    isHandedOut: lines.at(-2)!.includes("%"),
  };
}

function textOf({ head, operands, from, to, params, constants, isHandedOut }: Parts): string {
  const typeOf = ([name, type]: readonly [string, string]): string => from[operands.indexOf(name)] ?? type;
  const list = params.map((p) => `${p[0]}: ${typeOf(p)}`).join(", ");
  const results = to.length === 1 ? to[0]! : `(${to.join(", ")})`;
  const names = /^([%\w, ]+) = /.exec(head)?.[1];
  return [
    `func.func @f(${list})${isHandedOut ? ` -> ${results}` : ""} {`,
    ...constants,
    `  ${head} : (${from.join(", ")}) -> ${results}`,
    isHandedOut ? `  return ${names} : ${to.join(", ")}` : "  return",
    "}\n",
  ].join("\n");
}

// Types

type Dims = readonly string[];

/** The type with other sizes; undefined for one that has none, or where `change` gives none. */
function withDims(type: string, change: (dims: Dims) => Dims | undefined): string | undefined {
  const [, sizes, element] = /^tensor<((?:\d+x)*)([^x].*)>$/.exec(type) ?? [];
  const dims = sizes === undefined ? undefined : change(sizes.split("x").slice(0, -1));
  return dims && `tensor<${dims.map((d) => `${d}x`).join("")}${element}>`;
}

/** Each tensor that comes in or goes out with other sizes, one at a time. */
function resized(parts: Parts, change: (dims: Dims) => Dims | undefined): Parts[] {
  const { operands, params, from, to } = parts;
  const isParam = (i: number): boolean => params.some(([name]) => name === operands[i]);
  const others = from.flatMap((type, i): Parts[] => {
    const other = isParam(i) ? withDims(type, change) : undefined;
    return other ? [{ ...parts, from: from.with(i, other) }] : [];
  });
  const results = to.flatMap((type, i): Parts[] => {
    const other = withDims(type, change);
    return other ? [{ ...parts, to: to.with(i, other) }] : [];
  });
  return [...others, ...results];
}

const at =
  (axis: number, size: (d: string) => string) =>
  (dims: Dims): Dims | undefined =>
    axis < dims.length ? dims.with(axis, size(dims[axis]!)) : undefined;

/** All of the tensors at once. */
function allResized(parts: Parts, dims: (dims: Dims) => Dims): Parts[] {
  const open = (type: string): string => withDims(type, dims) ?? type;
  const isParam = (i: number): boolean => parts.params.some(([name]) => name === parts.operands[i]);
  const from = parts.from.map((type, i) => (isParam(i) ? open(type) : type));
  return [
    { ...parts, from, to: parts.to.map(open) },
    { ...parts, from },
    { ...parts, to: parts.to.map(open) },
  ];
}

const axes = [0, 1, 2, 3, 4];
const openDims = (dims: Dims): Dims => dims.map(() => "?");
const noRank = (): Dims => ["*"];

// Attributes and constants

const numbers = ["-1", "0", "1", "2", "5", "9000"];
const types = ["i32", "i48", "f16", "f32"];

/** Every number of a stretch of text as some other. */
const renumbered = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: match, index }) =>
    numbers.map((n) => text.slice(0, index) + n + text.slice(index + match.length)),
  );

function otherHeads(head: string): string[] {
  const dictionary = /\{.*\}/.exec(head)?.[0];
  if (!dictionary) return [];
  const others = [
    ...renumbered(dictionary, /(?<=(?:= |, |: ))-?\d+(?=[,}> ])/g),
    ...types.map((type) => dictionary.replace(/acc_type = \w+/, `acc_type = ${type}`)),
    dictionary.replace(/\btrue\b/, "false"),
    dictionary.replace(/\bfalse\b/, "true"),
    dictionary.replace(/\{\w+ = (?:array<[^>]*>|[^,}]*),? ?/, "{"),
  ];
  return others.map((other) => head.replace(dictionary, () => other));
}

/** Each constant with another number, and as a parameter. */
function otherConstants(parts: Parts): Parts[] {
  return parts.constants.flatMap((line, i) =>
    renumbered(line, /(?<=dense<\[?(?:-?\d+, )*)-?\d+(?=[,\]>])/g).map((other) => ({
      ...parts,
      constants: parts.constants.with(i, other),
    })),
  );
}

function atRunTime(parts: Parts): Parts[] {
  return parts.constants.flatMap((line, i) => {
    const [, name, type] = /^\s*(%\w+) = .* -> (.*)$/.exec(line) ?? [];
    return name === undefined
      ? []
      : [
          {
            ...parts,
            params: [...parts.params, [name, type!] as const],
            constants: parts.constants.toSpliced(i, 1),
          },
        ];
  });
}

const kinds: Readonly<Record<Variant["kind"], (parts: Parts) => Parts[]>> = {
  "as it is": (parts) => [parts],
  "open size": (parts) => [
    ...axes.flatMap((axis) =>
      resized(
        parts,
        at(axis, () => "?"),
      ),
    ),
    ...resized(parts, openDims),
    ...allResized(parts, openDims),
  ],
  "open rank": (parts) => [...resized(parts, noRank), ...allResized(parts, noRank)],
  "other size": (parts) =>
    axes.flatMap((axis) => [
      ...resized(
        parts,
        at(axis, (d) => `${Number(d) + 1}`),
      ),
      ...resized(
        parts,
        at(axis, () => "1"),
      ),
    ]),
  "other rank": (parts) => [
    ...resized(parts, (dims) => ["1", ...dims]),
    ...resized(parts, (dims) => [...dims, "1"]),
    ...resized(parts, (dims) => (dims.length > 0 ? dims.slice(1) : undefined)),
  ],
  attribute: (parts) => otherHeads(parts.head).map((head) => ({ ...parts, head })),
  constant: otherConstants,
  "run-time operand": atRunTime,
};

/** Ops that the newest release knows. */
const records = tosaDialect.records.filter(({ unreleased }) => !unreleased);

/** The first and the last of what a record has types for. */
function someExamples(record: OpRecord): Example[] {
  const all = examplesOf(record);
  return [...new Set([all[0]!, all.at(-1)!])];
}

/** All variants, each text once. */
export function variants(): Variant[] {
  const found = new Map<string, Variant>();
  for (const record of records)
    for (const parts of someExamples(record).map(partsOf))
      for (const [kind, make] of Object.entries(kinds) as [Variant["kind"], (parts: Parts) => Parts[]][])
        for (const text of make(parts).map(textOf))
          if (!found.has(text)) found.set(text, { kind, record, text });
  return [...found.values()];
}
