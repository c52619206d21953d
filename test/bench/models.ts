// Whole models in the sizes in which they are in use: what a call costs, and the memory it needs.
import { memoryOf, optimize, prepare } from "../../src/index.ts";
import type { MemoryUse } from "../../src/index.ts";
import { paramsOf } from "../../src/cli/slots.ts";
import { randomSet } from "../../src/cli/samples.ts";
import { wholeModels } from "../support/models/models.ts";
import { modelOf } from "../support/subjects.ts";
import type { Work } from "./work.ts";

const SEED = 1;

/** Upstream lowers no variables. */
const isLowered = (text: string): boolean => !text.includes("tosa.variable");

/** One element each: the call. */
export const modelWork = (): Work[] =>
  wholeModels.flatMap(({ name, text }): Work[] => {
    const full = text("full");
    const inputs = randomSet(paramsOf(modelOf(full).funcs[0]!), SEED);
    return isLowered(full) ? [{ name, text: full, inputs, elements: 1 }] : [];
  });

/** Memory of every whole model, those among them that upstream does not lower. */
export const modelMemory = (): MemoryUse[] =>
  wholeModels.flatMap(({ text }) => memoryOf(optimize(prepare(modelOf(text("full"))).model).model, {}));
