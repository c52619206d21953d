// Which kinds of change break a build.
import { nearest } from "../../support/diagnostics.ts";
import { exits, usage } from "../stop.ts";
import { kinds, type Kind } from "./judgement.ts";
import type { Outcome } from "./pool.ts";

/** A kind as flags and other programs have it: `values-differ`. */
export const slug = (kind: Kind): string => kind.replaceAll(" ", "-");

const usual: readonly Kind[] = ["values differ", "interface changed", "cost changed", "new"];

/** The kinds that `--fail-on` names, `any` and `none` among them; unknown ones are a Stop. */
export function failingKinds(text: string | undefined): readonly Kind[] {
  if (text === undefined) return usual;
  if (text === "any") return kinds.filter((kind) => kind !== "identical");
  if (text === "none") return [];
  const named = new Map(kinds.map((kind) => [slug(kind), kind]));
  return text.split(",").map((word) => {
    const kind = named.get(word.trim());
    if (kind !== undefined) return kind;
    const near = nearest(word, named.keys());
    throw usage(
      `--fail-on: there is no kind ${word}`,
      near === undefined ? `any, none, or some of ${[...named.keys()].join(", ")}` : `did you mean ${near}?`,
    );
  });
}

/** Those kinds of an outcome that break the build. */
export const breaking = ({ judgement }: Outcome, failOn: readonly Kind[]): readonly Kind[] =>
  judgement?.kinds.filter((kind) => failOn.includes(kind)) ?? [];

/** Of a run that accepts nothing: what breaks the build, and models that could not be compiled. */
export function exitOf(outcomes: readonly Outcome[], failOn: readonly Kind[]): number {
  const codes = outcomes.map((outcome) => {
    if (outcome.stopped) return outcome.stopped.exit;
    return breaking(outcome, failOn).length > 0 ? exits.failed : exits.ok;
  });
  return Math.max(exits.ok, ...codes);
}
