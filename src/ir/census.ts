// What the functions of a model are made of, for people who have never seen it.
import type { Attr } from "./attributes.ts";
import type { Func, Op, Region, Value } from "./graph.ts";
import { isOpen } from "./infer.ts";
import { typeText } from "./types.ts";

/** What a function is made of, counted. */
export interface Census {
  readonly name: string;
  readonly visibility: Func["visibility"];
  readonly hasBody: boolean;
  readonly inputs: readonly { readonly name: string | undefined; readonly type: string }[];
  readonly results: readonly string[];
  /** How many there are of each op, the most frequent first; those in regions too. */
  readonly ops: readonly { readonly name: string; readonly count: number }[];
  /** How many values have each element type; what is no tensor goes by its whole type. */
  readonly elements: readonly { readonly name: string; readonly count: number }[];
  /** Values with sizes or a rank that the text leaves open. */
  readonly open: number;
  /** Bytes that constants take, a splat those of its one element. */
  readonly constantBytes: number;
}

/** Counts what a function is made of, before anything is done with it. */
export function censusOf(func: Func): Census {
  const ops = allOps(func);
  const values = [...func.params, ...ops.flatMap((op) => op.results)];
  return {
    name: func.name,
    visibility: func.visibility,
    hasBody: func.hasBody,
    inputs: func.params.map(({ name, type }) => ({ name, type: typeText(type) })),
    results: func.resultTypes.map(typeText),
    ops: counted(ops.map(({ name }) => name)),
    elements: counted(values.map(elementOf)),
    open: values.filter(({ type }) => isOpen(type)).length,
    constantBytes: ops.reduce((sum, op) => sum + bytesOf(op), 0),
  };
}

function allOps({ ops }: Region): Op[] {
  const found: Op[] = [];
  for (const op of ops) {
    found.push(op);
    for (const region of op.regions) for (const inner of allOps(region)) found.push(inner);
  }
  return found;
}

const elementOf = ({ type }: Value): string => (type.kind === "tensor" ? type.element.text : typeText(type));

const bytesOf = ({ attributes }: Op): number =>
  Object.values(attributes).reduce(
    (sum, attr: Attr) => sum + (attr.kind === "dense" ? attr.data.byteLength : 0),
    0,
  );

function counted(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].map(([name, count]) => ({ name, count }));
  return rows.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
