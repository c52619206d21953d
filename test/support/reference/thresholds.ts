// The page of thresholds: what exact code skips, and what moving the threshold would skip and do, counted on seeded rows.
import { interpretFunc } from "../../../src/interpret.ts";
import type { Func } from "../../../src/ir/graph.ts";
import { damageOf, joined, movedThresholds } from "../../../src/passes/threshold/damage.ts";
import { parsePipeline, runPasses } from "../../../src/passes/pipeline.ts";
import { skippedIn } from "../../../src/skipped.ts";
import type { Tensor } from "../../../src/support/tensor.ts";
import { seeded, type Random } from "../seeded.ts";
import { filled, graphOf, modelled, type Softmax } from "../softmax.ts";
import { modelOf } from "../subjects.ts";

const [rows, cols, threshold] = [30, 384, 0.5];

/** Logits, in nats; the first column may win. */
const kinds: Readonly<Record<string, { spread: number; winner?: number }>> = {
  "spread 1": { spread: 1 },
  "spread 2": { spread: 2 },
  "spread 4": { spread: 4 },
  "spread 3, one 12 higher": { spread: 3, winner: 12 },
};

/** About normal: the sum of twelve uniform values. */
function bell(rng: Random): number {
  return Array.from({ length: 12 }, () => rng.within(0, 65536) / 65536).reduce((a, b) => a + b, 0) - 6;
}

function inputOf(graph: Softmax, { spread, winner = 0 }: (typeof kinds)[string]): Tensor {
  const rng = seeded(1);
  const code = (nats: number) => Math.max(-128, Math.min(127, Math.round(nats / graph.scale)));
  return filled(graph, () => (column) => code(spread * bell(rng) + (column === 0 ? winner : 0)));
}

function lines(threshold_form: "a" | "b" | "c"): string[] {
  const graph = graphOf({ func: "main", rows, cols, threshold, threshold_form });
  const inputs = Object.values(kinds).map((kind) => inputOf(graph, kind));
  const [{ text }] = modelled([{ graph, inputs }]) as unknown as [{ text: string }];
  const before = modelOf(text);
  const { model, steps } = runPasses(
    before,
    parsePipeline("raise-softmax,fuse-threshold{mode=approx},dce").passes,
  );
  const [moved] = movedThresholds(before, steps, "main");
  return Object.keys(kinds).map((kind, i) => {
    const set = [inputs[i]!];
    const [exact, approx] = [before, model].map((m) => interpretFunc(m.funcs[0]!, set).outputs[0]!);
    const [counts] = skippedIn(before.funcs[0]!, [set]);
    const { passing, falsePositives, spurious, inflation, bound } = joined([
      damageOf(exact!, approx!, moved!),
    ]);
    const exactly = counts
      ? [counts.decided, percent(counts.unread), percent(counts.unneeded)]
      : ["none", "0 %", "0 %"];
    const damage = [passing, falsePositives, spurious, `${short(inflation)} (${short(bound)})`];
    return `| ${[threshold_form, kind, ...exactly, percent(dropped(model.funcs[0]!, set)), ...damage].join(" | ")} |`;
  });
}

/** Lanes that the moved threshold takes out. */
function dropped(func: Func, inputs: readonly Tensor[]): number {
  const stays = func.ops.find(({ name }) => name === "tosa.greater_equal")!.results;
  return interpretFunc({ ...func, results: stays }, inputs).outputs[0]!.data.filter((v) => !Number(v)).length;
}

const percent = (lanes: number): string => `${((100 * lanes) / (rows * cols)).toFixed(1)} %`;
const short = (v: number): string => `${Number(v.toPrecision(3))}`;

export function thresholdsPage(): string {
  return `# Thresholds after a softmax

Of \`softmax > ${threshold}\`, how much need not be computed? Counted over ${rows} seeded rows of ${cols} int8 logits at 0.1 nats a
step, about normal with the spread given, in nats: synthetic rows, not those of a model. Form a compares codes, b the dequantized
result, c the float softmax of dequantized logits.

- Exact code (\`tosac compile\` as it is) keeps every bit. Rows decided: the sum has shown, before its end or at it, that nothing in
  the row passes. Sum: lanes not read because of that. Output: lanes that are in a decided row or too far below the maximum, and
  so need not be worked out. In forms a and b they are read from a table of the row that has no entries for them; in form c they
  are worked out even so where the row is not decided, as the sum needs their exponentials.
- \`fuse-threshold{mode=approx}\` moves the threshold in front of the softmax: lanes that cannot pass are set to the lowest
  value, and what comes out is not compared again. Dropped: lanes taken out, of the sum and of the output alike. The generated
  code does not use that to read less. Its damage: lanes that pass and should not, lanes that are not 0 and should be, and the
  largest growth of a lane that passes with its bound, in units of the result: codes in form a.

| form | rows | exact: rows decided | sum | output | approx: dropped | lanes that pass | false positives | not 0 | growth (bound) |
|---|---|---|---|---|---|---|---|---|---|
${(["a", "b", "c"] as const).flatMap(lines).join("\n")}

So more than 80 % holds for the output side. The sum side stays below: the first test comes after 128 lanes, a third of these
rows, and a row with a winner needs its whole sum.
`;
}
