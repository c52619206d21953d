// Expressions over sixteen lanes, by the rule table. One instance prints one block; values are bound to constants.
import { boundsOf } from "../../expr/bounds.ts";
import type { Apply, Expr, Lookup } from "../../expr/expr.ts";
import { countUses, input, limits, nodesOf } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { convert } from "../../expr/vocabulary.ts";
import type { Operation } from "../../expr/vocabulary.ts";
import { operationNamed } from "../../expr/vocabulary.ts";
import { rotated } from "../../kernel/bytes.ts";
import type { Doc } from "../../support/layout.ts";
import { block, indent } from "../../support/layout.ts";
import type { NameScope } from "../names.ts";
import type { Collector } from "../scalar.ts";
import { constantText } from "../scalar.ts";
import { helpers } from "./helpers.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, suffixOf, vectorType, widthOfType } from "./registers.ts";
import type { Bindings, Query, Rule } from "./rule.ts";
import { match } from "./rule.ts";
import { rulesFor } from "./rules/index.ts";
import { laneForm } from "./lane-forms.ts";

/** What an input stands for: lanes in registers, or one scalar for all lanes. */
export type Source = Lanes | { readonly scalar: string };

export interface VectorScope {
  readonly collector: Collector;
  readonly names: NameScope;
  readonly source: (id: number) => Source;
  readonly rangeOf: (id: number) => Interval;
  /** Lanes in use; registers past them are neither computed nor named. */
  readonly count: number;
  /** Rows to choose from for an operation; the test of single rows narrows it. */
  readonly rulesFor?: (op: string) => readonly Rule[];
  /** C text that reads a register full of a constant from memory. */
  readonly inMemory?: (constant: string) => string;
}

/** Longer texts get a name of their own. */
const INLINE = 56;

/** Definitions of more nodes are printed once, as a function. */
const LONG_PROGRAM = 16;

export class VectorBlock {
  readonly lines: Doc[] = [];
  /** Why the rows taken for fixed-point products are exact; shown once above the value. */
  readonly reasons = new Set<string>();
  private readonly scope: VectorScope;
  private readonly done = new Map<Expr, Lanes>();
  private uses = new Map<Expr, number>();
  private base: string;

  constructor(scope: VectorScope, base = "v") {
    this.scope = scope;
    this.base = base;
  }

  /** The lanes of an expression, bound to `base` and its registers' numbers. */
  value(root: Expr, base: string): Lanes {
    this.base = base;
    this.uses = countUses(root);
    return this.named(this.lanes(root), base);
  }

  /** Lanes whose registers are plain names. */
  named(v: Lanes, base: string): Lanes {
    if (v.regs.every((r) => /^\w+$/.test(r))) return v;
    const many = v.regs.length > 1;
    const regs = v.regs.map((text, r) => {
      const name = this.scope.names.fresh(many ? `${base}_${r}` : base);
      this.lines.push(`const ${vectorType(v.type, v.width)} ${name} = ${text};`);
      return name;
    });
    return { ...v, regs };
  }

  /** The same without names for the result: each register's text. */
  texts(root: Expr, base: string): Lanes {
    this.base = base;
    this.uses = countUses(root);
    return this.compute(root);
  }

  private registers(width: number): number {
    return registersFor(width, this.scope.count);
  }

  private lanes(e: Expr): Lanes {
    const known = this.done.get(e);
    if (known) return known;
    const plain = this.compute(e);
    const shared = (this.uses.get(e) ?? 0) > 1;
    const long = plain.regs.some((r) => r.length > INLINE);
    const v = e.kind === "apply" && (shared || long) ? this.named(plain, this.base) : plain;
    this.done.set(e, v);
    return v;
  }

  private compute(e: Expr): Lanes {
    switch (e.kind) {
      case "const":
        return this.splat(e.type, constantText(e.type, e.value, this.scope.collector));
      case "input": {
        const source = this.scope.source(e.id);
        return "scalar" in source ? this.splat(e.type, source.scalar) : source;
      }
      case "lookup":
        return this.lookup(e);
      case "apply":
        return this.apply(e);
    }
  }

  /** One scalar in every lane. Masks start narrow: they widen where they are used. */
  splat(type: Expr["type"], text: string, width = type === "i1" ? 8 : widthOfType(type)): Lanes {
    const value = type === "i1" ? maskText(text, width) : text;
    const reg = `vdupq_n_${suffixOf(type, width)}(${value})`;
    return { type, width, regs: new Array<string>(this.registers(width)).fill(reg) };
  }

  private readonly query: Query = {
    range: (e) => boundsOf(e, this.scope.rangeOf),
    isUniform: (e) =>
      [...nodesOf(e)].every(
        (n) => n.kind === "const" || (n.kind === "input" && "scalar" in this.scope.source(n.id)),
      ) &&
      (e.kind === "const" || e.kind === "input"),
  };

