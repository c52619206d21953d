// What cores with NEON are like, as far as choices depend on it.
import type { CostModel } from "../../kernel/costs.ts";
import type { Family } from "../../kernel/families.ts";
import type { Cpu } from "../target.ts";

/** Families of cores that choices can be for: Cortex-A55; Cortex-A76 and Neoverse-N1; Cortex-X1 and Neoverse-V1. */
export type Tune = "a55" | "a76" | "v1";

/**
 * A simple instruction on a register is 1, on the one pipe of 128 bits of A55, the two of A76 and the four of V1 alike.
 * Source: cycles of sixteen independent instructions in the models that `tosac cost` replays (llvm-mca 22, cortex-a55,
 * neoverse-n1, neoverse-v1). What only some of the pipes take counts the mean of the times it keeps those and, if nothing
 * else is to do, all of them: on V1 two of four pipes look up four registers in 1.5 cycles, which is (3 + 6) / 2.
 *
 * Of A55 all of this is rough: its model takes look-ups in one to four registers to be alike, which is not confirmed.
 * Gathers are bound by other pipes and by the front end as well: they cost what a sum over 64x384 words gathered at bytes
 * takes, 2.8, 0.96 and 0.65 cycles an element on the three, without its additions.
 */
export const families: Readonly<Record<Tune, Family>> = {
  a55: { multiply: 1, shift: 1, divide: 10, root: 9, float: 1, registers: [1, 1, 1, 1], gather: 10 },
  a76: { multiply: 3, shift: 1.5, divide: 10.5, root: 10.5, float: 3, registers: [1, 1, 4, 3], gather: 7 },
  v1: {
    multiply: 1.5,
    shift: 1.5,
    divide: 10.5,
    root: 10.5,
    float: 3,
    registers: [3, 3, 3, 4.5],
    gather: 9.5,
  },
};

/** Bytes are summed by dot products where those are written, otherwise by two pairwise sums. */
export const neonCosts = (cpu: Cpu = "dotprod"): CostModel => ({
  registerBytes: 16,
  tableRegisters: 20,
  lookupRegisters: 4,
  laneRegisters: 32,
  narrowSums: ["bytes", "lookups", "products", "pairs"],
  tileRegisters: 32,
  halfwords: cpu === "base",
  matrices: cpu === "i8mm",
  byteSum: ({ shift }) => (cpu === "base" ? 2 * shift : 1),
  families,
  usual: "a76",
});
