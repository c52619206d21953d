// The page of passes, from their own tables.
import { simplifications } from "../../../src/expr/simplify.ts";
import type { Pass } from "../../../src/passes/pass.ts";
import { passes, pipelines } from "../../../src/passes/registry.ts";

const promises: Readonly<Record<Pass["keeps"], string>> = {
  bits: "every result bit",
  reals: "real-number meaning; rounding may differ, so it runs only when asked for",
};

export function passesPage(): string {
  const named = Object.entries(pipelines).map(
    ([name, list]) => `- \`${name}\`: ${list.map((pass) => `\`${pass}\``).join(", ") || "no passes"}`,
  );
  return `# Passes

A pass takes a function to a function. \`--pass-pipeline=\` runs passes in MLIR's grammar,
\`builtin.module(func.func(canonicalize,cse))\`, or just \`canonicalize,cse\`, or a pipeline by its name. A pipeline that
breaks an order fact is refused. \`--why\` and the name of a pass shows what fired and what declined.

Pipelines:

${named.join("\n")}

${passes.map(passSection).join("\n")}
## Inside kernels

Once ops have become loops, the expressions over one element are simplified under the ranges proven for them. This is no
pass of the pipeline and keeps every bit.

| rule | because |
|---|---|
${simplifications.map(({ name, because }) => `| ${name} | ${because.replaceAll("|", "\\|")} |`).join("\n")}
`;
}

function passSection({
  name,
  summary,
  keeps,
  after = [],
  because: reasons = [],
  patterns = [],
  options = [],
}: Pass): string {
  const choices = options
    .map((o) => `- \`${name}{${o.name}=${o.values.join("|")}}\`: ${o.summary}; without it \`${o.values[0]}\``)
    .join("\n");
  const facts = [
    ...reasons.map((reason) => `- because ${reason}`),
    ...after.map(([earlier, reason]) => `- after \`${earlier}\`: ${reason}`),
  ].join("\n");
  const rows = patterns.map(
    ({ name: pattern, because, ops }) =>
      `| ${pattern} | ${because.replaceAll("|", "\\|")} | ${ops?.map((op) => op.replace("tosa.", "")).join(", ") ?? "all"} |`,
  );
  return `## ${name}

${summary} Keeps ${promises[keeps]}.
${facts && `\n${facts}\n`}${choices && `\n${choices}\n`}${rows.length > 0 ? `\n| pattern | because | ops |\n|---|---|---|\n${rows.join("\n")}\n` : ""}`;
}