  private apply(e: Apply): Lanes {
    if (e.op === "row_lookup") return this.rowLookup(e);
    const better = laneForm(e, this.query.range);
    if (better !== e) return this.lanes(better);
    for (const row of (this.scope.rulesFor ?? rulesFor)(e.op)) {
      const bound = match(row, e, this.query);
      if (bound) return this.instantiate(row, e, bound);
    }
    const { define } = operationNamed(e.op);
    if (!define) throw new Error(`no NEON row for ${e.op} on ${e.type}`);
    const expanded = define(e.args, e.type);
    if ([...nodesOf(expanded)].length > LONG_PROGRAM) return this.callProgram(e, define);
    for (const [x, n] of countUses(expanded)) this.uses.set(x, (this.uses.get(x) ?? 0) + n);
    return this.lanes(expanded);
  }

  /** Long definitions become a function over one register, called for each. */
  private callProgram(e: Apply, define: NonNullable<Operation["define"]>): Lanes {
    const operands = e.args.map((a) => this.lanes(a));
    const width = widthOfType(e.type);
    const name = this.scope.collector.helper(
      `tosac_${e.op}_${suffixOf(e.type, width)}x${lanesPerRegister(width)}`,
      () => this.program(e, define),
    );
    const regs = Array.from(
      { length: this.registers(width) },
      (_, r) => `${name}(${operands.map((o) => o.regs[r]).join(", ")})`,
    );
    return { type: e.type, width, regs };
  }

  private program(e: Apply, define: NonNullable<Operation["define"]>): Doc {
    const letters = ["a", "b", "c"];
    const params = e.args.map((a, i): Lanes => ({
      type: a.type,
      width: widthOfType(a.type),
      regs: [letters[i]!],
    }));
    const width = widthOfType(e.type);
    const constants: string[] = [];
    const inMemory = (c: string): string =>
      `k[${constants.includes(c) ? constants.indexOf(c) : constants.push(c) - 1}]`;
    const body = new VectorBlock({
      ...this.scope,
      inMemory,
      names: this.scope.names.outermost().nested([...letters, "k"]),
      source: (id) => params[id]!,
      rangeOf: (id) => limits(params[id]!.type),
      count: lanesPerRegister(width),
    });
    const result = body.texts(
      define(
        e.args.map((a, i) => input(a.type, i)),
        e.type,
      ),
      "t",
    ).regs[0]!;
    const list = params.map((p) => `${vectorType(p.type, p.width)} ${p.regs[0]}`).join(", ");
    const head = `static inline ${vectorType(e.type, width)} tosac_${e.op}_${suffixOf(e.type, width)}x${lanesPerRegister(width)}(${list})`;
    return [
      `// ${operationNamed(e.op).summary}`,
      block(head, [memoryOf(constants), body.lines, `return ${result};`]),
    ];
  }

  private instantiate(row: Rule, e: Apply, bound: Bindings): Lanes {
    if (row.because) this.reasons.add(row.because);
    this.require(typeof row.emit === "string" ? row.emit : row.emit.join(" "));
    const operands = row.holes
      .filter((h) => h.kind === "lanes")
      .map(({ name }) => [name, this.operand(row, name, bound.get(name)!)] as const);
    const width = operationWidth(row, e, operands);
    const fitted = new Map(
      operands.map(([name, v]) => [name, v.type === "i1" ? this.mask(v, width.operands) : v]),
    );
    const text = (template: string, pick: (name: string) => string | undefined): string =>
      template.replace(
        /\{(\w+?)([01])?(-\d+)?\}|\{(\d+)-(\w+)\}/g,
        (
          whole,
          name: string,
          half: string | undefined,
          minus: string | undefined,
          from: string | undefined,
          less: string,
        ) => {
          if (from !== undefined) return String(Number(from) - immediateOf(bound, less));
          if (name === "w") return String(width.operands);
          const lanes = pick(half === undefined ? name : name + half);
          if (lanes !== undefined) return lanes;
          if (minus !== undefined) return String(immediateOf(bound, name) + Number(minus));
          return this.scalarHole(bound.get(name)) ?? whole;
        },
      );
    const count = resultRegisters(width, this.registers(width.result), [...fitted.values()]);
    const regs = Array.from({ length: count }, (_, r) => this.register(row, r, width, fitted, text));
    return { type: e.type, width: width.result, regs };
  }

