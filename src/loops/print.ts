// Loops as text for people: a statement a line, blocks indented, what is known of a value behind it.
import type { Expr, Scalar } from "../expr/expr.ts";
import { grouped, notation } from "../expr/notation.ts";
import { boundsText } from "../expr/range.ts";
import { lineOf } from "../ir/origin.ts";
import type { Doc, HearLine } from "../support/layout.ts";
import { commentText, indent, marked, render } from "../support/layout.ts";
import { unneeded } from "./brief.ts";
import type {
  Access,
  Block,
  BoundExpr,
  Buffer,
  Claim,
  Factor,
  Index,
  Leaf,
  Loop,
  Proc,
  Reduction,
  Stmt,
  Value,
  ValueLeaf,
} from "./ir.ts";
import { Names } from "./names.ts";

export interface PrintOptions {
  /** Without the names that a reader does not need: a statement need not have a line then. */
  readonly brief?: boolean;
  /** Hears of each line which statement it shows, or else which proc. */
  readonly hear?: HearLine;
}

/** The text of a proc and, after it, of those it calls, each once. */
export function printProc(proc: Proc, { brief = false, hear }: PrintOptions = {}): string {
  const procs = new Set([proc]);
  const texts: Doc[] = [];
  for (const each of procs) {
    const printer = new Printer(brief ? unneeded(each.body) : new Set());
    texts.push(texts.length > 0 ? "" : [], marked(each, printer.proc(each)));
    printer.called.forEach((called) => procs.add(called));
  }
  return render(texts, hear);
}

class Printer {
  private names = new Names();
  /** Values that are printed where they are used. */
  private readonly unneeded: ReadonlySet<Value>;
  /** Procs that are called, in the order of their first call. */
  readonly called = new Set<Proc>();
  /** Tables, named for the whole proc. */
  private readonly constants = new Map<Buffer, string>();
  private readonly sameConstants = new Map<string, number>();

  constructor(unneeded: ReadonlySet<Value>) {
    this.unneeded = unneeded;
  }

  proc({ name, params, results, body, given }: Proc): Doc {
    const listed = (buffers: readonly Buffer[]): string =>
      buffers.map((b) => `${this.names.of(b)}: ${typeText(b)}`).join(", ");
    const head = `proc ${name}(${listed(params)}) -> (${listed(results)})`;
    const text = indent(given ? "a function of the user's" : this.block(body));
    return [
      head,
      text,
      [...this.constants].map(([b, name]) => `where ${name}: ${typeText(b)} = ${elementsText(b)}`),
    ];
  }

  private constant(b: Buffer): string {
    let name = this.constants.get(b);
    if (name === undefined) {
      const same = (this.sameConstants.get(b.name) ?? 0) + 1;
      this.sameConstants.set(b.name, same);
      this.constants.set(b, (name = `${b.name}${same === 1 ? "" : `_${same}`}`));
    }
    return name;
  }

  private block(block: Block): Doc {
    const outer = this.names;
    this.names = new Names(outer);
    const text = block.length === 0 ? "nothing" : block.map((s) => this.marked(s));
    this.names = outer;
    return text;
  }

  private marked(s: Stmt): Doc {
    return marked(s, this.stmt(s));
  }

  private stmt(s: Stmt): Doc {
    switch (s.kind) {
      case "for":
        return this.loop(s);
      case "let":
        return this.define(s);
      case "acc":
        return this.acc(s);
      case "update": {
        const at = s.position ? `  at ${this.index(s.position)}` : "";
        const acc = this.place({ value: s.acc, ...(s.at && { at: s.at }) });
        return `${acc} <- ${takenText(s)}${this.expr(s.expr)}${at}`;
      }
      case "across": {
        const { value, reduction, expr, lanes } = s;
        const reduced = `${reduction.kind}${ignoringText(reduction)} across ${lanes} of ${this.expr(expr)}`;
        return this.noted(`let ${this.names.of(value)}${lanesText(value)} = ${reduced}`, value);
      }
      case "dot": {
        const narrow = s.narrow ? ["two products fit 16 bits"] : [];
        const acc = this.place({ value: s.acc, ...(s.at && { at: s.at }) });
        const [a, by] = [this.place(s.a), this.place(s.b)];
        return line(`${acc} <- dot ${s.group} of ${factorsText(s, a, by)}`, narrow);
      }
      case "store":
        return `${this.access(s.to, s.lanes)} = ${this.expr(s.expr)}`;
      case "if":
        return [
          line(`if ${this.expr(s.cond)}`, [...(s.shortcut ? ["shortcut"] : []), ...(s.note ? [s.note] : [])]),
          indent(this.block(s.then)),
          s.else.length > 0 ? ["else", indent(this.block(s.else))] : [],
        ];
      case "while":
        return this.whileLoop(s);
      case "call":
        return this.call(s);
      case "leave":
        return `leave ${this.names.of(s.loop)} when ${this.expr(s.when)}`;
      case "alloc":
        return line(`alloc ${this.names.of(s.buffer)}: ${typeText(s.buffer)}`, s.note ? [s.note] : []);
    }
  }

