// What can be tried, by name: each family gives a text for a seed and an index.
import fc from "fast-check";
import type { Func } from "../../../src/ir/graph.ts";
import { print } from "../../../src/text/print.ts";
import { tosaDialect } from "../../../src/tosa/index.ts";
import { retired } from "../../../src/tosa/retired.ts";
import { functionOf } from "../around.ts";
import { cases } from "../cases.ts";
import { graphs, rowGraphs } from "../graphs.ts";
import { stressText } from "../stress.ts";
import { illegal, mutantOf, treeMutant } from "./mutate.ts";
import { namedCount, namedText } from "./named.ts";
import { retyped } from "./retyped.ts";
import { sharing } from "./shared.ts";
import type { Specimen } from "./specimen.ts";
import { typedText, typedTexts } from "./typed.ts";

export interface Family {
  readonly summary: string;
  readonly text: (seed: number, index: number) => string;
  /** How many there are, when they can all be tried. */
  readonly all?: () => number;
  /** Specimens in one C program. */
  readonly batch: number;
  /** C is built of one batch in so many. */
  readonly builds: number;
}

/** Graphs are drawn this many at a time: the first of a draw are smaller than the later ones. */
const DRAW = 500;

/** The functions of a seed, by their index; the last draw is kept. */
function drawnFrom(arbitrary: fc.Arbitrary<Func>): (seed: number, index: number) => Func {
  let draw: { readonly seed: number; readonly funcs: readonly Func[] } | undefined;
  return (seed, index) => {
    const own = seed + Math.floor(index / DRAW);
    if (draw?.seed !== own) draw = { seed: own, funcs: fc.sample(arbitrary, { seed: own, numRuns: DRAW }) };
    return draw.funcs[index % DRAW]!;
  };
}

const randomFunction = drawnFrom(graphs);
const randomRows = drawnFrom(rowGraphs);

const textOf = (func: Func): string =>
  print({ source: undefined, name: undefined, attributes: {}, funcs: [func] });

const functionText = (seed: number, index: number): string => textOf(randomFunction(seed, index));

/** Case files, and every op by itself in each spelling that it has. */
const sources = [
  ...cases.map(({ source }) => source).filter((source) => source.length < 20_000),
  ...[...tosaDialect.records, ...retired].flatMap(({ example, older }) =>
    [example, ...(older?.examples ?? [])].filter((line) => line !== "").map(functionOf),
  ),
];

export const families = {
  functions: {
    summary: "random functions",
    text: functionText,
    batch: 500,
    builds: 1,
  },
  rows: {
    summary: "long rows, normalized and held against a bound",
    text: (seed, index) => textOf(randomRows(seed, index)),
    batch: 500,
    builds: 1,
  },
  shared: {
    summary: "random functions in which values are used again where others of their type were",
    text: (seed, index) => textOf(sharing(randomFunction(seed + 2_000_003, index), seed + index)),
    batch: 500,
    builds: 1,
  },
  retyped: {
    summary: "random functions on floats of 16 bits, and on integers of 64",
    text: (seed, index) => retyped(functionText(seed + 3_000_003, index), index),
    batch: 500,
    builds: 1,
  },
  illegal: {
    summary: "random functions with attributes and constants of any value",
    text: (seed, index) => illegal(functionText(seed + 1_000_003, index), seed, index),
    batch: 500,
    builds: 1,
  },
  mutants: {
    summary: "mutants of the case files and of every op",
    text: (seed, index) => mutantOf(sources, seed, index),
    batch: 1000,
    builds: 10,
  },
  files: {
    summary: "files of every construct of the text, with branches of their trees changed",
    text: (seed, index) => treeMutant(stressText(seed + index, false), seed, index),
    batch: 500,
    builds: 10,
  },
  typed: {
    summary: "every op with every element type in every slot",
    text: (_, index) => typedText(index),
    all: () => typedTexts.length,
    batch: 1000,
    builds: 1,
  },
  named: {
    summary: "every name of the real headers in every position",
    text: (_, index) => namedText(index),
    all: namedCount,
    batch: 200,
    builds: 1,
  },
} satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof families;

export const familyNames = Object.keys(families) as FamilyName[];

export const specimenOf = (family: FamilyName, seed: number, index: number): Specimen => ({
  family,
  index,
  text: families[family].text(seed, index),
});
