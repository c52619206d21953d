// tosac opt: a model to a model; without a pipeline it reads, verifies and prints. A pipeline that goes on to loops prints those.
import {
  beyondForms,
  check,
  entryFuncs,
  loopStages,
  openRequires,
  parse,
  print,
  printLoops,
  variablesOf,
} from "../../index.ts";
import type { Diagnostic, Func, Loops, Model, Remark } from "../../index.ts";
import { hasErrors } from "../../support/diagnostics.ts";
import { destination, readInput, writeAll } from "../files.ts";
import { unmet } from "../opt/expected.ts";
import { piecesOf, separator } from "../opt/pieces.ts";
import { choicesOf, reachesLoops, showLowering } from "../loops.ts";
import { given } from "../options.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { asErrors, remark, report, sized, type ModelOptions } from "../session.ts";
import { usage } from "../stop.ts";
import { product } from "../streams.ts";

export interface OptOptions extends ModelOptions {
  readonly output?: string;
  readonly printForm?: "1.0" | "property";
  readonly remarks?: boolean;
  readonly allowUnregisteredDialect?: boolean;
  readonly splitInputFile?: boolean;
  readonly verifyDiagnostics?: boolean;
}

export function optVerb(path: string, options: OptOptions): void {
  const to = destination(options.output);
  const pipeline = pipelineOf(options, "none");
  const extension = reachesLoops(pipeline) ? ".txt" : ".mlir";
  if (to.kind === "folder" || (to.kind === "file" && to.extension !== extension))
    throw usage(`opt writes one ${extension} file here, not ${options.output}`);
  const { file, bytes } = readInput(path);
  const pieces = options.splitInputFile ? piecesOf(bytes) : [bytes];
  const results = pieces.map((piece) => optimizePiece(file, piece, pipeline, options));
  if (options.verifyDiagnostics) report(results.flatMap((result) => unexpected(result, options)));
  else {
    report(results.flatMap(({ diagnostics }) => diagnostics));
    remark(
      results.flatMap(({ remarks }) => remarks),
      options.remarks,
    );
  }
  const printed = (model: Model): string => print(model, given({ form: options.printForm }));
  const shown = reachesLoops(pipeline) ? (model: Model) => loopsText(model, options) : printed;
  const text = results.flatMap(({ model }) => (model ? [shown(model)] : [])).join(separator);
  if (to.kind === "stdout") product(text);
  else writeAll(new Map([[to.path, text]]));
}

/** One part of the input after its passes; no model when it has errors. */
interface Result {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly model: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly remarks: readonly Remark[];
}

function optimizePiece(file: string, bytes: Uint8Array, pipeline: string, options: OptOptions): Result {
  const allowUnregistered = options.allowUnregisteredDialect ?? false;
  const { model: read, diagnostics } = parse(bytes, { file, allowUnregistered });
  if (read === undefined || hasErrors(diagnostics))
    return { file, bytes, model: undefined, diagnostics, remarks: [] };
  const model = sized(read, options);
  const open = openRequires(model, { severity: options.strict ? "error" : "warning" });
  const beyond = beyondForms(model);
  const refused = options.strict ? [...asErrors(beyond), ...open] : open;
  if (hasErrors(refused)) return { file, bytes, model: undefined, diagnostics: refused, remarks: [] };
  const passed = runPasses(model, pipeline, options);
  return {
    file,
    bytes,
    model: passed.model,
    diagnostics: [...diagnostics, ...open],
    remarks: [...beyond, ...passed.remarks],
  };
}

/** The loops of the last pass; what keeps a model from becoming loops ends the command. */
function loopsText(model: Model, options: OptOptions): string {
  report(check(model));
  showLowering(model, options);
  const funcs = entryFuncs(model);
  const last = (func: Func): Loops => loopStages(func, choicesOf(options), variablesOf(model)).at(-1)!.proc;
  return funcs.map((func) => printLoops(last(func))).join("\n");
}

/** Remarks are many: those that nobody expects count only when the user asked for remarks. */
const unexpected = ({ file, bytes, diagnostics, remarks }: Result, options: OptOptions): Diagnostic[] =>
  unmet(
    { file, bytes },
    [...diagnostics, ...remarks],
    (kind) => kind !== "note" && (kind !== "remark" || options.remarks === true),
  );
