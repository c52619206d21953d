// Portable C11: one element at a time, no intrinsics.
import { emitC } from "../emit-c.ts";
import type { Target } from "../target.ts";
import { portableCosts } from "./costs.ts";

export const c: Target = {
  name: "c",
  summary: "Portable C11, one element at a time.",
  costs: () => portableCosts,
  emit: (units, options) => emitC(units, options),
};
