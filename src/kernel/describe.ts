// Where a value comes from, in words: for comments in generated text.
import { boundsText } from "../expr/range.ts";
import type { Op, Value } from "../ir/graph.ts";
import { lineOf } from "../ir/origin.ts";
import type { TensorType } from "../ir/types.ts";
import { shortestFloat } from "../support/shortest-float.ts";
import { elementType } from "../support/element-type.ts";
import type { Buffer, Kernel, LaneKernel, Node } from "./kernel.ts";
import type { RowExit } from "./schedule.ts";

/** `tosa.sub, line 12: 64x384xi32, -255..0`, or the note on values that are no op's result. */
export function origin(node: Pick<Node, "op" | "label" | "note" | "type" | "range">): string | undefined {
  const { op } = node;
  if (!op || node.label) return node.note;
  const type = op.results[0]!.type as TensorType;
  const line = op.span ? `, ${lineOf(op)}` : "";
  const where = op.location ? ` (${op.location})` : "";
  // Bits of a float have no bounds that say anything of it.
  const range = elementType(type.element.text).kind === "float" ? "" : rangeText(node);
  const note = node.note ? `; ${node.note}` : "";
  return `${op.name}${line}${where}: ${[...type.shape!, type.element.text].join("x")}${range && `, ${range}`}${note}`;
}

/** `tosa.sub (line 12)` */
export const citation = (op: Op | undefined): string =>
  op ? `${op.name}${op.span ? ` (${lineOf(op)})` : ""}` : "a value";

/** Bounds of an integer value. */
const rangeText = ({ type, range }: Pick<Node, "type" | "range">): string =>
  type === "f32" || type === "i1" ? "" : boundsText(range, type);

/** The op's name without its dialect, or what stands for it. */
export const shortName = (node: Node): string => node.label ?? node.op?.name.replace(/^.*\./, "") ?? "value";

/** What an element that is read from a buffer is called. */
export const loadedName = ({ name, holds }: Buffer): string => holds ?? `${name.replace(/_$/, "")}_v`;

/** The name that the graph's author gave a value; texts number those that have none. */
export const ownName = (value: Value | undefined): string | undefined =>
  value?.name === undefined || /^\d/.test(value.name) ? undefined : value.name;

/** The name a value would like: the user's own, or the op's with the value's number. */
export function baseName(node: Node): string {
  if (node.def.kind === "load" && !node.op) return loadedName(node.def.from.buffer);
  const short = shortName(node) + (node.entries === undefined ? "" : "_row");
  const result = node.label ? undefined : node.op?.results[0];
  return ownName(result) ?? (result?.name === undefined ? short : `${short}_${result.name}`);
}

/** The op that speaks for a kernel. */
export const opIn = ({ nodes }: LaneKernel): Op | undefined =>
  (nodes.find((n) => n.op && n.def.kind === "map") ?? nodes.find((n) => n.op))?.op;

/** Why the rest of a row need not be looked at. */
export function exitNote({ sum, above, fills }: RowExit): string {
  const known = [...new Set(fills.map(({ value }) => value))].join(" and ");
  const bound = sum.type === "f32" ? shortestFloat(above) : above;
  return (
    `past ${bound} all of the row is ${known}, whatever the other lanes are ` +
    "(derived: branch and bound over what the sum can be)"
  );
}

/** The ops that a kernel is there for; none of one that copies a parameter to a result. */
export function opsOf(kernel: Kernel): Op[] {
  if (kernel.kind === "lanes") return [...new Set(kernel.nodes.flatMap(({ op }) => op ?? []))];
  const op = kernel.op ?? (kernel.kind === "copy" ? kernel.resultOf : undefined);
  return op ? [op] : [];
}
