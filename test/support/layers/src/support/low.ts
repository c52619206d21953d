// A fixture of the layer test: the lowest layer reaches up, and to the file system.
import { existsSync } from "node:fs";
import { high } from "../expr/high.ts";

export const low = [high, existsSync];
