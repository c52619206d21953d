// The command line as a user meets it, in a folder of its own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject } from "vitest";

interface Options {
  readonly input?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Where to run, below the folder. */
  readonly folder?: string;
  /** Another program than the one that was built for all tests. */
  readonly program?: string;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Gives the tests of a file a folder to run tosac in, and removes it with all they wrote. */
export function installTosac() {
  const folder = mkdtempSync(join(tmpdir(), "tosac-cli-"));
  const program = inject("tosac");
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs tosac in the folder, or below it. */
  function tosac(args: string[], options: Options = {}): Ended {
    const { input = "", env = {}, folder: below = ".", program: other = program } = options;
    const { NO_COLOR: _, FORCE_COLOR: __, ...plain } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [other, ...args], {
      maxBuffer: 2 ** 28, // what is longer is cut off, and its process stopped
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
