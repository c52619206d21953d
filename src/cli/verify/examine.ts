// Takes functions through every tier, a batch at a time: inputs and outputs of many functions do not fit in memory.
import { join } from "node:path";
import { inTemporaryFolder } from "../cleanup.ts";
import type { Built, Tier } from "../harness.ts";
import { buildTier, judge, type BuiltTier, type Evidence, type Subject } from "./judge.ts";

/** A function as it was built, and how to make its inputs and expected outputs. */
export interface Candidate {
  readonly built: Built;
  readonly subject: () => Subject;
}

interface Trial {
  readonly place: number;
  readonly subject: Subject;
}

/**
 * What the tiers show, tier after tier and in the order of the functions. Each tier is built once; `look` sees every
 * subject while it is there. `sources`: files of C beside those of the functions.
 */
export function examine(
  candidates: readonly Candidate[],
  tiers: readonly Tier[],
  look: (subject: Subject) => void,
  sources: readonly string[] = [],
): Promise<Evidence[]> {
  return inTemporaryFolder(async (folder) => {
    const units = candidates.map(({ built }) => built);
    const built: BuiltTier[] = [];
    for (const [i, tier] of tiers.entries())
      built.push(await buildTier(tier, units, join(folder, `${i}`), sources));
    const evidence = tiers.map((): Evidence[] => []);
    for (const batch of batches(candidates)) {
      batch.forEach(({ subject }) => look(subject));
      for (const [i, tier] of built.entries()) evidence[i]!.push(...(await judge(tier, batch)));
    }
    return evidence.flat();
  });
}

/** As many input sets, and as many lanes, are in memory at a time; a function with more is a batch of its own. */
const [mostSets, mostLanes] = [2 ** 14, 2 ** 22];

function* batches(candidates: readonly Candidate[]): Generator<Trial[]> {
  let [batch, sets, lanes]: [Trial[], number, number] = [[], 0, 0];
  for (const [place, candidate] of candidates.entries()) {
    const subject = candidate.subject();
    batch.push({ place, subject });
    sets += subject.coverage.samples.length;
    lanes += lanesOf(subject);
    if (sets < mostSets && lanes < mostLanes) continue;
    yield batch;
    [batch, sets, lanes] = [[], 0, 0];
  }
  if (batch.length > 0) yield batch;
}

const lanesOf = ({ coverage, expected }: Subject): number =>
  [...coverage.samples.map(({ tensors }) => tensors), ...expected]
    .flat()
    .reduce((sum, { data }) => sum + data.length, 0);