  /**
   * The lanes of a hole. An overwritten constant would be copied from its register each time: a load costs less than
   * the copy. A value that the text of the row mentions twice is computed once.
   */
  private operand(row: Rule, name: string, e: Expr): Lanes {
    const { inMemory } = this.scope;
    const overwritten = name === row.overwrites && e.kind === "const" && Number.isFinite(Number(e.value));
    if (overwritten && inMemory) {
      const width = widthOfType(e.type);
      const reg = inMemory(constantText(e.type, e.value, this.scope.collector));
      return { type: e.type, width, regs: new Array<string>(this.registers(width)).fill(reg) };
    }
    const twice = typeof row.emit === "string" && row.emit.split(`{${name}}`).length > 2;
    return twice ? this.named(this.lanes(e), this.base) : this.lanes(e);
  }

  /** Register `r` of a row's result, from one register of each operand, half of one, or two. */
  private register(
    row: Rule,
    r: number,
    width: Widths,
    fitted: ReadonlyMap<string, Lanes>,
    text: (t: string, pick: (n: string) => string | undefined) => string,
  ): string {
    if (typeof row.emit !== "string") return text(row.emit[r % 2]!, (n) => fitted.get(n)?.regs[r >> 1]);
    if (width.result >= width.operands) return text(row.emit, (n) => fitted.get(n)?.regs[r]);
    return text(row.emit, (n) => atOrLast(fitted.get(n.slice(0, -1))?.regs, 2 * r + Number(n.at(-1))));
  }

  private scalarHole(e: Expr | undefined): string | undefined {
    if (e?.kind === "const") return constantText(e.type, e.value, this.scope.collector);
    const source = e?.kind === "input" ? this.scope.source(e.id) : undefined;
    return source && "scalar" in source ? source.scalar : undefined;
  }

  /** Makes sure the helpers that a text calls are in the file. */
  require(text: string): void {
    for (const [name] of text.matchAll(/\btosac_\w+/g)) this.helper(name);
  }

  helper(name: string): string {
    const h = helpers.get(name);
    if (!h) throw new Error(`no helper ${name}`);
    h.needs?.forEach((n) => this.helper(n));
    return this.scope.collector.helper(name, () => h.text);
  }

  // Masks

  /** A mask at another lane width: pairs of lanes unzip to halves, halves zip to pairs. */
  mask(v: Lanes, width: number): Lanes {
    if (v.width === width) return v;
    const plain = v.regs.every((r) => /^\w+$/.test(r)) ? v : this.named(v, `${this.base}_mask`);
    return this.mask(plain.width > width ? this.halve(plain) : this.double(plain), width);
  }

  private halve({ regs, width }: Lanes): Lanes {
    const n = width / 2;
    const cast = `vreinterpretq_u${n}_u${width}`;
    const pair = (i: number): string =>
      `vuzp1q_u${n}(${cast}(${regs[i]}), ${cast}(${atOrLast(regs, i + 1)}))`;
    return { type: "i1", width: n, regs: regs.flatMap((_, i) => (i % 2 ? [] : [pair(i)])) };
  }

  private double({ regs, width }: Lanes): Lanes {
    const cast = `vreinterpretq_u${2 * width}_u${width}`;
    const halves = regs.flatMap((r) => [
      `${cast}(vzip1q_u${width}(${r}, ${r}))`,
      `${cast}(vzip2q_u${width}(${r}, ${r}))`,
    ]);
    return { type: "i1", width: 2 * width, regs: halves.slice(0, this.registers(2 * width)) };
  }

  // Tables

  private lookup(e: Lookup): Lanes {
    const table = this.scope.collector.table(e.table);
    if (e.table.type === "i8" && e.table.data.length <= 256)
      return this.byteLookup(e.index, e.table.data.length, table);
    const suffix = suffixOf(e.type, widthOfType(e.type));
    const narrow = narrowIndex(e.index);
    if (narrow && (e.type === "i32" || e.type === "f32")) return this.gatherWords(e.type, narrow, table);
    const index = this.named(this.lanes(e.index), `${this.base}_index`).regs;
    const gather = this.helper(`tosac_gather_${suffix}`);
    const width = widthOfType(e.type);
    const each = 4 / registersFor(width);
    const one = (r: number): string => {
      const part = Array.from({ length: each }, (_, k) => atOrLast(index, r * each + k));
      return `${gather}(${[table, ...part].join(", ")})`;
    };
    return { type: e.type, width, regs: Array.from({ length: this.registers(width) }, (_, r) => one(r)) };
  }

