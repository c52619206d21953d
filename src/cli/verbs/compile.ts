// tosac compile: a model to C (or pseudocode), to files or to standard output.
import { dirname, join } from "node:path";
import { compile, fileStem } from "../../index.ts";
import { destination, stemOf, writeAll, type Destination } from "../files.ts";
import { given, load, remark, report, type CodeOptions } from "../session.ts";
import { usage } from "../stop.ts";

export interface CompileVerbOptions extends CodeOptions {
  readonly target?: Target;
  readonly output?: string;
}

type Target = "neon" | "c" | "pseudo";

type Files = ReadonlyMap<string, string | Uint8Array>;

export function compileVerb(path: string, options: CompileVerbOptions): void {
  const { target, entry, prefix, cpu, passPipeline: pipeline } = options;
  // Asked for here and not by commander, which would complain about it before it looks at misspelt flags.
  if (target === undefined) throw usage("--target is missing", "choose neon, c or pseudo");
  const to = destination(options.output);
  checkName(to, target);
  const { model } = load(path);
  const stem = stemOf(to.kind === "file" ? to.path : path);
  const { files, diagnostics, remarks } = compile(model, {
    target,
    stem,
    ...given({ entry, prefix, cpu, pipeline }),
  });
  report(diagnostics);
  remark(remarks, options.remarks);
  deliver(files, to);
}

const extensionOf = { neon: ".c", c: ".c", pseudo: ".txt" } as const;

function checkName(to: Destination, target: Target): void {
  if (to.kind !== "file") return;
  const wanted = extensionOf[target];
  if (to.extension !== wanted)
    throw usage(
      `--target ${target} writes ${wanted} files, not ${to.path}`,
      `-o takes a folder or a ${wanted} file`,
    );
  const stem = stemOf(to.path); // also stands in `#include "..."`
  if (fileStem(stem) !== stem)
    throw usage(`${to.path} has characters that C may not like`, `try ${fileStem(stem)}`);
}

function deliver(files: Files, to: Destination): void {
  if (to.kind === "stdout") return print(files);
  const [only] = files.keys();
  if (to.kind === "file" && files.size === 1) return writeAll(new Map([[to.path, files.get(only!)!]]));
  const folder = to.kind === "folder" ? to.path : dirname(to.path);
  writeAll(new Map([...files].map(([name, content]) => [join(folder, name), content])));
}

/** Headers first, so that the text reads from declaration to code; a comment line between two files. */
function print(files: Files): void {
  const sorted = [...files].sort(([a], [b]) => Number(b.endsWith(".h")) - Number(a.endsWith(".h")));
  const texts = sorted.map(([name, content], i) => {
    if (typeof content !== "string") throw usage(`${name} is binary`, "write to a folder with -o");
    return i === 0 ? content : `/* ---- ${name} ---- */\n${content}`;
  });
  process.stdout.write(texts.join(""));
}
