// Upstream MLIR's own way from TOSA to LLVM IR, as an explicit list of passes: the ready-made pipeline refuses
// DOUBLE_ROUND, and does not bufferize.
import { writeFile } from "node:fs/promises";
import { run } from "../../../src/cli/process.ts";

export interface LowerOptions {
  /** Fuse elementwise ops into one loop, as anyone would who wants speed. Off for the oracle: fewer passes to trust. */
  readonly fuse?: boolean;
  /** Let upstream take apart what it does not lower as it is. It would change convolutions of one tap as well. */
  readonly decompose?: boolean;
}

const fusion = "linalg-fuse-elementwise-ops,canonicalize,cse";

/** tosa-to-scf comes before tosa-to-linalg, which rejects what is left of it. */
const tosa = ({ fuse = false, decompose = false }: LowerOptions): string =>
  `func.func(tosa-infer-shapes${decompose ? ",tosa-optional-decompositions" : ""},tosa-make-broadcastable,tosa-to-scf,tosa-to-linalg-named,canonicalize,tosa-to-linalg,` +
  `tosa-to-arith{include-apply-rescale=true},tosa-to-tensor${fuse ? `,${fusion}` : ""})`;

/** Without convert-bufferization-to-memref, returned constants stay clones that LLVM does not know. */
const loops =
  "canonicalize,func.func(convert-elementwise-to-linalg)," +
  "one-shot-bufferize{bufferize-function-boundaries=true allow-return-allocs-from-loops=true " +
  "function-boundary-type-conversion=identity-layout-map}," +
  "buffer-deallocation-pipeline,convert-bufferization-to-memref," +
  "func.func(convert-linalg-to-loops,llvm-request-c-wrappers),expand-strided-metadata,lower-affine,convert-scf-to-cf";

const llvm =
  "arith-expand,convert-math-to-llvm,convert-math-to-libm,finalize-memref-to-llvm,convert-index-to-llvm," +
  "convert-arith-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts";

const pipeline = (options: LowerOptions): string => `builtin.module(${tosa(options)},${loops},${llvm})`;

/** What upstream says against a module; empty when it lowers it. */
export async function complaint(text: string, path: string): Promise<string> {
  await writeFile(path, text);
  const { stderr } = await run("mlir-opt-22", [path, `--pass-pipeline=${pipeline({})}`, "-o", "/dev/null"]);
  return stderr;
}

/** Lowers a module to `<path>.ll`; the function f becomes `_mlir_ciface_f(result *, argument *...)`. */
export async function lowerToLlvm(text: string, path: string, options: LowerOptions = {}): Promise<string> {
  const [input, lowered, output] = [`${path}.mlir`, `${path}.llvm.mlir`, `${path}.ll`];
  await writeFile(input, text);
  await step("mlir-opt-22", [input, `--pass-pipeline=${pipeline(options)}`, "-o", lowered]);
  await step("mlir-translate-22", ["--mlir-to-llvmir", lowered, "-o", output]);
  return output;
}

/** Runs a tool that must succeed. */
export async function step(command: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(command, args);
  if (code !== 0) throw new Error(`${command} failed:\n${stderr.slice(0, 4000)}`);
  return stdout;
}
