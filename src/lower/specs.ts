// The passes from graph to final loops, as data: what each does in words, why that keeps every bit, and what it comes after.
import type { Spec } from "./pass.ts";
import { tileSpecs } from "./tiles/specs.ts";

type Order = NonNullable<Spec["after"]>;

const bounds = "it asks for the bounds of values";
const keys = "a function of one byte is easier to find when expressions are simple and bounds are known";

/** The order facts of what rewrites kernels of known bounds. */
const onceNarrowed = (shares: string): Order => [
  ["fuse", shares],
  ["ranges", bounds],
  ["simplify", keys],
  ["narrow", "it looks at values as they are stored"],
];

export const specs: readonly Spec[] = [
  {
    name: "lower-to-loops",
    summary: "Each op becomes a loop nest of its own; reshapes become other names for the same memory.",
    because: ["each value is computed by its op's own expression, from the same operands"],
  },
  {
    name: "fuse",
    summary:
      "Ops that run over the same elements share a loop nest; what only they read stays out of memory.",
    because: ["an element is read after it is computed, in the same iteration or in a later loop"],
    patterns: [
      {
        name: "shared-loops",
        because:
          "an op joins the loops of its newest producer when both run over the same elements, or once a row",
      },
    ],
  },
  {
    name: "fold-moves",
    summary:
      "Ops that only move elements have no loops where others can read or store those in their places.",
    because: ["each element is read, or stored, where it would have been copied from, or to"],
    after: [["fuse", "which loops read and store what has to be known"]],
    patterns: [
      {
        name: "read-in-place",
        because: "a walk through a result is one through the operand, with other strides",
      },
      {
        name: "stored-in-place",
        because: "what is moved as a whole is stored there at once, and read there by others",
      },
    ],
  },
  {
    name: "narrow-integers",
    summary: "Integers of 64 bits that are known to fit 32 are kept in memory, and computed, in 32.",
    because: ["bounds say what fits; sums that fit in the end may wrap on the way"],
    after: [["fuse", "what shares loops is in no memory"]],
    patterns: [
      { name: "elements", because: "the low 32 bits of a number that fits are the number" },
      { name: "sums", because: "the weights of each column bound its sum" },
    ],
  },
  {
    name: "ranges",
    summary:
      "Bounds of all values, claimed where they are computed; REQUIREs of the specification that they prove.",
    because: ["a range contains every value that can occur"],
    after: [["fuse", "bounds follow values through the loops that they share"]],
    patterns: [
      { name: "intervals", because: "bounds of a result follow from bounds of what it is computed from" },
      {
        name: "branch-and-bound",
        because: "a row value is a function of few reductions: cut into boxes, their ranges say more",
      },
    ],
  },
  {
    name: "simplify",
    summary: "Expressions become simpler ones that are equal under the bounds of their inputs.",
    because: ["the simpler expression agrees on all values that can occur"],
    after: [
      ["fuse", "expressions are simplified where their inputs are computed"],
      ["ranges", bounds],
    ],
    patterns: [
      { name: "known-value", because: "bounds that meet leave one value" },
      { name: "simpler-expression", because: "the rules below, each with its equation" },
    ],
  },
  {
    name: "narrow",
    summary: "Stored values that are constant up to some byte of what they follow from are chosen as bytes.",
    because: ["all bytes are tried"],
    after: [
      ["fuse", "the byte and what follows from it have to share loops"],
      ["ranges", bounds],
      ["simplify", keys],
    ],
    patterns: [
      {
        name: "comparison",
        because: "a function of a byte with one value up to some byte and one above compares the byte",
      },
      { name: "kept-byte", because: "where one side is constant, one byte can stand for all of it" },
    ],
  },
  {
    name: "byte-extremes",
    summary:
      "The greatest or least value of a monotone function of bytes is that function of the greatest or least byte.",
    because: ["all bytes are tried, -0 below +0"],
    after: onceNarrowed("the reduction and the bytes have to share loops"),
    obscures: true,
    patterns: [
      { name: "monotone", because: "f(max(x)) = max(f(x)) where f never falls; min where it never rises" },
    ],
  },
  {
    name: "byte-planes",
    summary: "A sum of a function of bytes is made of sums of bytes, looked up or computed.",
    because: ["bytes of a word, shifted, add up to the word modulo 2^32"],
    after: onceNarrowed("the sum and the bytes have to share loops"),
    obscures: true,
    patterns: [
      {
        name: "bytes-of-a-table",
        because: "each byte of the entries is a table of its own, cut where it becomes 0",
      },
      {
        name: "distances",
        because: "values that grow by one with each step of the byte are distances: no table is needed",
      },
    ],
  },
  {
    name: "row-tables",
    summary: "A byte that is a function of one byte and of row values is a table, built for each row.",
    because: ["entries are computed by the expressions they stand for"],
    after: onceNarrowed("the byte and the row values have to share loops"),
    obscures: true,
    patterns: [
      {
        name: "row-table",
        because: "with as many lanes as pay for it, an entry for each byte costs less than each lane",
      },
      {
        name: "cut",
        because: "entries past which all are one number, for any values of the row, are left out",
      },
      {
        name: "doubled-product",
        because: "(a * r) >> n = (a * (r * 2^(31 - n))) >> 31 where the multiple fits",
      },
    ],
  },
  {
    name: "tables",
    summary: "Functions of one small value become tables, or straight-line code that agrees on all inputs.",
    because: ["entries are computed by the expressions they stand for; all inputs are tried"],
    after: onceNarrowed("a chain of ops becomes one table where it shares loops"),
    obscures: true,
    patterns: [
      { name: "value-table", because: "a look-up gives the word or float that the operations would" },
      {
        name: "byte-table",
        because: "a byte is looked up in registers; straight-line code may take part of the work",
      },
      {
        name: "straight-line",
        because: "a few operations on bytes agree with the function on all its inputs",
      },
    ],
  },
  {
    name: "early-exit",
    summary: "A row is left as soon as a sum says what all of it is.",
    because: [
      "terms are never negative, so a sum of some of them is at most that of all; bounds say what is stored past it",
    ],
    after: onceNarrowed("the sum and what it decides have to share loops"),
    obscures: true,
    patterns: [
      { name: "sum-of-integers", because: "a sum that cannot wrap only grows" },
      {
        name: "sum-of-floats",
        because: "rounding is monotone: the tree over some of the lanes is at most that over all",
      },
    ],
  },
  {
    name: "materialize",
    summary: "Costly values that several sweeps over a row need are written once and read again.",
    because: ["a value is read back as it was written"],
    after: [
      ["fuse", "what is computed again is what shares loops"],
      ...[
        "ranges",
        "simplify",
        "narrow",
        "byte-extremes",
        "byte-planes",
        "row-tables",
        "tables",
        "early-exit",
      ].map((name) => [name, "what a value costs is known once it has its final form"] as const),
    ],
    obscures: true,
    patterns: [
      {
        name: "over-the-output",
        because: "the last sweep overwrites what it reads, where the output has type and shape for it",
      },
      { name: "row-buffer", because: "else each row uses a buffer of its own anew" },
    ],
  },
  ...tileSpecs,
  {
    name: "in-place",
    summary: "A result lies where something that it is computed from did, if nothing else needs that.",
    because: ["each element is read before it is written, and only once it has been read for the last time"],
    after: [
      ["materialize", "what sweeps keep in memory may lie there too"],
      ["fuse-epilogues", "what tiles hand on to elements behind them is in no memory"],
    ],
    obscures: true,
    patterns: [
      {
        name: "elements",
        because: "both have one type and size, and the same loops run over both in the same steps",
      },
    ],
  },
  {
    name: "row-blocks",
    summary:
      "Loops that hand on rows run block by block of those, and what they hand on is as large as a block.",
    because: ["rows are apart, and each is read in the block that writes it"],
    after: [
      ["tile", "blocks have whole tiles"],
      ["fuse-epilogues", "what tiles hand on to elements behind them is in no memory"],
      ["in-place", "what lies in one place has its rows in one place"],
    ],
    obscures: true,
    patterns: [
      {
        name: "shared-rows",
        because: "loops over the same rows are one, around what each of them does to a block",
      },
    ],
  },
  {
    name: "narrow-lanes",
    summary: "In vectors, values of kernels of elements stand in lanes as narrow as hold them.",
    because: ["bounds say what fits; products are in forms that equal those of 64 bits"],
    after: [
      ["row-blocks", "blocks are cut out of kernels, and vectors out of blocks"],
      ["ranges", bounds],
      ["materialize", "what is kept in memory has the width that it is read back in"],
      ["fuse-epilogues", "what tiles compute is no kernel by itself any more"],
    ],
    obscures: true,
    patterns: [
      {
        name: "words",
        because: "a product of words that is shifted back to a word needs no lanes of 64 bits",
      },
      { name: "halfwords", because: "what fits 16 bits is the same number there" },
    ],
  },
  {
    name: "vectorize",
    summary:
      "Loops over elements, and over rows and columns that are reduced, go in steps of lanes, where the machine has vectors.",
    because: ["iterations are parallel, and each lane is one of them"],
    after: [["narrow-lanes", "how long steps are depends on how wide lanes are"]],
    obscures: true,
    patterns: [
      { name: "steps", because: "neighbours are loaded, computed and stored side by side" },
      {
        name: "overlap",
        because:
          "the last step ends with the row: lanes that come twice are stored twice with the same value",
      },
      { name: "short", because: "a step of fewer lanes reads and writes no others" },
      { name: "columns", because: "reductions of neighbouring columns are apart: each lane has its own" },
      {
        name: "across",
        because:
          "along a row each lane keeps a part, joined behind it: in any order, or as the fixed tree of floats",
      },
      {
        name: "rows-in-groups",
        because: "rows are apart: of values that each row has once, each lane is one row's",
      },
      { name: "row-tables", because: "entries of a table are apart: each lane of a step is one" },
      {
        name: "rows-left-early",
        because: "parts of sums that only grow are joined between blocks: what they decide, all lanes do",
      },
    ],
  },
];
