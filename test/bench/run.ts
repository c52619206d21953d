// npm run bench [-- --counts] [-- --cpu=base|i8mm] [-- --save] [WORD...]: what generated code costs, beside upstream MLIR's of the same text.
// WORDs choose the work whose name contains one; --counts leaves cycles out; --cpu=base writes no dot
// products, --cpu=i8mm products of matrices, whose aims are for V1; --save rewrites the baseline.
import { aimedAt, standings, type Standing } from "./aims.ts";
import { baseline, regressions, saveBaseline } from "./baseline.ts";
import { cores, shortNames } from "../../src/cli/cost/counter.ts";
import { cpus } from "../../src/cli/tiers.ts";
import { need } from "../../src/cli/tools.ts";
import { measure, processorOf, type Cost, type Measured, type Measurement } from "./measure.ts";
import { modelMemory, modelWork } from "./models.ts";
import { allWork, type Work } from "./work.ts";

const args = process.argv.slice(2);
const words = args.filter((a) => !a.startsWith("--"));
const cpu = cpus.find((one) => args.includes(`--cpu=${one}`)) ?? "dotprod";
const on = args.includes("--counts") ? [] : cores;
const all = allWork();
const isWanted = ({ name }: { readonly name: string }): boolean =>
  words.length === 0 || words.some((w) => name.includes(w));
const work = all.filter(isWanted);

const figure = (v: number): string => v.toFixed(v < 0.2 ? 4 : v < 10 ? 2 : 1);

function triple(of: (cost: Cost) => number, { ours, mlir }: Measured): string[] {
  return [figure(of(ours)), figure(of(mlir)), `${figure(of(mlir) / of(ours))}x`];
}

const row = (m: Measured): string[] => [
  m.work.name,
  ...triple((c) => c.instructions, m),
  ...on.flatMap((core) => triple((c) => c.cycles[core]!, m)),
];

const headOf = (unit: string): string[] => [
  unit,
  ...["instructions", "MLIR", "ratio"],
  ...on.flatMap((core) => [`${shortNames[core]} cycles`, "MLIR", "ratio"]),
];

/** Words begin, figures end, where their column does. */
const aligned = (cell: string, width: number): string =>
  /^[a-z]\w/.test(cell) ? cell.padEnd(width) : cell.padStart(width);

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((r) => r[c]!.length)));
  return rows
    .map((r) =>
      r
        .map((cell, c) => aligned(cell, widths[c]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function aimRow({ name, value, must, goal, unit, state, floor, held }: Standing): string[] {
  const why = floor === undefined ? held : `loads alone: ${floor.toFixed(2)}`;
  return [name, ...[value, must, goal].map(figure), unit, why ? `${state} (${why})` : state];
}

/** Costs of some work, in a table. */
async function measured(some: readonly Work[], unit: string): Promise<Measurement> {
  if (some.length === 0) return { clang: clang.version, measured: [] };
  const measurement = await measure(some, on, cpu);
  console.log(table([headOf(unit), ...measurement.measured.map(row)]));
  const apart = measurement.measured.filter((m) => m.different > 0).map((m) => m.work.name);
  if (apart.length > 0) console.log(`results differ from MLIR's: ${apart.join(", ")}`);
  return measurement;
}

const { clang } = await need("clang");
console.log(`clang ${clang.version} -O3 -mcpu=${processorOf(cpu)}, --cpu=${cpu}`);
const measurement = await measured(work, "per element");

const standing = standings(measurement.measured, cpu);
if (standing.length > 0)
  console.log(
    `\n${table([[`modelled on ${shortNames[aimedAt(cpu)]}`, "value", "must", "goal", "", ""], ...standing.map(aimRow)])}`,
  );

if (cpu === "dotprod") {
  if (args.includes("--save"))
    saveBaseline(
      measurement,
      all.map((w) => w.name),
    );
  const grown = regressions(baseline(), measurement);
  if (grown.length > 0)
    console.log(`against the baseline of clang ${baseline().clang}:\n  ${grown.join("\n  ")}`);
}

const models = modelWork().filter(isWanted);
if (models.length > 0) {
  await measured(models, "per call");
  const memory = modelMemory().filter(isWanted);
  const bytes = memory.map((m) => [m.name, ...[m.arenaBytes, m.leastBytes, m.constantBytes].map(String)]);
  console.log(`\n${table([["in bytes", "arena", "at least", "constants"], ...bytes])}`);
}
