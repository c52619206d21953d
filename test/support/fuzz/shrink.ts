// A text with a fault, made smaller as long as the fault stays: lines go, values become parameters, lists of numbers
// become short.
import type { Worker } from "./pool.ts";
import { signatureOf, type Fault, type Finding } from "./specimen.ts";

export interface Shrinking {
  readonly worker: Worker;
  readonly seed: number;
  /** How long it may take. */
  readonly milliseconds: number;
}

interface Small {
  readonly text: string;
  readonly fault: Fault;
}

/** Texts that are one step smaller, the boldest first. */
function* steps(text: string): Generator<string> {
  const lines = text.split("\n");
  for (let size = lines.length >> 1; size >= 1; size >>= 1)
    for (let at = 0; at < lines.length; at += size) yield lines.toSpliced(at, size).join("\n");
  for (const [i, line] of lines.entries()) yield* asParameter(lines, i, line);
  yield* oneResult(text);
}

/** The op of a line left out, its result a parameter instead. */
function* asParameter(lines: readonly string[], at: number, line: string): Generator<string> {
  const [, name, type] = /^\s*(%[\w$.-]+) = .* -> (\S.*)$/.exec(line) ?? [];
  if (name === undefined) return;
  const rest = lines.toSpliced(at, 1).join("\n");
  yield rest.replace(/(func\.func @[\w$.]+\()(.?)/, (_, head: string, next: string) =>
    next === ")" ? `${head}${name}: ${type})` : `${head}${name}: ${type}, ${next}`,
  );
}

/** One of several results alone. */
function* oneResult(text: string): Generator<string> {
  const [whole, values, types] = /return (%[^:\n]*) : ([^\n]*)/.exec(text) ?? [];
  const [names, kinds] = [values?.split(", ") ?? [], types?.split(/, (?=tensor|!)/) ?? []];
  if (names.length < 2 || names.length !== kinds.length) return;
  for (const [i, name] of names.entries())
    yield text
      .replace(whole!, `return ${name} : ${kinds[i]}`)
      .replace(/-> \(tensor[^)]*\) \{/, `-> ${kinds[i]} {`);
}

/** The fault of a text that has the same signature, if it has. */
async function same(text: string, finding: Finding, { worker, seed }: Shrinking): Promise<Fault | undefined> {
  const specimen = { ...finding.specimen, text };
  const wanted = signatureOf(finding.fault);
  const inC = /^(build|run)/.test(finding.fault.stage);
  for (const batch of inC ? [0, 1, 2, 3] : [undefined]) {
    const { findings } = await worker.perform({ specimens: [specimen], seed, batch });
    const found = findings.find(({ fault }) => signatureOf(fault) === wanted);
    if (found) return found.fault;
  }
  return undefined;
}

/** Takes the first smaller text that still has the fault, again and again, until none has or the time is over. */
export async function smaller(finding: Finding, shrinking: Shrinking): Promise<Small> {
  const end = Date.now() + shrinking.milliseconds;
  let now: Small = { text: finding.specimen.text, fault: finding.fault };
  const tried = new Set<string>([now.text]);
  for (let found = true; found;) {
    found = false;
    for (const text of steps(now.text)) {
      if (Date.now() > end) return now;
      if (tried.has(text)) continue;
      tried.add(text);
      const fault = await same(text, finding, shrinking);
      if (!fault) continue;
      [now, found] = [{ text, fault }, true];
      break;
    }
  }
  return now;
}
