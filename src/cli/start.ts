#!/usr/bin/env node
// What the built program is: main.ts as one script, with what V8 made of it in an earlier run. Reading and compiling a
// megabyte of JavaScript takes as long as compiling a small model. The first run of each version of Node does without, and so
// do all where the folder of the program cannot be written.
import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { announce, type Stop } from "./stop.ts";
import { product } from "./streams.ts";
import { version } from "./version.ts";

/** A mark of the script, made when the program is built: V8 itself tells scripts apart by their length only. */
declare const scriptMark: string;

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
  const [code, cache] = ["main.cjs", `main-${scriptMark}-${cachedDataVersionTag()}.cache`].map((name) =>
    fileURLToPath(new URL(`cli/${name}`, import.meta.url)),
  ) as [string, string];
  const cachedData = contentsOf(cache);
  const script = new Script(`(require, __filename, importModule) => {${readFileSync(code, "latin1")}\n}`, {
    filename: code,
    ...(cachedData && { cachedData }),
  });
  // What has run by the end of a compilation needs no compiler later, and compiling is what is done most.
  if (first === "compile" && (!cachedData || script.cachedDataRejected))
    process.on("exit", (status) => status === 0 && keep(script, cache));
  (script.runInThisContext() as Main)(createRequire(code), code, (url) => import(url));
}

/** Whole or not at all: another run may look for it meanwhile. */
function keep(script: Script, cache: string): void {
  const draft = `${cache}.${process.pid}`;
  try {
    accessSync(dirname(cache), constants.W_OK);
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, cache);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** A script of V8 loads no modules by itself, which passes that are not ours are. */
type Main = (require: NodeJS.Require, file: string, importModule: (url: string) => Promise<unknown>) => void;

function contentsOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
