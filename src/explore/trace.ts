// What the explorer shows, as data: one model on its way from text to C, with the ops of the text that each line is there for.
import type { MemoryUse } from "../kernel/memory-use.ts";

/** Grows when a field goes or changes its meaning; new fields do not change it. */
export const TRACE_VERSION = 1;

/** A model on its way from text to C: what stands at each stage, as plain data. */
export interface Trace {
  readonly traceVersion: typeof TRACE_VERSION;
  /** The name of the text, as it was given. */
  readonly file: string;
  /** Passes that ran, of graphs and of loops. */
  readonly pipeline: string;
  /** What is wrong with the model; where errors are among it, the text is the only stage, and there is no code. */
  readonly diagnostics: readonly Complaint[];
  /** Ops of the text, in its order. Everything else names them by their index here. */
  readonly ops: readonly TracedOp[];
  /** The text as it was read, the graph after each pass, the loops after each pass over loops. */
  readonly stages: readonly Stage[];
  readonly code: readonly Code[];
  readonly tables: readonly Curve[];
  /** What depends on one 8-bit value alone, lane by lane, for all there are. */
  readonly chains: readonly ChainCurve[];
  /** Tables that C makes anew for each row. */
  readonly rowTables: readonly RowTable[];
  /** What each function needs, its arena buffer by buffer. */
  readonly memory: readonly MemoryUse[];
  /** What C costs, where that was measured. */
  readonly cost: readonly FunctionCost[] | null;
}

/** A trace in which nothing is yet. */
export const bareTrace = (file: string, pipeline = ""): Trace => ({
  ...{ traceVersion: TRACE_VERSION, file, pipeline, diagnostics: [], ops: [], stages: [], code: [] },
  ...{ tables: [], chains: [], rowTables: [], memory: [], cost: null },
});

/** One line, counted from 1 in its own listing, and the ops it is there for, ascending. Long lines are cut after 2000 characters. */
export interface Line {
  readonly text: string;
  readonly from: readonly number[];
  /** Those of them that it computes itself; the others have no line of their own in this listing, and live on in these. */
  readonly own: readonly number[];
}

export interface Complaint {
  readonly severity: "error" | "warning" | "remark";
  readonly code: string;
  readonly message: string;
  /** In the text, from 1; null where it is about no place. */
  readonly line: number | null;
  readonly help: string | null;
}

export interface TracedOp {
  readonly name: string;
  /** The name of its first result in the text, with `%`; null where there is none. */
  readonly result: string | null;
  /** First and last line in the text, from 1. */
  readonly lines: readonly [first: number, last: number];
  /** Types of its results, as TOSA spells them. */
  readonly types: readonly string[];
  /** Attributes that say how numbers are scaled, and operands that do where they are constant: `multiplier 1073741824, shift 30`. */
  readonly quantization: string | null;
  /** Where the point of its first result is, where that follows from the model: `Q2.29` has 29 bits behind it. */
  readonly fixedPoint: string | null;
  /** Bounds of its first result that the compiler derived; null where it knows no more than the type says. */
  readonly range: string | null;
  /** A number that is known to be among those of its first result in every run of a loop. */
  readonly witness: string | null;
  /** Loops with which its first result changes, outermost first, with their turns: `i (64)`. */
  readonly loops: readonly string[];
  readonly fate: Fate;
  readonly values: Values | null;
}

/**
 * What has become of an op. `code`: lines of C compute it. `constant`: its elements stand in the lines of its readers. `folded`: the lines
 * of its readers compute it on the way, or a table holds it. `merged`: another op computes the same. `same`: it leaves all elements as
 * and where they are. `dead`: no result needs it. `inlined`: the ops of the function that it calls stand in its place. `effect`: it is
 * kept for what it does beside giving results. `unknown`: the model has errors, so nothing was compiled.
 */
