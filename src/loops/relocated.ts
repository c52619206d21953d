// Loops over other memory.
import type { Access, Block, BoundExpr, Leaf, Stmt } from "./ir.ts";

/** The same loops with every access to memory replaced. */
export const relocated = (block: Block, to: (at: Access) => Access): Block =>
  block.map((s) => relocatedStmt(s, to));

function relocatedStmt(s: Stmt, to: (at: Access) => Access): Stmt {
  const bound = ({ expr, leaves }: BoundExpr): BoundExpr => ({
    expr,
    leaves: leaves.map((l): Leaf => (l.kind === "load" ? { ...l, from: to(l.from) } : l)),
  });
  switch (s.kind) {
    case "for":
      return { ...s, body: relocated(s.body, to) };
    case "if":
      return { ...s, cond: bound(s.cond), then: relocated(s.then, to), else: relocated(s.else, to) };
    case "while":
      return { ...s, before: relocated(s.before, to), cond: bound(s.cond), body: relocated(s.body, to) };
    case "let":
    case "update":
    case "across":
      return { ...s, expr: bound(s.expr) };
    case "acc":
      return s.init ? { ...s, init: bound(s.init) } : s;
    case "store":
      return { ...s, to: to(s.to), expr: bound(s.expr) };
    case "leave":
      return { ...s, when: bound(s.when) };
    case "call": // takes whole buffers
    case "dot":
    case "alloc":
      return s;
  }
}
