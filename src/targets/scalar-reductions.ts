// Reductions of one number at a time as C that keep more than that number: positions, and the partial results of float sums.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../ctree/tree.ts";
import { input } from "../expr/expr.ts";
import { anything } from "../expr/range.ts";
import type { ReduceKind } from "../expr/reduce.ts";
import { beats, combine, identityExpr, isOrdered, PARTIALS } from "../expr/reduce.ts";
import type { Block, Index, Leaf, Reduction, Stmt, Value } from "../loops/ir.ts";
import type { ScalarScope } from "../scalar/expressions.ts";
import { constantExpr, localType, scalarExpr } from "../scalar/expressions.ts";
import { block } from "../support/layout.ts";
import { blocksOf } from "../loops/build.ts";
import { Statements } from "./statements.ts";

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

export class ScalarReductions extends Statements {
  /** The greatest values of those that keep positions. */
  private readonly bests = new Map<Value, CSymbol>();
  /** Partial results that are still apart, by position. */
  private readonly parts = new Map<Value, CSymbol>();

  /** Partial results are joined behind the last statement that adds to them. */
  protected override statementIn(within: Block, s: Stmt, at: number): CCode {
    const code = super.statementIn(within, s, at);
    const done = [...this.parts.keys()].filter(
      (acc) => declares(within, acc) && updates(s, acc) && !within.slice(at + 1).some((t) => updates(t, acc)),
    );
    return done.length === 0 ? code : [code, done.map((acc) => this.joinParts(acc))];
  }

  protected override start(s: Of<"acc">): CCode {
    const { value, reduction } = s;
    if (reduction.kind === "argmax") return this.startPosition(s);
    if (!keepsParts(value, reduction)) return super.start(s);
    this.accumulators.set(value, s);
    const first = identityOf(value, reduction);
    const [part, p] = [C.local(`${value.name}_part`), C.local(PART)];
    this.parts.set(value, part);
    const declared = (list?: CExpr): CStmt => C.declareArray(C.type("float"), part, [PARTIALS], list);
    if (isZero(first)) return declared(C.list(first));
    return [declared(), C.counting(p, 0, PARTIALS, C.assign(C.at(C.use(part), C.use(p)), first))];
  }

  private startPosition(s: Of<"acc">): CCode {
    const { value, reduction } = s;
    const best = C.local(`${value.name}_best`);
    this.accumulators.set(value, s);
    this.bests.set(value, best);
    return [
      C.declare(C.type("int32_t"), this.symbolOf(value), C.int(0)),
      C.declare(C.type(localType(reduction.type)), best, C.int(0)),
    ];
  }

  protected override update(s: Of<"update">): CCode {
    const best = this.bests.get(s.acc);
    return best ? this.takePosition(s, C.use(best)) : super.update(s);
  }

  /** The first element of all, and what beats the best so far. */
  private takePosition({ acc, expr, position }: Of<"update">, best: CExpr): CCode {
    const { type, nan } = this.accumulators.get(acc)!.reduction;
    const at = this.index(position!);
    return this.evaluated(expr, (x) => {
      const better = scalarExpr(beats(type, nan), this.made([x, best], []));
      return C.when(C.binary("||", C.binary("==", at, C.int(0)), better), [
        C.assign(C.use(this.symbolOf(acc)), C.cast("int32_t", at)),
        C.assign(best, x),
      ]);
    });
  }

  /** An element goes to the partial result of its position. */
  protected override targetOf(s: Of<"update">): CExpr {
    const part = this.parts.get(s.acc);
    return part
      ? C.at(C.use(part), C.binary("%", this.index(s.position as Index), C.int(PARTIALS)))
      : super.targetOf(s);
  }

  /** The fixed tree. */
  private joinParts(acc: Value): CCode {
    const parts = C.use(this.parts.get(acc)!);
    this.parts.delete(acc);
    const [p, half] = [C.local(PART), C.local("half")];
    const [low, high] = [C.at(parts, C.use(p)), C.at(parts, C.binary("+", C.use(p), C.use(half)))];
    const { kind, nan } = this.accumulators.get(acc)!.reduction;
    const before: CStmt[] = [];
    const both = combine(kind as ReduceKind, nan, input(acc.type, 0), input(acc.type, 1));
    const joined = scalarExpr(both, this.made([low, high], before));
    return [
      C.halving(half, PARTIALS / 2, [C.counting(p, 0, C.use(half), [before, C.updating(low, joined)])]),
      C.declare(C.constant("float"), this.symbolOf(acc), C.at(parts, C.int(0))),
    ];
  }

  /** Expressions over what is already C. */
  private made(values: readonly CExpr[], before: CStmt[]): ScalarScope {
    const scope = this.scalarScope([], before, new Map());
    return { ...scope, valueOf: (id) => values[id]!, rangeOf: () => anything, isUnsigned: () => false };
  }

  /** Partial results that are looked at before the end are joined for that alone. */
  protected override leaf(leaf: Leaf): CExpr {
    const part = leaf.kind === "value" && leaf.at === undefined ? this.parts.get(leaf.value) : undefined;
    return part && !this.isTarget(leaf) ? C.call(joinedSum, C.use(part)) : super.leaf(leaf);
  }
}

/** The variable that runs over partial results. */
const PART = "p";

const keepsParts = ({ type, lanes, shape }: Value, { kind, type: of }: Reduction): boolean =>
  lanes === undefined &&
  shape === undefined &&
  kind !== "argmax" &&
  kind !== "latest" &&
  isOrdered(kind, of) &&
  type === "f32";

const identityOf = ({ type }: Value, { kind, nan }: Reduction): CExpr => {
  const e = identityExpr(kind as ReduceKind, type, nan);
  return e.kind === "const" ? constantExpr(type, e.value) : C.int(0);
};

/** What arrays are filled up with. */
const isZero = (e: CExpr): boolean => e.kind === "literal" && Object.is(Number(e.value), 0);

const declares = (block: Block, acc: Value): boolean =>
  block.some((s) => s.kind === "acc" && s.value === acc);

const updates = (s: Stmt, acc: Value): boolean =>
  (s.kind === "update" && s.acc === acc) || blocksOf(s).some((block) => block.some((t) => updates(t, acc)));

const joinedSum = C.writtenHelper(
  "tosac_joined_sum",
  [
    `// Joins ${PARTIALS} partial sums, k with k + 8, then + 4, + 2, + 1, and leaves them as they are.`,
    block("static inline float tosac_joined_sum(const float *parts)", [
      `float joined[${PARTIALS}];`,
      `for (size_t p = 0; p < ${PARTIALS}; ++p) joined[p] = parts[p];`,
      block(
        `for (size_t half = ${PARTIALS / 2}; half >= 1; half /= 2)`,
        "for (size_t p = 0; p < half; ++p) joined[p] = joined[p] + joined[p + half];",
      ),
      "return joined[0];",
    ]),
  ],
  { floats: true },
);
