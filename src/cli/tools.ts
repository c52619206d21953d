// The outside programs tosac can use, where they are, and how to get them.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./process.ts";
import { exits, Stop } from "./stop.ts";

interface Tool {
  /** Names to look for, best first. */
  readonly commands: readonly string[];
  readonly purpose: string;
  /** Debian packages that bring it. */
  readonly packages: string;
}

/** On an AArch64 machine the generated C runs as it is, so the cross compiler and the emulator are not needed. */
export const onArm = process.arch === "arm64";

export const tools = {
  gcc: { commands: ["gcc"], purpose: "builds the C on this machine", packages: "gcc libc6-dev" },
  clang: {
    commands: ["clang-22", "clang"],
    purpose: "builds the C with a second compiler",
    packages: "clang-22 libclang-rt-22-dev",
  },
  "cross gcc": {
    commands: ["aarch64-linux-gnu-gcc"],
    purpose: "builds the C for AArch64",
    packages: "gcc-aarch64-linux-gnu libc6-dev-arm64-cross",
  },
  emulator: {
    commands: ["qemu-aarch64", "qemu-aarch64-static"],
    purpose: "runs AArch64 programs",
    packages: "qemu-user",
  },
  "llvm-mca": {
    commands: ["llvm-mca-22", "llvm-mca"],
    purpose: "models cycles",
    packages: "llvm-22",
  },
  "llvm-symbolizer": {
    commands: ["llvm-symbolizer-22", "llvm-symbolizer"],
    purpose: "says which kernel an instruction is of",
    packages: "llvm-22",
  },
  python3: { commands: ["python3"], purpose: "replays executed instructions", packages: "python3" },
  "mlir-opt": {
    commands: ["mlir-opt-22", "mlir-opt"],
    purpose: "checks printed models with upstream MLIR",
    packages: "mlir-22-tools",
  },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;

export interface Found {
  readonly name: ToolName;
  readonly path: string;
  /** The command's own name, `aarch64-linux-gnu-gcc`. */
  readonly command: string;
  /** Major and minor: `12.2`. */
  readonly version: string;
}

/** The first of the tool's commands on PATH, with its version. */
export async function find(name: ToolName): Promise<Found | undefined> {
  for (const command of tools[name].commands) {
    const path = locate(command);
    if (path !== undefined) return { name, path, command, version: await versionOf(path) };
  }
  return undefined;
}

/** All of `names`, or an end of the command that says how to install what is missing. */
export async function need<T extends ToolName>(...names: T[]): Promise<Record<T, Found>> {
  const found = await Promise.all(names.map(find));
  const missing = names.filter((_, i) => found[i] === undefined);
  if (missing.length > 0) throw missingTools(missing);
  return Object.fromEntries(names.map((name, i) => [name, found[i]])) as Record<T, Found>;
}

/** The line a Debian user types to get the tools. */
export const installLine = (names: readonly ToolName[]): string =>
  `sudo apt-get install ${names.map((name) => tools[name].packages).join(" ")}`;

function missingTools(names: readonly ToolName[]): Stop {
  const list = names.map((name) => `${tools[name].commands[0]} (${tools[name].purpose})`).join(", ");
  return new Stop(exits.missingTool, `not found on PATH: ${list}`, installLine(names));
}

/** The program that a command starts: a path as it is, or the first of that name on PATH. */
export function locate(command: string): string | undefined {
  if (command.includes("/")) return isExecutable(command) ? command : undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export async function versionOf(path: string): Promise<string> {
  const { stdout } = await run(path, ["--version"], { timeout: 60_000 });
  const plain = stdout.replace(/\([^)]*\)/g, ""); // "gcc (Debian 12.2.0-14) 12.2.0": the bracket is the packager's
  return /\d+\.\d+/.exec(plain)?.[0] ?? "unknown";
}
