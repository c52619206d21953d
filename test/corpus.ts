// How much of a folder of MLIR texts is read, beside what a release of upstream says of each: `npm run corpus -- FOLDER --release 22`.
// Texts are the parts between `// -----` that have an op of TOSA. What is read is printed, judged by LLVM 22 and read again.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse, print } from "../src/index.ts";

const { values, positionals } = parseArgs({
  options: { release: { type: "string", default: "22" }, list: { type: "boolean", default: false } },
  allowPositionals: true,
});

const SEPARATOR = "// -----";

interface Text {
  readonly name: string;
  readonly text: string;
  readonly allowUnregistered: boolean;
}

/** What became of a text here: why it is not read, or what LLVM 22 says of what is printed. */
interface Reading {
  readonly text: Text;
  readonly refused?: string;
  readonly printed?: string;
  readonly readAgain: boolean;
}

function textsIn(folder: string): Text[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".mlir"));
  return files.sort().flatMap((file) => {
    const whole = readFileSync(join(folder, file), "utf8");
    const allowUnregistered = whole.includes("allow-unregistered-dialect");
    const parts = whole.split(new RegExp(`^${SEPARATOR}.*$`, "m"));
    return parts
      .map((text, i) => ({ name: `${file} ${i + 1}`, text: text.trimEnd(), allowUnregistered }))
      .filter(({ text }) => text.includes("tosa."));
  });
}

/** Errors of the release about these texts, by number: one run judges all that want the same of it. */
function errorsOf(release: string, texts: readonly Text[]): Map<Text, string> {
  const found = new Map<Text, string>();
  for (const allow of [false, true]) {
    const some = texts.filter(({ allowUnregistered }) => allowUnregistered === allow);
    const starts: number[] = [];
    const lines = some.flatMap(({ text }, i) => {
      starts.push((starts.at(-1) ?? 1) + (i > 0 ? some[i - 1]!.text.split("\n").length + 1 : 0));
      return [...text.split("\n"), SEPARATOR];
    });
    const flags = [
      "--split-input-file",
      ...(allow ? ["--allow-unregistered-dialect"] : []),
      "-o",
      "/dev/null",
    ];
    const given = { input: lines.join("\n"), encoding: "utf8", maxBuffer: 1 << 28 } as const;
    const { stderr, error } = spawnSync(`mlir-opt-${release}`, flags, given);
    if (error) throw error;
    for (const [, split, offset, line, message] of stderr.matchAll(
      /^(?:within split at <stdin>:(\d+) offset :(\d+):\d+|[^\n:]*:(\d+):\d+): error: (.*)$/gm,
    )) {
      // What `expected-error` asks for in passes is not asked of a text that is only read.
      if (/was not produced/.test(message!)) continue;
      const at = split === undefined ? Number(line) : Number(split) + Number(offset) - 1;
      const text =
        some[
          Math.max(
            starts.findLastIndex((start) => start <= at),
            0,
          )
        ]!;
      if (!found.has(text)) found.set(text, message!);
    }
  }
  return found;
}

function readingOf(text: Text): Reading {
  const opts = { allowUnregistered: text.allowUnregistered };
  const { model, diagnostics } = parse(text.text, opts);
  if (!model) {
    const { code, message } = diagnostics.find(({ severity }) => severity === "error")!;
    return { text, refused: `${code}: ${message}`, readAgain: false };
  }
  const printed = print(model);
  return { text, printed, readAgain: parse(printed, opts).model !== undefined };
}

const share = (some: number, all: number): string =>
  `${some} of ${all}${all > 0 ? ` (${((100 * some) / all).toFixed(1)} %)` : ""}`;

function count(folder: string): void {
  const texts = textsIn(folder);
  const wrong = errorsOf(values.release, texts);
  const readings = texts.map(readingOf);
  const printed = readings.filter((r) => r.printed !== undefined);
  const back = printed.map(({ text, printed: p }) => ({ ...text, text: p!.trimEnd() }));
  const backErrors = errorsOf("22", back);
  const isBack = (r: Reading): boolean => r.readAgain && !backErrors.has(back[printed.indexOf(r)]!);
  const taken = readings.filter(({ text }) => !wrong.has(text));
  const refused = readings.filter(({ text }) => wrong.has(text));
  const whole = taken.filter((r) => r.printed !== undefined && isBack(r));
  const both = refused.filter((r) => r.refused !== undefined);
  console.log(`${folder}: LLVM ${values.release} reads ${share(taken.length, texts.length)} texts with TOSA`);
  console.log(
    `  of these read here, printed, taken by LLVM 22 and read again: ${share(whole.length, taken.length)}`,
  );
  console.log(
    `  refused by both, of those that LLVM ${values.release} refuses: ${share(both.length, refused.length)}`,
  );
  if (!values.list) return;
  for (const r of taken.filter((r) => !whole.includes(r)))
    console.log(
      `  not read: ${r.text.name}: ${r.refused ?? backErrors.get(back[printed.indexOf(r)]!) ?? "not read again"}`,
    );
  for (const r of refused.filter((r) => !both.includes(r)))
    console.log(`  not refused: ${r.text.name}: ${wrong.get(r.text)}`);
}

if (positionals.length === 0) console.log("npm run corpus -- FOLDER... [--release 16|19|22] [--list]");
else positionals.forEach(count);
