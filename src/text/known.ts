// Which operations may stand in a text, and what is said of the others.
import type { Attributes } from "../ir/attributes.ts";
import type { Span } from "../support/diagnostics.ts";
import { report, suggest, type Context } from "./context.ts";

interface Unsupported {
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

const controlFlow: Unsupported = {
  code: "unsupported/control-flow",
  message: "control flow and variables are not in the subset this compiler reads",
  help: "inline the branch that is taken, or unroll the loop, before compiling",
};

const contractions: Unsupported = {
  code: "unsupported/contraction",
  message: "products of matrices and sliding windows are not in the subset this compiler reads",
  help: "compile what stands before and after it as functions of their own, and leave this op to a library",
};

const others: Unsupported = {
  code: "unsupported/op",
  message: "this op of TOSA is not in the subset this compiler reads",
  help: "`tosac list ops` shows the ops that are",
};

const shapes: Unsupported = {
  code: "unsupported/shape",
  message: "shapes that are computed are not in the subset this compiler reads",
  help: "fold them to tosa.const_shape first, for instance with mlir-opt --canonicalize",
};

/** Operations that are known and not supported. */
const unsupported = new Map<string, Unsupported>([
  ...[...["matmul_t_block_scaled", "fully_connected"]].map((name) => [`tosa.${name}`, contractions] as const),
  ...["custom", "cast_from_block_scaled", "cast_to_block_scaled", "apply_scale"].map(
    (name) => [`tosa.${name}`, others] as const,
  ),
  ...[
    ...["dim", "add_shape", "sub_shape", "mul_shape", "div_ceil_shape", "div_floor_shape", "mod_shape"],
    ...["exp2_shape", "log2_ceil_shape", "log2_floor_shape", "max_shape", "min_shape", "concat_shape"],
    "slice_shape",
  ].map((name) => [`tosa.${name}`, shapes] as const),
  ...[
    ...["tosa.cond_if", "tosa.while_loop", "tosa.yield", "tosa.variable", "tosa.variable_read"],
    ...["tosa.variable_write", "tosa.variable.read", "tosa.variable.write"],
  ].map((name) => [name, controlFlow] as const),
]);

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
  if (c.allowUnregistered || c.dialect.find(name) || isNeighbour(name)) return true;
  if (symbol !== undefined && c.unread.has(symbol)) return false;
  if (symbol !== undefined) c.unread.add(symbol);
  const reason = unsupported.get(name);
  if (reason) report(c, at, reason.code, `${name}: ${reason.message}`, { help: reason.help });
  else reportUnknown(c, name, at);
  return false;
}

function reportUnknown(c: Context, name: string, at: Span): void {
  const names = c.dialect.records.map((r) => r.name);
  const keep = "--allow-unregistered-dialect of `tosac opt` keeps ops of other dialects";
  const help = suggest(c, name, names, name.startsWith("tosa.") ? undefined : keep);
  report(c, at, "op/unknown", `unknown operation ${name}`, { help });
}
