// The command line as a user meets it, in a folder of its own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { buildCommandLine } from "../../src/cli/bundle.ts";

interface Options {
  readonly input?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Where to run, below the folder. */
  readonly folder?: string;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds tosac before the tests of a file, and removes it with all they wrote. */
export function installTosac() {
  const folder = mkdtempSync(join(tmpdir(), "tosac-cli-"));
  const program = join(folder, ".bin/tosac.mjs");
  beforeAll(() => buildCommandLine(program));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs tosac in the folder, or below it. */
  function tosac(args: string[], { input = "", env = {}, folder: below = "." }: Options = {}): Ended {
    const { NO_COLOR: _, FORCE_COLOR: __, ...plain } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      input,
      encoding: "utf8",
      env: { ...plain, ...env },
      cwd: join(folder, below),
    });
    expect(stdout + stderr).not.toMatch(/^ +at .*:\d+:\d+/m); // no stack trace, ever
    return { status, stdout, stderr };
  }
  return { tosac, folder, program, at: (name: string): string => join(folder, name) };
}
