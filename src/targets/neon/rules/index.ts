// The whole table, by the operation at the root of each row's meaning; cheapest first.
import type { Rule } from "../rule.ts";
import { rootOf } from "../rule.ts";
import { convertRules } from "./convert.ts";
import { fixedPointRules } from "./fixed-point.ts";
import { floatRules } from "./float.ts";
import { integerRules } from "./integer.ts";

export const rules: readonly Rule[] = [...integerRules, ...fixedPointRules, ...floatRules, ...convertRules];

const byRoot = new Map<string, Rule[]>();
for (const row of [...rules].sort((a, b) => a.cost - b.cost)) {
  const root = rootOf(row);
  byRoot.set(root, [...(byRoot.get(root) ?? []), row]);
}

export const rulesFor = (op: string): readonly Rule[] => byRoot.get(op) ?? [];
