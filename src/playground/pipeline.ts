// Pipelines as choices: which passes a text asks for, and the text with one more or one fewer.
import type { About, PassAbout } from "./protocol.ts";

/** Passes that run for a pipeline text, with what stands in parentheses or braces behind their names. */
export function passesIn(pipeline: string, { passes, pipelines }: About): string[] {
  const named = wordsOf(pipeline).flatMap((word) => pipelines[word] ?? [word]);
  const lacks = (of: PassAbout["of"]): boolean =>
    !named.some((word) => passes.some((pass) => pass.of === of && pass.name === nameOf(word)));
  // Where a text names no pass of a kind, those run that are usual; `none` names none of graphs.
  const graph = lacks("graph") && !/\b(none|O0)\b/.test(pipeline) ? (pipelines["default"] ?? []) : [];
  const loops = lacks("loops") ? (pipelines["lower"] ?? []) : [];
  return [...graph, ...named, ...loops];
}

/** The same without a pass where it has that, and else with it, where it usually stands. */
export function toggled(pipeline: string, name: string, about: About): string {
  const now = passesIn(pipeline, about);
  const others = now.filter((word) => nameOf(word) !== name);
  if (others.length < now.length) return textOf(others, about);
  const order = about.passes.map((pass) => pass.name);
  const at = now.findIndex((word) => order.indexOf(nameOf(word)) > order.indexOf(name));
  return textOf(at < 0 ? [...now, name] : now.toSpliced(at, 0, name), about);
}

/** The shortest text for a list of passes. */
function textOf(names: readonly string[], about: About): string {
  const ofLoops = new Set(about.passes.filter(({ of }) => of === "loops").map(({ name }) => name));
  const part = (is: boolean): string => names.filter((word) => ofLoops.has(nameOf(word)) === is).join(",");
  const [graph, loops] = [part(false), part(true)];
  const listOf = (pipeline: string): string => (about.pipelines[pipeline] ?? []).join(",");
  const graphText = graph === listOf("default") ? "default" : graph || "none";
  return loops === listOf("lower") ? graphText : `${graphText},${loops}`;
}

/** What stands between commas that are in no parentheses or braces. */
const wordsOf = (pipeline: string): string[] =>
  (pipeline.match(/(?:[^,({]|\([^)]*\)|\{[^}]*\})+/g) ?? []).map((word) => word.trim()).filter(Boolean);

export const nameOf = (word: string): string => /^[\w-]*/.exec(word)![0];
