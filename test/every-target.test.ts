// What one target takes, all take: mutants of the cases, each with a few numbers of its text changed, compiled for every
// target. And no compiler finds a condition in what is written that is one constant by types or ranges.
import fc from "fast-check";
import { expect, it } from "vitest";
import { compileOnly, tiers } from "../src/cli/harness.ts";
import type { Model } from "../src/index.ts";
import { check, compile, optimize, parse } from "../src/index.ts";
import { cases, modelOf } from "./support/cases.ts";
import { graphs } from "./support/graphs.ts";
import type { Random } from "./support/seeded.ts";
import { seeded } from "./support/seeded.ts";
import { generated } from "./support/softmax.ts";

const SEED = 13;
const PER_CASE = 4;
const EMPTY = { source: undefined, name: undefined, attributes: {} };
const TARGETS = ["neon", "c", "pseudo"] as const;

const pick = <T>(r: Random, list: readonly T[]): T => list[r.within(0, list.length - 1)]!;

/** Numbers between `<` or `,` and what ends them, in constants; and ops that others of the same signature can stand for. */
const NUMBER = /(?<=dense<\[*|, |= )-?\d+(\.\d+)?(?=[\],>]| :)/g;
const alike = [
  ["add", "sub", "maximum", "minimum"],
  ["reduce_sum", "reduce_max", "reduce_min"],
  ["exp", "tanh", "sigmoid", "reciprocal", "abs", "negate"],
  ["greater", "greater_equal", "equal"],
];
const OP = new RegExp(`tosa\\.(${alike.flat().join("|")})(?= )`, "g");

/** A text with one to three of its numbers or ops changed. Most still are models; those that are not count for nothing. */
function mutant(source: string, r: Random): string {
  let text = source;
  // A shift of a rescale lies in 2..62.
  const whole = source.includes("tosa.rescale") ? ["2", "7", "30", "31"] : ["0", "1", "31", "-128", "30"];
  for (let n = r.within(1, 3); n > 0; n--) {
    const places = [...text.matchAll(NUMBER), ...text.matchAll(OP)];
    if (places.length === 0) return text;
    const place = pick(r, places);
    const [was, op] = place;
    const group = alike.find((names) => names.includes(op ?? ""));
    const isReal = was.includes(".");
    const number = isReal ? pick(r, ["0.0", "-0.0", "1.0", "-88.5"]) : pick(r, whole);
    text =
      text.slice(0, place.index) +
      (group ? `tosa.${pick(r, group)}` : number) +
      text.slice(place.index + was.length);
  }
  return text;
}

/** The model of a text without errors; what is said of mistakes, and whether it is said well, is tested elsewhere. */
function rightModel(text: string): Model | undefined {
  try {
    const { model, diagnostics } = parse(text);
    return model && ![...diagnostics, ...check(model)].some((d) => d.severity === "error")
      ? model
      : undefined;
  } catch {
    return undefined;
  }
}

/** Which targets compile a model, or why one faults; undefined when the text is no model. */
function taken(text: string): string[] | undefined {
  const model = rightModel(text);
  return (
    model &&
    TARGETS.map((target) => {
      try {
        return compile(model, { target, stem: "m" }).files.size > 0 ? "taken" : "refused";
      } catch (problem) {
        return `${target} faults: ${(problem as Error).message}`;
      }
    })
  );
}

it(
  `${PER_CASE} mutants of each case (seed ${SEED}) are taken by all targets or by none`,
  { timeout: 600_000 },
  () => {
    const r = seeded(SEED);
    let models = 0;
    const differ: unknown[] = [];
    for (const { name, source } of cases.filter((c) => c.source.length < 20_000))
      for (let i = 0; i < PER_CASE; i++) {
        const text = mutant(source, r);
        const answers = taken(text);
        if (answers) models++;
        if (answers && (new Set(answers).size > 1 || answers[0]!.includes("faults")))
          differ.push({ name, answers, text });
      }
    expect(differ.slice(0, 2)).toEqual([]);
    expect(models).toBeGreaterThan(cases.length);
  },
);

const constantConditions =
  "-std=c11 -fsyntax-only -Wno-unused-command-line-argument -Wall -Wextra -Wtype-limits -Wtautological-compare -Werror".split(
    " ",
  );

it("no condition is a constant by type or range", { timeout: 600_000 }, async () => {
  const scales = [0.0131, 1];
  const graphs = scales.flatMap((scale) =>
    [16, 500].flatMap((cols) =>
      ["v1", "v3"].map((table) =>
        ["--scale", scale, "--cols", cols, "--exp-table", table, "--zp", 0].map(String),
      ),
    ),
  );
  const texts = generated(graphs);
  const units = texts.flatMap((text, i) =>
    (["auto", "always", "never"] as const).flatMap((rowTables) =>
      (["c", "neon"] as const).map((target) => {
        const stem = `m${i}_${rowTables}_${target}`;
        const { files } = compile(parse(text).model!, { target, stem, rowTables });
        return { stem, files, iface: { name: stem, macro: stem, params: [], results: [] }, inputs: [] };
      }),
    ),
  );
  for (const tier of await tiers({ paths: ["portable"], compilers: ["gcc", "clang"] })) {
    const answers = await compileOnly(units, tier, constantConditions);
    expect(answers.filter(({ ok }) => !ok).map(({ messages }) => messages)).toEqual([]);
  }
});

it(
  "no condition compares two numbers: the cases, 500 random functions (seed 13)",
  { timeout: 300_000 },
  () => {
    const random = fc.sample(graphs, { seed: SEED, numRuns: 500 });
    const models = [...cases.map(modelOf), ...random.map((func) => ({ ...EMPTY, funcs: [func] }))];
    const lines = models.flatMap((model) =>
      (["c", "neon"] as const).flatMap((target) => {
        const { files } = compile(model, { target, stem: "m" });
        const all = [...files.values()].flatMap((file) => String(file).split("\n"));
        return all.filter(
          (line) =>
            !/^ *(\/\/|\/\*|\*)/.test(line) && /(\(|&& |\|\| )-?\d+ ([=!<>]=|[<>]) -?\d+(?![\w.])/.test(line),
        );
      }),
    );
    expect(lines.slice(0, 5)).toEqual([]);
  },
);

it("a constant of one number costs nothing, however many elements it has", { timeout: 60_000 }, () => {
  const [n, big, twice] = [2 ** 26, `tensor<${2 ** 26}xi8>`, `tensor<${2 ** 27}xi8>`];
  const text = `func.func @main(%x: ${big}) -> (${twice}, ${big}, tensor<1x${n}xi8>, ${big}) {
  %z = "tosa.const"() <{values = dense<3> : ${big}}> : () -> ${big}
  %shape = tosa.const_shape {values = dense<[1, ${n}]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %a = tosa.concat %z, %x {axis = 0 : i32} : (${big}, ${big}) -> ${twice}
  %b = tosa.bitwise_xor %z, %z : (${big}, ${big}) -> ${big}
  %c = tosa.reshape %z, %shape : (${big}, !tosa.shape<2>) -> tensor<1x${n}xi8>
  return %a, %b, %c, %z : ${twice}, ${big}, tensor<1x${n}xi8>, ${big}
}`;
  const { model } = optimize(parse(text).model!, { pipeline: "default" });
  for (const target of TARGETS)
    for (const graph of [parse(text).model!, model]) {
      const { files } = compile(graph, { target, stem: "m" });
      expect([...files.values()].every((file) => file.length > 0 && file.length < 6_000)).toBe(true);
    }
});
