// What a C file needs beside its kernels: helper functions, tables and constant arrays, each written once and only
// on the paths that use it (an unused static function is a warning).
import type { Table } from "../expr/expr.ts";
import { Contents } from "../support/content.ts";
import type { Doc } from "../support/layout.ts";
import type { TypedArray } from "../support/tensor.ts";
import { cTypeOf } from "../kernel/interface/interface.ts";
import type { NameScope } from "./names.ts";
import type { Collector } from "./scalar.ts";
import { shortestFloat } from "./scalar.ts";

export type Path = "portable" | "neon";

interface Entry {
  readonly text: () => Doc;
  readonly paths: Set<Path>;
}

/** Collects for one file. `path` says which of its two paths is being printed. */
export class FileCollector implements Collector {
  path: Path = "portable";
  private readonly data = new Map<string, Entry>();
  private readonly helpers = new Map<string, Entry>();
  /** Names in use per text of a helper being made, so that what it needs is marked for the same path. */
  private readonly needs = new Map<string, string[]>();
  private readonly open: string[] = [];
  private readonly tableNames = new Map<string, string>();
  private readonly contents = new Contents();
  private readonly names: NameScope;
  private prefix = "";

  constructor(names: NameScope) {
    this.names = names;
  }

  /** Tables made from here on are named after this function. */
  startFunction(name: string): void {
    this.prefix = name;
  }

  helper(name: string, make: () => Doc): string {
    this.open.forEach((user) => this.needs.get(user)!.push(name));
    if (!this.helpers.has(name)) this.add(name, make);
    this.mark(name);
    return name;
  }

  private add(name: string, make: () => Doc): void {
    this.needs.set(name, []);
    this.open.push(name);
    const text = make();
    this.open.pop();
    this.helpers.set(name, { text: () => once(name, text), paths: new Set() });
  }

  private mark(name: string): void {
    for (const n of [name, ...(this.needs.get(name) ?? [])]) this.helpers.get(n)?.paths.add(this.path);
  }

  table(table: Table): string {
    return this.array(cTypeOf(table.type), table.data, table.name);
  }

  /** A constant array by its content; the same content is written once. */
  array(cType: string, values: TypedArray, hint: string): string {
    const key = `${cType} ${this.contents.idOf(values)}`;
    let name = this.tableNames.get(key);
    if (name === undefined) {
      name = this.names.fresh(`${this.prefix}_${hint}`);
      this.tableNames.set(key, name);
      this.data.set(name, { text: () => arrayText(cType, name!, values), paths: new Set() });
    }
    this.data.get(name)!.paths.add(this.path);
    return name;
  }

  /** Everything collected, each piece guarded when only one path uses it; `both`: the file has two paths. */
  text(both: boolean): Doc {
    return [guarded([...this.data.values()], both), guarded([...this.helpers.values()], both)];
  }

  uses(name: string): boolean {
    return this.helpers.has(name);
  }
}

/** The sources of several models may stand in one translation unit: a helper means the same in all of them. */
function once(helper: string, text: Doc): Doc {
  const macro = helper.replace("tosac_", "TOSAC_HAS_").toUpperCase();
  return [`#ifndef ${macro}`, `#define ${macro}`, text, "#endif"];
}

function guarded(entries: readonly Entry[], both: boolean): Doc {
  const guardOf = (e: Entry): string =>
    !both || e.paths.size !== 1 ? "" : e.paths.has("neon") ? "#if TOSAC_NEON" : "#if !TOSAC_NEON";
  const out: Doc[] = [];
  let open = "";
  for (const e of entries) {
    const guard = guardOf(e);
    if (guard !== open) out.push(open ? ["#endif", ""] : [], guard ? [guard, ""] : []);
    open = guard;
    out.push(e.text(), "");
  }
  return [out, open ? ["#endif", ""] : []];
}

const PER_LINE = 16;

function arrayText(cType: string, name: string, values: TypedArray): Doc {
  const lines: string[] = [];
  for (let i = 0; i < values.length; i += PER_LINE) {
    const part = Array.from(values.subarray(i, i + PER_LINE) as Int32Array, (v) => elementText(cType, v));
    lines.push(`${part.join(", ")},`);
  }
  return [`static const ${cType} ${name}[${values.length}] = {`, { indent: lines }, "};"];
}

function elementText(cType: string, v: number | bigint): string {
  if (cType === "float") return floatElement(Number(v));
  if (cType === "int64_t") return `INT64_C(${v})`;
  return v === -2147483648 ? "INT32_MIN" : String(v);
}

/** Infinities and NaN have no plain literal: overflowing and dividing ones are constant expressions everywhere. */
function floatElement(v: number): string {
  if (Number.isNaN(v)) return "(0.0f / 0.0f)";
  if (!Number.isFinite(v)) return v > 0 ? "(1.0f / 0.0f)" : "(-1.0f / 0.0f)";
  return shortestFloat(v);
}