  private define({ value, expr, each = [] }: Extract<Stmt, { kind: "let" }>): Doc {
    if (this.unneeded.has(value)) {
      this.names.stand(value, this.expr(expr));
      return [];
    }
    const name = this.names.of(value);
    return this.inEach(value, each, (places) => {
      const text = `let ${name}${places}${lanesText(value)} = ${this.expr(expr)}`;
      return this.noted(text + this.eachText(value, each), value);
    });
  }

  private acc({ value, reduction, init, each = [] }: Extract<Stmt, { kind: "acc" }>): string {
    const { kind, type } = reduction;
    const ignoring = ignoringText(reduction);
    const name = this.names.of(value);
    const many = value.lanes === undefined ? "" : `${value.lanes} x `;
    return this.inEach(value, each, (places) => {
      const from = init ? ` = ${this.expr(init)}${this.eachText(value, each)}` : "";
      return this.noted(`acc ${name}${places}: ${kind} ${many}${type}${ignoring}${from}`, value);
    });
  }

  /** Text in which the loops of an array's places have names; without such loops its sizes stand for the places. */
  private inEach({ shape }: Value, each: readonly Loop[], text: (places: string) => string): string {
    const outer = this.names;
    this.names = new Names(outer);
    const places = each.length > 0 ? each.map((l) => this.names.of(l)) : shape;
    const made = text(places ? `[${places.join(", ")}]` : "");
    this.names = outer;
    return made;
  }

  private eachText({ shape = [] }: Value, each: readonly Loop[]): string {
    if (each.length === 0) return "";
    return ` for ${each.map((l, d) => `${this.names.of(l)} in 0..${shape[d]}`).join(", ")}`;
  }

  private place({ value, at, lane, row }: Omit<ValueLeaf, "kind">): string {
    const places = at ? `[${at.map((i) => this.index(i)).join(", ")}]` : "";
    const part = row ? `.row(${this.index(row.at)} of ${row.of})` : lane === undefined ? "" : `.${lane}`;
    return `${this.names.of(value)}${places}${part}`;
  }

  private loop({ loop, from, to, step, body, note }: Extract<Stmt, { kind: "for" }>): Doc {
    const by = step === 1 ? "" : ` by ${step}`;
    const range = `${this.index(from)}..${this.index(to)}${by}`;
    const outer = this.names;
    this.names = new Names(outer);
    const head = line(
      `for ${this.names.of(loop)} in ${range} ${loop.kind}`,
      note === undefined ? [] : [note],
    );
    const text = [head, indent(this.block(body))];
    this.names = outer;
    return text;
  }

  /** One block to look at: what comes before the condition, then the way out, then the rest. */
  private whileLoop({ before, cond, body }: Extract<Stmt, { kind: "while" }>): Doc {
    const outer = this.names;
    this.names = new Names(outer);
    const first = before.map((s) => this.marked(s));
    const rest = body.map((s) => this.marked(s));
    const text = ["repeat", indent([...first, `while ${this.expr(cond)}`, ...rest])];
    this.names = outer;
    return text;
  }

  private call({ proc, args, results }: Extract<Stmt, { kind: "call" }>): string {
    this.called.add(proc);
    const list = (buffers: readonly Buffer[]): string =>
      buffers.map((b) => (b.role === "const" ? this.constant(b) : this.names.of(b))).join(", ");
    return `${list(results)} = call ${proc.name}(${list(args)})`;
  }

