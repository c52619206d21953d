// No kernel that is printed has a value that nobody needs: compilers warn of a local that is not read.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Func } from "../src/ir/graph.ts";
import { usesVariables } from "../src/ir/variables.ts";
import { Costs } from "../src/kernel/costs.ts";
import type { LaneKernel } from "../src/kernel/kernel.ts";
import { liveNodes } from "../src/kernel/live.ts";
import { stagesOf } from "../src/lower/run.ts";
import { formable } from "../src/compiler.ts";
import { prepare } from "../src/index.ts";
import { inHalfwords } from "../src/kernel/vectors/halfwords.ts";
import { neonCosts } from "../src/targets/neon/families.ts";
import { withoutLong } from "../src/kernel/vectors/long.ts";
import { cases, modelOf } from "./support/cases.ts";
import { graphs, rowGraphs } from "./support/graphs.ts";

const SEED = 3;
const random = (arbitrary: fc.Arbitrary<Func>, numRuns: number): Func[] =>
  fc.sample(arbitrary, { seed: SEED, numRuns });

const costs = new Costs(neonCosts());

/** Values of a function's final kernels, as the portable and the vector path print them, that nothing stored follows from. */
function unread(func: Func): string[] {
  const names = { params: func.params.map((_, i) => `p${i}`), results: func.results.map((_, i) => `r${i}`) };
  const { kernels } = stagesOf({ func: formable(func), names, costs })
    .at(-1)!
    .lowered.printed();
  const lanes = kernels.filter((k) => k.kind === "lanes");
  return lanes.flatMap((k) => [...dead(k), ...dead(inHalfwords(withoutLong(k)))]);
}

function dead(kernel: LaneKernel): string[] {
  const live = liveNodes(kernel);
  return kernel.nodes.filter((n) => !live.has(n.id)).map((n) => `${n.level} ${n.label ?? n.op?.name}`);
}

it.each([
  ["cases", () => cases.flatMap((c) => prepare(modelOf(c)).model.funcs).filter((f) => !usesVariables(f))],
  [`1000 random functions, seed ${SEED}`, () => random(graphs, 1000)],
  [`1000 normalizations of long rows, seed ${SEED}`, () => random(rowGraphs, 1000)],
])("%s: every value is needed", { timeout: 300_000 }, (_, funcs) => {
  expect(funcs().flatMap(unread)).toEqual([]);
});
