// Operations the reader has something to say about, beside those of a dialect.

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

const calls: Unsupported = {
  code: "unsupported/call",
  message: "calls are not in the subset this compiler reads",
  help: "inline the callee first, for instance with mlir-opt --inline",
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
export const unsupported = new Map<string, Unsupported>([
  ...[
    ...["matmul_t_block_scaled", "fully_connected", "fft2d", "rfft2d"],
  ].map((name) => [`tosa.${name}`, contractions] as const),
  ...["scatter", "resize", "custom", "cast_from_block_scaled", "cast_to_block_scaled", "apply_scale"].map(
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
    ...["ml_program.global", "ml_program.global_load", "ml_program.global_store"],
  ].map((name) => [name, controlFlow] as const),
  ["call", calls],
  ["func.call", calls],
]);

/** True for the name of an op that ends a region and hands out its operands. */
export const isTerminator = (name: string): boolean => /(?:^|\.)(?:return|yield)$/.test(name);
