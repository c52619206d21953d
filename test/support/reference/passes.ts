// The page of passes, from their own tables.
import { simplifications } from "../../../src/expr/simplify.ts";
import { loweringSteps } from "../../../src/lower/steps.ts";
import type { Kept, Pass } from "../../../src/passes/pass.ts";
import { passes, pipelines } from "../../../src/passes/registry.ts";

const promises: Readonly<Record<Kept, string>> = {
  bits: "every result bit",
  reals:
    "no bits: results differ as said here, `tosac verify` measures by how much, and it runs only when asked for",
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
## From graph to C

What stands between the graph and C is loops, in a small language of their own. Each step below keeps every bit.
\`verify --each-pass\` runs the loops after each, checks what they claim (ranges, numbers attained, loops left early), and names
the step that breaks something. \`compile --target pseudo --stage=\` and the name of a step shows them.

| step | what it does | because |
|---|---|---|
${loweringSteps.map(({ name, summary, because }) => `| \`${name}\` | ${summary} | ${because} |`).join("\n")}

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
  modes = {},
}: Pass): string {
  const choices = Object.entries(modes)
    .map(([mode, of]) => `| \`${name}{mode=${mode}}\` | ${of.summary} | ${promises[of.keeps]} |`)
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

${summary} Keeps ${promises[keeps]}${choices && ", unless another mode is chosen"}.
${facts && `\n${facts}\n`}${choices && `\n| mode | does | keeps |\n|---|---|---|\n${choices}\n`}${rows.length > 0 ? `\n| pattern | because | ops |\n|---|---|---|\n${rows.join("\n")}\n` : ""}`;
}
