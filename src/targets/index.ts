// The targets, by name.
import { c } from "./c/target.ts";
import { neon } from "./neon/target.ts";
import { pseudo } from "./pseudo/target.ts";
import type { Target } from "./target.ts";

export const targets: readonly Target[] = [neon, c, pseudo];

export function targetNamed(name: string): Target {
  const found = targets.find((t) => t.name === name);
  if (!found) throw new Error(`no target named ${name}`);
  return found;
}
