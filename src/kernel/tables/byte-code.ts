// The cheapest code for a function of one byte: straight-line code that agrees on all inputs, or a table of what it has
// to differ by. Entries where nothing differs are left out at both ends: look-ups there give 0.
import type { Expr } from "../../expr/expr.ts";
import { constant, input } from "../../expr/expr.ts";
import { saturatingSub } from "../../expr/idioms.ts";
import { sar, xor } from "../../expr/vocabulary.ts";
import type { ByteFunction } from "./byte-function.ts";
import { centred, run, toByte } from "./byte-function.ts";
import type { Index } from "./byte-index.ts";
import { BYTES, entriesOf, found, indices, windowOf } from "./byte-index.ts";
import { differing } from "../bytes.ts";
import type { Costs } from "../costs.ts";
import type { StraightLine } from "./straight-line.ts";
import { straightLines } from "./straight-line.ts";

export interface ByteCode {
  /** Over `X`. */
  readonly code: Expr;
  /** On four lanes. */
  readonly cost: number;
  /** Entries of its table; 0 without one. */
  readonly entries: number;
  /** What it is, in words; nothing for a plain table. */
  readonly note: string;
}

/** Code that may be taken; it is made when it is the cheapest. */
interface Candidate extends Omit<ByteCode, "code"> {
  readonly code: () => Expr;
}

/** The cheapest code of all that agrees with the function on all its inputs; a table of every byte is one. */
export function cheapestCode(f: ByteFunction, costs: Costs): ByteCode {
  const lines = straightLines(f);
  const plain = lines.map(({ name, code }): Candidate => {
    return { code: () => code, cost: costs.bytesOf(code), entries: 0, note: `straight-line, ${name}` };
  });
  const straight = cheapestRight(plain, f);
  if (straight && straight.cost <= costs.bytes(1)) return straight; // no table costs less
  const table = cheapestRight(tables(f, lines, costs), f)!;
  return straight && straight.cost <= table.cost ? straight : table;
}

function cheapestRight(candidates: readonly Candidate[], f: ByteFunction): ByteCode | undefined {
  for (const candidate of [...candidates].sort((a, b) => a.cost - b.cost)) {
    const code = candidate.code();
    if (!agrees(code, f)) continue;
    return {
      ...candidate,
      code,
      note: candidate.note && `${candidate.note}; all ${f.inputs.length} inputs agree`,
    };
  }
  return undefined;
}

function agrees(code: Expr, f: ByteFunction): boolean {
  const of = run(code);
  return f.inputs.every((x) => of(x) === f.at(x));
}

// What is looked up, and what becomes of it

/** What is looked up in place of the values, and how they come from it. */
interface Around {
  readonly name: string;
  readonly looked: ByteFunction;
  readonly code: (found: Expr) => Expr;
}

/** The values themselves; what a sign makes of them; what straight-line code is wrong by. */
const arounds = (f: ByteFunction, lines: readonly StraightLine[]): Around[] => [
  { name: "", looked: f, code: (found) => found },
  ...turned(f),
  ...corrected(f, lines),
];

/**
 * Values of both signs around an input with value 0: the negative ones are looked up, as there are more of those, and
 * `sign - (found ^ sign)` turns them. What is -128 on one side may be cut to 127 on the other.
 */
function turned(f: ByteFunction): Around[] {
  const zeros = f.inputs.filter((x) => f.at(x) === 0);
  const c = zeros[zeros.length >> 1];
  if (c === undefined) return [];
  const sign = sar(centred(c), constant("i8", 7));
  const negative = (y: number, x: number): number =>
    x < c ? y : y === 127 && f.has(2 * c - x) && f.at(2 * c - x) === -128 ? -128 : toByte(-y);
  const code = (found: Expr): Expr => saturatingSub(sign, xor(found, sign));
  return [
    {
      name: c === 0 ? "the sign of the input" : `the sign of the input - ${c}`,
      looked: f.mapped(negative),
      code,
    },
  ];
}

/** How many lines are tried as what a table corrects, those that are right most often; each once. */
const MOST_CORRECTED = 3;

function corrected(f: ByteFunction, lines: readonly StraightLine[]): Around[] {
  const byValues = new Map<string, StraightLine>();
  for (const line of lines) {
    const key = line.values.toString();
    if (!byValues.has(key)) byValues.set(key, line);
  }
  return [...byValues.values()]
    .map((line) => ({ ...line, right: f.inputs.filter((x) => line.values.at(x) === f.at(x)).length }))
    .filter(({ right }) => right < f.inputs.length)
    .sort((a, b) => b.right - a.right)
    .slice(0, MOST_CORRECTED)
    .map(({ name, code, values }) => ({
      name: `the difference from ${name}`,
      looked: f.mapped((y, x) => y ^ values.at(x)),
      code: (found) => xor(found, code),
    }));
}

// Tables

const tables = (f: ByteFunction, lines: readonly StraightLine[], costs: Costs): Candidate[] =>
  arounds(f, lines).flatMap((around) => {
    const [rests, cost] = [usual(around.looked), costs.bytesOf(around.code(FOUND))];
    return indices(around.looked, costs).flatMap((by) =>
      rests.map((rest) => tableOf({ ...around, cost }, by, rest, costs)),
    );
  });

/** Values that entries which are left out may have. */
const usual = (f: ByteFunction): number[] => [
  ...new Set([0, f.at(f.inputs[0]!), f.at(f.inputs.at(-1)!), f.mostOften((_, y) => y)]),
];

const FOUND = input("i8", 1);

/** A table of the entries that are not `rest`, kept as the difference from it. */
function tableOf(
  { name, looked, code, cost }: Around & { readonly cost: number },
  by: Index,
  rest: number,
  costs: Costs,
): Candidate {
  const kept = entriesOf(by, looked, rest);
  const window = windowOf(kept, costs);
  const { entries } = window;
  const operations = (window.first === 0 ? 0 : 1) + (rest === 0 ? 0 : 1);
  const said = [name, by.name, entries < BYTES ? `others are ${rest}` : ""].filter((part) => part !== "");
  return {
    cost: cost + by.cost + costs.bytes(window.registers) + operations * costs.least,
    entries,
    note: said.length > 0 ? `${entries} entries, ${said.join(", ")}` : "",
    code: () => code(differing(found(kept, window, by), rest)),
  };
}
