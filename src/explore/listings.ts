// Models, loops and C as listings: lines, and the places of the text that each is there for.
import type { CFunction } from "../ctree/tree.ts";
import { Op } from "../ir/graph.ts";
import type { Model } from "../ir/graph.ts";
import type { Proc, Stmt } from "../loops/ir.ts";
import { printProc } from "../loops/print.ts";
import { print } from "../text/print.ts";
import { codeFlow, computedBy } from "./code-flow.ts";
import type { Origins } from "./flow.ts";
import { originsOf } from "./flow.ts";
import type { Place } from "./lineage.ts";
import { allOps, opsOfModel, placeOf } from "./lineage.ts";
import { loopFlow } from "./loop-flow.ts";

/** Lines of a text, with the places that the ops behind each have. */
export interface Listing {
  readonly texts: readonly string[];
  readonly places: readonly ReadonlySet<Place>[];
  /** Whether each line stands inside of a kernel. */
  readonly inKernel: readonly boolean[];
}

const nowhere: ReadonlySet<Place> = new Set();

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");

/** The places of ops, and of those that their regions hold. */
const placesOf = (origins: Iterable<object>): Set<Place> =>
  new Set(
    [...origins].flatMap((o) =>
      o instanceof Op ? [o, ...o.regions.flatMap(allOps)].flatMap((op) => placeOf(op) ?? []) : [],
    ),
  );

/** A model as it is printed. The lines of an op begin with its text, so they are found in the order of the ops. */
export function graphListing(model: Model): Listing & { readonly lineOf: ReadonlyMap<Op, number> } {
  const heads = new Map<Op, string>();
  const texts = linesOf(print(model, "1.0", (op, text) => heads.set(op, text.slice(0, text.indexOf("\n")))));
  const places = texts.map(() => nowhere);
  const lineOf = new Map<Op, number>();
  let line = 0;
  for (const op of opsOfModel(model)) {
    const head = heads.get(op);
    const at = head === undefined ? -1 : texts.indexOf(head, line);
    if (at < 0) continue;
    places[at] = placesOf([op]);
    lineOf.set(op, at);
    line = at + 1;
  }
  return { texts, places, inKernel: texts.map(() => false), lineOf };
}

/** A text of which each line is marked with what it shows. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly (object | undefined)[];
}

/** Loops as they are printed. */
export function printedLoops(proc: Proc): MarkedText {
  const marks: object[] = [];
  return { text: printProc(proc, { hear: (line, mark) => (marks[line] = mark) }), marks };
}

/** Loops of which each line is marked with its statement, or with its proc. */
export function loopsListing({ text, marks }: MarkedText): Listing {
  const known = new Map<object, Origins>();
  for (const mark of new Set(marks))
    if (mark && isProc(mark))
      originsOf(loopFlow(mark.body), []).forEach((origins, s) => known.set(s, origins));
  return listing(text, marks, known);
}

const isProc = (mark: object): mark is Proc => "params" in mark && "body" in mark && !("kind" in mark);

export const allStatements = (block: readonly Stmt[]): Stmt[] =>
  block.flatMap((s) => {
    if (s.kind === "for") return [s, ...allStatements(s.body)];
    if (s.kind === "if") return [s, ...allStatements(s.then), ...allStatements(s.else)];
    return s.kind === "while" ? [s, ...allStatements(s.before), ...allStatements(s.body)] : [s];
  });

/** C of which each line is marked with its statement, or with its function. */
export function codeListing({ text, marks }: MarkedText): Listing {
  const functions = [...new Set(marks)].filter((mark): mark is CFunction => isFunction(mark));
  const computes = computedBy(functions);
  const known = new Map<object, Origins>();
  const inside = new Set<object>();
  for (const f of functions) {
    const all = f.about ?? [];
    known.set(f, new Set(all));
    originsOf(codeFlow(f.body, computes), all).forEach((origins, mark) => {
      known.set(mark, origins);
      if (f.about) inside.add(mark);
    });
  }
  return listing(text, marks, known, inside);
}

const isFunction = (mark: object | undefined): boolean =>
  mark !== undefined && "kind" in mark && mark.kind === "function";

function listing(
  text: string,
  marks: readonly (object | undefined)[],
  origins: ReadonlyMap<object, Origins>,
  inside: ReadonlySet<object> = new Set(),
): Listing {
  const texts = linesOf(text);
  return {
    texts,
    places: texts.map((_, i) => placesOf(origins.get(marks[i] ?? nowhere) ?? [])),
    inKernel: texts.map((_, i) => inside.has(marks[i] ?? nowhere)),
  };
}

/** Every place that some line has. */
export const placesIn = ({ places }: Listing): Set<Place> => new Set(places.flatMap((set) => [...set]));
