// Statements of loops as what they define, change and use.
import type { Access, Block, BoundExpr, Index, Leaf, Stmt } from "../loops/ir.ts";
import type { Flow } from "./flow.ts";

export const loopFlow = (block: Block): Flow[] => block.map(flowOf);

function flowOf(s: Stmt): Flow {
  const none = { mark: s, uses: [], parts: [] };
  switch (s.kind) {
    case "let":
    case "across":
      return { ...none, own: originsIn(s.value.origins), defines: s.value, uses: usesIn(s.expr) };
    case "acc": {
      const uses = s.init ? usesIn(s.init) : [];
      return { ...none, own: originsIn(s.value.origins), defines: s.value, uses };
    }
    case "update":
      return { ...none, changes: s.acc, uses: usesIn(s.expr) };
    case "dot":
      return { ...none, changes: s.acc, uses: [s.a, s.b].flatMap(usesOf) };
    case "store":
      return { ...none, changes: s.to.buffer, uses: [...usesIn(s.expr), ...placeUses(s.to)] };
    case "alloc":
      return { ...none, defines: s.buffer };
    case "for":
      return { ...none, uses: [s.from, s.to].flatMap(indexUses), parts: [loopFlow(s.body)] };
    case "if":
      return { ...none, uses: usesIn(s.cond), parts: [loopFlow(s.then), loopFlow(s.else)] };
    case "while":
      return { ...none, uses: usesIn(s.cond), parts: [loopFlow(s.before), loopFlow(s.body)] };
    case "leave":
      return { ...none, uses: usesIn(s.when) };
    case "call":
      return { ...none, uses: [...s.args, ...s.results] };
  }
}

const originsIn = (origins: readonly object[]): readonly object[] | undefined =>
  origins.length > 0 ? origins : undefined;

const usesIn = ({ leaves }: BoundExpr): object[] => leaves.flatMap(usesOf);

function usesOf(leaf: Leaf): object[] {
  if (leaf.kind === "value")
    return [leaf.value, ...[...(leaf.at ?? []), ...(leaf.row ? [leaf.row.at] : [])].flatMap(indexUses)];
  if (leaf.kind === "index") return indexUses(leaf.index);
  return [leaf.from.buffer, ...placeUses(leaf.from)];
}

const placeUses = ({ at }: Access): object[] => at.flatMap(indexUses);

const indexUses = ({ terms }: Index): object[] =>
  terms.flatMap(({ of }) => {
    if (of.kind === "value") return [of.value];
    return of.kind === "loop" ? [] : indexUses(of.of);
  });
