// What the vectorizer has to know of a machine, as data. Whatever a machine has no row for is done in another way: by the
// definition of an operation, by wider or narrower lanes, or lane by lane.
import type { CExpr, CSymbol } from "../ctree/tree.ts";
import type { CostModel } from "../kernel/costs.ts";
import type { Doc } from "../support/layout.ts";
import type { Build, Rule } from "./rule.ts";

/** What the lanes of a register are: signed or unsigned numbers or floats of so many bits. Masks are unsigned. */
export const kinds = ["s8", "u8", "s16", "u16", "s32", "u32", "f32"] as const;
export type Kind = (typeof kinds)[number];

export type Every<T> = Readonly<Record<Kind, T>>;

/** One value for each kind of lanes. */
export const every = <T>(of: (kind: Kind) => T): Every<T> =>
  Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, T>;

/** A function of the file, or the name of an intrinsic. */
export type Callee = CSymbol | string;
export const nameOf = (callee: Callee): string => (typeof callee === "string" ? callee : callee.name);
/** What a written helper that calls some functions has to say that it uses. */
export const symbolsIn = (...callees: readonly Callee[]): CSymbol[] =>
  callees.filter((c) => typeof c !== "string");

/** A whole register from and to memory, and one number in all of its lanes. */
export interface MemoryRow {
  /** `load(from)` */
  readonly load: Callee;
  /** `store(to, register)` */
  readonly store: Callee;
  /** `splat(number)` */
  readonly splat: Callee;
}

/** Masks at other widths of lanes, and from and to memory, where truth values are bytes. */
export interface MaskRows {
  /** Two registers of masks of `width` bits as one of half the width. */
  readonly halve: (width: number, low: CExpr, high: CExpr) => CExpr;
  /** A register of masks of `width` bits as two of twice the width. */
  readonly double: (width: number, mask: CExpr) => readonly CExpr[];
  /** Bytes as masks: any but 0 is true. */
  readonly ofBytes: Build;
  /** Masks of bytes as bytes 0 and 1. */
  readonly asBytes: Build;
}

/** Sums of a whole step that need not see their lanes widened; each adds to one accumulator of words. */
export interface SumRows {
  /** `add(sum, bytes)` of unsigned bytes to an accumulator of unsigned words, and that as signed words. */
  readonly bytes?: { readonly add: Build; readonly words: Build };
  /** `(sum, table, index)`: the same of what is looked up in a table of so many registers of unsigned bytes. */
  readonly lookups?: (registers: number) => Build;
  /** `(sum, a, b)`: products of signed bytes. */
  readonly products?: Build;
  /** `(sum, halfwords)` */
  readonly pairs?: Build;
}

/** The first half of a register from and to memory; what the rest then holds is open. */
export interface HalfRow {
  readonly load: Build;
  readonly store: Build;
}

/**
 * `(sum, a, b)`: to each word of a sum the products of a group of four signed bytes of `a` with one of `b`, the group of the same
 * number, or with `of` that one for all. `narrow`: products of two neighbours add up within 16 bits.
 */
export type DotRow = (of: number | undefined, narrow: boolean) => Build;

/** `(sum, a, b)`: to each word of two registers of sums the products of halfwords of `a` with the one of `b` in this lane. */
export type HalfwordRow = (lane: number) => readonly [Build, Build];

/** Of machines that multiply two rows of eight bytes by two columns at once; a register of sums has the first row, then the second. */
export interface MatrixRows {
  /** `(sum, rows, columns)`. `narrow`: products of two neighbours add up within 16 bits. */
  readonly add: (narrow: boolean) => Build;
  /** `(low, high, row)`: one row of two registers of matrices, side by side. */
  readonly row: (lanes: "s8" | "s32") => Build;
}

/** `(sum, v, one)`: in every lane of floats, `sum + v * one[lane]` by one rounding; and that lane of `one` as a number. */
export interface LaneRow {
  readonly fma: (lane: number) => Build;
  readonly of: (lane: number) => Build;
}

/** Entries of tables in memory, at indices of one width: registers of indices to so many registers of entries. */
export interface GatherRow {
  readonly entries: Kind;
  readonly indices: 8 | 16 | 32;
  readonly gather: (table: CExpr, indices: readonly CExpr[], registers: number) => CExpr[];
}

export interface Machine {
  /** Bytes of a register: a power of two up to 16, so that a step of the loops fills whole registers. */
  readonly bytes: number;
  /** The C type of a register. */
  readonly types: Every<string>;
  readonly memory: Every<MemoryRow>;
  /** The rows for an operation, those that cover more first, then the cheaper ones. */
  readonly rulesFor: (op: string) => readonly Rule[];
  readonly masks?: MaskRows;
  /** A register of bytes as lanes without a sign, and back; the other way round they are nothing to do. */
  readonly reinterpret?: { readonly unsigned: Build; readonly signed: Build };
  readonly halves?: Every<HalfRow>;
  readonly sums?: SumRows;
  readonly dots?: DotRow;
  readonly halfwords?: HalfwordRow;
  readonly matrices?: MatrixRows;
  readonly lanes?: LaneRow;
  /**
   * `(table, index)`: bytes at a register of indices, in a table of so many registers; 0 past its end. The table's bytes may have a
   * sign or not, those that are found are lanes like any others.
   */
  readonly byteLookup?: (registers: number, table: "s8" | "u8") => Build;
  readonly gathers?: readonly GatherRow[];
  /** What reduces the lanes of one register, by reduction and kind, such as `max s8`. */
  readonly across: Readonly<Record<string, Callee>>;
  /** All partial results of an ordered reduction of floats joined, given in as many registers as hold them. */
  readonly trees?: Readonly<Record<"sum" | "product", Callee>>;
  /** What choices cost. */
  readonly costs: CostModel;
  /** The macro that is 1 where the file is compiled for the machine, and the lines of the preamble that say so. */
  readonly macro: string;
  readonly preamble: Doc;
}
