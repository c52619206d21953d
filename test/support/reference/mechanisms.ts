// Which lowering pass, and which part of it, fires in which cases.
import { loopStages } from "../../../src/compiler.ts";
import { optimize, prepare } from "../../../src/index.ts";
import { variablesOf } from "../../../src/ir/variables.ts";
import { loweringPasses } from "../../../src/lower/registry.ts";
import { cases, modelOf } from "../cases.ts";
import { once } from "../../../src/support/once.ts";

/** A part of a pass, and the cases in which it fires, by their folder. */
export interface Mechanism {
  readonly pass: string;
  readonly name: string;
  readonly because: string;
  readonly firesIn: ReadonlyMap<string, readonly string[]>;
}

/** The usual one, and one with everything that is written for any. */
const processors = ["dotprod", "i8mm"] as const;

/** Every part of every lowering pass, with the cases it fires in after the usual passes of graphs. */
export const mechanisms = once((): Mechanism[] => {
  const fired = cases.map(({ name }, i) => ({ name, parts: firedIn(i) }));
  return loweringPasses.flatMap(({ name: pass, patterns = [] }) =>
    patterns.map(({ name, because }) => {
      const found = fired.filter(({ parts }) => parts.has(`${pass}/${name}`));
      return { pass, name, because, firesIn: byFolder(found.map((f) => f.name)) };
    }),
  );
});

function firedIn(index: number): Set<string> {
  const { model } = optimize(prepare(modelOf(cases[index]!)).model);
  const variables = variablesOf(model);
  const funcs = model.funcs.filter((f) => f.hasBody);
  const stages = processors.flatMap((cpu) => funcs.flatMap((func) => loopStages(func, { cpu }, variables)));
  return new Set(
    stages.flatMap(({ name, events }) =>
      events.flatMap(({ kind, pattern }) => (kind === "fired" ? [`${name}/${pattern}`] : [])),
    ),
  );
}

function byFolder(names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const [folder, file] = name.split("/") as [string, string];
    found.set(folder, [...(found.get(folder) ?? []), file]);
  }
  return found;
}

/** As many cases of a family are named. */
const SHOWN = 3;

const familyText = ([folder, files]: [string, readonly string[]]): string => {
  const more = files.length > SHOWN ? `, and ${files.length - SHOWN} more` : "";
  return `${folder} (${files.slice(0, SHOWN).join(", ")}${more})`;
};

export function mechanismsPage(): string {
  const rows = mechanisms().map(
    ({ pass, name, because, firesIn }) =>
      `| \`${pass}\` | ${name} | ${because.replaceAll("|", "\\|")} | ${[...firesIn].map(familyText).join(", ")} |`,
  );
  return `# Which lowering pass fires where

Every part of every pass over loops, with the cases of the test suite in which it does something, by their family (a folder of
\`test/cases\` or \`examples\`). A test holds that each serves at least three families of graphs: nothing here is for one kind of
model alone. \`--why\` and the name of a pass shows the same for a model of yours, with what the pass declined.

| pass | part | because | fires in |
|---|---|---|---|
${rows.join("\n")}
`;
}
