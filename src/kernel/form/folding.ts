// Kernels with moves folded into others, as far as that takes no more memory: a part keeps all of a value alive, and a whole is there
// from its first part on.
import type { Func, Op } from "../../ir/graph.ts";
import { placeBuffers } from "../place.ts";
import { declined } from "../said.ts";
import type { Formed, Forming, Names } from "./form.ts";
import { formKernels } from "./form.ts";
import { larger } from "./movement.ts";

/** So many moves at most are kept by themselves to find out which of them takes the memory. */
const MOST_TRIED = 32;

const bytesOf = ({ program }: Formed): number => placeBuffers(program).bytes;

/** The kernels of a function, whose arena is no larger than without folding. */
export function formFolded(func: Func, names: Names, forming: Forming): Formed {
  const form = (kept: ReadonlySet<Op>): Formed =>
    formKernels(func, names, { ...forming, foldMoves: { kept } });
  const folded = form(new Set());
  if (foldedIn(folded).length === 0) return folded;
  const apart = formKernels(func, names, forming);
  const most = bytesOf(apart);
  if (bytesOf(folded) <= most) return folded;
  const kept = new Set<Op>();
  let best = folded;
  for (const op of foldedIn(folded).slice(0, MOST_TRIED)) {
    const tried = form(new Set([...kept, op]));
    if (bytesOf(tried) >= bytesOf(best)) continue;
    best = tried;
    kept.add(op);
    if (bytesOf(best) <= most) return best;
  }
  return {
    ...apart,
    said: foldedIn(folded).map((op) => declined("fold-moves", "read-in-place", op, larger)),
  };
}

/** Moves that a program has folded, the last one first. */
const foldedIn = ({ said }: Formed): Op[] =>
  [...new Set(said.flatMap(({ kind, op }) => (kind === "fired" && op ? [op] : [])))].reverse();
