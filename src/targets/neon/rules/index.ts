// The whole table, by the operation at the root of each row's meaning: rows that cover more of an expression first, then
// the cheaper ones.
import { nodesOf } from "../../../expr/expr.ts";
import type { Rule } from "../../../vector/rule.ts";
import { rootOf } from "../../../vector/rule.ts";
import { convertRules } from "./convert.ts";
import { fixedPointRules } from "./fixed-point.ts";
import { floatRules } from "./float.ts";
import { integerRules } from "./integer.ts";

export const rules: readonly Rule[] = [...integerRules, ...fixedPointRules, ...floatRules, ...convertRules];

const byRoot = new Map<string, Rule[]>();
const covered = (row: Rule): number => [...nodesOf(row.means)].filter((e) => e.kind === "apply").length;
for (const row of [...rules].sort((a, b) => covered(b) - covered(a) || a.cost - b.cost)) {
  const root = rootOf(row);
  byRoot.set(root, [...(byRoot.get(root) ?? []), row]);
}

export const rulesFor = (op: string): readonly Rule[] => byRoot.get(op) ?? [];
