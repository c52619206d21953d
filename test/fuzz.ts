// A campaign by hand: `npm run fuzz -- --functions 20000 --mutants 50000 --seed 7`. Prints what was tried and found; each
// kind of fault as a small case file, also into `--out FOLDER`. Exit code 1 when anything was found.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bySignature, campaign, caseFile, type Tallies } from "./support/fuzz/campaign.ts";
import type { Finding } from "./support/fuzz/specimen.ts";
import { Judge } from "./support/oracle/judge.ts";
import { throughUpstream } from "./support/oracle/execute.ts";
import { opTrials } from "./support/oracle/trials.ts";
import { families, familyNames, type FamilyName } from "./support/fuzz/families.ts";

const { values } = parseArgs({
  options: {
    ...Object.fromEntries(familyNames.map((name) => [name, { type: "string" as const }])),
    seed: { type: "string", default: "1" },
    processes: { type: "string", default: `${availableParallelism()}` },
    builds: { type: "string" },
    out: { type: "string" },
    "in-turn": { type: "boolean", default: false },
    shrink: { type: "string", default: "60" },
    oracle: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

const given = values as Readonly<Record<string, string | boolean | undefined>>;

function usage(): string {
  const list = familyNames.map((name) => `  --${name} N`.padEnd(18) + families[name].summary);
  return [
    "npm run fuzz -- [options]",
    ...list,
    "  --seed N        what is drawn; default 1",
    "  --processes N   at once; default: as many as there are cores",
    "  --builds N      C of one batch in so many, whatever the family says; 0 for none",
    "  --in-turn       each text to one target, before passes or after, instead of to all",
    "  --shrink S      seconds for making one fault small; default 60",
    "  --oracle N      asks upstream of every op with every combination of types, N times by other seeds",
    "  --out FOLDER    writes each kind of fault there as a case file",
  ].join("\n");
}

const counts = Object.fromEntries(
  familyNames.flatMap((name) => (given[name] === undefined ? [] : [[name, Number(given[name])]])),
) as Partial<Record<FamilyName, number>>;

function figures(tallies: Tallies, seed: number, seconds: number): string {
  const lines = [...tallies].map(
    ([name, t]) =>
      `${name.padEnd(10)} ${t.tried} tried: ${t.read} read, ${t.taken} taken, ${t.large} of them too large to run, ` +
      `${t.refused} refused; ${t.built} built and run; ${t.findings.length} faults`,
  );
  const host = `${cpus()[0]?.model ?? "?"} x ${cpus().length}, node ${process.version}`;
  return [...lines, `seed ${seed}, ${host}, ${Math.round(seconds)} s`].join("\n");
}

async function main(): Promise<number> {
  const seed = Number(values.seed);
  const started = Date.now();
  const seen = new Set<string>();
  const progress = (done: number, found: readonly Finding[]): void => {
    process.stderr.write(`${done} tried\n`);
    for (const [signature, [first]] of bySignature(found))
      if (!seen.has(signature)) {
        seen.add(signature);
        process.stderr.write(`${signature} (${first!.specimen.family} ${first!.specimen.index})\n`);
      }
  };
  const { processes, builds } = values;
  const tallies = await campaign({
    ...{ seed, counts, progress },
    processes: Number(processes),
    ...(builds !== undefined && { builds: Number(builds) }),
    ...(values["in-turn"] && { inTurn: true }),
  });
  console.log(`\n${figures(tallies, seed, (Date.now() - started) / 1000)}`);
  const groups = bySignature([...tallies.values()].flatMap(({ findings }) => findings));
  if (values.out !== undefined) mkdirSync(values.out, { recursive: true });
  for (const [i, [signature, all]] of groups.entries()) {
    const text = await caseFile(all[0]!, seed, Number(values.shrink) * 1000);
    console.log(`\n${all.length} x ${signature}\n${text}`);
    if (values.out !== undefined) writeFileSync(join(values.out, `${i}.mlir`), text);
  }
  return groups.length > 0 ? 1 : 0;
}

/** What the interpreter and upstream differ in, seed by seed; the same seed asks the same again. */
async function askUpstream(rounds: number): Promise<number> {
  const judge = new Judge();
  const first = Number(values.seed);
  for (let seed = first; seed < first + rounds; seed++) {
    const trials = opTrials(seed);
    const answers = await throughUpstream(trials);
    trials.forEach((trial, i) => judge.judge(trial, answers[i]!));
    process.stderr.write(`seed ${seed}: ${trials.length} functions\n`);
  }
  const outcomes = [...judge.outcomes];
  const wrong = outcomes.filter(([, o]) => o.wrong.length > 0);
  const lanes = outcomes.reduce((sum, [, o]) => sum + o.compared, 0);
  const cases = outcomes.reduce((sum, [, o]) => sum + o.shapes.size, 0);
  console.log(
    `${outcomes.length} ops with types, ${cases} cases, ${lanes} lanes; ${wrong.length} ops with types depart`,
  );
  for (const [title, o] of wrong) console.log(`${o.wrong.length} x ${title}: ${o.wrong[0]}`);
  for (const k of judge.met)
    console.log(`known: ${k.op} ${Object.values(k.types).join(" ")}: upstream ${k.upstream}`);
  return wrong.length > 0 ? 1 : 0;
}

if (values.oracle !== undefined) process.exitCode = await askUpstream(Number(values.oracle));
else if (given["help"] || Object.keys(counts).length === 0) console.log(usage());
else process.exitCode = await main();
