// The interpreter as the verbs use it: what stops it ends the command.
import { interpret } from "../index.ts";
import type { Model, Note, Tensor } from "../index.ts";
import { report } from "./session.ts";

/** What one function gives for some inputs, and notes on conditions that they did not meet. `steps`: how many ops may run. */
export function interpreted(
  model: Model,
  entry: string,
  inputs: readonly Tensor[],
  steps?: number,
): { outputs: Tensor[]; notes: Note[] } {
  const { outputs, notes, diagnostics } = interpret(model, inputs, { entry, ...(steps && { steps }) });
  report(diagnostics);
  return { outputs, notes };
}
