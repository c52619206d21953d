// Every pass and every named pipeline, from the graph to the final loops, and what a pipeline text asks for.
import type { Pass } from "./ir/pass.ts";
import type { LoweringPass } from "./lower/registry.ts";
import { loweringMistakes, loweringNamed, loweringPasses, loweringPipelines } from "./lower/registry.ts";
import type { Registry } from "./passes/pipeline.ts";
import { parsePipeline } from "./passes/pipeline.ts";
import { passes, pipelines } from "./passes/registry.ts";
import type { Diagnostic } from "./support/diagnostics.ts";
import { table } from "./support/table.ts";

type AnyPass = Pass | LoweringPass;

export const allPasses: readonly AnyPass[] = [...passes, ...loweringPasses];
export const allPipelines = table<readonly string[]>({ ...pipelines, ...loweringPipelines });

const registry: Registry<AnyPass> = {
  passes: allPasses,
  pipelines: allPipelines,
  mistakes: loweringMistakes,
};

/** A pipeline, taken apart. */
export interface Pipeline {
  readonly graph: readonly Pass[];
  /** Names of the passes over loops; undefined when it has none, which leaves the choice to whoever needs loops. */
  readonly lowering: readonly string[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** `own`: further passes that it may name. */
export function readPipeline(text: string, own: readonly Pass[] = []): Pipeline {
  const all = own.length === 0 ? registry : { ...registry, passes: [...allPasses, ...own] };
  const { passes: list, diagnostics } = parsePipeline(text, all);
  const isOfLoops = ({ name }: AnyPass): boolean => loweringNamed(name) !== undefined;
  const lowering = list.filter(isOfLoops).map(({ name }) => name);
  return {
    graph: list.filter((pass): pass is Pass => !isOfLoops(pass)),
    lowering: lowering.length > 0 ? lowering : undefined,
    diagnostics,
  };
}
