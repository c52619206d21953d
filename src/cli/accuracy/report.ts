// What `tosac accuracy` found, for people and for machines.
import { positionOf } from "../../index.ts";
import type {
  AccuracyReport,
  ChainReport,
  Deviation,
  ResultReport,
  SoftmaxReport,
  Span,
} from "../../index.ts";
import type { Coverage } from "../verify/coverage.ts";
import { modelPart } from "../report.ts";
import { printable } from "../../support/printable.ts";

/** One function's report, and the inputs that any results were measured on. */
export interface Measured {
  readonly report: AccuracyReport;
  readonly coverage: Coverage | undefined;
}

/** What was asked for, as far as a report repeats it. */
export interface Asked {
  readonly seed: number;
  /** What one unit of an integer is worth where the graph does not tell. */
  readonly scale?: number;
  /** In units of the results: codes for integers, real units for floats. */
  readonly maxError?: number;
  readonly passPipeline?: string;
}

export interface Findings {
  readonly file: string;
  /** The model as it was read. */
  readonly bytes: Uint8Array;
  readonly measured: readonly Measured[];
  readonly options: Asked;
}

/** True when something is further from the truth than the user allows. */
export const exceeds = ({ measured, options: { maxError = Infinity } }: Findings): boolean =>
  measured.some(({ report }) =>
    [
      ...[...report.chains, ...report.results].map(({ deviation }) => deviation),
      ...report.softmaxes.map(({ worst }) => worst),
    ].some(({ greatest }) => greatest > maxError),
  );

const REFERENCE = `\
The reference is every op in real numbers (double precision): nothing is rounded or wraps, clamps stay. A table is the
function it was made from where one of those known fits, else its entries; a softmax that is recognized is the real one.
0.5 codes are what rounding the result costs.
`;

export function accuracyText(findings: Findings): string {
  const { maxError } = findings.options;
  const gate =
    maxError === undefined ? "" : `${exceeds(findings) ? "FAILED" : "passed"}: --max-error ${maxError}\n`;
  return REFERENCE + findings.measured.map((m) => functionText(m, findings)).join("") + gate;
}

function functionText({ report, coverage }: Measured, { options }: Findings): string {
  const { chains, softmaxes, results } = report;
  const rounding = chains.filter(({ deviation }) => deviation.greatest > 0);
  const exact = chains.length - rounding.length;
  return [
    `@${printable(report.func)}`,
    ...rounding.flatMap((chain) => chainText(chain, options.scale)),
    ...(exact > 0
      ? [`  ${counted(exact, "other chain")} of ops on one narrow value: no error on any input`]
      : []),
    ...(chains.length === 0 ? ["  no value is a function of one narrow value"] : []),
    ...softmaxes.flatMap((softmax) => softmaxText(softmax, options.seed)),
    ...results.flatMap((result) => resultText(result, coverageText(coverage, options.seed), options.scale)),
    "",
  ].join("\n");
}

