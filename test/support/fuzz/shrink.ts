// A text with a fault, made smaller as long as the fault stays: lines go, values become parameters, lists of numbers
// become short.
import type { Fault } from "./specimen.ts";

export interface Small {
  readonly text: string;
  readonly fault: Fault;
}

/** Texts that are one step smaller, the boldest first. */
function* steps(text: string): Generator<string> {
  const lines = text.split("\n");
  for (let size = lines.length >> 1; size >= 1; size >>= 1)
    for (let at = 0; at < lines.length; at += size) yield lines.toSpliced(at, size).join("\n");
  for (const [i, line] of lines.entries()) yield* asParameter(lines, i, line);
  yield* withoutParameter(text);
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

/** A parameter left out. */
function* withoutParameter(text: string): Generator<string> {
  const head = /(?<=func\.func @[\w$.]+\()%.*(?=\) )/.exec(text)?.[0];
  const params = head?.split(/, (?=%)/) ?? [];
  for (const i of params.keys()) yield text.replace(head!, params.toSpliced(i, 1).join(", "));
}

/** One value alone as the result: one of several, or one that the last op was computed from. */
function* oneResult(text: string): Generator<string> {
  const [whole, values = "", types = ""] = /return (%[^:\n]*) : ([^\n]*)/.exec(text) ?? [];
  if (whole === undefined) return;
  const names = values.split(", ");
  const kinds = types.split(/, (?=tensor|!)/);
  const returned = names.length > 1 ? names.map((name, i) => [name, kinds[i]!] as const) : [];
  const computed = [...text.matchAll(/^\s*(%[\w$.-]+) = .* -> (\S.*)$/gm)].map(
    (m) => [m[1]!, m[2]!] as const,
  );
  for (const [name, type] of [...returned, ...computed.filter(([name]) => !names.includes(name)).reverse()])
    yield text.replace(whole, `return ${name} : ${type}`).replace(/-> \(?(tensor|!).* \{$/m, `-> ${type} {`);
}

/**
 * Takes the first smaller text that still has the fault, again and again, until none has or the time (milliseconds) is
 * over. `faultOf` gives the fault of a text when it is the same one.
 */
export async function smaller(
  start: Small,
  faultOf: (text: string) => Promise<Fault | undefined>,
  milliseconds: number,
): Promise<Small> {
  const end = Date.now() + milliseconds;
  const tried = new Set<string>([start.text]);
  let now: Small | undefined = start;
  let last = start;
  while (now) {
    last = now;
    now = await next(now.text, faultOf, tried, end);
  }
  return last;
}

/** The first text one step smaller that has the fault. */
async function next(
  from: string,
  faultOf: (text: string) => Promise<Fault | undefined>,
  tried: Set<string>,
  end: number,
): Promise<Small | undefined> {
  for (const text of steps(from)) {
    if (Date.now() > end) return undefined;
    if (tried.has(text)) continue;
    tried.add(text);
    const fault = await faultOf(text);
    if (fault) return { text, fault };
  }
  return undefined;
}
