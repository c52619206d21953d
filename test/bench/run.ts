// npm run bench [-- --counts] [-- --save] [WORD...]: what generated code costs, beside upstream MLIR's of the same text.
// WORDs choose the work whose name contains one; --counts leaves cycles out; --save rewrites the baseline.
import { baseline, regressions, saveBaseline } from "./baseline.ts";
import { cores, shortNames } from "../../src/cli/cost/counter.ts";
import { measure, type Cost, type Measured } from "./measure.ts";
import { allWork } from "./work.ts";

const args = process.argv.slice(2);
const words = args.filter((a) => !a.startsWith("--"));
const on = args.includes("--counts") ? [] : cores;
const work = allWork().filter(({ name }) => words.length === 0 || words.some((w) => name.includes(w)));

const figure = (v: number): string => v.toFixed(v < 10 ? 2 : 1);

function triple(of: (cost: Cost) => number, { ours, mlir }: Measured): string[] {
  return [figure(of(ours)), figure(of(mlir)), `${figure(of(mlir) / of(ours))}x`];
}

const row = (m: Measured): string[] => [
  m.work.name,
  ...triple((c) => c.instructions, m),
  ...on.flatMap((core) => triple((c) => c.cycles[core]!, m)),
];

const head = [
  "per element",
  ...["instructions", "MLIR", "ratio"],
  ...on.flatMap((core) => [`${shortNames[core]} cycles`, "MLIR", "ratio"]),
];

function table(rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, c) => Math.max(...rows.map((r) => r[c]!.length)));
  return rows
    .map((r) =>
      r.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join("  "),
    )
    .join("\n");
}

const measurement = await measure(work, on);
console.log(`clang ${measurement.clang} -O3 -mcpu=neoverse-n1, --cpu=dotprod`);
console.log(table([head, ...measurement.measured.map(row)]));

const apart = measurement.measured.filter((m) => m.different > 0).map((m) => m.work.name);
if (apart.length > 0) console.log(`results differ from MLIR's: ${apart.join(", ")}`);

if (args.includes("--save")) saveBaseline(measurement);
const grown = regressions(baseline(), measurement);
if (grown.length > 0) console.log(`against the baseline:\n  ${grown.join("\n  ")}`);
