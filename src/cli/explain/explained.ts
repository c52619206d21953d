// Every code of a diagnostic there is, with its explanation.
import { table } from "../../support/table.ts";
import { constants } from "./constants.ts";
import type { Explained } from "./example.ts";
import { externs } from "./externs.ts";
import { limits } from "./limits.ts";
import { names } from "./names.ts";
import { ops } from "./ops.ts";
import { options } from "./options.ts";
import { shapes } from "./shapes.ts";
import { texts } from "./texts.ts";

export const explained = table<Explained>({
  ...texts,
  ...names,
  ...constants,
  ...ops,
  ...shapes,
  ...limits,
  ...externs,
  ...options,
});
