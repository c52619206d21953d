// What a person would write on a whiteboard to explain the loops.
import type { Expr, Table } from "../../expr/expr.ts";
import { notation } from "../../expr/notation.ts";
import { lineOf, rangeText, shortName } from "../../kernel/describe.ts";
import type { Buffer, CopyKernel, Kernel, LaneKernel, Node, Place } from "../../kernel/kernel.ts";
import type { RowExit, RowTable, Schedule, Store, Sweep } from "../../kernel/schedule.ts";
import { scheduleKernel } from "../../kernel/schedule.ts";
import type { Doc } from "../../support/layout.ts";
import { commentText, indent, render } from "../../support/layout.ts";
import { offsetText } from "../offset.ts";
import type { Target, Unit } from "../target.ts";

export const pseudo: Target = {
  name: "pseudo",
  summary: "Pseudo-C: the loops as one would explain them on a whiteboard.",
  emit: (units, { stem }) => new Map([[`${stem}.pseudo.txt`, render(units.map(unit))]]),
};

function unit({ face, program }: Unit): Doc {
  const list = (all: typeof face.params): string =>
    all.map((p) => `${p.name}: ${[...p.shape, p.type].join("x")}`).join(", ");
  return [
    `${face.name}(${list(face.params)}) -> ${list(face.results)}`,
    indent(program.kernels.map((k) => [kernel(k), ""])),
  ];
}

function kernel(k: Kernel): Doc {
  switch (k.kind) {
    case "copy":
      return [k.fill ? `fill ${k.to.name} with ${withData(k.fill)}` : [], k.copies.map((c) => copy(k, c))];
    case "gather":
      return `for each index k: ${k.to.name} row = row ${k.indices.name}[k] of ${k.values.name}`;
    case "lanes":
      return new Board(k).text();
  }
}

const letters = ["i", "j", "k", "l", "m", "n"];

/** The first elements of constant data. */
function shown(data: ArrayLike<number | bigint>): string {
  const first = Array.from({ length: Math.min(6, data.length) }, (_, i) => data[i]).join(", ");
  return data.length > 6 ? `${first}, ..., ${data[data.length - 1]}` : first;
}

const withData = ({ data, name }: Buffer): string => (data ? `${name} = ${shown(data)}` : name);

type Copy = CopyKernel["copies"][number];

/** A run of elements in one line, anything else as the loop over its box. */
function copy({ to, op }: CopyKernel, c: Copy): Doc {
  const note = op ? commentText(`    -- ${op.name.replace(/^.*\./, "")} ${lineOf(op)}`) : "";
  const axes = c.dims.map((_, d) => d).filter((d) => c.dims[d]! > 1);
  return axes.every((d) => axes.length === 1 && c.fromAt.strides[d] === 1 && c.toAt.strides[d] === 1)
    ? run(to, c, axes[0], note)
    : box(to, c, axes, note);
}

function run(to: Buffer, { from, dims, fromAt, toAt }: Copy, axis: number | undefined, note: string): Doc {
  const at = (a: { offset: number }): string => (a.offset === 0 ? "" : ` from ${a.offset} on`);
  const count = axis === undefined ? 1 : dims[axis];
  return `copy ${count} of ${withData(from)}${at(fromAt)} into ${to.name}${at(toAt)}${note}`;
}

function box(to: Buffer, { from, dims, fromAt, toAt }: Copy, axes: readonly number[], note: string): Doc {
  const index = dims.map((_, d) => letters[d] ?? `i${d}`);
  const loops = axes.map((d) => `${index[d]} in 0..${dims[d]! - 1}`).join(", ");
  const [target, source] = [offsetText(toAt, axes, index), offsetText(fromAt, axes, index)];
  return [`for ${loops}:`, indent(`${to.name}[${target}] = ${from.name}[${source}]${note}`)];
}

/** One kernel; names follow the graph's values, tables are named in order. */
class Board {
  readonly kernel: LaneKernel;
  readonly schedule: Schedule;
  private readonly tables = new Map<Table, string>();

  constructor(kernel: LaneKernel) {
    this.schedule = scheduleKernel(kernel);
    this.kernel = this.schedule.kernel; // with the values that are kept between sweeps
  }

  text(): Doc {
    const { schedule: s, kernel } = this;
    const outer = kernel.dims.map((_, d) => d).filter((d) => d !== kernel.axis && kernel.dims[d]! > 1);
    const row: Doc = [
      s.rows.map((n) => this.node(n)),
      s.rowStores.map((x) => this.store(x)),
      s.tables.map((t) => this.rowTable(t)),
      this.sweeps(s.sweeps),
    ];
    const body = outer.reduceRight<Doc>((inner, d) => this.each(d, inner), row);
    const call = s.call.map((n) => this.node(n));
    return [call, body, this.legend()];
  }

