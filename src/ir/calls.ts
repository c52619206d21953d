// Calls of functions: what is wrong with them, and functions without them.
import type { Diagnostic } from "../support/diagnostics.ts";
import { error } from "../support/diagnostics.ts";
import type { Func, Model, Op, Region, Value } from "./graph.ts";
import { changed } from "./graph.ts";
import { duplicate } from "./region.ts";
import { sameType, typeText } from "./types.ts";

const isCall = (op: Op): boolean => op.name === "func.call";

/** A function without calls that could not be put in place: what is said of those has been said. */
export const withoutCalls = (func: Func): Func => ({ ...func, ops: func.ops.filter((op) => !isCall(op)) });

/** The ops of a region, and of the regions that these hold. */
const opsIn = ({ ops }: Region): Op[] => ops.flatMap((op) => [op, ...op.regions.flatMap(opsIn)]);

const holdsCalls = ({ ops }: Region): boolean => ops.some((op) => isCall(op) || op.regions.some(holdsCalls));

const byName = ({ funcs }: Model): ReadonlyMap<string, Func> => new Map(funcs.map((f) => [f.name, f]));

function calleeOf(op: Op, funcs: ReadonlyMap<string, Func>): Func | undefined {
  const { callee } = op.attributes;
  return callee?.kind === "symbol" ? funcs.get(callee.path.at(-1)!) : undefined;
}

/** Calls of what is not there, or with other types than it has. */
export function callMistakes(model: Model): Diagnostic[] {
  const funcs = byName(model);
  return model.funcs.flatMap((func) =>
    opsIn(func)
      .filter(isCall)
      .flatMap((op) => callMistake(op, calleeOf(op, funcs))),
  );
}

function callMistake(op: Op, callee: Func | undefined): Diagnostic[] {
  if (!callee) return [error("func/undefined", "there is no function of that name", op.span)];
  const agree = (a: readonly { type: Value["type"] }[], b: readonly Value["type"][]): boolean =>
    a.length === b.length && a.every(({ type }, i) => sameType(type, b[i]!));
  const params = callee.params.map(({ type }) => type);
  if (agree(op.operands, params) && agree(op.results, callee.resultTypes)) return [];
  const text = (types: readonly Value["type"][]): string => `(${types.map(typeText).join(", ")})`;
  const message = `@${callee.name} is ${text(params)} -> ${text(callee.resultTypes)}, and is called as ${text(op.operands.map(({ type }) => type))} -> ${text(op.results.map(({ type }) => type))}`;
  const notes = callee.span ? [{ message: "it is defined here", at: callee.span }] : [];
  return [error("func/call", message, op.span, { notes })];
}

/** More ops than this are no model but functions that call each other twice, over and over. */
const MOST = 100_000;

/** Every function with what it calls in the place of its calls. Call cycles and calls of mere declarations are errors. */
export function inlineCalls(model: Model): { model: Model; diagnostics: Diagnostic[] } {
  if (!model.funcs.some(holdsCalls)) return { model, diagnostics: [] };
  const inliner = new Inliner(byName(model));
  const funcs = model.funcs.map((func) => inliner.flat(func));
  return { model: { ...model, funcs }, diagnostics: inliner.diagnostics };
}

class Inliner {
  readonly diagnostics: Diagnostic[] = [];
  private readonly done = new Map<Func, Func>();
  private readonly path: Func[] = [];
  /** True when a function grew too large: then nothing is inlined any more. */
  private stopped = false;
  private readonly funcs: ReadonlyMap<string, Func>;

  constructor(funcs: ReadonlyMap<string, Func>) {
    this.funcs = funcs;
  }

  /** A function without calls, each made once. */
  flat(func: Func): Func {
    const known = this.done.get(func);
    if (known) return known;
    this.path.push(func);
    const made = holdsCalls(func) ? this.withoutCalls(func, { ops: 0 }) : func;
    this.path.pop();
    this.done.set(func, made);
    return made;
  }

  /** `size`: how many ops the function has so far, those in its regions among them. */
  private withoutCalls<R extends Region>(region: R, size: { ops: number }): R {
    const values = new Map<Value, Value>();
    const now = (v: Value): Value => values.get(v) ?? v;
    const ops: Op[] = [];
    for (const op of region.ops) {
      const operands = op.operands.map(now);
      const body = isCall(op) ? this.bodyOf(op, operands, size) : undefined;
      const here = body ? undefined : this.outsideCalls(op, operands, size);
      for (const inner of body?.ops ?? [here!]) ops.push(inner);
      const results = body?.results ?? here!.results;
      op.results.forEach((r, i) => values.set(r, results[i]!));
    }
    return { ...region, ops, results: region.results.map(now) };
  }

  /** An op over these operands, its regions without calls; itself where nothing is new. */
  private outsideCalls(op: Op, operands: readonly Value[], size: { ops: number }): Op {
    size.ops++;
    const regions = op.regions.map((r) => (holdsCalls(r) ? this.withoutCalls(r, size) : r));
    const isSame =
      operands.every((v, i) => v === op.operands[i]) && regions.every((r, i) => r === op.regions[i]);
    return isSame ? op : changed(op, { operands, regions });
  }

  /** The callee's ops over these operands; undefined where there can be none, which is reported. */
  private bodyOf(
    op: Op,
    operands: readonly Value[],
    size: { ops: number },
  ): Pick<Func, "ops" | "results"> | undefined {
    const callee = calleeOf(op, this.funcs);
    const wrong = callee && this.mistake(op, callee);
    if (wrong) this.diagnostics.push(wrong);
    if (!callee || wrong) return undefined;
    const flat = this.flat(callee);
    size.ops += opsIn(flat).length;
    return this.isTooLarge(op, size.ops) ? undefined : copyOver(flat, operands);
  }

  private mistake(op: Op, callee: Func): Diagnostic | undefined {
    const help = "unroll the recursion, or make a tosa.while_loop of it";
    const notes = callee.span ? [{ message: "it is defined here", at: callee.span }] : [];
    const cycle = this.path.slice(this.path.indexOf(callee)).map(({ name }) => `@${name}`);
    if (this.path.includes(callee))
      return error(
        "func/recursion",
        `@${callee.name} calls itself: ${[...cycle, cycle[0]].join(" -> ")}`,
        op.span,
        {
          help,
          notes,
        },
      );
    if (callee.hasBody) return undefined;
    const message = `@${callee.name} is called here, and only declared`;
    return error("limit/body", message, op.span, { help: "give it a body in this file", notes });
  }

  /** Whether `count` ops are too many for one function, which is said once. */
  private isTooLarge(op: Op, count: number): boolean {
    if (this.stopped || count <= MOST) return this.stopped;
    this.stopped = true;
    const message = `more than ${MOST} ops come of the calls of this function`;
    const help = "compile what is called often as a function of its own";
    this.diagnostics.push(error("limit/inline", message, op.span, { help }));
    return true;
  }
}

/** Copies of a function's ops, with its parameters replaced. */
function copyOver(func: Func, operands: readonly Value[]): Pick<Func, "ops" | "results"> {
  const given = new Map(func.params.map((p, i) => [p, operands[i]!]));
  return duplicate({ params: [], ops: func.ops, results: func.results }, given);
}
