// Lines that pages tell to type, typed into a shell in a folder that has the examples in it.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";

/** The folder of a test, by names below it, and the program that was built; `installTosac` makes both. */
interface Place {
  readonly at: (name: string) => string;
  readonly program: string;
}

interface Said {
  readonly status: number | null;
  /** Standard output, then errors; the order of a terminal where the lines send both to one. */
  readonly said: string;
}

/** Types lines below a folder, each after the other as long as all goes well; `tosac` and `npx` run the program. */
export function typed({ at, program }: Place, folder: string, lines: string): Said {
  mkdirSync(at(`${folder}/bin`), { recursive: true });
  cpSync("examples", at(`${folder}/examples`), { recursive: true });
  for (const [name, rest] of [
    ["tosac", ""],
    ["npx", "shift; "],
  ] as const) {
    writeFileSync(
      at(`${folder}/bin/${name}`),
      `#!/bin/sh\n${rest}exec "${process.execPath}" "${program}" "$@"\n`,
    );
    chmodSync(at(`${folder}/bin/${name}`), 0o755);
  }
  const { NO_COLOR: _, FORCE_COLOR: __, ...plain } = process.env;
  const env = { ...plain, PATH: `${at(`${folder}/bin`)}:${plain["PATH"]}` };
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", lines], {
    cwd: at(folder),
    env,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}
