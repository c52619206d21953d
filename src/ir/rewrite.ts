// Patterns and the greedy driver. A function is never edited: its ops are copied in order into a new one, each replaced
// where a pattern knows better, until nothing changes.
import type { Attributes } from "./attributes.ts";
import type { Func, Op, Region, Value } from "./graph.ts";
import { changed, makeOp } from "./graph.ts";
import { mayNotRead } from "./legality.ts";
import type { Dialect, OpRecord } from "./record.ts";
import type { Type } from "./types.ts";

/** Why a pattern that looked at an op left it alone; for people. */
export interface Declined {
  readonly declined: string;
}

/** An answer that says why an op is left alone. */
export const no = (reason: string): Declined => ({ declined: reason });

/** What a pattern says: a value to use instead, a reason, or nothing because the op is none of its business. */
export type Answer = Value | Declined | undefined;

/** A rewriting of one op, tried on every op that it looks at until none fires. */
export interface Pattern {
  readonly name: string;
  /** The equation, in words; shown in the reference and in traces. */
  readonly because: string;
  /** Full op names it looks at; absent: all. */
  readonly ops?: readonly string[];
  readonly rewrite: (op: Op, build: Builder) => Answer;
}

/** Makes new ops in front of the one being looked at. */
export interface Builder {
  readonly op: (
    name: string,
    operands: readonly Value[],
    attributes: Attributes,
    type: Type,
    regions?: readonly Region[],
  ) => Value;
  readonly dialect: Dialect;
}

/** One thing a pass did or declined to do, or could not come to an end of. */
export interface Event {
  readonly kind: "fired" | "declined" | "unsettled";
  readonly pattern: string;
  readonly because: string;
  readonly op: Op;
  /** Of a pattern that fired: what is used from now on. */
  readonly value?: Value;
}

/** Hears what a pass does, while it does it. */
export type Watch = (event: Event) => void;

const ROUNDS = 20;

/** Applies patterns until none fires. Where they go on firing it stops, and says which do: each undoes what another does. */
export function greedily(patterns: readonly Pattern[], func: Func, dialect: Dialect, watch: Watch): Func {
  let now = func;
  let fired: Event[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (round < ROUNDS - CYCLE) fired = [];
    const next = sweep(patterns, now, dialect, (event) => {
      watch(event);
      if (event.kind === "fired") fired.push(event);
    });
    if (next === now) return now;
    now = next;
  }
  unsettled(fired).forEach(watch);
  return now;
}

/** Patterns that chase each other come round again within so many rounds. */
const CYCLE = 6;

/** Which patterns do, at each place of the text where they do. */
function unsettled(fired: readonly Event[]): Event[] {
  const byPlace = new Map<number | undefined, Event[]>();
  for (const event of fired) {
    const start = event.op.span?.start;
    byPlace.set(start, [...(byPlace.get(start) ?? []), event]);
  }
  return [...byPlace.values()].map(chase);
}

function chase(fired: readonly Event[]): Event {
  const names = [...new Set(fired.map(({ pattern }) => pattern))].sort();
  const pattern = names.join(", ");
  const what = names.length > 1 ? "chase each other" : "fires again and again";
  const because = `${pattern} ${what}; stopped after ${ROUNDS} rounds`;
  return { kind: "unsettled", pattern, because, op: fired.at(-1)!.op };
}

/** One walk over the ops. The same function comes back when nothing fired. */
function sweep(patterns: readonly Pattern[], func: Func, dialect: Dialect, watch: Watch): Func {
  const copy = new Copy(func);
  for (const op of func.ops) {
    const here = copy.remade(op);
    const illegal = (v: Value): boolean => copy.readersOf(op).some((r) => mayNotRead(r.op, r.operand, v));
    const better = firstAnswer(patterns, here, copy.builderFor(here, dialect), watch, illegal);
    if (better) copy.replace(op, better);
    else copy.keep(op, here);
  }
  return copy.finish();
}

