// What stands in a C file before its functions: constant arrays and helpers, each only on the paths that use it.
import type { Names } from "../ctree/print.ts";
import { definitionDoc } from "../ctree/print.ts";
import type { Piece, Requirements } from "../ctree/requirements.ts";
import type { Path } from "../ctree/uses.ts";
import type { Doc } from "../support/layout.ts";

/** Each piece guarded when only one path uses it; `all`: the paths of the file. */
export function requiredDoc(
  { arrays, helpers }: Requirements,
  all: readonly Path[],
  names: Names,
  macro?: string,
): Doc {
  const write = ({ definition }: Piece): Doc => definitionDoc(definition, names);
  return [
    guarded([...arrays.values()].filter(isHere), all, write, macro),
    guarded([...helpers.values()], all, (piece) => once(piece.symbol.name, write(piece)), macro),
  ];
}

/** Whether it is no array of another file. */
const isHere = ({ definition }: Piece): boolean =>
  definition.kind !== "array" || definition.linkage === undefined;

/** The sources of several models may stand in one translation unit: a helper means the same in all of them. */
function once(helper: string, text: Doc): Doc {
  const macro = helper.replace("tosac_", "TOSAC_HAS_").toUpperCase();
  return [`#ifndef ${macro}`, `#define ${macro}`, text, "#endif"];
}

/** `macro`: 1 on the vector path. */
function guarded(
  pieces: readonly Piece[],
  all: readonly Path[],
  write: (piece: Piece) => Doc,
  macro = "",
): Doc {
  const guardOf = ({ paths }: Piece): string => {
    const [only, ...more] = all.filter((p) => paths.has(p));
    return more.length === 0 && all.length > 1 ? `#if ${only === "vector" ? "" : "!"}${macro}` : "";
  };
  const out: Doc[] = [];
  let open = "";
  for (const piece of pieces) {
    const guard = guardOf(piece);
    if (guard !== open) out.push(open ? ["#endif", ""] : [], guard ? [guard, ""] : []);
    open = guard;
    out.push(write(piece), "");
  }
  return [out, open ? ["#endif", ""] : []];
}
