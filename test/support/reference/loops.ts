// The page of the language of loops: each construct as it is printed, from procs that are run by tests or made from cases.
import { loopStages } from "../../../src/compiler.ts";
import { optimize } from "../../../src/index.ts";
import type { Block, BoundExpr, Leaf, Proc, Stmt } from "../../../src/loops/ir.ts";
import { printProc } from "../../../src/loops/print.ts";
import { cases, modelOf } from "../cases.ts";
import { examples } from "../loops/procs.ts";

interface Shown {
  readonly says: string;
  readonly proc: Proc;
}

/** The first function of a case after a lowering pass. */
function lowered(name: string, pass: string): Proc {
  const { model } = optimize(modelOf(cases.find((c) => c.name === name)!));
  return loopStages(model.funcs[0]!).find((stage) => stage.name === pass)!.proc;
}

const made = (name: string, pass: string, says: string): Shown => ({ says, proc: lowered(name, pass) });

const shown = (): Shown[] => [
  made(
    "norm/min_max",
    "narrow",
    "What lowering makes of a graph: loops that are parallel or reduce, values (`let`), accumulators (`acc`, taking up what stands behind `<-`), stores. Behind `--` stand the op that a value is the result of and its claims, which are checked whenever it is computed: bounds, and a number that each execution of a loop attains.",
  ),
  made(
    "norm/loud_rows",
    "early-exit",
    "`leave` ends a loop as soon as its condition holds, as it would still do after all iterations. Of an `if` that is a shortcut, both branches would store the same.",
  ),
  made(
    "table/row_with_nan",
    "row-tables",
    "A table for each row is memory (`alloc`) that a loop fills and another reads; `else` is what a load gives where its index is outside.",
  ),
  ...examples,
];

/** Kinds of statements, leaves, loops and reductions in a proc and in what it calls. */
export function constructsOf(proc: Proc): Set<string> {
  const found = new Set<string>();
  const leaf = (l: Leaf): unknown =>
    found.add(l.kind === "load" && l.otherwise !== undefined ? "load else" : l.kind);
  const exprs = (all: readonly (BoundExpr | undefined)[]): void =>
    all.forEach((e) => e?.leaves.forEach(leaf));
  const block = (all: Block): void => all.forEach(stmt);
  const stmt = (s: Stmt): void => {
    found.add(s.kind === "if" && s.shortcut ? "shortcut" : s.kind);
    switch (s.kind) {
      case "for":
        found.add(s.loop.kind);
        return block(s.body);
      case "acc":
        found.add(s.reduction.kind);
        return exprs([s.init]);
      case "let":
        s.value.claims.forEach(({ kind }) => found.add(kind));
        return exprs([s.expr]);
      case "update":
      case "across":
      case "store":
        return exprs([s.expr]);
      case "if":
        exprs([s.cond]);
        block(s.then);
        return block(s.else);
      case "while":
        block(s.before);
        exprs([s.cond]);
        return block(s.body);
      case "leave":
        return exprs([s.when]);
      case "call":
        return constructsOf(s.proc).forEach((c) => found.add(c));
      case "dot":
      case "alloc":
        return;
    }
  };
  block(proc.body);
  return found;
}

export const constructsShown = (): Set<string> =>
  new Set(shown().flatMap(({ proc }) => [...constructsOf(proc)]));

export function loopsPage(): string {
  const sections = shown().map(
    ({ says, proc }) => `## ${proc.name}\n\n${says}\n\n\`\`\`\n${printProc(proc).trimEnd()}\n\`\`\`\n`,
  );
  return `# The language of loops

What stands between the graph and C. It is printed, not read: \`--target pseudo\`, \`--stage=\`, \`-O0\` and the flags that print
after passes show it. All of it can be run, and what it claims is checked as it runs.

- A **proc** has buffers that it reads and buffers that it writes, in row-major order. \`where\` lists its constants.
- Iterations of a **parallel** loop may run in any order or at once: none reads what another writes. Those of a **reduce** loop may
  run in any order, and share accumulators. Those of a **serial** loop run in order.
- An **index** is a sum of loops and values times numbers; \`min\`, \`div\` and \`mod\` by numbers may stand in it. Each access stays
  inside of its buffer, or says with \`else\` what it gives outside.
- **Reductions** give the same bits in any order, but for sums and products of floats, which are kept as 16 partial results by the
  position that stands behind \`at\`, and joined as a fixed tree; and for \`latest\`, which is for serial loops.

${sections.join("\n")}`;
}
