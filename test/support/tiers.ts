// Which builds a test runs where all are too many for every run of the suite.
import { tiers, type Tier } from "../../src/cli/harness.ts";

const compilers = ["gcc", "clang"] as const;
const levels = ["-O0", "-O2", "-O3"] as const;

/** FULL=1 in the environment: all that tests leave out for time. */
export const FULL = process.env["FULL"] === "1";

/** Whether a combination is run: the two paths, and within each path the compilers, take turns, so that every two of path, compiler and level meet. */
const isChosen = (path: string, compiler: string, level: string): boolean =>
  (compiler === "clang") === ((path === "dotprod") === (level === "-O0"));

/** The NEON path under emulation and the portable path, by both compilers at each level: half of the combinations, or all. */
export async function coveringTiers(): Promise<Tier[]> {
  const choices = (["dotprod", "portable"] as const).flatMap((path) =>
    compilers.flatMap((compiler) => levels.map((level) => ({ path, compiler, level }))),
  );
  const chosen = choices.filter(({ path, compiler, level }) => FULL || isChosen(path, compiler, level));
  const built = chosen.map(({ path, compiler, level }) =>
    tiers({ paths: [path], compilers: [compiler], levels: [level] }),
  );
  return (await Promise.all(built)).flat();
}
