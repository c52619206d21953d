// The TOSA dialect: every record this compiler knows, by name.
import type { Dialect, OpRecord } from "../ir/record.ts";
import { arithmetic } from "./arithmetic.ts";
import { choice } from "./choice.ts";
import { conversion } from "./conversion.ts";
import { data } from "./data.ts";
import { functions } from "./functions.ts";
import { layouts } from "./layout.ts";
import { reduction } from "./reduction.ts";

const records: readonly OpRecord[] = [
  ...data,
  ...arithmetic,
  ...functions,
  ...choice,
  ...conversion,
  ...reduction,
  ...layouts,
];

const byName = new Map(records.flatMap((r) => [r.name, ...(r.oldNames ?? [])].map((n) => [n, r] as const)));

export const tosaDialect: Dialect = { find: (name) => byName.get(name), records };
