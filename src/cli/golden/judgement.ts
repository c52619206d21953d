// What kind of change a model's C has seen, with the evidence. All of it is plain data: it travels between processes.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readProvenance } from "../provenance.ts";
import { sha256 } from "../report.ts";
import { exits, Stop } from "../stop.ts";
import { attempting } from "../system.ts";
import { isText, type Content, type Files } from "./contents.ts";
import { costChanges, type CostChange } from "./costs.ts";
import { interfaceChanges, onlySizes, type InterfaceChange } from "./header.ts";
import { loadMeanings } from "../externs.ts";
import { given } from "../options.ts";
import { loadPasses } from "../own-passes.ts";
import { madeFrom, type Made } from "./made.ts";
import type { Entry } from "./plan.ts";
import { textChange, type TextChange } from "./textual.ts";
import { valuesOf, type ValuesEvidence, type ValuesOptions } from "./values.ts";

/** What can be said of a change; `new` where there is no golden to compare with. */
export const kinds = [
  "identical",
  "comments only",
  "layout only",
  "renamed",
  "reordered",
  "same values",
  "values differ",
  "interface changed",
  "cost changed",
  "new",
] as const;
export type Kind = (typeof kinds)[number];

export interface JudgeOptions extends ValuesOptions {
  /** In percent; costs are not measured without it. */
  readonly costLimit?: number;
}

/** A file of a golden: where it is, and what was in it before (null: it was not there) and is now. */
export interface GoldenFile {
  readonly path: string;
  readonly before: Content | null;
  readonly now: Content;
}

export interface Judgement {
  /** The model's file. */
  readonly model: string;
  readonly sha256: string;
  readonly flags: readonly string[];
  /** The kind of the text or of the values first, then what else is to be said. */
  readonly kinds: readonly Kind[];
  readonly files: readonly GoldenFile[];
  /** Versions of tosac, and whether the model is the same; null where the golden does not say. */
  readonly origin: { readonly version: string; readonly sameModel: boolean } | null;
  readonly names: readonly (readonly [before: string, now: string])[];
  readonly interface: readonly InterfaceChange[];
  readonly values: ValuesEvidence | null;
  readonly costs: readonly CostChange[];
  /** Why costs could not be measured though that was asked for. */
  readonly notes: readonly string[];
}

/** Compiles a model and compares the result with its golden. What keeps it from being compiled is a Stop. */
export async function judgementOf(entry: Entry, options: JudgeOptions): Promise<Judgement> {
  const { loadPass = [], externModule } = entry.options;
  const passes = await loadPasses(loadPass);
  const meanings = externModule === undefined ? undefined : await loadMeanings(externModule);
  const made = madeFrom(entry.model, { ...entry.options, passes, ...given({ meanings }), flags: entry.flags });
  const files = [...made.files].map(([name, now]) => {
    const path = join(entry.folder, name);
    return { path, now, before: contentAt(path, isText(now)) };
  });
  const before = new Map([...made.files.keys()].map((name, i) => [name, files[i]!.before] as const));
  const judgement = {
    ...{ model: entry.model, sha256: sha256(made.bytes), flags: entry.flags, files },
    ...{ origin: originOf(files, made), names: [], interface: [], values: null, costs: [], notes: [] },
  };
  if (!isWhole(before)) return { ...judgement, kinds: ["new"] };
  return { ...judgement, ...(await changeOf(before, made, { ...options, target: entry.options.target })) };
}

const contentAt = (path: string, asText: boolean): Content | null =>
  existsSync(path) ? attempting(`read ${path}`, () => readFileSync(path, asText ? "utf8" : null)) : null;

const isWhole = (files: ReadonlyMap<string, Content | null>): files is Files =>
  [...files.values()].every((content) => content !== null);

function originOf(files: readonly GoldenFile[], { bytes }: Made): Judgement["origin"] {
  const said = readProvenance(String(files[0]?.before ?? ""));
  return said ? { version: said.version, sameModel: said.sha256 === sha256(bytes) } : null;
}

type Evidence = Pick<Judgement, "kinds"> &
  Partial<Pick<Judgement, "names" | "interface" | "values" | "costs" | "notes">>;

async function changeOf(
  before: Files,
  made: Made,
  options: JudgeOptions,
): Promise<Evidence> {
  const text = textChange(before, made.files);
  if (isHarmless(text)) return { kinds: [text.kind as Kind], names: text.names ?? [] };
  const header = `${made.stem}.h`;
  const changes = interfaceChanges(String(before.get(header)), String(made.files.get(header)));
  const face: Kind[] = changes.length > 0 ? ["interface changed"] : [];
  if (!onlySizes(changes)) return { kinds: face, interface: changes };
  const values = await valuesOf(before, made, options);
  const isSame = values.difference === null && values.failure === null;
  const first: Kind = !isSame ? "values differ" : text.kind === "reordered" ? "reordered" : "same values";
  const { costs, notes } = await costsOf(before, made, options);
  const cost: Kind[] = costs.length > 0 ? ["cost changed"] : [];
  return { kinds: [first, ...face, ...cost], interface: changes, values, costs, notes };
}

/** The compiler sees the same program, so it cannot give other values. */
const isHarmless = ({ kind }: TextChange): boolean => kind !== "reordered" && kind !== "other";

async function costsOf(
  before: Files,
  made: Made,
  { costLimit, seed }: JudgeOptions,
): Promise<Pick<Judgement, "costs" | "notes">> {
  if (costLimit === undefined) return { costs: [], notes: [] };
  try {
    return { costs: await costChanges(before, made, { limit: costLimit, seed }), notes: [] };
  } catch (cause) {
    if (!(cause instanceof Stop) || cause.exit !== exits.missingTool) throw cause;
    return { costs: [], notes: [`costs were not measured: ${cause.message}`] };
  }
}
