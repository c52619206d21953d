// The instruction counts that later ones are held against.
import { readFileSync, writeFileSync } from "node:fs";
import type { Measurement } from "./measure.ts";

export interface Baseline {
  /** Counts say something only beside those of the same compiler. */
  readonly clang: string;
  /** Instructions per element. */
  readonly instructions: Readonly<Record<string, number>>;
}

const path = new URL("baseline.json", import.meta.url);

export const baseline = (): Baseline => JSON.parse(readFileSync(path, "utf8")) as Baseline;

/** Keeps what is known of work that was not measured now, as long as the compiler is the same. */
export function saveBaseline({ clang, measured }: Measurement, names: readonly string[]): void {
  const before = baseline();
  const known = new Map(clang === before.clang ? Object.entries(before.instructions) : []);
  for (const { work, ours } of measured) known.set(work.name, Number(ours.instructions.toFixed(3)));
  const kept = names.filter((name) => known.has(name)).map((name) => [name, known.get(name)]);
  const instructions = Object.fromEntries(kept) as Baseline["instructions"];
  writeFileSync(path, `${JSON.stringify({ clang, instructions }, null, 2)}\n`);
}

/** Work that takes over 3 % more instructions than it did, in words. */
export const regressions = ({ instructions }: Baseline, { measured }: Measurement): string[] =>
  measured.flatMap(({ work, ours }) => {
    const before = instructions[work.name];
    if (before === undefined) return [`${work.name} is not in the baseline`];
    const growth = ours.instructions / before - 1;
    if (growth <= 0.03) return [];
    const figures = `${ours.instructions.toFixed(3)} instructions per element, ${before} before`;
    return [`${work.name}: ${figures} (+${(100 * growth).toFixed(1)} %)`];
  });
