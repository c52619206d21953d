// tosac list: what this build knows, from its own registries.
import { registries, type Registries } from "../../index.ts";
import { nearest } from "../../support/diagnostics.ts";
import { usage } from "../stop.ts";
import { product } from "../streams.ts";
import { plainReport } from "../report.ts";

type Subject = keyof Registries;
type Row = { readonly name: string; readonly summary: string };

export function listVerb(subject: string, { json }: { readonly json?: boolean }): void {
  const all = registries();
  if (!Object.hasOwn(all, subject)) throw unknown(subject, Object.keys(all));
  const rows = all[subject as Subject];
  product(json ? plainReport({ [subject]: rows }) : subject === "passes" ? passesText(all) : table(rows));
}

function table(rows: readonly Row[], indent = ""): string {
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows.map(({ name, summary }) => `${indent}${name.padEnd(width)}  ${summary}\n`).join("");
}

/** Passes with what they work on and promise, then the order they want, then the pipelines made of them. */
function passesText({ passes, pipelines }: Registries): string {
  const rowsOf = (of: "graph" | "loops"): Row[] =>
    passes
      .filter((pass) => pass.of === of)
      .flatMap(({ modes, ...pass }) => [
        promised(pass),
        ...modes.map(({ name, ...mode }) => promised({ ...mode, name: `${pass.name}{mode=${name}}` })),
      ]);
  const facts = passes.flatMap(({ name, after }) =>
    after.map(([earlier, reason]) => `  ${name} after ${earlier}: ${reason}\n`),
  );
  return `${table(rowsOf("graph"))}\nfrom graph to loops:\n${table(rowsOf("loops"), "  ")}\norder:\n${facts.join("")}\npipelines:\n${table(pipelines, "  ")}`;
}

const promised = ({
  name,
  keeps,
  summary,
}: Pick<Registries["passes"][number], keyof Row | "keeps">): Row => ({
  name,
  summary: `keeps ${keeps.padEnd("reals".length)}  ${summary}`,
});

function unknown(subject: string, subjects: readonly string[]): Error {
  const near = nearest(subject, subjects);
  const help = near === undefined ? `there is ${subjects.join(", ")}` : `did you mean ${near}?`;
  return usage(`nothing to list under "${subject}"`, help);
}