function coverageText(coverage: Measured["coverage"], seed: number): string {
  const sets = counted(coverage?.samples.length ?? 0, "input set");
  return coverage?.kind === "sampled" ? `${sets}, seed ${seed}` : sets;
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

function chainText(chain: ChainReport, scale: number | undefined): string[] {
  const { from, to, ops, tables, roundingDiffers, deviation, worstInput } = chain;
  const names = ops.map((name) => name.replace(/^tosa\./, "")).join(", ");
  return [
    `  chain ${nameOf(from)} to ${nameOf(to)}${lineOf(to.at)}: ${names}; all ${deviation.lanes} inputs`,
    `    ${errorText(deviation, to.type, `input ${worstInput}`, chain.unit ?? scale)}`,
    ...(roundingDiffers.length > 0
      ? [
          `    single and double rounding differ for ${counted(roundingDiffers.length, "input")}: ${some(roundingDiffers)}`,
        ]
      : []),
    ...tables.map(
      ({ at, fit }) =>
        `    table${lineOf(at)}: ${fit ? fitText(fit) : "no function known; its entries stand"}`,
    ),
  ];
}

function softmaxText(report: SoftmaxReport, seed: number): string[] {
  const { place, parameters, sampled, rows, roundingDiffers, worst, rounds, lines } = report;
  const { form, betaScale, fitError, outputScale } = parameters;
  const error = (of: Deviation): string => errorText(of, place.type, `lane ${of.worst.lane}`, outputScale);
  return [
    `  softmax ${nameOf(place)}${lineOf(place.at)}: ${form}, against exp(${short(betaScale)} * (x - max)) over its sum`,
    ...(place.type === "f32"
      ? []
      : [`    the table is within ${short(fitError)} of that exponential, whose largest value is 1`]),
    `    ${counted(rows, "row")} of many kinds, seed ${seed}: ${error(sampled)}`,
    ...(roundingDiffers > 0
      ? [`    single and double rounding differ on ${counted(roundingDiffers, "lane")} of these rows`]
      : []),
    `    worst rows in ${rounds} rounds of climbing from there, ${lines} at a time: ${error(worst)}`,
  ];
}

function resultText(result: ResultReport, how: string, scale: number | undefined): string[] {
  const { place, deviation, roundingDiffers } = result;
  return [
    `  result ${nameOf(place)}${lineOf(place.at)}: ${how}, ${deviation.lanes} lanes`,
    `    ${errorText(deviation, place.type, `lane ${deviation.worst.lane}`, result.unit ?? scale)}`,
    ...(roundingDiffers > 0
      ? [`    single and double rounding differ on ${counted(roundingDiffers, "lane")}`]
      : []),
  ];
}

/** How far, where, and how often another code would have been nearer. */
function errorText(deviation: Deviation, type: string, where: string, unit: number | undefined): string {
  const { greatest, mean, worst, beyondHalf, lanes, leftOut } = deviation;
  if (type === "f32") {
    const out =
      leftOut === 0 ? "" : `; left out: ${counted(leftOut, "lane")} that are infinite or not a number`;
    const pair = `${worst.got} for ${worst.wanted}`;
    return `error at most ${short(greatest)}, mean ${short(mean)}; at ${where}: ${pair}${out}`;
  }
  const real = unit === undefined ? "" : ` (${short(greatest * unit)} in real units)`;
  const far =
    beyondHalf === 0 ? "every code is the nearest" : `${beyondHalf} of ${lanes} codes are not the nearest`;
  const at = greatest > 0 ? ` at ${where}: ${worst.got} for ${Number(worst.wanted.toPrecision(8))}` : "";
  return `error at most ${short(greatest)} codes${real}, mean ${short(mean)};${at}; ${far}`;
}

type Fit = NonNullable<ChainReport["tables"][number]["fit"]>;

/** The formula in the codes of the table, and how near it is. */
function fitText({ name, slope, zero, scale, offset, worst }: Fit): string {
  const argument = `${short(slope)} * (code ${zero < 0 ? "+" : "-"} ${short(Math.abs(zero))})`;
  const shifted = `${offset < 0 ? "-" : "+"} ${short(Math.abs(offset))}`;
  return `taken for ${short(scale)} * ${name}(${argument}) ${shifted}; entries within ${short(worst)} of it`;
}

const some = (list: readonly number[]): string =>
  list.length <= 8 ? list.join(", ") : `${list.slice(0, 8).join(", ")}, ...`;

const short = (v: number): string => `${Number(v.toPrecision(4))}`;

const nameOf = ({ name }: { name: string | undefined }): string => `%${name ?? "?"}`;

const lineOf = (at: Span | undefined): string =>
  at === undefined ? "" : ` (line ${positionOf(at.source, at.start).line})`;

/** What a report says of the model. */
export function accuracyPart(findings: Findings): object {
  const { file, bytes, measured, options } = findings;
  return {
    ...modelPart(file, bytes),
    pipeline: options.passPipeline ?? "default",
    reference: "real numbers in double precision",
    maxError: options.maxError ?? null,
    verdict: exceeds(findings) ? "exceeded" : "within",
    functions: measured.map((m) => functionJson(m, options)),
  };
}

const functionJson = ({ report, coverage }: Measured, { seed, scale }: Findings["options"]) => ({
  name: report.func,
  chains: report.chains.map(({ from, to, unit, tables, ...rest }) => ({
    from: placeJson(from),
    to: placeJson(to),
    coverage: "exhaustive",
    unit: unit ?? scale ?? null,
    ...rest,
    tables: tables.map(({ at, fit }) => ({ line: lineJson(at), fit: fit ? fitJson(fit) : null })),
  })),
  softmaxes: report.softmaxes.map(({ place, line: worstRow, ...rest }) => ({
    ...{ ...placeJson(place), seed },
    ...{ ...rest, worstRow },
  })),
  coverage: coverage?.kind ?? null,
  seed: coverage?.kind === "sampled" ? seed : null,
  sets: coverage?.samples.length ?? 0,
  results: report.results.map(({ place, unit, ...rest }) => ({
    ...placeJson(place),
    unit: unit ?? scale ?? null,
    ...rest,
  })),
});

const lineJson = (at: Span | undefined): number | null => (at ? positionOf(at.source, at.start).line : null);

const placeJson = ({ name, type, at }: ChainReport["from"]) => ({
  name: name ?? null,
  type,
  line: lineJson(at),
});

const fitJson = ({ name, slope, zero, scale, offset, worst }: Fit) => ({
  name,
  slope,
  zero,
  scale,
  offset,
  worst,
});
