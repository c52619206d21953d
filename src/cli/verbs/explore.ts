// tosac explore: a model on its way to C as a page, as text or as JSON. A model with errors is shown with them.
import { extname } from "node:path";
import { explore, type ModelTrace } from "../../index.ts";
import { printable } from "../../support/printable.ts";
import { costsOf } from "../cost/traced.ts";
import { readInput, stemOf, writeAll } from "../files.ts";
import { given } from "../options.ts";
import { pageText } from "../page.ts";
import { pipelineOf } from "../passes.ts";
import { modelPart, modelsReport } from "../report.ts";
import { exits, usage } from "../stop.ts";
import { product } from "../streams.ts";

export interface ExploreOptions {
  readonly flags?: readonly string[];
  readonly output?: string;
  readonly entry?: string;
  readonly passPipeline: string;
  readonly cpu: "base" | "dotprod" | "i8mm";
  readonly cost?: boolean;
  readonly text?: boolean;
  readonly json?: boolean;
}

export async function exploreVerb(path: string, options: ExploreOptions): Promise<number> {
  const { output, entry, cpu, text, json } = options;
  if (text && json) throw usage("--text and --json are two forms of the same", "choose one of them");
  const form = text ? ".txt" : json ? ".json" : ".html";
  const isFile = output !== undefined && output !== "-";
  if (isFile && extname(output) !== form) throw usage(`explore writes one ${form} file here, not ${output}`);
  const pipeline = pipelineOf(options, "default");
  const { file, bytes } = readInput(path);
  const stem = stemOf(path);
  const shown = explore(bytes, { file, stem, pipeline, ...given({ entry, cpu }) });
  const isMeasured = options.cost && shown.code.length > 0;
  const trace = isMeasured ? { ...shown, cost: await costsOf(shown, { bytes, stem, entry, cpu }) } : shown;
  const made = json
    ? modelsReport(options.flags, [{ ...modelPart(path, bytes), trace }])
    : text
      ? traceText(trace)
      : await pageText(trace);
  if (isFile) writeAll(new Map([[output, made]]));
  else product(made);
  return trace.diagnostics.some(({ severity }) => severity === "error") ? exits.failed : exits.ok;
}

/** Stages with what they changed, then ops with what became of them and the lines of C that are theirs. */
function traceText(trace: ModelTrace): string {
  const wrong = trace.diagnostics.map(
    ({ severity, line, message, code }) =>
      `${severity}${line === null ? "" : `, line ${line}`}: ${message} [${code}]`,
  );
  const stages = trace.stages.map(
    ({ name, of, count, changed }) =>
      `  ${name.padEnd(18)}${of.padEnd(6)}${String(count).padStart(6)}${changed ? "" : "  unchanged"}`,
  );
  const lines = [...wrong, "stages", ...stages, "ops", ...opLines(trace), ...costLines(trace)];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

const opLines = (trace: ModelTrace): string[] =>
  trace.ops.map(({ name, result, lines: [line], range, fixedPoint, fate }, i) => {
    const others = fate.into.filter((k) => k !== i).map((k) => trace.ops[k]!.lines[0]);
    const places = trace.code.map((c) => `${c.name} ${rangesText(linesOf(c, i))}`);
    const into = others.length === 0 ? "" : ` into line ${others.join(", ")}`;
    const where = places.length === 0 ? "" : `; ${places.join(", ")}`;
    const format = fixedPoint === null ? "" : ` ${fixedPoint}`;
    const known = range === null ? "" : ` in ${range}`;
    return `  line ${line}: ${result ?? ""} ${name}${format}${known}: ${fate.kind}${into}${where}`;
  });

/** What was measured, kernel by kernel and op by op. */
const costLines = ({ cost, ops }: ModelTrace): string[] =>
  (cost ?? []).flatMap((f) => [
    `cost of ${f.name}: ${Math.round(f.instructions)} instructions`,
    ...f.kernels.flatMap((kernel) => [
      `  ${kernel.name ?? "checks and calls"}: ${Math.round(kernel.instructions)}`,
      ...kernel.ops.map(({ op, instructions }) => {
        const where = op === null ? "loops and the rest" : `${ops[op]!.name}, line ${ops[op]!.lines[0]}`;
        return `    ${where}: ${Math.round(instructions)}`;
      }),
    ]),
  ]);

const linesOf = ({ lines }: ModelTrace["code"][number], op: number): number[] =>
  lines.flatMap(({ from }, i) => (from.includes(op) ? [i + 1] : []));

/** Numbers in ascending order, neighbours as ranges: `3, 5-7`. */
function rangesText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(", ") || "nowhere";
}
