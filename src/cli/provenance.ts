// The first comment of generated files: who wrote them, from which model, with which flags.
import { basename } from "node:path";
import { commentText } from "../support/layout.ts";
import { sha256 } from "./report.ts";
import { version } from "./version.ts";

/** What a file was made of. */
interface Origin {
  /** The model's file. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The options that decide, as `withFlags` writes them. */
  readonly flags?: readonly string[];
  /** False: files say nothing of it. */
  readonly provenance?: boolean;
}

/** Those of the flags that decide the text of C; verbs that check the C have others. */
const ofCode =
  /^--(?:target|entry|prefix|weights(?!=inline)|cpu|tune|pass-pipeline|input-dim|strict|stage|amalgamate|load-pass|extern)(?:=|$)|^-O/;

type Files = ReadonlyMap<string, string | Uint8Array>;

/** The files, those that are C beginning with their provenance. */
export function withProvenance(files: Files, origin: Origin): Map<string, string | Uint8Array> {
  return new Map(
    [...files].map(([name, text]) =>
      typeof text === "string" && /\.[chS]$/.test(name) ? [name, provenance(origin) + text] : [name, text],
    ),
  );
}

/** A line, or nothing where it is not wanted. */
function provenance({ path, bytes, flags = [], provenance: wanted = true }: Origin): string {
  if (!wanted) return "";
  const name = path === "-" ? "standard input" : basename(path);
  const decisive = flags.filter((flag) => ofCode.test(flag)).join(" ");
  return `/* ${commentText(`tosac ${version}, from ${name} (sha256 ${sha256(bytes)}), ${decisive}`)} */\n`;
}

/** What the first comment of a file says; undefined where it says nothing of the kind. */
export function readProvenance(text: string): { version: string; sha256: string } | undefined {
  const found = /^\/\* tosac (\S+), from [^\n]*\(sha256 ([0-9a-f]{64})\), [^\n]*\*\/\n/.exec(text);
  return found ? { version: found[1]!, sha256: found[2]! } : undefined;
}
