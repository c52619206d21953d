// What the compiler says about a model, as data. Colours, code frames and exit codes belong to the command line.

/** A model's text as it was read. Offsets everywhere else are byte offsets into `bytes`. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A half-open range of bytes in one source. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "remark";

/**
 * One message. `code` is a stable slug such as `shape/broadcast`; `notes` point at further places;
 * `help` says what to do next.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly at?: Span | undefined;
  readonly notes?: readonly { readonly message: string; readonly at?: Span | undefined }[];
  readonly help?: string | undefined;
}

/** A diagnostic that explains a choice of the compiler; `subject` names the pass or analysis. */
export interface Remark extends Diagnostic {
  readonly severity: "remark";
  readonly subject: string;
}

export const error = (
  code: string,
  message: string,
  at?: Span,
  more: Pick<Diagnostic, "notes" | "help"> = {},
): Diagnostic => ({ severity: "error", code, message, at, ...more });

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === "error");

const lineStarts = new WeakMap<Source, number[]>();

/** Offsets at which lines begin, found once per source. */
function linesOf(source: Source): number[] {
  let starts = lineStarts.get(source);
  if (starts) return starts;
  starts = [0];
  for (let i = source.bytes.indexOf(10); i >= 0; i = source.bytes.indexOf(10, i + 1)) starts.push(i + 1);
  lineStarts.set(source, starts);
  return starts;
}

/** 1-based line and column (in bytes, as MLIR counts) of an offset. */
export function positionOf(source: Source, offset: number): { line: number; column: number } {
  const starts = linesOf(source);
  let [lo, hi] = [0, starts.length - 1];
  while (lo < hi) {
    const middle = (lo + hi + 1) >> 1;
    if (starts[middle]! <= offset) lo = middle;
    else hi = middle - 1;
  }
  return { line: lo + 1, column: offset - starts[lo]! + 1 };
}

/** The nearest of `names` to `word` by edit distance, when it is near enough to be a slip of the finger. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    const d = editDistance(word, name, bestDistance);
    if (d < bestDistance) [best, bestDistance] = [name, d];
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
