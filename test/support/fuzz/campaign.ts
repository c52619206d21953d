// A campaign: so many of each family, by a few processes at once; what was tried, and every fault, the first of each
// signature made small.
import { turns } from "./build.ts";
import { families, specimenOf, type Family, type FamilyName } from "./families.ts";
import { Worker } from "./pool.ts";
import { smaller } from "./shrink.ts";
import { signatureOf, type Fault, type Finding, type Verdict } from "./specimen.ts";
import type { Task } from "./worker.ts";

export interface Plan {
  readonly seed: number;
  readonly counts: Readonly<Partial<Record<FamilyName, number>>>;
  readonly processes: number;
  /** C is built of one batch in so many, whatever the family says; 0 for none. */
  readonly builds?: number;
  /** Each text goes to one target in turn, before passes or after. */
  readonly inTurn?: boolean;
  /** Called after every batch: how many specimens are done, and what this one found. */
  readonly progress?: (done: number, found: readonly Finding[]) => void;
}

/** What one family came to. */
export interface Tally {
  tried: number;
  /** That are read and verified, whatever becomes of them then. */
  read: number;
  taken: number;
  refused: number;
  large: number;
  /** Functions built and run, once for each way. */
  built: number;
  findings: Finding[];
}

export type Tallies = Map<FamilyName, Tally>;

interface Batch {
  readonly family: FamilyName;
  readonly from: number;
  readonly count: number;
  /** Its number where C is built of it. */
  readonly build: number | undefined;
}

function batchesOf(name: FamilyName, wanted: number, every?: number): Batch[] {
  const { batch: most, builds: own, all }: Family = families[name];
  const builds = every ?? own;
  const batch = builds === 0 ? Math.min(most, 250) : most;
  const total = all ? Math.min(wanted, all()) : wanted;
  return Array.from({ length: Math.ceil(total / batch) }, (_, i) => ({
    family: name,
    from: i * batch,
    count: Math.min(batch, total - i * batch),
    build: builds > 0 && i % builds === 0 ? i / builds : undefined,
  }));
}

const taskOf = ({ family, from, count, build }: Batch, seed: number): Task => ({
  specimens: Array.from({ length: count }, (_, i) => specimenOf(family, seed, from + i)),
  seed,
  batch: build,
});

/** Runs the plan. Processes are stopped at its end, however it ends. */
export async function campaign(plan: Plan): Promise<Tallies> {
  const batches = Object.entries(plan.counts).flatMap(([name, n]) =>
    batchesOf(name as FamilyName, n, plan.builds),
  );
  const tallies: Tallies = new Map();
  const queue = batches.entries();
  const work = async (): Promise<void> => {
    const worker = new Worker();
    try {
      for (const [, batch] of queue) {
        const outcome = await worker.perform({
          ...taskOf(batch, plan.seed),
          ...(plan.inTurn && { inTurn: true }),
        });
        const tally = tallies.get(batch.family) ?? nothing();
        tallies.set(batch.family, tally);
        count(tally, outcome.verdicts, batch.count);
        tally.built += outcome.built;
        tally.findings.push(...outcome.findings);
        plan.progress?.(
          [...tallies.values()].reduce((n, t) => n + t.tried, 0),
          outcome.findings,
        );
      }
    } finally {
      worker.stop();
    }
  };
  await Promise.all(Array.from({ length: plan.processes }, work));
  return tallies;
}

const nothing = (): Tally => ({ tried: 0, read: 0, taken: 0, refused: 0, large: 0, built: 0, findings: [] });

function count(tally: Tally, verdicts: readonly (Verdict | undefined)[], tried: number): void {
  tally.tried += tried;
  for (const verdict of verdicts) {
    if (!verdict || verdict.kind === "fault") continue;
    tally[verdict.kind]++;
    if (verdict.kind !== "refused" || verdict.stage !== "read") tally.read++;
  }
}

/** The findings by signature, most frequent first. */
export function bySignature(findings: readonly Finding[]): [signature: string, findings: Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const signature = signatureOf(finding.fault);
    groups.set(signature, [...(groups.get(signature) ?? []), finding]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** The finding with a text as small as can be found within a time, printed as a case file. */
export async function caseFile(finding: Finding, seed: number, milliseconds: number): Promise<string> {
  const worker = new Worker({ specimen: 20_000, build: 120_000 });
  const { specimen, fault: first } = finding;
  try {
    const again = (text: string): Promise<Fault | undefined> => sameFault(worker, finding, text, seed);
    const { text, fault } = await smaller({ text: specimen.text, fault: first }, again, milliseconds);
    const words = fault.message.split("\n").slice(0, 4).join("\n//   ");
    return [
      `// ${specimen.family} ${specimen.index}, seed ${seed}. ${fault.stage}: ${words}`,
      "// RUN: compile --target neon,c,pseudo",
      text.trim(),
      "",
    ].join("\n");
  } finally {
    worker.stop();
  }
}

/** The fault of a text, when it is the one that was found. */
async function sameFault(
  worker: Worker,
  { specimen, fault }: Finding,
  text: string,
  seed: number,
): Promise<Fault | undefined> {
  const isInC = /^(build|run)/.test(fault.stage);
  for (const batch of isInC ? turns.keys() : [undefined]) {
    const { findings } = await worker.perform({ specimens: [{ ...specimen, text }], seed, batch });
    const same = findings.find((other) => signatureOf(other.fault) === signatureOf(fault));
    if (same) return same.fault;
  }
  return undefined;
}
