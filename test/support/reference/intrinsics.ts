// The page of intrinsics, from the NEON table, and of the vocabulary it is written in.
import { input, type Scalar } from "../../../src/expr/expr.ts";
import { bounds, specials } from "../../../src/expr/functions.ts";
import type { Operation } from "../../../src/expr/operation.ts";
import { operations } from "../../../src/expr/vocabulary.ts";
import { across } from "../../../src/targets/neon/machine.ts";
import { rootOf, shownTexts, summaryOf, type Hole, type Rule } from "../../../src/vector/rule.ts";
import { rules } from "../../../src/targets/neon/rules/index.ts";
import { formula } from "./formula.ts";

export function intrinsicsPage(): string {
  const roots = new Map<string, Rule[]>();
  for (const row of rules) roots.set(rootOf(row), [...(roots.get(rootOf(row)) ?? []), row]);
  return `# Intrinsics

Every row of the NEON table (\`src/targets/neon/rules\`): a meaning on the left, the C that has exactly this meaning on
the right. A row is taken where its meaning occurs and its condition holds for the ranges proven there; of several, the
cheapest. Cost counts instructions for one register, roughly. \`test/rules.test.ts\` compiles every row and runs it
against its meaning on edge and random values.

In the C of a row, operands have the names of what it takes: registers of lanes, of which \`a0\` and \`a1\` are two; "uniform" is
the same value in all lanes, "immediate" a constant. Masks are shown at 32 bits. Names that begin with \`tosac_\` are small
functions that stand in the file itself.

${[...roots].map(([root, rows]) => section(root, rows)).join("\n")}
## Across lanes

The end of a reduction along a row.

| reduction | C |
|---|---|
${Object.entries(across)
  .map(([reduction, c]) => `| ${reduction} | \`${c}\` |`)
  .join("\n")}

## Vocabulary

What meanings are written in. A target without a row for one of those that have a definition computes the definition.

${operations()
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  .map(operationText)
  .join("\n")}
`;
}

function section(root: string, rows: readonly Rule[]): string {
  const because = [...new Set(rows.flatMap((row) => row.because ?? []))];
  const why = because.map((reason) => `- ${reasonRows(rows, reason)}: ${reason}`).join("\n");
  return `## ${root}

${summaryOf(rows[0]!)}

| row | meaning | C | takes | where | cost |
|---|---|---|---|---|---|
${rows.map(rowText).join("\n")}
${why && `\n${why}\n`}`;
}

const reasonRows = (rows: readonly Rule[], reason: string): string =>
  rows.flatMap(({ name, because }) => (because === reason ? [name] : [])).join(", ");

function rowText(row: Rule): string {
  const names = row.holes.map(({ name }) => name);
  const c = shownTexts(row).map((text) => cell(text));
  const cells = [
    row.name,
    cell(`${row.means.type}: ${formula(row.means, names)}`),
    c.join("<br>"),
    row.holes.map(holeText).join(", "),
    row.when ? cell(conditionText(row.when)) : "",
    `${row.cost}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

const cell = (code: string): string => `\`${code.replaceAll("|", "\\|")}\``;

function holeText({ name, type, kind, from, to }: Hole): string {
  const bounds = from === undefined && to === undefined ? "" : ` ${from}..${to}`;
  return kind === "lanes" ? `${name} ${type}` : `${name} ${kind} ${type}${bounds}`;
}

/** A condition is code; its text is the shortest honest way to show it. */
const conditionText = (when: (...ranges: never[]) => boolean): string =>
  String(when)
    .replace(/^[^=]*=>\s*/, "")
    .replace(/\s+/g, " ")
    .replace(/\b(\w+)\.lo\b/g, "least $1")
    .replace(/\b(\w+)\.hi\b/g, "greatest $1");

/** Narrowing operations are shown from i32 to i16, all others on i32. */
const results: Readonly<Record<string, Scalar>> = { saturate: "i16", saturate_unsigned: "i16" };

/** Special programs are too long for a line. */
const programs = Object.fromEntries(
  Object.values(specials).flatMap((list) => list.map(({ op }) => [op, op])),
);

function operationText({ name, summary, define }: Operation): string {
  const head = `- \`${name}\`: ${summary}`;
  const bound = bounds[name];
  if (bound)
    return `${head} A program of binary32 steps, within ${bound.ulp} units in the last place (${bound.how}).`;
  if (!define || name in programs) return head;
  const names = ["a", "b", "c"];
  const operands = names.map((_, id) => input("i32", id));
  return `${head} \`${formula(define(operands, results[name] ?? "i32"), names)}\``;
}
