// The graph: immutable functions of ops in SSA form. A pass builds new ops; nothing here is edited in place.
import type { Span, Source } from "../support/diagnostics.ts";
import type { Attributes } from "./attributes.ts";
import type { OpRecord } from "./record.ts";
import type { Type } from "./types.ts";

/** One SSA value: a parameter (no `owner`) or a result of `owner`. Compared by identity. */
export interface Value {
  readonly type: Type;
  /** The name in the text without `%`; a hint for printing, not an identity. */
  readonly name: string | undefined;
  readonly owner: Op | undefined;
  /** Position among the parameters or among the owner's results. */
  readonly index: number;
  readonly span: Span | undefined;
  /** Of a parameter: the text inside its `loc(...)`, when there was one. Results have that of their op. */
  readonly location?: string | undefined;
}

/** An op of the graph; `makeOp` and `changed` make one. */
export class Op {
  /** Full name, `tosa.add`. */
  readonly name: string;
  /** Undefined for ops that no dialect here knows. */
  readonly record: OpRecord | undefined;
  readonly operands: readonly Value[];
  readonly attributes: Attributes;
  /** Values of this op alone: the owner of each is the op itself. */
  readonly results: readonly Value[];
  readonly regions: readonly Region[];
  readonly span: Span | undefined;
  /** The text inside `loc(...)`, when there was one. */
  readonly location: string | undefined;
  /** Of an op of another dialect: its text, with the number of an operand wherever that is named. */
  readonly syntax: Syntax | undefined;
  /** Not in `{ ...op }`, which so is no op: its results would be owned by another. `changed` makes one that owns its results. */
  declare protected readonly own: never;

  constructor(init: OpInit) {
    this.name = init.name;
    this.record = init.record;
    this.operands = init.operands;
    this.attributes = init.attributes ?? {};
    this.regions = init.regions ?? [];
    this.span = init.span;
    this.location = init.location;
    this.syntax = init.syntax;
    this.results = init.resultTypes.map((type, index) => ({
      type,
      name: init.resultNames?.[index],
      owner: this,
      index,
      span: init.resultSpans?.[index] ?? init.span,
    }));
  }
}

export type Syntax = readonly (string | number)[];

export interface Region {
  readonly params: readonly Value[];
  readonly ops: readonly Op[];
  /** What the terminator hands out. */
  readonly results: readonly Value[];
}

/** A function: parameters, ops in order, results. */
export interface Func extends Region {
  readonly name: string;
  readonly visibility: "public" | "private" | "nested";
  /** False for a declaration: then only types matter, and `results` is empty. */
  readonly hasBody: boolean;
  readonly resultTypes: readonly Type[];
  readonly attributes: Attributes;
  readonly paramAttributes: readonly Attributes[];
  readonly resultAttributes: readonly Attributes[];
  readonly span: Span | undefined;
  readonly location?: string | undefined;
  /** The module it stands in, when that is not the model's own. */
  readonly module?: Module | undefined;
}

/** A module inside of the model's, or one of several in a file. Which functions stand in it, they say themselves. */
export interface Module {
  readonly name: string | undefined;
  readonly attributes: Attributes;
  readonly ops: readonly Op[];
  readonly parent: Module | undefined;
}

/** A model as it was read, or as passes have left it. */
export interface Model {
  readonly source: Source | undefined;
  readonly name: string | undefined;
  readonly attributes: Attributes;
  readonly funcs: readonly Func[];
  /** What else stands at the top: variables, and what other dialects have there. */
  readonly ops?: readonly Op[];
  /** Further modules, each after the one it stands in. */
  readonly modules?: readonly Module[];
}

export interface OpInit {
  readonly name: string;
  readonly record: OpRecord | undefined;
  readonly operands: readonly Value[];
  readonly attributes?: Attributes;
  readonly resultTypes: readonly Type[];
  readonly resultNames?: readonly (string | undefined)[];
  readonly resultSpans?: readonly (Span | undefined)[];
  readonly regions?: readonly Region[];
  readonly span?: Span | undefined;
  readonly location?: string | undefined;
  readonly syntax?: Syntax | undefined;
}

export const makeOp = (init: OpInit): Op => new Op(init);

/** The op with some of it changed, the rest as it was. Its results are values of its own. */
export const changed = (op: Op, changes: Partial<OpInit>): Op =>
  new Op({
    ...op,
    resultTypes: op.results.map((r) => r.type),
    resultNames: op.results.map((r) => r.name),
    resultSpans: op.results.map((r) => r.span),
    ...changes,
  });

export const makeParam = (
  type: Type,
  index: number,
  name?: string,
  span?: Span,
  location?: string,
): Value => ({
  type,
  name,
  owner: undefined,
  index,
  span,
  location,
});
