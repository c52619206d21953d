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

/** Operations that are known and not supported. */
export const unsupported = new Map<string, Unsupported>([
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
