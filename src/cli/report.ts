// Reports as JSON. All begin alike; `golden/reference/reports.schema.json` describes them.
import { createHash } from "node:crypto";
import { jsonText } from "../support/printable.ts";
import type { Outcome } from "./several.ts";
import { version } from "./version.ts";

/** Grows when a field goes or changes its meaning; new fields do not change it. */
const schemaVersion = 1;

/** What a report says first: of which form it is, and who wrote it. */
const head = { schemaVersion, tool: { name: "tosac", version } } as const;

/** A report that is about no model. */
export const plainReport = (content: object): string => jsonText({ ...head, ...content });

/** A report on models: the flags that decided, each as `--name=value`, and what is said of each model. */
export const modelsReport = (flags: readonly string[] = [], models: readonly object[]): string =>
  jsonText({ ...head, flags, models });

/** Names a model in a report: the file as it was given, and its contents. */
export const modelPart = (path: string, bytes: Uint8Array) => ({
  file: path === "-" ? "<stdin>" : path,
  sha256: sha256(bytes),
});

/** A model of several that nothing more can be said of. */
const stoppedPart = ({ path, stop }: { path: string; stop: NonNullable<Outcome<unknown>["stop"]> }) => ({
  ...{ file: path === "-" ? "<stdin>" : path, sha256: null },
  error: { exit: stop.exit, message: stop.message },
});

/** What is said of the models of a call, those that stopped included. */
export const partsOf = <T>(outcomes: readonly Outcome<T>[], part: (result: T) => object): object[] =>
  outcomes.map(({ path, result, stop }) =>
    stop === undefined ? part(result as T) : stoppedPart({ path, stop }),
  );

/** In hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