  /** Words at indices that are bytes or halfwords already: four leave their register at once. */
  private gatherWords(type: "i32" | "f32", at: Expr, table: string): Lanes {
    const { regs, width } = this.named(this.lanes(at), `${this.base}_index`);
    const gather = this.helper(`tosac_gather_${suffixOf(type, 32)}_at_${width === 8 ? "u8" : "s16"}`);
    const bits = 4 * width;
    const packed = (r: number): string => {
      const [each, reg] = [128 / bits, regs[Math.floor((r * bits) / 128)]];
      return `vgetq_lane_u${bits}(vreinterpretq_u${bits}_s${width}(${reg}), ${r % each})`;
    };
    const words = Array.from({ length: this.registers(32) }, (_, r) => `${gather}(${table}, ${packed(r)})`);
    return { type, width: 32, regs: words };
  }

  /** A table built for the row stands in an array under its node's name. */
  private rowLookup({ args: [table, index, length] }: Apply): Lanes {
    const source = table?.kind === "input" ? this.scope.source(table.id) : undefined;
    if (!source || !("scalar" in source) || length?.kind !== "const")
      throw new Error("a row table is no array here");
    return this.byteLookup(index!, Number(length.value), source.scalar);
  }

  /** The registers of an index of at most 256 values, as unsigned bytes. */
  byteIndex(index: Expr): string[] {
    return this.lanes(lowByte(index)).regs.map((reg) => `vreinterpretq_u8_s8(${reg})`);
  }

  private byteLookup(at: Expr, length: number, table: string): Lanes {
    const name = this.helper(`tosac_lookup_s8x${Math.ceil(length / 16) * 16}`);
    const regs = this.byteIndex(at).map((index) => `${name}(${table}, ${index})`);
    return { type: "i8", width: 8, regs };
  }
}

/** Volatile, or compilers would keep them in registers. */
/** All ones or none, as a truth value says that may be a constant. */
function maskText(truth: string, width: number): string {
  if (truth === "0") return "0";
  return truth === "1" ? `UINT${width}_MAX` : `(${truth}) ? UINT${width}_MAX : 0`;
}

function memoryOf(constants: readonly string[]): Doc {
  if (constants.length === 0) return [];
  const registers = constants.map((c) => `{${new Array(4).fill(c).join(", ")}}`);
  return [
    "// What an instruction overwrites is read from memory each time, instead of copied from a register.",
    `static const volatile float32x4_t k[${constants.length}] = {`,
    indent(registers.map((r) => `${r},`)),
    "};",
  ];
}

/** An index as bytes, or as halfwords: those are never negative. */
function narrowIndex(e: Expr): Expr | undefined {
  const from = e.kind === "apply" && /convert$/.test(e.op) ? e.args[0]! : undefined;
  const narrow =
    from?.type === "i16" || (from?.type === "i8" && e.kind === "apply" && e.op === "unsigned_convert");
  return narrow ? from : undefined;
}

/** As many registers as the operands have, twice or half as many when the row changes the width. */
function resultRegisters(width: Widths, live: number, operands: readonly Lanes[]): number {
  return Math.min(live, ...operands.map((v) => Math.ceil((v.regs.length * width.result) / v.width)));
}

/** The last register stands in for one past the lanes in use. */
const atOrLast = (regs: readonly string[] | undefined, i: number): string | undefined =>
  regs?.[Math.min(i, regs.length - 1)];

interface Widths {
  readonly operands: number;
  readonly result: number;
}

/** Lane widths of a row's operands and result; masks follow the numbers they come with. */
function operationWidth(row: Rule, e: Apply, operands: readonly (readonly [string, Lanes])[]): Widths {
  const numbers = operands.filter(([, v]) => v.type !== "i1").map(([, v]) => v.width);
  const onlyMasks = e.type === "i1" ? Math.max(8, ...operands.map(([, v]) => v.width)) : widthOfType(e.type);
  const width = numbers.length > 0 ? Math.max(...numbers) : onlyMasks;
  if (e.type === "i1") return { operands: width, result: width };
  const changes = numbers.length > 0 && (typeof row.emit !== "string" || /\{\w0\}/.test(row.emit));
  return { operands: width, result: changes ? widthOfType(e.type) : width };
}

function immediateOf(bound: Bindings, name: string): number {
  const e = bound.get(name);
  if (e?.kind !== "const") throw new Error(`${name} is not an immediate`);
  return Number(e.value);
}

/** The low byte of an index of at most 256 values, computed in bytes where the value came from bytes. */
function lowByte(index: Expr): Expr {
  const widened = index.kind === "apply" && ["convert", "unsigned_convert"].includes(index.op);
  if (widened && index.args[0]!.type === "i8") return index.args[0]!;
  if (index.kind === "apply" && index.op === "add") {
    const [a, b] = index.args as [Expr, Expr];
    if (a.kind === "apply" && a.op === "convert" && a.args[0]!.type === "i8" && b.kind === "const") {
      return rotated(a.args[0]!, (Number(b.value) << 24) >> 24);
    }
  }
  return convert("i8", index);
}
