// How much of a function's rows its code skips on given inputs: the interpreter computes what the schedule tests, and the
// tests are made as the code makes them.
import { skipsIn } from "./compiler.ts";
import { interpretFunc } from "./interpret.ts";
import type { Func, Op } from "./ir/graph.ts";
import type { Skips } from "./kernel/skips.ts";
import type { Remark } from "./support/diagnostics.ts";
import type { Tensor, TypedArray } from "./support/tensor.ts";

/**
 * Counts over all rows of all inputs. A sum is tested after whole blocks; NEON code reads the last columns % 16 lanes of a
 * row in any case, which is not counted here.
 */
export interface Skipped {
  /** The op whose values the tables of the rows are of. */
  readonly at: Op;
  readonly rows: number;
  readonly lanes: number;
  /** Rows that the sum decided, and lanes it did not read because of that. */
  readonly decided: number;
  readonly unread: number;
  /** Lanes of the output that need no exponential: in a decided row, or outside of what can differ from the rest. */
  readonly unneeded: number;
}

/** One count for each row table of a verified function; none where its kernels build none. Inputs as for the interpreter. */
export function skippedIn(func: Func, inputs: readonly (readonly Tensor[])[]): Skipped[] {
  const { flat, skips } = skipsIn(func);
  return skips.flatMap((skip) => {
    const ops = [skip.table.key, ...(skip.exit ? [skip.exit.terms] : [])];
    const watched = { ...flat, results: ops.map((op) => op.results[0]!) };
    const counts = inputs.flatMap((set) => {
      const [keys, terms] = interpretFunc(watched, set).outputs.map(({ data }) => data);
      return rowsOf(skip, keys!, terms);
    });
    return counts.length > 0 ? [{ at: skip.table.key, ...total(counts) }] : [];
  });
}

/** The counts in words. */
export function skippedRemark({ at, rows, lanes, decided, unread, unneeded }: Skipped): Remark {
  const share = (n: number): string => `${n} of ${lanes} lanes (${((100 * n) / lanes).toFixed(1)} %)`;
  const sum = `sums decided ${decided} of ${rows} rows and did not read ${share(unread)}`;
  const message = `on these inputs, ${sum}; for the output, ${share(unneeded)} need no exponential`;
  return { severity: "remark", subject: "tabulate", code: "tabulate/skipped", message, at: at.span };
}

type Counts = Omit<Skipped, "at">;

function rowsOf(skip: Skips, keys: TypedArray, terms: TypedArray | undefined): Counts[] {
  const rows = Math.floor(keys.length / skip.lanes);
  return Array.from({ length: rows }, (_, row) => {
    const part = (data: TypedArray) =>
      Array.from(data.subarray(row * skip.lanes, (row + 1) * skip.lanes), Number);
    const read = skip.exit && terms ? lanesRead(skip.exit, part(terms)) : undefined;
    const unneeded =
      read === undefined ? part(keys).filter((key) => isOutside(skip, key)).length : skip.lanes;
    const decided = read === undefined ? 0 : 1;
    return { rows: 1, lanes: skip.lanes, decided, unread: skip.lanes - (read ?? skip.lanes), unneeded };
  });
}

/** Lanes that are read until the sum decides the row; undefined when it does not. */
function lanesRead(
  { above, base, every }: NonNullable<Skips["exit"]>,
  terms: readonly number[],
): number | undefined {
  let sum = base;
  for (const [i, term] of terms.entries()) {
    sum += term - base / terms.length;
    const tested = i + 1 === terms.length || (every > 0 && (i + 1) % every === 0);
    if (tested && sum > above) return i + 1;
  }
  return undefined;
}

const isOutside = ({ table: { range, orientation, entries } }: Skips, key: number): boolean =>
  (orientation === "top" ? range.hi - key : key - range.lo) >= entries;

function total(counts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts): number => counts.reduce((n, c) => n + c[name], 0);
  return {
    rows: sum("rows"),
    lanes: sum("lanes"),
    decided: sum("decided"),
    unread: sum("unread"),
    unneeded: sum("unneeded"),
  };
}
