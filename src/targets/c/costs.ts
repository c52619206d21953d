// What portable C costs, as far as choices depend on it.
import type { CostModel } from "../../kernel/costs.ts";
import type { Family } from "../../kernel/families.ts";

/**
 * Compilers put simple arithmetic into registers by themselves, and of four words that is 1. They leave the rest to one lane after
 * the other: look-ups, whatever the table's size, and products that need 64 bits. The instructions of four such lanes are counted
 * in what gcc 12 makes of them for x86-64, and as four to a cycle.
 */
const anyCore: Family = {
  multiply: 6,
  shift: 1,
  divide: 16,
  root: 16,
  float: 1,
  registers: [],
  gather: 4,
};

export const portableCosts: CostModel = {
  registerBytes: 16,
  tableRegisters: 0,
  lookupRegisters: 0,
  byteSum: () => 2,
  families: { any: anyCore },
  usual: "any",
};
