// Passes that are not ours: what they have to say of themselves, and what keeps their mistakes apart from ours.
import type { Func } from "../ir/graph.ts";
import type { Pattern, Watch } from "../ir/rewrite.ts";
import { sameType, typeText } from "../ir/types.ts";
import { verifyFunc } from "../ir/verify.ts";
import type { Diagnostic } from "../support/diagnostics.ts";
import { error } from "../support/diagnostics.ts";
import { patternPass, type Kept, type Pass } from "./pass.ts";

/**
 * A pass over graphs. It has patterns, which are applied until none fires, or a function of its own, and not both. The name
 * is what a pipeline calls it by: lower case, digits and dashes, and none that is taken.
 */
export interface PassSpec {
  readonly name: string;
  /** One sentence, for listings. */
  readonly summary: string;
  /** What it promises of results; `bits`, the default, is what `tosac verify --each-pass` holds it to. */
  readonly keeps?: Kept;
  /** Passes that must come earlier when both are in a pipeline, each with the reason. */
  readonly after?: readonly (readonly [pass: string, reason: string])[];
  readonly patterns?: readonly Pattern[];
  /** From function to function; the same function where nothing changed. Regions of ops are functions, too. */
  readonly run?: (func: Func, watch: Watch) => Func;
}

const known = new Set(["name", "summary", "keeps", "after", "patterns", "run"]);

/** What is wrong with what passes say of themselves, beside names that are `taken`. */
export function specMistakes(specs: readonly PassSpec[], taken: readonly string[]): Diagnostic[] {
  const names = [...taken];
  return specs.flatMap((spec, i) => {
    const message = mistakeIn(spec, names);
    if (message === undefined) names.push(spec.name);
    const who = typeof spec?.name === "string" ? spec.name : `pass ${i + 1}`;
    return message === undefined ? [] : [error("option/passes", `${who}: ${message}`)];
  });
}

function mistakeIn(spec: PassSpec, taken: readonly string[]): string | undefined {
  if (typeof spec !== "object" || spec === null) return "a pass is an object";
  const { name, summary, keeps, patterns, run } = spec;
  if (typeof name !== "string" || !/^[a-z][a-z0-9-]*$/.test(name))
    return "a name is lower case, digits and dashes";
  if (taken.includes(name)) return "there is a pass or a pipeline of that name";
  if (typeof summary !== "string") return "summary is a sentence";
  if (keeps !== undefined && keeps !== "bits" && keeps !== "reals") return "keeps is bits or reals";
  if ((patterns === undefined) === (run === undefined)) return "it has patterns, or run, and not both";
  if (run !== undefined && typeof run !== "function") return "run is a function";
  const stray = Object.keys(spec).find((key) => !known.has(key));
  if (stray !== undefined) return `${stray} means nothing`;
  return patterns === undefined ? undefined : mistakeInPatterns(patterns);
}

function mistakeInPatterns(patterns: readonly Pattern[]): string | undefined {
  if (!Array.isArray(patterns) || patterns.length === 0) return "patterns is a list of at least one";
  const wrong = patterns.findIndex(
    (p: Partial<Pattern> | undefined) =>
      typeof p?.name !== "string" || typeof p.because !== "string" || typeof p.rewrite !== "function",
  );
  return wrong < 0 ? undefined : `pattern ${wrong + 1} needs a name, a because and a rewrite`;
}

/** A pass of somebody else threw something, or left a function that is none. */
export class OwnPassFailed extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[], cause?: unknown) {
    super(diagnostics[0]!.message, { cause });
    this.diagnostics = diagnostics;
  }
}

/** The pass that a sound spec means. */
export function ownPass({ patterns, run, ...spec }: PassSpec): Pass {
  const pass: Pass = patterns ? patternPass({ ...spec, patterns }) : { keeps: "bits", ...spec, run: run! };
  return { ...pass, run: (func, watch) => checked(pass, func, watch) };
}

function checked(pass: Pass, func: Func, watch: Watch): Func {
  const after = attempted(pass, func, watch);
  if (after === func) return func;
  const wrong = [...verifyFunc(after), ...newTypes(func, after)];
  if (wrong.length === 0) return after;
  throw new OwnPassFailed(
    wrong.map(({ message, at, code }) =>
      error("pass/graph", `${pass.name} left a graph that is not valid: ${message} [${code}]`, at),
    ),
  );
}

function attempted(pass: Pass, func: Func, watch: Watch): Func {
  try {
    return pass.run(func, watch);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new OwnPassFailed([error("pass/threw", `${pass.name} ended with an exception: ${what}`)], cause);
  }
}

/** A function keeps what it takes and gives. */
function newTypes(before: Func, after: Func): Diagnostic[] {
  const types = ({ params, results }: Func) => [...params, ...results].map(({ type }) => type);
  const [a, b] = [types(before), types(after)];
  const i = a.findIndex((type, k) => b[k] === undefined || !sameType(type, b[k]));
  if (i < 0 && a.length === b.length) return [];
  const text =
    i < 0 ? "another number of values" : `${b[i] ? typeText(b[i]) : "nothing"} for ${typeText(a[i]!)}`;
  return [error("func/return-type", `it takes or gives ${text}`, before.span)];
}
