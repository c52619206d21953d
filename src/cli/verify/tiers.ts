// The tiers `tosac verify` goes through, from its options and from what the generated C asks about.
import { exits, Stop, usage } from "../stop.ts";
import { compilers, tiers, type Compiler, type Cpu, type Path, type Tier } from "../tiers.ts";

export interface TierOptions {
  readonly target: "neon" | "c";
  readonly cc?: string;
  readonly opt?: string;
  readonly sanitize?: boolean;
}

export interface Chosen {
  readonly tiers: readonly Tier[];
  /** Why some were left out: only when the user named compilers. */
  readonly skipped: readonly string[];
}

/**
 * With no `--cc`, gcc and every path, and whatever is missing ends the command. A named compiler means "with
 * what there is": missing tools leave tiers out, as long as one remains.
 */
export async function chooseTiers(options: TierOptions, source: string): Promise<Chosen> {
  const paths = pathsOf(options.target, source);
  const levels = levelsOf(options.opt);
  const asked = compilersOf(options.cc);
  const sanitized = options.sanitize ? await sanitizedTiers(asked) : [];
  if (options.cc === undefined)
    return { tiers: [...(await tiers({ paths, levels })), ...sanitized], skipped: [] };
  const tried = paths.flatMap((path) =>
    asked.map((name) => attempt({ paths: [path], compilers: [name], levels })),
  );
  const results = await Promise.all(tried);
  const missing = results.filter((result) => result instanceof Stop);
  const found = results.flatMap((result) => (result instanceof Stop ? [] : result));
  if (found.length === 0) throw missing[0]!;
  return { tiers: [...found, ...sanitized], skipped: [...new Set(missing.map((stop) => stop.message))] };
}

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

function compilersOf(cc = "gcc"): readonly Compiler[] {
  if (cc === "all") return compilers;
  const known = compilers.find((name) => name === cc);
  if (known === undefined) throw usage(`--cc takes gcc, clang or all, not ${cc}`);
  return [known];
}

function levelsOf(opt = "-O2"): string[] {
  const levels = opt.split(",").map((word) => `-O${word.replace(/^-*O?/, "")}`);
  const wrong = levels.find((level) => !/^-O[0-3sg]$/.test(level));
  if (wrong !== undefined) throw usage(`--opt takes levels such as -O0,-O2,-O3, not ${opt}`);
  return levels;
}

const sanitizers = ["-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

async function sanitizedTiers(names: readonly Compiler[]): Promise<Tier[]> {
  const plain = await tiers({ paths: ["portable"], compilers: names, levels: ["-O1"] });
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
