// What loops claim of their values, as checks.
import { boundsText, includes } from "../../expr/range.ts";
import type { Claim, Loop, Value } from "../ir.ts";
import type { Scalars } from "./expressions.ts";
import type { Machine } from "./machine.ts";

/** Checks what is claimed of each value computed; undefined where nothing is. */
export function checkOf(value: Value, machine: Machine): ((v: Scalars) => void) | undefined {
  const checks = value.claims.map((claim) => checkOfClaim(claim, value, machine));
  const [first, second] = checks;
  if (!first) return undefined;
  if (!second) return first;
  return (v) => checks.forEach((check) => check(v));
}

function checkOfClaim(claim: Claim, value: Value, machine: Machine): (v: Scalars) => void {
  if (claim.kind === "attains") {
    const seen = machine.sightingOf(claim);
    return (v) => {
      if (Object.is(Number(v), claim.number)) seen.now = true;
    };
  }
  const { range } = claim;
  const { lo, hi, nan } = range;
  return (v) => {
    if (v > lo && v < hi) return; // most are well inside
    if (typeof v === "bigint" ? v >= lo && v <= hi : includes(range, v)) return;
    const or = nan ? " and NaN" : "";
    machine.faults.add(
      claim,
      value,
      () => `${value.name} is ${shown(v)}, outside of ${boundsText(range, value.type)}${or}`,
    );
  };
}

export const shown = (v: Scalars): string => (Object.is(v, -0) ? "-0" : String(v));

/** Checks that numbers which each execution of the loop has to compute were among those it did. */
export function sightsOf(value: Value, loop: Loop, machine: Machine): (() => void)[] {
  return value.claims.flatMap((claim) => {
    if (claim.kind !== "attains" || claim.loop !== loop) return [];
    const seen = machine.sightingOf(claim);
    return () => {
      if (!seen.now)
        machine.faults.add(
          claim,
          value,
          () => `${value.name} is never ${shown(claim.number)} in loop ${loop.name}`,
        );
      seen.now = false;
    };
  });
}
