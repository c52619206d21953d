// Every record this compiler knows, by name.
import type { Dialect, OpRecord } from "../ir/record.ts";
import { arithmetic } from "./arithmetic.ts";
import { castRecord } from "./cast.ts";
import { choice } from "./choice.ts";
import { conversion } from "./conversion.ts";
import { data } from "./data.ts";
import { functions } from "./functions.ts";
import { gather } from "./gather.ts";
import { layouts } from "./layout.ts";
import { reduction } from "./reduction.ts";
import { regions } from "./regions.ts";

const records: readonly OpRecord[] = [
  ...data,
  ...arithmetic,
  ...functions,
  ...choice,
  castRecord,
  ...conversion,
  ...reduction,
  ...layouts,
  gather,
];

/** The ops of TOSA itself. */
export const tosaDialect: Dialect = dialectOf(records);

/** Every op that can be read and run: TOSA's, and those of our own that hold some of TOSA's. */
export const dialect: Dialect = dialectOf([...records, ...regions]);

function dialectOf(records: readonly OpRecord[]): Dialect {
  const byName = new Map(records.flatMap((r) => [r.name, ...(r.oldNames ?? [])].map((n) => [n, r] as const)));
  return { find: (name) => byName.get(name), records };
}
