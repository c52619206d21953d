// What can be drawn: tables of the text, functions of a byte, tables that are made for each row.
import { chainsOf } from "../accuracy/chains.ts";
import { constantOperand } from "../ir/constants.ts";
import type { Func, Op } from "../ir/graph.ts";
import type { Buffer, Proc, RowTable as TableOfRow, Stmt } from "../loops/ir.ts";
import { run } from "../loops/run.ts";
import { asKept } from "../passes/machine-types.ts";
import { lanesOf } from "../support/tensor.ts";
import { allStatements } from "./listings.ts";
import type { ChainCurve, Curve, RowTable } from "./trace.ts";
import { slopingInputs } from "./values.ts";

/** Tables that are written in the text: constants of rank 1 that `tosa.table` reads. */
export function curveOf(op: Op, index: number): Curve[] {
  const constant = op.name === "tosa.table" ? constantOperand(op, 1) : undefined;
  if (!constant || constant.splat) return [];
  return [{ op: index, values: Array.from(constant.data as ArrayLike<number | bigint>, Number) }];
}

type IndexOf = (op: Op | undefined) => number | undefined;

const BYTES = 256;

/** All that is a function of one byte, lane by lane. */
export const chainCurves = (func: Func, indexOf: IndexOf): ChainCurve[] =>
  chainsOf(func).flatMap(({ from, to, ops, codes, exact, real }): ChainCurve[] => {
    const op = indexOf(to.owner);
    if (op === undefined || codes.length !== BYTES) return [];
    return [
      {
        op,
        from: `%${from.name ?? "?"}`,
        ops: ops.map(({ name }) => name),
        exact: Array.from(exact),
        real: Array.from(real, (v) => (Number.isFinite(v) ? Number(v.toPrecision(7)) : null)),
      },
    ];
  });

/** Rows that are shown of each table; more curves cannot be told apart. */
const ROWS = 8;
/** Iterations after which a run for curves ends. */
const STEPS = 3_000_000;

/** The tables that a proc makes for rows, as they are for rows of different kinds. */
export function rowTablesIn(proc: Proc, func: Func, indexOf: IndexOf): RowTable[] {
  const tables = tablesOf(proc);
  const inputs =
    tables.size > 0 && proc.params.length === func.params.length ? slopingInputs(func) : undefined;
  if (!inputs) return [];
  const rows = new Map<Buffer, number[][]>();
  const hear = (buffer: Buffer, data: ArrayLike<number | bigint>): void => {
    const table = tables.get(buffer);
    if (!table) return;
    const row = Array.from(data, (v) => ((Number(v) ^ table.apartFrom) << 24) >> 24);
    rows.set(buffer, [...(rows.get(buffer) ?? []), row]);
  };
  run(
    proc,
    inputs.map((t) => lanesOf(asKept(t))),
    { steps: STEPS, hear },
  );
  return [...rows].map(([buffer, all]) => ({
    op: indexOf(tables.get(buffer)!.op) ?? null,
    name: buffer.name,
    rows: evenly(all),
    of: all.length,
  }));
}

const tablesOf = ({ body }: Proc): Map<Buffer, TableOfRow> =>
  new Map(
    allStatements(body).flatMap((s: Stmt) =>
      s.kind === "alloc" && s.table ? [[s.buffer, s.table] as const] : [],
    ),
  );

/** The first, the last, and some between. */
function evenly<T>(all: readonly T[]): T[] {
  const count = Math.min(ROWS, all.length);
  return Array.from(
    { length: count },
    (_, i) => all[Math.round((i * (all.length - 1)) / Math.max(1, count - 1))]!,
  );
}
