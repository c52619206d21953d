// What `tosac verify` found, for people (one line per function) and for machines (a certificate).
import { basename } from "node:path";
import type { Skipped } from "../../index.ts";
import { skippedPart } from "../skipped.ts";
import { fold } from "../fold.ts";
import { modelPart, sha256 } from "../report.ts";
import { deviationText, type PassEvidence } from "./deviation.ts";
import type { StageEvidence } from "./each-pass.ts";
import type { Evidence, Summary } from "./judge.ts";
import { printable } from "../../support/printable.ts";

export interface Findings {
  readonly file: string;
  readonly model: Uint8Array;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly options: {
    readonly target: string;
    readonly cpu?: string | undefined;
    readonly tune?: string | undefined;
    readonly seed: number;
    readonly pipeline: string | undefined;
  };
  /** True when a pass that may change values changed the graph. */
  readonly mayDeviate: boolean;
  readonly passes: readonly PassEvidence[];
  /** Pass by pass; empty unless asked for. */
  readonly stages: readonly StageEvidence[];
  readonly tiers: readonly Evidence[];
  /** For each function, what its code skips on these inputs; empty unless asked for. */
  readonly counts: readonly (readonly Skipped[])[];
  readonly skipped: readonly string[];
}

export const isVerified = ({ passes, stages, tiers, mayDeviate }: Findings): boolean =>
  tiers.every(({ failure }) => failure === undefined) &&
  !stages.some(isBroken) &&
  (mayDeviate || passes.every(({ different }) => different === 0));

const isBroken = ({ mustKeep, failure }: StageEvidence): boolean => mustKeep && failure !== undefined;

/** One line per function, followed by what went wrong; then how the C was built and run. Lines fit a terminal. */
export const verdictText = (findings: Findings): string =>
  [...findings.passes.flatMap((passes) => verdictOf(passes, findings)), ...tiersText(findings), ""].join(
    "\n",
  );

function verdictOf(passes: PassEvidence, findings: Findings): string[] {
  const { subject } = passes;
  const failed = findings.tiers.filter((e) => e.subject.name === subject.name && e.failure !== undefined);
  const stages = findings.stages.filter((stage) => stage.subject.name === subject.name);
  const changed = passes.different > 0 && !findings.mayDeviate;
  const isFailed = failed.length > 0 || changed || stages.some(isBroken);
  return [
    ...fold(`${isFailed ? "FAILED" : "verified"} ${title(subject, findings)}`),
    ...stagesText(stages),
    ...(passes.different > 0 || findings.mayDeviate ? fold(deviationText(passes)) : []),
    ...failed.flatMap(({ tier, failure }) => foldFirst(`on ${tier.name}: ${failure}`)),
  ];
}

function tiersText({ tiers }: Findings): string[] {
  if (tiers.length === 0) return [];
  const names = [...new Set(tiers.map(({ tier }) => `  ${tier.name}`))];
  const equal = tiers.every(({ failure }) => failure === undefined);
  return [equal ? "equal on" : "compared on", ...names];
}

/** What the first line says is ours; those below it are places and values, or a compiler's. */
function foldFirst(text: string): string[] {
  const [first, ...rest] = text.split("\n");
  return [...fold(first!), ...rest];
}

function stagesText(stages: readonly StageEvidence[]): string[] {
  if (stages.length === 0) return [];
  const changing = stages.filter(({ failure }) => failure !== undefined);
  if (changing.length === 0) return [`each of ${stages.length} passes and steps to C keeps every lane`];
  return changing.flatMap((stage) =>
    foldFirst(
      `pass ${stage.place}, ${stage.pass}, ${stage.mustKeep ? "broke bits" : "changed bits, as it may"}: ${stage.failure}`,
    ),
  );
}

function title({ name, coverage, sets: count, lanes }: Summary, { options }: Findings): string {
  const sets = `${count} input ${count === 1 ? "set" : "sets"}`;
  const how = {
    exhaustive: `exhaustive, ${sets}`,
    values: `each value in some lanes, ${sets}`,
    sampled: `seed ${options.seed}, ${sets}`,
    given: sets,
  };
  return `@${printable(name)}: ${lanes} lanes ${coverage === "sampled" ? "sampled " : ""}(${how[coverage]})`;
}

/** What a report says of one model: with the flags of the call, everything needed to repeat the run. */
export function certificate(findings: Findings): object {
  const { file, model, files, options, passes, stages, tiers, counts, skipped } = findings;
  return {
    ...modelPart(file, model),
    verdict: isVerified(findings) ? "verified" : "failed",
    files: [...files].map(([name, content]) => ({ name, sha256: sha256(content) })),
    options: { ...options, pipeline: options.pipeline ?? null },
    functions: passes.map(({ subject, unit = null, ...differences }, i) => ({
      ...subject,
      passes: { ...differences, unit },
      skipped: (counts[i] ?? []).map(skippedPart),
    })),
    eachPass: stages.map(stagePart),
    tiers: tiers.map(tierPart),
    skipped,
  };
}

const stagePart = ({ subject, pass, place, mustKeep, failure }: StageEvidence) => ({
  function: subject.name,
  pass,
  place,
  keeps: mustKeep ? "bits" : "reals",
  equal: failure === undefined,
  failure: failure ?? null,
});

const tierPart = ({ tier, subject, failure }: Evidence) => ({
  function: subject.name,
  tier: tier.name,
  compiler: basename(tier.cc),
  flags: tier.flags,
  emulator: tier.runner ? basename(tier.runner[0]!) : null,
  equal: failure === undefined,
  failure: failure ?? null,
});
