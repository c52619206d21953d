// Every record this compiler knows, by name.
import type { Dialect, OpRecord } from "../ir/record.ts";
import { applyScale } from "./apply-scale.ts";
import { binaryArithmetic } from "./arithmetic.ts";
import { castRecord } from "./cast.ts";
import { choice } from "./choice.ts";
import { control } from "./control.ts";
import { convolutions } from "./convolution.ts";
import { data } from "./data.ts";
import { drafts } from "./drafts.ts";
import { fourier } from "./fourier.ts";
import { functions } from "./functions.ts";
import { gather } from "./gather.ts";
import { layouts } from "./layout.ts";
import { matmuls } from "./matmul.ts";
import { neighbourOf } from "./neighbours.ts";
import { pools } from "./pool.ts";
import { reduction } from "./reduction.ts";
import { regions } from "./regions.ts";
import { rescaleRecord } from "./rescale.ts";
import { resize } from "./resize.ts";
import { retired } from "./retired.ts";
import { scatter } from "./scatter.ts";
import { shapeOps } from "./shapes.ts";
import { tableRecord } from "./table.ts";
import { unaryArithmetic } from "./unary.ts";

/** Ops of which upstream asks more than that element types agree: it takes none but those of their records. */
const closed: ReadonlySet<string> = new Set(
  `logical_and logical_or logical_xor logical_not intdiv mul sin cos apply_scale rescale argmax gather scatter dim
  cast_from_block_scaled cast_to_block_scaled matmul_t_block_scaled`
    .split(/\s+/)
    .map((name) => `tosa.${name}`),
);

const records: readonly OpRecord[] = [
  ...data,
  ...binaryArithmetic,
  ...unaryArithmetic,
  ...functions,
  ...choice,
  castRecord,
  rescaleRecord,
  applyScale,
  tableRecord,
  ...reduction,
  ...layouts,
  gather,
  scatter,
  resize,
  ...fourier,
  ...shapeOps,
  ...drafts,
  ...convolutions,
  ...matmuls,
  ...pools,
].map((record) => (closed.has(record.name) ? { ...record, closed: true } : record));

/** The ops of TOSA that are lines of their own. */
export const tosaDialect: Dialect = dialectOf(records);

/** Every op that can be read and run: TOSA's, those of our own that hold some of TOSA's, and some that stand around it. */
export const dialect: Dialect = { ...dialectOf([...records, ...control, ...regions]), around: neighbourOf };

function dialectOf(records: readonly OpRecord[]): Dialect {
  const byName = new Map(
    [...records, ...retired].flatMap((r) => [r.name, ...(r.oldNames ?? [])].map((n) => [n, r] as const)),
  );
  return { find: (name) => byName.get(name), records };
}
