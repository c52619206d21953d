// tosac explain: what the code of a message means, by a model that gets it and by that model mended.
import { registries } from "../../index.ts";
import { nearest } from "../../support/diagnostics.ts";
import { printable, printableLines } from "../../support/printable.ts";
import { explained } from "../explain/explained.ts";
import { saidOf, sidesOf, type Explained } from "../explain/example.ts";
import { coloursFor, render } from "../render.ts";
import { plainReport } from "../report.ts";
import { usage } from "../stop.ts";
import { product } from "../streams.ts";

export function explainVerb(given: string | undefined, { json }: { readonly json?: boolean }): void {
  const rows = given === undefined ? Object.entries(explained) : [explanationOf(given)];
  if (json) product(plainReport({ codes: rows.map(([name, row]) => asJson(name, row)) }));
  else if (given === undefined) product(rows.map(([name, { means }]) => lineOf(name, means)).join(""));
  else product(pageOf(...rows[0]!));
}

const width = Math.max(...Object.keys(explained).map((code) => code.length));

const lineOf = (code: string, means: string): string =>
  `${code.padEnd(width)}  ${/^.*?[.:](?= |$)/.exec(means)?.[0] ?? means}\n`;

/** The explanation of a code, in brackets or not; passes name their messages after the patterns they are made of. */
function explanationOf(given: string): [code: string, row: Explained] {
  const code = given.replace(/^\[(.*)\]$/, "$1");
  const found = explained[code];
  if (found !== undefined) return [code, found];
  const of = patternOf(code);
  if (of !== undefined) throw usage(`${code} is a remark of a pass, and no mistake`, of);
  const close = nearest(code, Object.keys(explained));
  throw usage(
    `no message has the code ${code}`,
    close === undefined ? "tosac explain lists all codes" : `did you mean ${close}?`,
  );
}

/** What a pass does that says this of an op it changed or left alone. */
function patternOf(code: string): string | undefined {
  const [name, part] = code.split("/");
  const pass = registries().passes.find((p) => p.name === name);
  const pattern = pass?.patterns.find((p) => p.name === part);
  return pass && (pattern ? `${part}: ${pattern.because}` : `${name}: ${pass.summary}`);
}

const asJson = (code: string, row: Explained): object => {
  const { failing, mended } = sidesOf(row);
  const side = ({ text, way }: typeof failing): object => ({ model: text, used: way.shown });
  return {
    code,
    severity: row.severity ?? "error",
    means: row.means,
    failing: side(failing),
    mended: side(mended),
  };
};

function pageOf(code: string, row: Explained): string {
  const { failing, mended } = sidesOf(row);
  const said = render(saidOf(row, failing), coloursFor(process.stdout));
  const samples = [
    `It is said of this model by ${failing.way.shown}:\n\n${modelText(failing.text)}\n${said}`,
    `It is not said of this one by ${mended.way.shown}:\n\n${modelText(mended.text)}`,
  ];
  return `${code}\n\n${wrapped(row.means)}\n${samples.join("\n")}`;
}

/** Lines that are longer hold weights or brackets by the hundred. */
const longest = 160;

/** A model as it is written, indented; bytes that are no text are spelled out. */
const modelText = (text: string): string =>
  printableLines(text)
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => `  ${line.length > longest ? `${line.slice(0, longest)}...` : line}\n`)
    .join("");

/** At most 80 columns. */
const wrapped = (text: string): string => printable(text).replace(/(.{1,78})(?: |$)/g, "$1\n");
