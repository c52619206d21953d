// What the bench measures: small models, with the number of elements that their cost is divided by.
import type { CompileOptions } from "../../src/index.ts";
import type { Tensor } from "../../src/support/tensor.ts";
import { contractions } from "./contractions.ts";
import { elementwise } from "./elementwise.ts";
import { moments } from "./moments.ts";
import { norms } from "./norms.ts";
import { reductions } from "./reductions.ts";
import { dequantized, softmaxWork } from "./softmaxes.ts";

export interface Work {
  readonly name: string;
  readonly text: string;
  readonly inputs: readonly Tensor[];
  readonly elements: number;
  /** How it is compiled, where not as usual. */
  readonly options?: Partial<CompileOptions>;
}

export const allWork = (): Work[] => [
  ...softmaxWork(),
  dequantized(64, 384),
  ...elementwise(),
  ...reductions(),
  ...norms(),
  ...moments(),
  ...contractions(),
];