/** `illegal`: values that an op which reads this one may not have, though what it has now is fine. */
function firstAnswer(
  patterns: readonly Pattern[],
  op: Op,
  build: Builder,
  watch: Watch,
  illegal: (v: Value) => boolean,
): Value | undefined {
  if (isFormless(op)) return undefined;
  for (const p of patterns) {
    if (p.ops && !p.ops.includes(op.name)) continue;
    const found = p.rewrite(op, build);
    if (found === undefined) continue;
    const answer =
      "declined" in found || !illegal(found) ? found : no("its reader may not have this constant");
    const declined = "declined" in answer;
    watch({
      kind: declined ? "declined" : "fired",
      pattern: p.name,
      because: declined ? answer.declined : p.because,
      op,
      ...(!declined && { value: answer }),
    });
    if (!declined) return answer;
  }
  return undefined;
}

/** What has no meaning cannot be said otherwise, and what reads it is not looked through. */
const isFormless = (op: Op): boolean =>
  [op, ...op.operands.map(({ owner }) => owner)].some((o) => o?.record?.formless !== undefined);

interface Reader {
  readonly op: Op;
  readonly operand: number;
}

function readersIn({ ops }: Func): Map<Value, Reader[]> {
  const readers = new Map<Value, Reader[]>();
  for (const op of ops) {
    for (const [operand, v] of op.operands.entries()) {
      const known = readers.get(v);
      if (known) known.push({ op, operand });
      else readers.set(v, [{ op, operand }]);
    }
  }
  return readers;
}

/** A function being copied: which new value stands for which old one. */
export class Copy {
  private readonly func: Func;
  private readonly ops: Op[] = [];
  private readonly values = new Map<Value, Value>();
  private changed = false;
  private readers: Map<Value, Reader[]> | undefined;

  constructor(func: Func) {
    this.func = func;
  }

  /** Who reads the result of an op of the old function. */
  readersOf(op: Op): readonly Reader[] {
    this.readers ??= readersIn(this.func);
    return this.readers.get(op.results[0]!) ?? [];
  }

  current(v: Value): Value {
    return this.values.get(v) ?? v;
  }

  /** The op over the new values, and with new regions if any are given; itself when nothing is new. */
  remade(op: Op, regions = op.regions): Op {
    const operands = op.operands.map((v) => this.current(v));
    if (regions === op.regions && operands.every((v, i) => v === op.operands[i])) return op;
    if (regions !== op.regions) this.changed = true;
    return changed(op, { operands, regions });
  }

  keep(old: Op, now: Op): void {
    this.ops.push(now);
    if (now !== old) old.results.forEach((r, i) => this.values.set(r, now.results[i]!));
  }

  /** Uses `value` for the single result of `old`, which goes. */
  replace(old: Op, value: Value): void {
    this.changed = true;
    this.values.set(old.results[0]!, value);
  }

  /** Puts the ops of a region in the place of the op that holds it, and those of regions in it. */
  inline(op: Op): void {
    this.changed = true;
    const { params, ops, results } = op.regions[0]!;
    params.forEach((p, i) => this.values.set(p, this.current(op.operands[i]!)));
    for (const inner of ops) {
      if (holdsRegion(inner)) this.inline(inner);
      else this.keep(inner, this.remade(inner));
    }
    op.results.forEach((r, i) => this.values.set(r, this.current(results[i]!)));
  }

  builderFor(op: Op, dialect: Dialect): Builder {
    return {
      dialect,
      op: (name, operands, attributes, type, regions = []) => {
        const record: OpRecord | undefined = dialect.find(name);
        const made = makeOp({
          name,
          record,
          operands,
          attributes,
          regions,
          resultTypes: [type],
          resultNames: [op.results[0]?.name],
          span: op.span,
          location: op.location,
        });
        this.ops.push(made);
        return made.results[0]!;
      },
    };
  }

  finish(): Func {
    if (!this.changed) return this.func;
    return { ...this.func, ops: this.ops, results: this.func.results.map((v) => this.current(v)) };
  }
}

const holdsRegion = (op: Op): boolean => op.record?.traits.includes("region") ?? false;

/** The function without region ops: each is replaced by what its region holds, so every bit stays. */
export function inlineRegions(func: Func): Func {
  const copy = new Copy(func);
  for (const op of func.ops) {
    if (holdsRegion(op)) copy.inline(op);
    else copy.keep(op, copy.remade(op));
  }
  return copy.finish();
}
