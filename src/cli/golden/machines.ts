// A run for other programs: the report as JSON, JUnit's XML, SARIF, and what GitHub shows beside a change.
import { jsonText, printable, unsafe } from "../../support/printable.ts";
import { relative, sep } from "node:path";
import { version } from "../version.ts";
import { sameContent } from "./contents.ts";
import { details, headline } from "./evidence.ts";
import { breaking, slug } from "./failing.ts";
import { kinds, type Judgement, type Kind } from "./judgement.ts";
import type { Outcome } from "./pool.ts";

/** What a report says of one model. */
export function goldenPart(outcome: Outcome, failOn: readonly Kind[]): object {
  const { entry, judgement, stopped } = outcome;
  if (stopped) return { file: entry.model, sha256: null, error: { exit: stopped.exit, message: stopped.message } };
  const { model, sha256, flags, files, names, ...rest } = judgement;
  return {
    ...{ file: model, sha256, flags, ...rest },
    breaking: breaking(outcome, failOn),
    names: names.map(([before, now]) => ({ before, now })),
    files: files.map(({ path, before, now }) => ({ path, changed: !sameContent(before, now) })),
  };
}

/** The evidence as one text. */
const evidenceText = (judgement: Judgement): string =>
  [`${judgement.kinds.join(", ")}: ${headline(judgement)}`, ...details(judgement)].join("\n");

// JUnit

/** One test case for each model; what breaks the build is a failure, a model that cannot be compiled an error. */
export function junitText(dir: string, outcomes: readonly Outcome[], failOn: readonly Kind[]): string {
  const failures = outcomes.filter((outcome) => breaking(outcome, failOn).length > 0).length;
  const errors = outcomes.filter(({ stopped }) => stopped).length;
  const counts = `tests="${outcomes.length}" failures="${failures}" errors="${errors}"`;
  const suite = `name="${xml(`tosac golden ${dir}`)}" ${counts}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${suite}>`,
    `  <testsuite ${suite}>`,
    ...outcomes.map((outcome) => testCase(dir, outcome, failOn)),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testCase(dir: string, outcome: Outcome, failOn: readonly Kind[]): string {
  const { entry, judgement, stopped } = outcome;
  const head = `    <testcase name="${xml(relative(dir, entry.model))}" classname="${xml(dir)}"`;
  const inside = (element: string, message: string, type: string, text: string): string =>
    `${head}>\n      <${element} message="${xml(message)}" type="${xml(type)}">${xml(text)}</${element}>\n    </testcase>`;
  if (stopped) return inside("error", stopped.message, "not-compiled", stopped.help ?? "");
  const [kind] = breaking(outcome, failOn);
  if (kind !== undefined) return inside("failure", headline(judgement) || kind, slug(kind), evidenceText(judgement));
  return judgement.kinds[0] === "identical"
    ? `${head}/>`
    : `${head}>\n      <system-out>${xml(evidenceText(judgement))}</system-out>\n    </testcase>`;
}

/** XML knows neither most control characters nor lone surrogates, not even escaped. */
const xml = (text: string): string =>
  text
    .replace(unsafe, (c) => (c === "\n" || c === "\t" ? c : printable(c)))
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

// SARIF

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

const notCompiled = "not-compiled";

/** One result for each change, on the line of the model that tells the versions apart where that is known. */
export function sarifText(outcomes: readonly Outcome[], failOn: readonly Kind[]): string {
  const rules = [...kinds.filter((kind) => kind !== "identical").map(slug), notCompiled].map((id) => ({
    id,
    shortDescription: { text: `golden C: ${id.replaceAll("-", " ")}` },
  }));
  const driver = { name: "tosac", version, rules };
  const results = outcomes.flatMap((outcome) => resultsOf(outcome, failOn));
  return jsonText({ $schema: schema, version: "2.1.0", runs: [{ tool: { driver }, results }] });
}

function resultsOf(outcome: Outcome, failOn: readonly Kind[]): object[] {
  const { entry, judgement, stopped } = outcome;
  const result = (ruleId: string, level: string, text: string, line: number): object => ({
    ...{ ruleId, level, message: { text } },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(entry.model) }, region: { startLine: line } } }],
  });
  if (stopped) return [result(notCompiled, "error", stopped.message, 1)];
  const breaks = breaking(outcome, failOn);
  return judgement.kinds
    .filter((kind) => kind !== "identical")
    .map((kind) =>
      result(slug(kind), breaks.includes(kind) ? "error" : "note", evidenceText(judgement), lineOf(judgement)),
    );
}

const lineOf = ({ values }: Judgement): number => values?.difference?.parts?.line ?? 1;

const uriOf = (path: string): string => path.split(sep).map(encodeURIComponent).join("/");

// GitHub

/** Workflow commands: an error for what breaks the build, a notice for other changes. */
export function githubText(outcomes: readonly Outcome[], failOn: readonly Kind[]): string {
  return outcomes
    .filter(({ judgement }) => judgement?.kinds[0] !== "identical")
    .map((outcome) => {
      const { entry, judgement, stopped } = outcome;
      const level = stopped || breaking(outcome, failOn).length > 0 ? "error" : "notice";
      const title = stopped ? "not compiled" : judgement.kinds.join(", ");
      const line = judgement ? lineOf(judgement) : 1;
      const text = stopped ? stopped.message : evidenceText(judgement);
      return `::${level} file=${property(entry.model)},line=${line},title=${property(`golden C: ${title}`)}::${command(text)}\n`;
    })
    .join("");
}

const command = (text: string): string =>
  text.replace(/[%\r\n]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

const property = (text: string): string =>
  command(text).replace(/[:,]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
