// tosac golden: the C of a folder of models against the C that was kept, and what kind of change there is.
import { availableParallelism } from "node:os";
import { statSync } from "node:fs";
import { writeAll } from "../files.ts";
import { sameContent } from "../golden/contents.ts";
import { exitOf, failingKinds } from "../golden/failing.ts";
import type { JudgeOptions } from "../golden/judgement.ts";
import { githubText, goldenPart, junitText, sarifText } from "../golden/machines.ts";
import { peopleText } from "../golden/people.ts";
import { planOf } from "../golden/plan.ts";
import { judgeAll, serve, type Outcome } from "../golden/pool.ts";
import { Progress } from "../golden/progress.ts";
import { modelsReport } from "../report.ts";
import { usage } from "../stop.ts";
import { product } from "../streams.ts";
import { attempting } from "../system.ts";

export interface GoldenVerbOptions extends Omit<JudgeOptions, "target"> {
  readonly update?: boolean;
  readonly failOn?: string;
  /** Lines of diff for each model. */
  readonly diff: number;
  readonly jobs?: number;
  readonly json?: boolean;
  readonly github?: boolean;
  /** Files to write. */
  readonly junit?: string;
  readonly sarif?: string;
  readonly flags?: readonly string[];
}

export async function goldenVerb(dir: string, options: GoldenVerbOptions): Promise<number> {
  const failOn = options.update ? [] : failingKinds(options.failOn);
  const isFolder = attempting(`read ${dir}`, () => statSync(dir)).isDirectory();
  if (!isFolder) throw usage(`${dir} is not a folder`, "tosac golden takes the folder of models and their C");
  const entries = planOf(dir);
  const jobs = Math.min(options.jobs ?? availableParallelism(), entries.length);
  const progress = new Progress(entries.length);
  const outcomes = await judgeAll(entries, { ...options, target: "neon" }, jobs, (outcome) => {
    if (options.update) accept(outcome);
    progress.step();
  }).finally(() => progress.end());
  writeReports(dir, outcomes, { ...options, failOn });
  return exitOf(outcomes, failOn);
}

export const workerVerb = (): Promise<never> => serve();

/** The golden becomes what is compiled now, if that is another text: all files of a model, or none. */
function accept({ judgement }: Outcome): void {
  const changed = judgement?.files.filter(({ before, now }) => !sameContent(before, now)) ?? [];
  if (changed.length > 0) writeAll(new Map(changed.map(({ path, now }) => [path, now])));
}

type Reports = Omit<GoldenVerbOptions, "failOn"> & { readonly failOn: ReturnType<typeof failingKinds> };

function writeReports(dir: string, outcomes: readonly Outcome[], options: Reports): void {
  const { failOn, junit, sarif, json, github, flags, diff } = options;
  const files = new Map<string, string>();
  if (junit !== undefined) files.set(junit, junitText(dir, outcomes, failOn));
  if (sarif !== undefined) files.set(sarif, sarifText(outcomes, failOn));
  if (files.size > 0) writeAll(files);
  if (json)
    product(
      modelsReport(
        flags,
        outcomes.map((outcome) => goldenPart(outcome, failOn)),
      ),
    );
  else if (github) product(githubText(outcomes, failOn));
  else product(peopleText(outcomes, { failOn, diffLines: diff }));
}
