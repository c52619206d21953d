// What has become of each op of the text, once there is C.
import type { Op } from "../ir/graph.ts";
import type { Event } from "../ir/rewrite.ts";
import type { Lineage, Place } from "./lineage.ts";
import type { SourceOps } from "./source.ts";
import { isConstant } from "./source.ts";
import type { Fate } from "./trace.ts";

/** What fates are told by. */
export interface Evidence {
  readonly source: SourceOps;
  readonly lineage: Lineage;
  /** Places that have lines of C. */
  readonly coded: ReadonlySet<Place>;
  /** Places of ops that some result of a compiled function needs, or that have an effect. */
  readonly live: ReadonlySet<Place>;
  /** Patterns that fired, in order, by place. */
  readonly fired: ReadonlyMap<Place, readonly Event[]>;
}

export function fateOf(place: Place, op: Op, evidence: Evidence): Fate {
  const { source, lineage, coded, live } = evidence;
  const into = source.indicesOf(lineage.livesIn(place, coded));
  const last = evidence.fired.get(place)?.at(-1);
  const fate = (kind: Fate["kind"], because: string): Fate => ({ kind, because, into });
  if (coded.has(place)) return fate("code", "lines of C compute it");
  if (op.name === "tosa.variable") return fate("effect", "it lies in the state that the caller keeps");
  if (op.name === "func.call" || op.name === "call")
    return fate("inlined", "the ops of the function that it calls stand in its place");
  if (!live.has(place)) return fate("dead", "no result of a function that is compiled needs it");
  if (lineage.mergedInto(place) !== undefined && into.length > 0)
    return fate("merged", last?.because ?? "another op computes the same");
  if (into.length > 0) return isConstant(op) ? fate("constant", constant) : folded(op, fate, last);
  return fate("same", "a result is what it is given: nothing is computed");
}

const constant = "its elements stand where they are used: in the lines of its readers, or in an array";

function folded(op: Op, fate: (kind: Fate["kind"], because: string) => Fate, last: Event | undefined): Fate {
  if (op.results[0]?.type.kind === "shape") return fate("constant", "a shape: known when C is written");
  if (last && last.pattern !== "dce") return fate("folded", last.because);
  return fate(
    "folded",
    "the lines of its readers compute it on the way, read a table that holds it, or need no such step",
  );
}