export type FateKind =
  "code" | "constant" | "folded" | "merged" | "same" | "dead" | "inlined" | "effect" | "unknown";

export interface Fate {
  readonly kind: FateKind;
  /** In words, for people. */
  readonly because: string;
  /** The ops in whose lines it lives on; itself, where it has lines of its own. */
  readonly into: readonly number[];
}

/** What a pass did to an op, or why it left it alone. */
export interface Said {
  readonly kind: "fired" | "declined" | "unsettled";
  readonly pattern: string;
  readonly because: string;
  readonly op: number | null;
}

export interface Stage {
  readonly name: string;
  readonly of: "text" | "graph" | "loops";
  readonly summary: string;
  /** How many ops of the graph stand there, or statements of loops. */
  readonly count: number;
  /** Whether the listing differs from the one before it of the same kind; the first of a kind does. */
  readonly changed: boolean;
  readonly lines: readonly Line[];
  /** The same as nodes of a drawing, where it is a graph. */
  readonly nodes: readonly GraphNode[];
  readonly said: readonly Said[];
}

/** An op of a graph that is no constant, or a parameter or the results of a function. */
export interface GraphNode {
  readonly label: string;
  /** The type of its first result; empty where there is none. */
  readonly type: string;
  /** The line of the stage that it stands on, from 0; null for parameters and results. */
  readonly line: number | null;
  /** Nodes whose values it takes, by their indices. */
  readonly inputs: readonly number[];
}

export interface Code {
  readonly name: "neon" | "c" | "pseudo";
  readonly lines: readonly Line[];
  /** For each line (from 0) whether it stands in a kernel. */
  readonly inKernel: readonly boolean[];
}

/** A table of the text as a curve: the value at each index. */
export interface Curve {
  readonly op: number;
  readonly values: readonly number[];
}

/** What ops from a narrow value to the result of one make of it: what they compute, and the same in real numbers. */
export interface ChainCurve {
  readonly op: number;
  /** The name of the narrow value, with `%`. */
  readonly from: string;
  readonly ops: readonly string[];
  /** Of -128 to 127. */
  readonly exact: readonly number[];
  /** Null for what is infinite or no number. */
  readonly real: readonly (number | null)[];
}

/** The entries of a table that is made for each row, for some rows of seeded inputs, the first of mostly large numbers, the last of mostly small ones. */
export interface RowTable {
  readonly op: number | null;
  readonly name: string;
  readonly rows: readonly (readonly number[])[];
  /** How many rows there were. */
  readonly of: number;
}

/** What an op gives for seeded inputs: the first elements, and of all of them the bounds. */
export interface Values {
  readonly count: number;
  readonly first: readonly (number | string)[];
  readonly least: number | string;
  readonly greatest: number | string;
  /** Null where there are few. */
  readonly histogram: Histogram | null;
  /** Null where there are few, or nothing to compare with. */
  readonly error: Errors | null;
}

/** How many numbers lie in each of parts of one width. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

/** How far elements are from those in real numbers, of the op and all before it. */
export interface Errors {
  readonly greatest: number;
  readonly mean: number;
  /** Of what is computed less what is real. */
  readonly histogram: Histogram;
}

/** What one call of a function executes. */
export interface FunctionCost {
  readonly name: string;
  readonly instructions: number;
  /** Modelled cycles by core. */
  readonly cycles: Readonly<Record<string, number>>;
  readonly kernels: readonly KernelCost[];
}

/** Without a name: what stands in no kernel. */
export interface KernelCost {
  readonly name: string | null;
  readonly instructions: number;
  readonly cycles: Readonly<Record<string, number>>;
  readonly ops: readonly OpCost[];
}

/** Without an op: loops and the rest. */
export interface OpCost {
  readonly op: number | null;
  readonly instructions: number;
}

const LONGEST = 2000;

/** A line of a listing, cut where it is too long for people. */
export const cutLine = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} ... ${text.length - LONGEST} more characters`;
