// C with ARM NEON intrinsics, beside the portable path in the same file.
import { emitC } from "../emit-c.ts";
import type { Target } from "../target.ts";
import { neonCosts } from "./families.ts";
import { neonMachine } from "./machine.ts";

export const neon = {
  name: "neon",
  summary: "C11 with ARM NEON intrinsics, and the portable path beside them.",
  costs: neonCosts,
  emit: (units, options) => emitC(units, options, neonMachine(options.cpu)),
} satisfies Target;
