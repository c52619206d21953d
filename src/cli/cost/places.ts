// Which operation of the model each line of generated C belongs to, read off the comments that stand in it.

/** An operation as the comments cite it: `tosa.mul`, line 44 of the model. */
export interface Citation {
  readonly op: string;
  readonly line: number;
}

const cited = /\b([a-z_]\w*(?:\.\w+)+)(?:, line (\d+)| \(line (\d+)\))/;
const defined = /^\s*(?:const )?[a-z_]\w* \*?(\w+)(?:\[[^\]]*\])?(?: = |;$)/;
const assigned = /^\s*(\w+)(?:\[[^\]]*\])* [-+*&|^]?= /;
const control = /^\s*(?:\}|for \(.*\{$|\{$)|^#/;

/**
 * For each line (from 0) the operation whose comment stands above it in its block. A value without a comment of its own
 * (a load, an index, a part of a sum) counts for the first operation that reads it; what is left is control.
 */
export function placesOf(text: string): readonly (Citation | undefined)[] {
  const lines = text.split("\n");
  const places = fromComments(lines);
  fromReaders(lines, places);
  return places;
}

function fromComments(lines: readonly string[]): (Citation | undefined)[] {
  const owner = new Map<string, Citation>(); // of accumulators, which are assigned to far below their comment
  let [whole, current]: (Citation | undefined)[] = [];
  return lines.map((line) => {
    if (line === "}") [whole, current] = [undefined, undefined];
    else if (line.startsWith("//")) [whole, current] = [placeIn(line), placeIn(line)];
    else if (/^\s*\/\/ (?!exact:)/.test(line)) current = placeIn(line);
    else if (control.test(line)) current = whole;
    else if (!/^\s*\/\//.test(line)) {
      const place = current ?? owner.get(assigned.exec(line)?.[1] ?? "");
      const name = defined.exec(line)?.[1];
      if (name !== undefined && place) owner.set(name, place);
      return place;
    }
    return undefined;
  });
}

function placeIn(comment: string): Citation | undefined {
  const found = cited.exec(comment);
  return found ? { op: found[1]!, line: Number(found[2] ?? found[3]) } : undefined;
}

/** Backwards, so that a chain of values without comments reaches the operation at its end. */
function fromReaders(lines: readonly string[], places: (Citation | undefined)[]): void {
  const reader = new Map<string, Citation>();
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line === "}") reader.clear();
    const [made, changed] = [defined.exec(line)?.[1], assigned.exec(line)?.[1]];
    if (made !== undefined || changed !== undefined) places[i] ??= reader.get((made ?? changed)!);
    if (made !== undefined) reader.delete(made);
    const place = places[i];
    if (place) for (const [word] of line.matchAll(/[A-Za-z_]\w*/g)) reader.set(word, place);
  }
}
