// A judgement in words: one line that says the most, and lines below it.
import type { CostChange } from "./costs.ts";
import type { InterfaceChange } from "./header.ts";
import type { Judgement } from "./judgement.ts";
import type { OpPlace } from "./parting.ts";
import type { Compared, Difference, ValuesEvidence } from "./values.ts";
import { version } from "../version.ts";

/** What one wants to know first. */
export function headline({ kinds, values, names, files, origin }: Judgement): string {
  const main = values ? valuesLine(values) : names.length > 0 ? namesLine(names) : plainLine(kinds[0]!, files.length);
  return [main, originText(origin)].filter((text) => text !== "").join("; ");
}

/** The rest of the evidence, a line each. */
export const details = ({ values, interface: changes, costs, notes }: Judgement): string[] => [
  ...(values?.difference ? differenceLines(values.difference) : []),
  ...(values?.failure ? values.failure.split("\n") : []),
  ...changes.map(interfaceLine),
  ...costs.map(costLine),
  ...notes,
];

const plainLine = (kind: string, files: number): string =>
  kind === "new" ? `${files} files that are not there yet; --update writes them` : "";

function originText(origin: Judgement["origin"]): string {
  if (origin === null) return "";
  const tool = origin.version === version ? "" : `tosac ${origin.version} before, ${version} now`;
  const model = origin.sameModel ? "the same model" : "another model";
  return [tool, model].filter((text) => text !== "").join(", ");
}

const namesLine = (names: Judgement["names"]): string => {
  const shown = names.slice(0, 6).map(([before, now]) => `${before} is now ${now}`);
  return [...shown, ...(names.length > 6 ? [`${names.length - 6} more names`] : [])].join(", ");
};

function valuesLine({ compared, seed, tiers, difference, failure }: ValuesEvidence): string {
  if (failure !== null) return "a version could not be run";
  if (difference !== null) return differenceLine(difference);
  const lanes = compared.reduce((sum, one) => sum + one.lanes, 0);
  const where = tiers.length === 1 ? "on 1 tier" : `on each of ${tiers.length} tiers`;
  return `verified the same: ${lanes} lanes ${where}, ${waysText(compared, seed)}`;
}

/** How the functions were compared; named where that is not the same for all. */
function waysText(compared: readonly Compared[], seed: number): string {
  const ways = compared.map(({ coverage, sets }) =>
    coverage === "sampled" ? `sampled (${sets}, seed ${seed})` : coverages[coverage],
  );
  if (new Set(ways).size === 1) return ways[0]!;
  const named = compared.map(({ function: name }, i) => `@${name} ${ways[i]!}`);
  const more = named.length > 4 ? `, ${named.length - 4} more` : "";
  return named.slice(0, 4).join(", ") + more;
}

const coverages = {
  exhaustive: "exhaustive",
  values: "every value in some lanes",
  given: "the given inputs",
} as const;

const differenceLine = ({ function: name, place, before, now, parts }: Difference): string =>
  `@${name}: ${place} was ${before}, is ${now}${parts ? `, from ${opText(parts)} on` : ""}`;

const opText = ({ op, line }: OpPlace): string => (line === null ? op : `${op}, line ${line}`);

const sides = {
  now: "the interpreter gives what it is now",
  before: "the interpreter gives what it was: the C of now is wrong",
  neither: "the interpreter gives neither: the C of now is wrong",
} as const;

const differenceLines = ({ tier, inputs, interpreter }: Difference): string[] => [
  `on ${tier}, with`,
  ...inputs.map(({ name, values }) => `  ${name} = ${values}`),
  sides[interpreter],
];

const interfaceLine = ({ name, before, now }: InterfaceChange): string => {
  if (before === null) return `new: ${now === "" ? name : now!.includes(name) ? now : `${name} ${now}`}`;
  return now === null ? `gone: ${name} ${before}` : `${name}: was ${before}, is ${now}`;
};

const costLine = ({ function: name, before, now }: CostChange): string => {
  const percent = (100 * (now - before)) / before;
  const whole = (v: number): string => Math.round(v).toLocaleString("en-US");
  return `@${name}: ${whole(before)} instructions before, ${whole(now)} now (${percent > 0 ? "+" : ""}${percent.toFixed(1)} %)`;
};
