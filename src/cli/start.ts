#!/usr/bin/env node
// What the built program is: main.ts as one script, with what V8 made of it when it was built. Reading and compiling a
// megabyte of JavaScript takes as long as compiling a small model. Another version of Node does without.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { announce, type Stop } from "./stop.ts";
import { product } from "./streams.ts";
import { version } from "./version.ts";

const [first, ...more] = process.argv.slice(2);

if (more.length === 0 && (first === "--version" || first === "-V")) {
  showVersion();
} else run();

function showVersion(): void {
  try {
    product(`${version}\n`);
  } catch (cause) {
    process.exitCode = announce(cause as Stop);
  }
}

function run(): void {
  // A run is short: V8 spends more on optimizing what has run for a moment than the run gets back. Most functions that
  // are worth it still reach three times the usual budget.
  setFlagsFromString("--interrupt-budget=400000");
  const [code, cache] = ["main.cjs", "main.cache"].map((name) => new URL(`cli/${name}`, import.meta.url));
  // While it is being built the program keeps what V8 made of it: what has run by its end needs no compiler later.
  const keep = process.env["TOSAC_KEEP_CODE"] === "1";
  const cachedData = keep ? undefined : contentsOf(cache!);
  const script = new Script(`(require, __filename, importModule) => {${readFileSync(code!, "latin1")}\n}`, {
    filename: fileURLToPath(code!),
    ...(cachedData && { cachedData }),
  });
  if (keep) process.on("exit", () => writeFileSync(cache!, script.createCachedData()));
  (script.runInThisContext() as Main)(createRequire(code!), fileURLToPath(code!), (url) => import(url));
}

/** A script of V8 loads no modules by itself, which passes that are not ours are. */
type Main = (require: NodeJS.Require, file: string, importModule: (url: string) => Promise<unknown>) => void;

function contentsOf(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
