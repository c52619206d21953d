// The page of passes, from their own tables.
import { simplifications } from "../../../src/expr/simplify.ts";
import { loweringPasses } from "../../../src/lower/registry.ts";
import { allPipelines } from "../../../src/pipeline.ts";
import type { Kept, Mode, Pass } from "../../../src/passes/pass.ts";
import { passes } from "../../../src/passes/registry.ts";

const promises: Readonly<Record<Kept, string>> = {
  bits: "every result bit",
  reals:
    "no bits: results differ as said here, `tosac verify` measures by how much, and it runs only when asked for",
};

export function passesPage(): string {
  const named = Object.entries(allPipelines).map(
    ([name, list]) => `- \`${name}\`: ${list.map((pass) => `\`${pass}\``).join(", ") || "no passes"}`,
  );
  return `# Passes

A pass takes a function to a function, of the graph or of loops. \`--pass-pipeline=\` runs passes in MLIR's grammar,
\`builtin.module(func.func(canonicalize,cse))\`, or just \`canonicalize,cse\`, or a pipeline by its name. A pipeline that
breaks an order fact is refused. \`--why\` and the name of a pass shows what fired and what declined. A pipeline may go on from the
graph to loops, beginning with \`lower-to-loops\`; where code is wanted and it does not, \`lower\` follows. \`-O0\` is short for
\`--pass-pipeline=O0\`: loops as the graph has them, to read, to teach, and to compare with.

Pipelines:

${named.join("\n")}

${passes.map(passSection).join("\n")}
## From graph to C

What stands between the graph and C is loops, in a small language of their own ([its page](loops.md)). Each pass over them keeps
every bit, and all but the first can be left out. \`verify --each-pass\` runs the loops after each, checks what they claim (ranges,
numbers attained, loops left early), and names the pass that breaks something. \`compile --target pseudo --stage=\` and the name
of a pass shows them, and so do \`--mlir-print-ir-after-all\` and its kin. Which pass fires in which cases is on
[a page of its own](mechanisms.md).

${loweringPasses.map(passSection).join("\n")}

## Inside kernels

Once ops have become loops, the expressions over one element are simplified under the ranges proven for them. This is no
pass of the pipeline and keeps every bit.

| rule | because |
|---|---|
${simplifications.map(({ name, because }) => `| ${name} | ${because.replaceAll("|", "\\|")} |`).join("\n")}
`;
}

type Modes = Readonly<Record<string, Pick<Mode, "summary" | "keeps">>>;

function passSection({
  name,
  summary,
  keeps,
  after = [],
  because: reasons = [],
  patterns = [],
  modes = {},
}: Omit<Pass, "run" | "modes"> & { readonly modes?: Modes }): string {
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
