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

Combinations of types by the element types in them, of all ops that compute. Those that are not compiled are of
floats of 8 bits, which are moved and not computed with, and a table from i16 to i16, of which nothing says what it gives.

| element types | combinations | compiled |
|---|---|---|
${shares()
  .map(({ name, all, compiled }) => `| ${name} | ${all} | ${compiled} |`)
  .join("\n")}

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

/** What the types of a combination say it belongs to: the first that fits. */
const groups: readonly (readonly [name: string, types: RegExp])[] = [
  ["floats of 8 bits and less", /f8|f6|f4|i8mx|MX/],
  ["bf16", /bf16/],
  ["f16", /\bf16/],
  ["i64", /i64/],
  ["i4", /\bi4\b/],
  ["i16 and i48", /i16|i48/],
  ["f32", /f32/],
  ["i8, i32 and truth values", /./],
];

/** For each group how many combinations there are, of ops that compute, and how many are compiled. */
export function shares(): { name: string; all: number; compiled: number }[] {
  const computing = tosaDialect.records.filter(({ shapeOf, uncomputed }) => !shapeOf && !uncomputed);
  const examples = computing.flatMap((record) =>
    examplesOf(record).map((example, i) => ({
      ...example,
      types: Object.values(record.types[i] ?? {}).join(" "),
    })),
  );
  const groupOf = (types: string): string =>
    groups.find(([, fits]) => fits.test(types))?.[0] ?? groups.at(-1)![0];
  return groups.map(([name]) => {
    const of = examples.filter(({ types }) => groupOf(types) === name);
    const compiled = of.filter(({ text }) => {
      const { model } = parse(text);
      return model !== undefined && check(model).length === 0;
    });
    return { name, all: of.length, compiled: compiled.length };
  });
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
