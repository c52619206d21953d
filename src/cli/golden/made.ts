// A model as it is compiled now, with all that is needed to run its C and to reason about it.
import { fileStem, interfacesOf, type CInterface, type Func, type Model } from "../../index.ts";
import type { ExternSources } from "../externs.ts";
import { stemOf } from "../files.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { withProvenance } from "../provenance.ts";
import type { Files } from "./contents.ts";
import { generate, load, runnable, type CodeOptions } from "../session.ts";

/** Options of compile that a golden may have. */
export interface GoldenOptions extends CodeOptions, ExternSources {
  readonly target: "neon" | "c";
  readonly externModule?: string;
}

export interface Made {
  readonly options: GoldenOptions;
  readonly stem: string;
  /** The model's bytes. */
  readonly bytes: Uint8Array;
  /** As it would be written. */
  readonly files: Files;
  /** The model after its passes. */
  readonly final: Model;
  /** Functions that are called from outside, as they were read, and their interfaces in the same order. */
  readonly funcs: readonly Func[];
  readonly faces: readonly CInterface[];
}

/** Mistakes in the model are printed and end the work on it. */
export function madeFrom(path: string, options: GoldenOptions): Made {
  const pipeline = pipelineOf(options, "default");
  const { model, bytes } = load(path, options);
  const funcs = runnable(model, options.entry);
  const { model: final } = runPasses(model, pipeline, options);
  const stem = fileStem(stemOf(path));
  const { files } = generate(final, options.target, stemOf(path), options);
  const written = withProvenance(files, { ...options, path, bytes });
  const faces = interfacesOf(funcs, stem, options.prefix, options.weights);
  return { options, stem, bytes, files: written, final, funcs, faces };
}
