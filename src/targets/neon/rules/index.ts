// The whole table.
import type { Rule } from "../../../vector/rule.ts";
import { byRoot } from "../../../vector/rule.ts";
import { convertRules } from "./convert.ts";
import { fixedPointRules } from "./fixed-point.ts";
import { floatRules } from "./float.ts";
import { integerRules } from "./integer.ts";

export const rules: readonly Rule[] = [...integerRules, ...fixedPointRules, ...floatRules, ...convertRules];

export const rulesFor = byRoot(rules);
