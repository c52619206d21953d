// In which numbers ops are computed, and what is noted meanwhile.
import type { Evaluator } from "../expr/evaluate.ts";
import { evaluator } from "../expr/evaluate.ts";
import type { Expr } from "../expr/expr.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute } from "../ir/record.ts";
import type { Span } from "../support/diagnostics.ts";

/** A REQUIRE of the specification that failed on these inputs; the contract's result was used. */
export interface Note {
  readonly op: string;
  readonly message: string;
  readonly at: Span | undefined;
  /** How many elements failed, and the first of them (row-major index into the op's space). */
  readonly count: number;
  readonly first: number;
}

/** Takes a note; one from inside a region says which op it is about. */
export type Report = (note: Pick<Note, "message" | "count" | "first"> & Partial<Note>) => void;

/** In which numbers ops are computed. */
export interface Arithmetic {
  readonly evaluator: (lane: Expr) => Evaluator;
  /** The type in which elements of `type` are kept. */
  readonly stored: (type: string) => string;
  /** The form an op is computed by. */
  readonly compute: (op: Op) => Compute;
}

/** That of the contract: wrapping integers, binary32. */
export const exactly: Arithmetic = {
  evaluator,
  stored: (type) => type,
  compute: (op) => op.record!.compute(op),
};
