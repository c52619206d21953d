// A list of lowering passes at work.
import type { Remark } from "../support/diagnostics.ts";
import type { Said } from "../kernel/said.ts";
import type { Source } from "./lowered.ts";
import { Lowered } from "./lowered.ts";
import type { LoweringPass } from "./pass.ts";
import { loweringNamed, loweringPipelines } from "./registry.ts";

/** What stands after a pass. */
export interface Stage {
  readonly pass: LoweringPass;
  readonly lowered: Lowered;
}

/** All stages of a function without regions, in order; the last is what targets print. At least the first pass runs. */
export function stagesOf(source: Source, names: readonly string[] = loweringPipelines["lower"]!): Stage[] {
  const stages: Stage[] = [];
  for (const name of names) {
    const pass = loweringNamed(name)!;
    const before = stages.at(-1)?.lowered ?? new Lowered(source);
    stages.push({ pass, lowered: pass.run(before, () => undefined) });
  }
  return stages;
}

/** The last stage of those that people are shown: nothing is a table there that was none in the graph. */
export const readableOf = (stages: readonly Stage[]): Stage =>
  stages.findLast((_, i) => stages.slice(0, i + 1).every(({ pass }) => !pass.obscures)) ?? stages[0]!;

/** What passes declined, as remarks at the ops concerned. */
export const declinedRemarks = (said: readonly Said[]): Remark[] =>
  said.flatMap(({ pass, pattern, kind, op, because }) =>
    kind === "fired"
      ? []
      : [
          {
            severity: "remark" as const,
            subject: pass,
            code: `${pass}/${pattern}`,
            message: `${op?.name ?? "a value"} left alone by ${pattern}: ${because()}`,
            at: op?.span,
          },
        ],
  );
