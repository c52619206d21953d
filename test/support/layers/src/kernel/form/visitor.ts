// A fixture of the layer test: one room of the kernel enters another.
import { table } from "../tables/table.ts";

export const visitor = table;
