// What the page asks the worker, and what it hears: plain data.
import type { Trace } from "../explore/trace.ts";
import type { Severity } from "../support/diagnostics.ts";

/** What is compiled, and how. */
export interface Subject {
  readonly file: string;
  readonly text: string;
  readonly pipeline: string;
  readonly cpu: Cpu;
  /** Name of the only function that is meant, without `@`; empty for all. */
  readonly entry: string;
}

export const cpus = ["base", "dotprod", "i8mm"] as const;

export type Cpu = (typeof cpus)[number];

/** What a function is run on: random numbers of a seed, or what somebody typed for each parameter. */
export type Numbers = { readonly seed: number } | { readonly typed: readonly string[] };

export type Request =
  | { readonly kind: "about" }
  | { readonly kind: "explore"; readonly subject: Subject }
  | { readonly kind: "run"; readonly subject: Subject; readonly numbers: Numbers };

export type Answer =
  | ({ readonly kind: "about" } & About)
  | { readonly kind: "checked"; readonly diagnostics: readonly Placed[]; readonly entries: readonly Entry[] }
  | { readonly kind: "trace"; readonly trace: Trace }
  | { readonly kind: "ran"; readonly run: Run }
  | { readonly kind: "compared"; readonly compared: Compared };

/** Passes that a pipeline can name, of graphs first, each kind in its usual order; and pipelines, each a list of passes. */
export interface About {
  readonly passes: readonly PassAbout[];
  readonly pipelines: Readonly<Record<string, readonly string[]>>;
}

export interface PassAbout {
  readonly name: string;
  readonly of: "graph" | "loops";
  readonly summary: string;
}

/** A function that can be compiled and run. */
export interface Entry {
  readonly name: string;
  /** Its parameters: `%x: tensor<4x32xi8>`. */
  readonly inputs: readonly string[];
}

/** A message at its place in the text, in UTF-16 units; both 0 where it is about no place. */
export interface Placed {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
  /** From 1; null where it is about no place. */
  readonly line: number | null;
  readonly help: string | null;
}

/** A tensor, as far as it is shown. */
export interface Shown {
  readonly name: string;
  readonly type: string;
  readonly first: readonly string[];
  readonly count: number;
}

/** One op that has run. */
export interface RunStep {
  readonly op: string;
  /** Of the text, from 1; null for what stands in no text. */
  readonly line: number | null;
  readonly results: readonly Shown[];
}

export interface Run {
  readonly diagnostics: readonly Placed[];
  readonly entry: string;
  readonly inputs: readonly Shown[];
  readonly outputs: readonly Shown[];
  /** The first ones. */
  readonly steps: readonly RunStep[];
  readonly stepCount: number;
  /** REQUIREs of the specification that failed, each with its place. */
  readonly notes: readonly string[];
}

/** The loops after the last pass, run on the same numbers. */
export interface Compared {
  /** Elements of results that differ. */
  readonly different: number;
  readonly elements: number;
  /** Claims of the loops that do not hold. */
  readonly faults: readonly string[];
}

/** What is more than this is not taken: of the text, in UTF-16 units; of the tensors of a run, in elements. */
export const limits = { text: 1_000_000, elements: 16_777_216, steps: 500 } as const;
