// Names of values in printed text: the ones they had, made unique, and numbers for the others.
import type { Op, Region, Syntax, Value } from "../ir/graph.ts";

/** How a value is written where it is used; results of a pack as `%r#1`. */
export interface Names {
  /** With the percent sign. */
  readonly use: (value: Value) => string;
  /** The left side of an op, up to and with the equals sign; empty without results. */
  readonly define: (op: Op) => string;
}

/** Names for all values of a function. */
export function nameValues(func: Region): Names {
  const naming = new Naming();
  naming.reserve(func);
  naming.region(func);
  return { use: (value) => naming.use(value), define: (op) => naming.define(op) };
}

const validName = /^(?:\d+|[A-Za-z$._-][\w$.-]*)$/;

class Naming {
  private readonly names = new Map<Value, string>();
  private readonly taken = new Set<string>();
  /** Names somebody will ask for; numbers keep off them. */
  private readonly wanted = new Set<string>();
  private nextNumber = 0;
  private readonly nextSuffix = new Map<string, number>();

  reserve(region: Region): void {
    for (const value of region.params) this.want(value);
    for (const op of region.ops) {
      op.results.forEach((value) => this.want(value));
      this.wantNamesIn(op.syntax ?? []);
      op.regions.forEach((inner) => this.reserve(inner));
    }
  }

  region(region: Region): void {
    for (const value of region.params) this.names.set(value, this.fresh(value.name));
    for (const op of region.ops) {
      this.results(op);
      op.regions.forEach((inner) => this.region(inner));
    }
  }

  use(value: Value): string {
    return `%${this.names.get(value) ?? "undefined"}`;
  }

  define({ results }: Op): string {
    if (results.length === 0) return "";
    const name = this.names.get(results[0]!)!;
    const names = name.endsWith("#0")
      ? `%${name.slice(0, -2)}:${results.length}`
      : results.map((r) => this.use(r)).join(", ");
    return `${names} = `;
  }

  private want({ name }: Value): void {
    if (name !== undefined) this.wanted.add(name);
  }

  /** Names that the text of another dialect defines inside of itself. */
  private wantNamesIn(syntax: Syntax): void {
    for (const part of syntax)
      if (typeof part === "string")
        for (const [, name] of part.matchAll(/%([\w$.-]+)/g)) this.wanted.add(name!);
  }

  private results({ results }: Op): void {
    const shared = results.every((r) => r.name === results[0]!.name);
    if (results.length < 2 || !shared) {
      for (const value of results) this.names.set(value, this.fresh(value.name));
      return;
    }
    const pack = this.fresh(results[0]!.name);
    results.forEach((value, i) => this.names.set(value, `${pack}#${i}`));
  }

  private fresh(hint: string | undefined): string {
    const name = hint === undefined ? this.number() : this.unique(legal(hint));
    this.taken.add(name);
    return name;
  }

  private number(): string {
    while (this.taken.has(String(this.nextNumber)) || this.wanted.has(String(this.nextNumber)))
      this.nextNumber++;
    return String(this.nextNumber++);
  }

  private unique(name: string): string {
    if (!this.taken.has(name)) return name;
    // A number takes no suffix: `%0_0` is no name.
    if (/^\d/.test(name)) return this.number();
    let i = this.nextSuffix.get(name) ?? 0;
    while (this.taken.has(`${name}_${i}`) || this.wanted.has(`${name}_${i}`)) i++;
    this.nextSuffix.set(name, i + 1);
    return `${name}_${i}`;
  }
}

/** A hint as a name MLIR takes. */
function legal(hint: string): string {
  if (validName.test(hint)) return hint;
  const clean = hint.replace(/[^\w$.-]/g, "_");
  return validName.test(clean) ? clean : `_${clean}`;
}
