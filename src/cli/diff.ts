// Differences of two lists of lines, and how they are shown: hunks with a little of what stands around them.

/** A step from the old lines to the new ones; `from` and `to` are places in them, from 0. */
export interface Edit {
  readonly kind: "same" | "removed" | "added";
  readonly from: number;
  readonly to: number;
}

/** Beyond so many differences the middle counts as replaced as a whole: the search takes the square of them. */
const mostEdits = 2000;

/** A shortest way from `before` to `after`, by keys: lines are the same where their keys are (E. Myers, 1986). */
export function edits(before: readonly string[], after: readonly string[]): Edit[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const [n, m] = [before.length - start - end, after.length - start - end];
  const same = (from: number, to: number, count: number): Edit[] =>
    Array.from({ length: count }, (_, i) => ({ kind: "same", from: from + i, to: to + i }));
  const middle = shortest(before.slice(start, start + n), after.slice(start, start + m));
  return [
    ...same(0, 0, start),
    ...middle.map(({ kind, from, to }) => ({ kind, from: from + start, to: to + start })),
    ...same(start + n, start + m, end),
  ];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** Furthest places reached with 0, 1, 2, ... edits, one per diagonal; the way back is read off their history. */
function shortest(a: readonly string[], b: readonly string[]): Edit[] {
  const reached = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(a.length + b.length, mostEdits); d++) {
    history.push(new Map(reached));
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(reached, k, d) ? reached.get(k + 1)! : reached.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return wayBack(history, a.length, b.length);
    }
  }
  return [
    ...a.map((_, from): Edit => ({ kind: "removed", from, to: 0 })),
    ...b.map((_, to): Edit => ({ kind: "added", from: a.length, to })),
  ];
}

const isDown = (reached: ReadonlyMap<number, number>, k: number, d: number): boolean =>
  k === -d || (k !== d && reached.get(k - 1)! < reached.get(k + 1)!);

function wayBack(history: readonly ReadonlyMap<number, number>[], n: number, m: number): Edit[] {
  const steps: Edit[] = [];
  let [x, y] = [n, m];
  for (let d = history.length - 1; d >= 0; d--) {
    const reached = history[d]!;
    const down = isDown(reached, x - y, d);
    const previous = down ? x - y + 1 : x - y - 1;
    const from = d === 0 ? 0 : reached.get(previous)!;
    const to = d === 0 ? 0 : from - previous;
    while (x > (down ? from : from + 1) && y > (down ? to + 1 : to) && d > 0) steps.push(same(--x, --y));
    if (d === 0) while (x > 0) steps.push(same(--x, --y));
    else steps.push(down ? { kind: "added", from: x, to: --y } : { kind: "removed", from: --x, to: y });
  }
  return steps.reverse();
}

const same = (from: number, to: number): Edit => ({ kind: "same", from, to });

/** Lines around a difference. */
const context = 3;

/** A line of a diff as it is shown; hunks begin with one that says where they are. */
export interface DiffLine {
  readonly kind: "place" | Edit["kind"];
  readonly text: string;
}

/** The differences of two texts in hunks; lines whose keys are equal count as the same. */
export function hunks(
  before: readonly string[],
  after: readonly string[],
  key: (line: string) => string = (line) => line,
): DiffLine[] {
  const all = edits(before.map(key), after.map(key));
  const near = nearChanges(all);
  return all.flatMap((edit, i): DiffLine[] => {
    if (!near[i]) return [];
    const text = edit.kind === "removed" ? before[edit.from]! : after[edit.to]!;
    const line = { kind: edit.kind, text };
    return i > 0 && near[i - 1] ? [line] : [{ kind: "place", text: `line ${edit.to + 1}` }, line];
  });
}

function nearChanges(all: readonly Edit[]): boolean[] {
  const near = new Array<boolean>(all.length).fill(false);
  all.forEach(({ kind }, i) => {
    if (kind !== "same") near.fill(true, Math.max(0, i - context), i + context + 1);
  });
  return near;
}

const marks: Readonly<Record<DiffLine["kind"], string>> = {
  place: "@@ ",
  same: "  ",
  removed: "- ",
  added: "+ ",
};

/** Lines of weights are megabytes long. */
const widest = 160;

/** As text, each line painted by its kind; lines that are too long are cut. */
export function diffText(
  lines: readonly DiffLine[],
  paint: (kind: DiffLine["kind"], text: string) => string = (_, text) => text,
): string {
  return lines
    .map(({ kind, text }) => marks[kind] + (text.length > widest ? `${text.slice(0, widest)} ...` : text))
    .map((text, i) => `${paint(lines[i]!.kind, text)}\n`)
    .join("");
}