  private sweeps([w, ...rest]: readonly Sweep[]): Doc {
    if (!w) return [];
    const { kernel } = this;
    return [
      w.reduces.length > 0 && w.stores.length === 0 && w.elements.every((n) => n.def.kind === "load")
        ? w.reduces.map((r) => this.reduceOfLoads(r))
        : [
            this.each(kernel.axis, [w.elements.map((n) => this.node(n)), w.stores.map((x) => this.store(x))]),
            w.reduces.map((r) => this.reduce(r)),
          ],
      this.unlessDecided(w.exit, [
        w.rows.map((n) => this.node(n)),
        w.rowStores.map((x) => this.store(x)),
        w.tables.map((t) => this.rowTable(t)),
        this.sweeps(rest),
      ]),
    ];
  }

  private unlessDecided(exit: RowExit | undefined, rest: Doc): Doc {
    if (!exit) return rest;
    const sum = this.name(exit.sum);
    const early =
      exit.every > 0 ? `    -- tested every ${exit.every} elements as well: the sum only grows` : "";
    return [
      exit.before.map((n) => this.node(n)),
      `if ${sum} > ${exit.above}:${early}`,
      indent(
        exit.fills.map(
          ({ store: { to, level }, value }) =>
            `${level === "element" ? "all of " : ""}${this.at(to)} = ${value}`,
        ),
      ),
      "else:",
      indent(rest),
    ];
  }

  private each(d: number, body: Doc): Doc {
    return [`for ${letters[d] ?? `i${d}`} in 0..${this.kernel.dims[d]! - 1}:`, indent(body)];
  }

  private node(n: Node): Doc {
    if (n.def.kind === "load") return `${this.name(n)} = ${this.at(n.def.from)}`;
    if (n.def.kind === "entry") return `${this.name(n)} = ${this.tableName(n.def.table)}[e]${note(n)}`;
    if (n.def.kind !== "map") return this.reduce(n);
    return `${this.name(n)} = ${this.show(n.def.expr)}${note(n)}`;
  }

  private reduce(n: Node): Doc {
    if (n.def.kind !== "reduce" && n.def.kind !== "argmax") return [];
    const kind = n.def.kind === "reduce" ? n.def.reduce : "position of the largest";
    return `${this.name(n)} = ${kind} of ${this.name(this.kernel.nodes[n.def.of]!)} over ${letters[this.kernel.axis] ?? "axis"}${note(n)}`;
  }

  private rowTable({ nodes, result, entries }: RowTable): Doc {
    const inner = nodes.filter((n) => n !== result).map((n) => this.node(n));
    const value = result.def.kind === "map" ? this.show(result.def.expr) : "";
    return [
      `for e in 0..${entries - 1}:`,
      indent([inner, `${this.name(result)}[e] = ${value}${note(result)}`]),
    ];
  }

  private reduceOfLoads(n: Node): Doc {
    const of = n.def.kind === "reduce" || n.def.kind === "argmax" ? this.kernel.nodes[n.def.of]! : n;
    const kind = n.def.kind === "reduce" ? n.def.reduce : "position of the largest";
    return of.def.kind === "load"
      ? `${this.name(n)} = ${kind} of ${this.at(of.def.from)} over ${letters[this.kernel.axis]}${note(n)}`
      : this.reduce(n);
  }

  private store({ node, to }: Store): Doc {
    return `${this.at(to)} = ${this.name(node)}`;
  }

  private at({ buffer, strides }: Place): string {
    const index = strides.flatMap((s, d) =>
      s === 0 || this.kernel.dims[d] === 1 ? [] : [letters[d] ?? `i${d}`],
    );
    return index.length === 0 ? named(buffer) : `${named(buffer)}[${index.join(", ")}]`;
  }

  private name(n: Node): string {
    if (n.def.kind === "load" && !n.op) return `${n.def.from.buffer.name}'`;
    const short = shortName(n) + (n.entries === undefined ? "" : "_row");
    const name = n.label ? undefined : n.op?.results[0]?.name;
    if (name !== undefined && !/^\d/.test(name)) return name;
    return `${short}${/\d$/.test(short) ? "_" : ""}${name ?? n.id}`;
  }

  private legend(): Doc {
    return [...this.tables].map(([table, name]) => {
      const { data, type } = table;
      return `where ${name}: ${data.length} x ${type} = ${shown(data)}`;
    });
  }

  private tableName(table: Table): string {
    const name = this.tables.get(table) ?? `T${this.tables.size}`;
    this.tables.set(table, name);
    return name;
  }

  private show(e: Expr): string {
    switch (e.kind) {
      case "const":
        return String(e.value);
      case "input":
        return this.name(this.kernel.nodes[e.id]!);
      case "lookup":
        return `${this.tableName(e.table)}[${this.show(e.index)}]`;
      case "apply": {
        const args = e.args.map((a) => this.show(a));
        return notation(e, args);
      }
    }
  }
}

const named = (b: Buffer): string => b.name;
function note(n: Node): string {
  if (!n.op || n.label) return n.note ? commentText(`    -- ${n.note}`) : "";
  const range = rangeText(n);
  return commentText(`    -- ${shortName(n)} ${lineOf(n.op)}${range && ` in ${range}`}`);
}
