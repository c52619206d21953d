// Before all tests: the command line is built, once for all files that run it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildCommandLine } from "../../src/cli/bundle.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The built program; not to be changed by a test, which can copy its folder. */
    readonly tosac: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "tosac-built-"));
  const program = join(folder, "tosac.mjs");
  await buildCommandLine(program);
  provide("tosac", program);
  return () => rmSync(folder, { recursive: true });
}