  private noted(text: string, { claims, note, origins, type }: Value): string {
    const [op] = origins;
    const from = op && note === undefined ? `${op.name.replace(/^.*\./, "")} ${lineOf(op)}`.trim() : "";
    const said = [from, ...claims.map((c) => this.claim(c, type))].filter((t) => t !== "").join(" ");
    return line(text, [...(said === "" ? [] : [said]), ...(note === undefined ? [] : [note])]);
  }

  private claim(claim: Claim, type: Scalar): string {
    if (claim.kind === "attains") return `and ${claim.number} for some ${this.names.of(claim.loop)}`;
    return `in ${boundsText(claim.range, type)}${claim.range.nan ? " or NaN" : ""}`;
  }

  private access({ buffer, at }: Access, lanes?: number): string {
    const name = buffer.role === "const" ? this.constant(buffer) : this.names.of(buffer);
    const many = lanes === undefined ? "" : ` : ${lanes}`;
    return `${name}[${at.map((i) => this.index(i)).join(", ")}${many}]`;
  }

  private index({ offset, terms }: Index): string {
    const [only] = terms;
    if (terms.length === 1 && offset === 0 && only!.by === 1 && only!.of.kind === "value")
      return this.names.of(only!.of.value);
    const parts = terms.map(({ by, of }) => (by === 1 ? this.factor(of) : `${by} ${this.factor(of)}`));
    const text = [...parts, ...(offset !== 0 || parts.length === 0 ? [`${offset}`] : [])].join(" + ");
    return text.replaceAll("+ -", "- ");
  }

  private factor(of: Factor): string {
    switch (of.kind) {
      case "loop":
        return this.names.of(of.loop);
      case "value":
        return grouped(this.names.of(of.value));
      case "min":
        return `min(${this.index(of.of)}, ${of.by})`;
      default:
        return `(${this.index(of.of)}) ${of.kind} ${of.by}`;
    }
  }

  private expr({ expr, leaves }: BoundExpr): string {
    return this.show(expr, leaves);
  }

  private show(e: Expr, leaves: readonly Leaf[]): string {
    switch (e.kind) {
      case "const":
        return number(e.value);
      case "input":
        return this.leaf(leaves[e.id]!);
      case "lookup":
        return `${e.table.name}[${this.show(e.index, leaves)}]`;
      case "apply":
        return notation(
          e,
          e.args.map((a) => this.show(a, leaves)),
        );
    }
  }

  private leaf(leaf: Leaf): string {
    switch (leaf.kind) {
      case "value":
        return this.place(leaf);
      case "index":
        return this.index(leaf.index);
      case "load": {
        const text = this.access(leaf.from, leaf.lanes);
        return leaf.otherwise === undefined ? text : `(${text} else ${leaf.otherwise})`;
      }
    }
  }
}

/** What is multiplied by what in a dot. */
function factorsText({ of, rows }: Extract<Stmt, { kind: "dot" }>, a: string, by: string): string {
  if (rows !== undefined) return `${rows} rows ${a} by columns ${by}`;
  return `${a}, ${of === undefined ? "each group" : `group ${of}`} of ${by}`;
}

const ignoringText = ({ nan, type }: Reduction): string =>
  nan === "ignore" && type === "f32" ? " of numbers" : "";

/** Which lanes an accumulator takes up, where that is not one for each of its own. */
function takenText({ lanes, first, acc }: Extract<Stmt, { kind: "update" }>): string {
  if (lanes === undefined) return "";
  if (first !== undefined) return `lanes ${first}..${lanes} of `;
  return lanes < (acc.lanes ?? 1) ? `the first ${lanes} of ` : `all ${lanes} of `;
}

const lanesText = ({ lanes, type }: Value): string => (lanes === undefined ? "" : `: ${lanes} x ${type}`);

const typeText = ({ shape, type }: Buffer): string => [...shape, type].join("x");

/** A line with notes behind it. */
const line = (text: string, notes: readonly string[]): string =>
  notes.length === 0 ? text : commentText(`${text}    -- ${notes.join("; ")}`);

const number = (v: number | bigint): string => (Object.is(v, -0) ? "-0" : String(v));

const SHOWN = 8;

function elementsText({ data }: Buffer): string {
  const all = Array.from((data ?? []) as ArrayLike<number>, number);
  if (all.length <= 2 * SHOWN) return `[${all.join(", ")}]`;
  return `[${all.slice(0, SHOWN).join(", ")}, ... ${all.slice(-SHOWN).join(", ")}]`;
}
