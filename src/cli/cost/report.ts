// What a model costs, for people and for programs; and the budget it is held against.
import { usage } from "../stop.ts";
import { modelPart } from "../report.ts";
import { coreOf, cores, shortNames } from "./counter.ts";
import type { Cycles, FunctionCost, KernelCost, Made, ModelCost, OpCost } from "./measure.ts";

export interface Findings {
  readonly file: string;
  /** The model as it was read. */
  readonly bytes: Uint8Array;
  readonly made: Made;
  readonly seed: number;
  readonly cost: ModelCost;
  readonly budget: Budget;
}

// The budget

const units = ["instructions", "cycles", "arena", "constants"] as const;
type Unit = (typeof units)[number];
export type Budget = Readonly<Partial<Record<Unit, number>>>;

/** `cycles=40000,arena=8192` */
export function parseBudget(text: string): Budget {
  const budget: Partial<Record<Unit, number>> = {};
  for (const part of text.split(",")) {
    const [, unit, limit] = /^(\w+)=(\d+(?:\.\d+)?)$/.exec(part.trim()) ?? [];
    if (!units.includes(unit as Unit))
      throw usage(
        `--budget does not take ${part}`,
        `limits such as cycles=40000; units: ${units.join(", ")}`,
      );
    budget[unit as Unit] = Number(limit);
  }
  return budget;
}

/**
 * Everything that is over the budget, in words. Instructions, cycles and arena are of each function; cycles those of the
 * family that the code was made for.
 */
export function excesses({ cost, budget, made }: Findings): string[] {
  const over = (what: string, unit: Unit, value: number): string[] =>
    value > (budget[unit] ?? Infinity)
      ? [`${what}: ${whole(value)} ${unit}, ${whole(budget[unit]!)} allowed`]
      : [];
  return [
    ...cost.functions.flatMap((f) => [
      ...over(f.name, "instructions", f.instructions),
      ...over(f.name, "cycles", f.cycles[coreOf[made.tune]]),
      ...over(f.name, "arena", f.arenaBytes),
    ]),
    ...over("the file", "constants", cost.constantBytes),
  ];
}

// Text

export const whole = (v: number): string => Math.round(v).toLocaleString("en-US");
const fine = (v: number): string => v.toFixed(v < 10 ? 2 : 1);
const percent = (v: number): string => `${(100 * v).toFixed(1)} %`;

type Row = readonly string[];

export function costText(findings: Findings): string {
  const { cost } = findings;
  const rows: Row[] = [
    ["one call", "instructions", "share", ...cores.map((core) => `${shortNames[core]} cycles`)],
    ...cost.functions.flatMap(functionRows),
  ];
  const over = excesses(findings);
  return [
    aligned(rows),
    "",
    ...cost.functions.map(
      (f) => `${f.name}: arena ${whole(f.arenaBytes)} bytes${f.partly ? `; ${partly}` : ""}`,
    ),
    `constants and tables: ${whole(cost.constantBytes)} bytes`,
    `instructions are counted: ${toolText(cost)}, --cpu=${findings.made.cpu} --tune=${findings.made.tune}, random inputs of seed ${findings.seed}`,
    "cycles are modelled from the executed instructions: caches hit, branches predicted; those of an operation are its",
    "kernel's by share of instructions, which go by the compiler's line table",
    ...over.map((line) => `over budget: ${line}`),
    "",
  ].join("\n");
}

const partly = "too long to be traced whole: parts and cycles are those of its beginning, scaled";

export const toolText = (
  { tools, flags }: Pick<ModelCost, "tools" | "flags">,
  names: readonly string[] = ["clang", "emulator", "llvm-mca"],
): string => {
  const of = (name: string) => tools.find((t) => t.name === name);
  const said = names.map((name) => `${of(name)?.command} ${of(name)?.version}`);
  return `${said.join(", ")}, ${flags.join(" ")}`;
};

const cycleCells = (cycles: Cycles, share = 1): string[] => cores.map((core) => whole(cycles[core] * share));

function functionRows(f: FunctionCost): Row[] {
  return [
    [f.name, whole(f.instructions), "", ...cycleCells(f.cycles)],
    [
      "  per element",
      fine(f.instructions / f.elements),
      "",
      ...cores.map((c) => fine(f.cycles[c] / f.elements)),
    ],
    ...f.kernels.flatMap((kernel) => kernelRows(kernel, f)),
  ];
}

function kernelRows(kernel: KernelCost, { instructions }: FunctionCost): Row[] {
  const cells = (name: string, n: number, share: number): Row => [
    name,
    whole(n),
    percent(n / instructions),
    ...cycleCells(kernel.cycles, share),
  ];
  return [
    cells(`  ${kernel.name ?? "checks and calls"}`, kernel.instructions, 1),
    ...(kernel.name === undefined ? [] : kernel.ops).map((op) =>
      cells(`    ${opName(op)}`, op.instructions, op.instructions / kernel.instructions),
    ),
  ];
}

const opName = ({ place }: OpCost): string =>
  place ? `${place.op}, line ${place.line}` : "loops and the rest";

export function aligned(rows: readonly Row[]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows
    .map((row) =>
      row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join("  "),
    )
    .join("\n");
}

// JSON

/** What a report says of one model. */
export function costPart(findings: Findings): object {
  const { file, bytes, made, seed, cost, budget } = findings;
  return {
    ...modelPart(file, bytes),
    ...made,
    seed,
    compilerFlags: cost.flags,
    tools: cost.tools.map(({ name, command, version: v }) => ({ name, command, version: v })),
    constantBytes: cost.constantBytes,
    functions: cost.functions.map(functionJson),
    budget: { ...budget, core: coreOf[made.tune], over: excesses(findings) },
  };
}

const functionJson = ({ kernels, ...f }: FunctionCost): object => ({
  ...f,
  kernels: kernels.map(({ name, ops, ...kernel }) => ({
    name: name ?? null,
    ...kernel,
    ops: ops.map(({ place, instructions }) => ({
      op: place?.op ?? null,
      line: place?.line ?? null,
      instructions,
      share: instructions / kernel.instructions,
    })),
  })),
});
