// How much of a function's rows its code skips on given inputs: the interpreter computes what the schedule tests, and the
// tests are made as the code makes them.
import type { Choices } from "./compiler.ts";
import { skipsIn } from "./compiler.ts";
import { interpretFunc } from "./interpret.ts";
import { contains } from "./expr/range.ts";
import { joinedAsTree, PARTIALS } from "./expr/reduce.ts";
import type { Func, Op } from "./ir/graph.ts";
import type { Skips } from "./kernel/skips.ts";
import { asKept } from "./passes/machine-types.ts";
import type { Remark } from "./support/diagnostics.ts";
import type { Tensor, TypedArray } from "./support/tensor.ts";

/**
 * Counts over all rows of all inputs. A sum is tested after whole blocks; NEON code reads the last columns % 16 lanes of a
 * row in any case, which is not counted here.
 */
export interface Skipped {
  /** The op whose values say which lanes are needed, or that the deciding sum is of. */
  readonly at: Op;
  readonly rows: number;
  readonly lanes: number;
  /** Rows that the sum decided, and lanes it did not read because of that. */
  readonly decided: number;
  readonly unread: number;
  /** Lanes of the output that need not be worked out: in a decided row, or outside of what can differ from the rest. */
  readonly unneeded: number;
  /** Whether those in other rows are read from a table of the row; where that does not pay, they are worked out even so. */
  readonly tabled: boolean;
}

/** A count for each value of a verified function in which rows can be skipped, or lanes. Inputs as for the interpreter. */
export function skippedIn(func: Func, inputs: readonly (readonly Tensor[])[], choices?: Choices): Skipped[] {
  const { flat, skips } = skipsIn(func, choices);
  // Which ops run, and on what, is not known of such a function as a whole.
  if (flat.ops.some(({ regions }) => regions.length > 0)) return [];
  return skips.flatMap((skip) => {
    const ops = [...(skip.needed ? [skip.needed.of] : []), ...(skip.exit ? [skip.exit.terms] : [])];
    const watched = { ...flat, results: ops.map((op) => op.results[0]!) };
    const counts = inputs.flatMap((set) => {
      const values = interpretFunc(watched, set.map(asKept)).outputs.map(({ data }) => data);
      return rowsOf(skip, skip.needed && values[0], skip.exit && values.at(-1));
    });
    return counts.length > 0 ? [{ at: ops[0]!, ...total(counts), tabled: skip.tabled }] : [];
  });
}

/** The counts in words. */
export function skippedRemark({ at, rows, lanes, decided, unread, unneeded, tabled }: Skipped): Remark {
  const share = (n: number): string => `${n} of ${lanes} lanes (${((100 * n) / lanes).toFixed(1)} %)`;
  const sum = `sums decided ${decided} of ${rows} rows and did not read ${share(unread)}`;
  const whole = tabled || decided === rows ? "" : ", though those in rows that are not decided are";
  const message = `on these inputs, ${sum}; for the output, ${share(unneeded)} need not be worked out${whole}`;
  return { severity: "remark", subject: "tabulate", code: "tabulate/skipped", message, at: at.span };
}

type Counts = Omit<Skipped, "at" | "tabled">;

function rowsOf(skip: Skips, keys: TypedArray | undefined, terms: TypedArray | undefined): Counts[] {
  const { lanes } = skip;
  const rows = Math.floor((keys ?? terms)!.length / lanes);
  return Array.from({ length: rows }, (_, row) => {
    const part = (data: TypedArray | undefined) =>
      data ? Array.from(data.subarray(row * lanes, (row + 1) * lanes), Number) : [];
    const read = skip.exit && lanesRead(skip.exit, part(terms));
    if (read !== undefined) return { rows: 1, lanes, decided: 1, unread: lanes - read, unneeded: lanes };
    const unneeded = part(keys).filter((key) => !contains(skip.needed!.range, key)).length;
    return { rows: 1, lanes, decided: 0, unread: 0, unneeded };
  });
}

/** Lanes that are read until the sum decides the row; undefined when it does not. */
function lanesRead(exit: NonNullable<Skips["exit"]>, terms: readonly number[]): number | undefined {
  const { above, every } = exit;
  const sum = sumSoFar(exit, terms.length);
  for (const [i, term] of terms.entries()) {
    sum.add(term);
    const tested = i + 1 === terms.length || (every > 0 && (i + 1) % every === 0);
    if (tested && sum.value() > above) return i + 1;
  }
  return undefined;
}

/** A sum as the code makes it: of floats, parts of it that are joined as a tree. */
function sumSoFar({ base, float }: NonNullable<Skips["exit"]>, lanes: number) {
  if (!float) {
    let sum = base;
    return { add: (term: number) => (sum += term - base / lanes), value: () => sum };
  }
  const parts = new Array<number>(PARTIALS).fill(0);
  let next = 0;
  const add = (term: number): void => {
    parts[next] = Math.fround(parts[next]! + term);
    next = (next + 1) % PARTIALS;
  };
  return { add, value: () => joinedAsTree(parts) };
}

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
