// The page of what is done of each op, counted from the records and by the judges that the tests use.
import { check, parse } from "../../../src/index.ts";
import type { OpRecord } from "../../../src/ir/record.ts";
import { targets } from "../../../src/targets/index.ts";
import { dialect, tosaDialect } from "../../../src/tosa/index.ts";
import { retired } from "../../../src/tosa/retired.ts";
import { examplesOf } from "../examples.ts";
import { bindingsOf, computing } from "../oracle/trials.ts";

export function coveragePage(): string {
  const records = dialect.records.filter(({ name }) => name.startsWith("tosa."));
  return `# Coverage

What is done of each op of TOSA, counted from the op records and by the judges that the tests use. Each op has an example, which is
printed and read again without a change.

- older texts: spellings of other eras that are read, older names among them; each is taken by an \`mlir-opt\` of its era, and what
  becomes of it by that of LLVM 22 (\`test/eras.test.ts\`)
- LLVM 22: whether its \`mlir-opt\` takes what is printed, for every combination of types (\`test/ops.test.ts\`)
- upstream: combinations of types for which the interpreter is compared with upstream's own lowering, compiled and executed
  (\`test/oracle.test.ts\`), or why none is
- read, run, compiled: combinations of types; compiled means for each of the targets: ${targets.map(({ name }) => name).join(", ")}

| op | older texts | LLVM 22 | upstream | read | run | compiled |
|---|---|---|---|---|---|---|
${records.map(row).join("\n")}

Ops that only older texts have, and what becomes of them: ${retired.map(({ name, summary }) => `\`${name}\` (${summary.replace(/\.$/, "")})`).join("; ")}.
Of regions \`tosa.yield\` is the end, and no op of its own.
`;
}

function row(record: OpRecord): string {
  const { name, older, oldNames = [], unreleased } = record;
  const eras = (older?.examples.length ?? 0) + oldNames.length;
  const cells = [eras || "", unreleased ? "not known to it" : "yes", upstream(record), ...counts(record)];
  return `| ${[name.replace("tosa.", ""), ...cells].join(" | ")} |`;
}

/** For how many bindings upstream is asked, or why for none. */
function upstream(record: OpRecord): string {
  if (computing.includes(record))
    return `${bindingsOf(record).length} of ${Math.max(record.types.length, 1)}`;
  if (record.family === "state") return "no: upstream does not lower it";
  if (record.uncomputed) return `no: ${record.uncomputed}`;
  if (record.unreleased) return "no: no release has it";
  if (record.traits.includes("constant")) return "no: there is nothing to compute";
  if (record.shapeOf) return "no: nothing of it is left when a model runs";
  return "yes, in graphs (`test/control.test.ts`)";
}

/** Of the bindings of a record: how many are read, run and compiled. */
function counts(record: OpRecord): (number | string)[] {
  if (!tosaDialect.records.includes(record)) return ["any", "any", "any"];
  const models = examplesOf(record).map(({ text }) => parse(text).model);
  const read = models.flatMap((model) => model ?? []);
  const passing = (purpose: "run" | "compile"): number =>
    read.filter((model) => check(model, undefined, purpose).length === 0).length;
  const shown = (n: number): number | string => (n === 0 ? "" : n);
  return [read.length, shown(passing("run")), shown(passing("compile"))];
}
