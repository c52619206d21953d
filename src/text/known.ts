// Which operations may stand in a text, and what is said of the others.
import type { Attributes } from "../ir/attributes.ts";
import type { Span } from "../support/diagnostics.ts";
import { report, suggest, type Context } from "./context.ts";

/** True for the name of an op that ends a region and hands out its operands. */
export const isTerminator = (name: string): boolean => /(?:^|\.)(?:return|yield)$/.test(name);

/** Dialects of MLIR itself, which importers leave around TOSA: kept as they are, and not computed with. */
const neighbours: ReadonlySet<string> = new Set([
  ...["affine", "arith", "bufferization", "cf", "complex", "func", "index", "linalg", "math", "memref"],
  ...["ml_program", "quant", "scf", "shape", "sparse_tensor", "tensor", "vector"],
]);

const isNeighbour = (name: string): boolean => neighbours.has(name.slice(0, name.indexOf(".")));

/** The symbol that an op in generic form defines or uses. */
export function symbolOf({ sym_name, name = sym_name }: Attributes): string | undefined {
  if (name?.kind === "string") return name.value;
  return name?.kind === "symbol" ? name.path[0] : undefined;
}

/**
 * True for an op that may be here. Of the others each is reported, unless it is about a symbol that another of them was about: the
 * variable that could not be read and what reads it are one mistake.
 */
export function checkKnown(c: Context, name: string, at: Span, symbol?: string): boolean {
  if (c.allowUnregistered || c.dialect.find(name) || isNeighbour(name) || name === "tosa.yield") return true;
  if (symbol !== undefined && c.unread.has(symbol)) return false;
  if (symbol !== undefined) c.unread.add(symbol);
  reportUnknown(c, name, at);
  return false;
}

function reportUnknown(c: Context, name: string, at: Span): void {
  const names = c.dialect.records.map((r) => r.name);
  const keep = "--allow-unregistered-dialect of `tosac opt` keeps ops of other dialects";
  const help = suggest(c, name, names, name.startsWith("tosa.") ? undefined : keep);
  report(c, at, "op/unknown", `unknown operation ${name}`, { help });
}
