// A tier is one way to build and run the generated C: compiler, flags, and what runs the program.
import { need, onArm, type Found, type ToolName } from "./tools.ts";

export interface Tier {
  /** As people read it: `neon/-O2 gcc 12.2 under qemu-aarch64 7.2`. */
  readonly name: string;
  readonly cc: string;
  readonly flags: readonly string[];
  /** What runs the program, when this machine cannot. */
  readonly runner?: readonly string[];
  /** A header so big that it is worth precompiling for a program of many parts. */
  readonly bigHeader?: string;
}

export const compilers = ["gcc", "clang"] as const;
export type Compiler = (typeof compilers)[number];

export const cpus = ["base", "dotprod", "i8mm"] as const;
export type Cpu = (typeof cpus)[number];

/**
 * Which code runs: `portable` is the portable path on this machine, `scalar` the portable path on AArch64, the
 * others are the NEON path with the instructions of that processor.
 */
export type Path = "portable" | "scalar" | Cpu;

export interface TierChoice {
  readonly paths?: readonly Path[];
  readonly compilers?: readonly Compiler[];
  readonly levels?: readonly string[];
  /** More flags, after all others. */
  readonly cflags?: readonly string[];
}

const march: Readonly<Record<Cpu, string>> = {
  base: "armv8-a",
  dotprod: "armv8.2-a+dotprod",
  i8mm: "armv8.2-a+dotprod+i8mm",
};

/** Every combination of the choice; ends the command with the install line when a tool for one is missing. */
export async function tiers(choice: TierChoice = {}): Promise<Tier[]> {
  const paths = onThisMachine(choice.paths ?? ["portable", "scalar", "dotprod"]);
  const { compilers = ["gcc"], levels = ["-O2"], cflags = [] } = choice;
  const machines = await Promise.all(
    paths.flatMap((path) => compilers.map(async (cc) => ({ path, machine: await machineFor(path, cc) }))),
  );
  return machines.flatMap(({ path, machine }) =>
    levels.map((level) => tier(path, [level, ...cflags], machine)),
  );
}

/** On AArch64 the portable path is built and run there anyway. */
const onThisMachine = (paths: readonly Path[]): readonly Path[] =>
  onArm ? [...new Set(paths.map((path) => (path === "scalar" ? "portable" : path)))] : paths;

interface Machine {
  readonly compiler: Found;
  readonly flags: readonly string[];
  readonly emulator?: Found;
}

async function machineFor(path: Path, name: Compiler): Promise<Machine> {
  if (path === "portable" || onArm) return { compiler: (await need(name))[name], flags: [] };
  // clang brings code for every processor, but takes the C library and the linker of the cross gcc.
  const wanted: ToolName[] =
    name === "clang" ? ["clang", "cross gcc", "emulator"] : ["cross gcc", "emulator"];
  const found = await need(...wanted);
  return name === "clang"
    ? { compiler: found.clang, flags: ["--target=aarch64-linux-gnu", "-static"], emulator: found.emulator }
    : { compiler: found["cross gcc"], flags: ["-static"], emulator: found.emulator };
}

function tier(
  path: Path,
  [level, ...cflags]: readonly string[],
  { compiler, flags, emulator }: Machine,
): Tier {
  const place = emulator === undefined ? "native" : `under ${emulator.command} ${emulator.version}`;
  const brand = compiler.name === "clang" ? "clang" : "gcc";
  return {
    name: `${pathName(path)}/${[level, ...cflags].join(" ")} ${brand} ${compiler.version} ${place}`,
    cc: compiler.path,
    flags: ["-std=c11", level!, ...flags, ...pathFlags(path), ...cflags],
    ...(emulator === undefined ? {} : { runner: [emulator.path] }),
    ...(isNeon(path) ? { bigHeader: "arm_neon.h" } : {}),
  };
}

const isNeon = (path: Path): path is Cpu => path !== "portable" && path !== "scalar";

const pathName = (path: Path): string => (!isNeon(path) ? path : path === "base" ? "neon" : `neon+${path}`);

/** Off AArch64, `portable` leaves the choice of the path to the C itself. */
function pathFlags(path: Path): string[] {
  if (path === "portable") return onArm ? ["-DTOSAC_FORCE_SCALAR"] : [];
  return isNeon(path) ? [`-march=${march[path]}`] : ["-DTOSAC_FORCE_SCALAR"];
}
