// The extreme of a monotone function is the function of the extreme: reductions run over raw bytes.
import { input } from "../../expr/expr.ts";
import { atMost } from "../../expr/range.ts";
import { citation } from "../describe.ts";
import type { Facts } from "../facts/facts.ts";
import type { Node } from "../kernel.ts";
import type { Rebuild } from "../rebuild.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";
import { composed } from "../rebuild.ts";

/** Moves a max or min of a monotone function of an 8-bit lane onto the lane. False when it is no such reduction. */
export function extremeOfBytes(node: Node, build: Rebuild, facts: Facts, said: Said[]): boolean {
  const { def } = node;
  const { kernel } = build;
  if (def.kind !== "reduce" || (def.reduce !== "max" && def.reduce !== "min")) return false;
  const key = [...facts.of(def.of).keys].find((k) => k !== def.of && kernel.nodes[k]!.type === "i8");
  const direction = key === undefined ? 0 : directionOf(facts.table(def.of, key));
  if (key === undefined || direction === 0) {
    const why =
      key === undefined ? "what it reduces is no function of one byte" : "what it reduces falls and rises";
    said.push(declined("byte-extremes", "monotone", node.op, () => why));
    return false;
  }
  said.push(
    fired(
      "byte-extremes",
      "monotone",
      node.op,
      () => `what it reduces ${direction > 0 ? "never falls" : "never rises"}`,
    ),
  );
  const reduce = (def.reduce === "max") === direction > 0 ? "max" : "min";
  const { range } = facts.of(key);
  const extreme = build.push({
    type: "i8",
    level: "row",
    label: `${reduce}_byte`,
    note: `${reduce} of the bytes; what ${citation(node.op)} reduces is monotone in them (all ${facts.table(def.of, key).length} values tried)`,
    range,
    def: { kind: "reduce", reduce, nan: "propagate", of: build.idOf(key) },
  });
  const expr = composed(def.of, key, input("i8", extreme), kernel);
  build.become(node, { def: { kind: "map", expr }, range: facts.of(node.id).range });
  return true;
}

/** 1 when the table never falls, -1 when it never rises, -0 being below +0; 0 otherwise, and where an entry is NaN. */
function directionOf(table: readonly number[]): number {
  const holds = (order: (v: number, before: number) => boolean): boolean =>
    table.slice(1).every((v, i) => order(v, table[i]!));
  return holds((v, before) => atMost(before, v)) ? 1 : holds(atMost) ? -1 : 0;
}
