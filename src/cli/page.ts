// The page that shows a trace: one file with everything in it, and no right to load or send anything.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packed } from "../explore/packed.ts";
import type { ModelTrace } from "../index.ts";
import { printable, unsafe } from "../support/printable.ts";

/** The page without a trace. It is built beside the program; from source it is made when it is asked for. */
async function template(): Promise<string> {
  const built = fileURLToPath(new URL("page.html", import.meta.url));
  if (existsSync(built)) return readFileSync(built, "utf8");
  const maker = "./page-bundle.ts"; // not known to the bundler: what is built has no need of it
  return ((await import(maker)) as typeof import("./page-bundle.ts")).pageTemplate();
}

let kept: Promise<string> | undefined;

/** The page of a trace; the same trace gives the same bytes. */
export async function pageText(trace: ModelTrace): Promise<string> {
  const made: Readonly<Record<string, string>> = {
    trace: scriptData(packed(trace)),
    title: `${escaped(printable(trace.file))} - tosac explore`,
  };
  kept ??= template();
  return (await kept).replace(/\{\{(trace|title)\}\}/g, (_, name: string) => made[name]!);
}

/** A value as JSON for a script element: scripts and elements that a text spells are only text. */
export const scriptData = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&]/g, unicode).replace(unsafe, unicode);

const unicode = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Text for an element or an attribute. */
export const escaped = (text: string): string => text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Scripts and styles run by what they hold; data that is no script needs no leave. */
export const policyFor = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const digest = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
