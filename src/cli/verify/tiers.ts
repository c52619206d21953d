// The tiers `tosac verify` goes through, from its options and from what the generated C asks about.
import { exits, Stop, usage } from "../stop.ts";
import { wordsOf } from "../words.ts";
import { ownTiers } from "./toolchain.ts";
import { compilers, tiers, type Compiler, type Cpu, type Path, type Tier } from "../tiers.ts";

export interface TierOptions {
  readonly target: "neon" | "c";
  readonly cc?: string;
  /** A line of more flags for the compiler. */
  readonly cflags?: string;
  /** A line that runs a program built with a toolchain of one's own. */
  readonly run?: string;
  readonly opt?: string;
  readonly sanitize?: boolean;
}

export interface Chosen {
  readonly tiers: readonly Tier[];
  /** The user's own flags, word by word. */
  readonly cflags: readonly string[];
  /** Why some were left out: only when the user named compilers. */
  readonly skipped: readonly string[];
}

/**
 * With no `--cc`, gcc and every path, and whatever is missing ends the command. A named compiler means "with
 * what there is": missing tools leave tiers out, as long as one remains. Any other `--cc` is a command, and the only tier.
 */
export async function chooseTiers(options: TierOptions, source: string): Promise<Chosen> {
  const levels = levelsOf(options.opt);
  const cflags = wordsOf(options.cflags ?? "", "--cflags");
  if (isOwn(options)) {
    if (options.sanitize) throw usage("--sanitize does not go with a toolchain of your own", "use --cflags");
    const { cc, run } = options;
    return { tiers: await ownTiers({ cc, run, cflags, levels }), cflags, skipped: [] };
  }
  return { ...(await knownTiers(options, pathsOf(options.target, source), levels, cflags)), cflags };
}

/** `--run` makes even gcc a toolchain of the user's own. */
function isOwn(options: TierOptions): options is TierOptions & { readonly cc: string } {
  const { cc, run } = options;
  if (run !== undefined && cc === undefined)
    throw usage("--run needs --cc", "say which compiler builds what it runs");
  return run !== undefined || (cc !== undefined && cc !== "all" && !isCompiler(cc));
}

async function knownTiers(
  { cc, sanitize }: TierOptions,
  paths: readonly Path[],
  levels: readonly string[],
  cflags: readonly string[],
): Promise<Omit<Chosen, "cflags">> {
  const asked = cc === "all" ? compilers : cc !== undefined && isCompiler(cc) ? [cc] : (["gcc"] as const);
  const sanitized = sanitize ? await sanitizedTiers(asked, cflags) : [];
  if (cc === undefined)
    return { tiers: [...(await tiers({ paths, levels, cflags })), ...sanitized], skipped: [] };
  const tried = paths.flatMap((path) =>
    asked.map((name) => attempt({ paths: [path], compilers: [name], levels, cflags })),
  );
  const results = await Promise.all(tried);
  const missing = results.filter((result) => result instanceof Stop);
  const found = results.flatMap((result) => (result instanceof Stop ? [] : result));
  if (found.length === 0) throw missing[0]!;
  return { tiers: [...found, ...sanitized], skipped: [...new Set(missing.map((stop) => stop.message))] };
}

const isCompiler = (name: string): name is Compiler => (compilers as readonly string[]).includes(name);

/** The C says which processor features it looks at; only those make a difference. */
const features: Readonly<Record<Cpu, string | undefined>> = {
  base: undefined,
  dotprod: "__ARM_FEATURE_DOTPROD",
  i8mm: "__ARM_FEATURE_MATMUL_INT8",
};

function pathsOf(target: "neon" | "c", source: string): Path[] {
  const cpus = (Object.keys(features) as Cpu[]).filter((cpu) => source.includes(features[cpu] ?? ""));
  return target === "neon" ? [...cpus, "scalar", "portable"] : ["scalar", "portable"];
}

function levelsOf(opt = "-O2"): string[] {
  const levels = opt.split(",").map((word) => `-O${word.replace(/^-*O?/, "")}`);
  const wrong = levels.find((level) => !/^-O[0-3sg]$/.test(level));
  if (wrong !== undefined) throw usage(`--opt takes levels such as -O0,-O2,-O3, not ${opt}`);
  return levels;
}

const sanitizers = ["-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

async function sanitizedTiers(names: readonly Compiler[], cflags: readonly string[]): Promise<Tier[]> {
  const plain = await tiers({ paths: ["portable"], compilers: names, levels: ["-O1"], cflags });
  return plain.map((tier) => ({
    ...tier,
    name: `sanitized ${tier.name}`,
    flags: [...tier.flags, ...sanitizers],
  }));
}

/** The tiers, or the end of the command that a missing tool would be. */
async function attempt(choice: Parameters<typeof tiers>[0]): Promise<Tier[] | Stop> {
  return tiers(choice).catch((cause: unknown) => {
    if (cause instanceof Stop && cause.exit === exits.missingTool) return cause;
    throw cause;
  });
}
