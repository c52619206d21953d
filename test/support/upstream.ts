// What releases of mlir-opt say of many texts: one run for hundreds of them, halves of them where a run breaks off.
import { spawnSync } from "node:child_process";

const separator = "// -----\n";
/** As many go into one run. */
const MOST = 500;

/** The first error of each text that a release refuses, by the position of the text. Texts end in a line end. */
export function refusedBy(version: number, texts: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  for (let from = 0; from < texts.length; from += MOST)
    judge(version, texts.slice(from, from + MOST), from, found);
  return found;
}

function judge(version: number, texts: readonly string[], from: number, found: Map<number, string>): void {
  const { stderr, error, signal } = spawnSync(
    `mlir-opt-${version}`,
    ["-split-input-file", "-o", "/dev/null"],
    {
      input: texts.join(separator),
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    },
  );
  if (error) throw error; // not there
  if (signal !== null) return halved(version, texts, from, found);
  const starts = startsOf(texts);
  const errors = [
    ...[...stderr.matchAll(/^<stdin>:(\d+):\d+: error: (.*)$/gm)].map((m) => [Number(m[1]), m[2]!] as const),
    ...[...stderr.matchAll(/within split at <stdin>:(\d+) offset :(\d+):\d+: error: (.*)/g)].map(
      (m) => [Number(m[1]) + Number(m[2]) - 1, m[3]!] as const,
    ),
  ];
  for (const [line, message] of errors) {
    const at = from + starts.findLastIndex((start) => start <= line);
    if (!found.has(at)) found.set(at, message);
  }
}

/** A text that ends the program by a signal is refused as well, in a way. */
function halved(version: number, texts: readonly string[], from: number, found: Map<number, string>): void {
  if (texts.length === 1) return void found.set(from, "the program broke off");
  const half = texts.length >> 1;
  judge(version, texts.slice(0, half), from, found);
  judge(version, texts.slice(half), from + half, found);
}

/** The line on which each text begins, from 1. */
function startsOf(texts: readonly string[]): number[] {
  let line = 1;
  return texts.map((text) => {
    const start = line;
    line += (text + separator).split("\n").length - 1;
    return start;
  });
}
