// raise-softmax: what it finds, what it says of it, what it leaves alone and why, and that the ops inside stay what they
// were.
import { describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { compareOutputs } from "../src/cli/compare.ts";
import { compile, optimize, parse, print, type Func, type Model, type Tensor } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import type { Op } from "../src/ir/graph.ts";
import type { Event } from "../src/ir/rewrite.ts";
import type { TensorType } from "../src/ir/types.ts";
import { verifyModel } from "../src/ir/verify.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import { parametersOf, softmaxOf, type Softmax } from "../src/passes/softmax/parameters.ts";
import { zeros } from "../src/support/tensor.ts";
import { cases, modelOf } from "./support/cases.ts";
import { inputSets } from "./support/graphs.ts";
import { modelWith, nearMisses, type NearMiss } from "./support/near-misses.ts";
import { rewrites } from "./support/rewrites.ts";
import { seeded } from "./support/seeded.ts";
import { generated } from "./support/softmax.ts";
import { failures, interpreted, modelOf as runnable, subjectsOf } from "./support/subjects.ts";

const MINUTE = 60_000;

const through = (model: Model, pipeline: string): Model => optimize(model, { pipeline }).model;

/** The model after `raise-softmax`, and what the pass did. */
function raise(model: Model): { raised: Model; events: readonly Event[] } {
  const { model: raised, steps } = runPasses(model, parsePipeline("raise-softmax").passes);
  return { raised, events: steps[0]!.events };
}

const softmaxesOf = (model: Model): Op[] =>
  model.funcs.flatMap(({ ops }) => ops.flatMap((op) => softmaxOf(op.results[0]) ?? []));

/** The text with constants first and names by order, so that only the ops count. */
function normal(model: Model): string {
  const lines = print(through(model, "cse,dce"))
    .split("\n")
    .map((line) => line.trim());
  return lines.sort((a, b) => Number(b.includes("tosa.const")) - Number(a.includes("tosa.const"))).join("\n");
}

describe.each(cases.filter(({ name }) => name.startsWith("softmax/")))("$name", (example) => {
  const model = modelOf(example);
  const raised = through(model, "raise-softmax,dce");

  it("prints as one op, and reads back", () => {
    expect(softmaxesOf(raised).length).toBe(1);
    const text = print(raised);
    const { model: again, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(print(again!)).toBe(text);
  });

  it("compiles to the same C", () => {
    const files = (pipeline: string) => compile(model, { target: "neon", pipeline }).files;
    expect(files("default,raise-softmax,dce")).toEqual(files("default"));
  });

  it("is the graph it was when the region is inlined", () =>
    expect(normal(through(raised, "inline-regions"))).toBe(normal(model)));
});

// Everything the generator prints.

type Option = readonly string[];
const every = (...lists: readonly Option[][]): Option[] =>
  lists.reduce<Option[]>((all, list) => all.flatMap((a) => list.map((b) => [...a, ...b])), [[]]);
const values = (name: string, list: string): Option[] => list.split(" ").map((v) => [`--${name}`, v]);

const eras = values("syntax", "llvm22 llvm16");
const shapes: Option[] = [
  ["--rows", "1", "--cols", "1"],
  ["--rows", "3", "--cols", "7"],
  ["--cols", "384", "--lead", "2", "3"],
];
const printed: readonly Option[] = [
  ...every(
    [["--dtype", "i8"]],
    values("exp-table", "v1 v2 v3"),
    eras,
    values("scale", "0.004 0.1 0.5 3"),
    values("zp", "0 -5 127"),
    shapes,
  ),
  ...every(
    [["--dtype", "i8"]],
    values("beta", "0.5 2"),
    values("out-zp", "-128 0 5"),
    values("exp-table", "v1 v3"),
  ),
  ...every([["--dtype", "i16"]], eras, values("scale", "0.00002 0.0001 0.0003 0.01"), shapes),
  ...every(
    [["--dtype", "i16"]],
    values("beta", "1 2"),
    values("out-scale", "0.00003 0.0001"), // halfwords have no zero points
  ),
  ...every([["--dtype", "f32"]], eras, values("beta", "1 0.5"), shapes),
  ...every(values("dtype", "i8 i16 f32"), values("threshold", "0.3"), values("threshold-form", "a b c"), [
    ["--module"],
  ]),
];

const optionOf = (options: Option, name: string, usual: string): string =>
  options[options.indexOf(`--${name}`) + 1 || -1] ?? usual;

/** beta * scale as the graph was made with it: the generator leaves the scale of f32 out unless it dequantizes. */
function scaleOf(options: Option): number {
  const read = (name: string, usual: string) =>
    options.includes(`--${name}`) ? Number(optionOf(options, name, usual)) : Number(usual);
  const float = options.includes("f32");
  const dequantized = optionOf(options, "threshold-form", "a") === "c" && !float;
  return read("beta", "1") * (float ? 1 : dequantized ? Math.fround(0.1) : read("scale", "0.1"));
}

it("recognises everything that the generator prints, with the scale it was made for", () => {
  const texts = generated(printed);
  const wrong = texts.flatMap((text, i) => {
    const { raised, events } = raise(runnable(text));
    const [softmax] = softmaxesOf(raised);
    if (!softmax) return [`${printed[i]!.join(" ")}: ${events.map((e) => e.because).join("; ")}`];
    const { betaScale, fitError, form } = parametersOf(softmax);
    const off = Math.abs(betaScale / scaleOf(printed[i]!) - 1);
    const fits =
      off < (form === "int16" ? 1e-3 : 1e-5) && fitError <= (form === "int16" ? 2 ** -12 : 2 ** -20);
    return fits ? [] : [`${printed[i]!.join(" ")}: ${betaScale}, off by ${fitError}`];
  });
  expect(wrong).toEqual([]);
  expect(printed.length).toBeGreaterThan(200);
});

// Graphs with the same meaning, and graphs with nearly the same.

const subjects: Readonly<Record<string, Option>> = {
  "int8 v1": ["--exp-table", "v1"],
  "int8 v2": ["--exp-table", "v2", "--scale", "0.3", "--zp", "4"],
  "int8 v3": ["--exp-table", "v3"],
  int16: ["--dtype", "i16", "--scale", "0.0002"],
  f32: ["--dtype", "f32", "--beta", "0.5"],
};
const SIDE = 20; // a square, so that another axis is well formed
const names = Object.keys(subjects);
const graphs = generated(
  Object.values(subjects).map((o) => [...o, "--rows", `${SIDE}`, "--cols", `${SIDE}`]),
).map((text) => runnable(text).funcs[0]!);

const outputs = (func: Func, inputs: readonly (readonly Tensor[])[]): Tensor[] =>
  inputs.flatMap((set) => interpretFunc(func, set).outputs);

/** Rows from flat to wide, and random ones. */
function rowsFor(func: Func): Tensor[][] {
  const rng = seeded(7);
  const element = (func.params[0]!.type as TensorType).element.text;
  const span = { i8: 255, i16: 60000, f32: 12 }[element]!;
  const row = (r: number) => {
    const depth = [span / 64, span / 8, span, span / 16][r % 4]!;
    return () =>
      Math.max(
        -span / 2,
        span / 2 - (element === "f32" ? (depth * rng.within(0, 4096)) / 4096 : rng.within(0, depth)),
      );
  };
  return [0, 1, 2].map(() => {
    const t = zeros(element, [SIDE, SIDE]);
    for (let r = 0; r < SIDE; r++) {
      const next = row(r);
      for (let c = 0; c < SIDE; c++) t.data[r * SIDE + c] = element === "f32" ? next() : Math.trunc(next());
    }
    return [t];
  });
}

describe.each(names.map((name, i) => ({ name, func: graphs[i]! })))("$name", ({ name, func }) => {
  const inputs = rowsFor(func);
  const usual = outputs(func, inputs);

  it("is recognised in any order and spelling that keeps its meaning", () => {
    const rng = seeded(11);
    const before = parametersOf(softmaxesOf(raise(modelWith(func)).raised)[0]!);
    for (const { what, func: other, axis } of rewrites(func, rng)) {
      expect(verifyModel(modelWith(other)), what).toEqual([]);
      const { raised, events } = raise(modelWith(other));
      const [softmax] = softmaxesOf(raised);
      expect(softmax, `${what}: ${events.map((e) => e.because).join("; ")}`).toBeDefined();
      expect(parametersOf(softmax!), what).toEqual({ ...before, axis: axis ?? before.axis });
      const [sets] = [inputSets(other, 1)];
      expect(compareOutputs(outputs(other, sets), outputs(raised.funcs[0]!, sets)).different, what).toBe(0);
    }
  });

  it(
    "declines what is nearly it, with the reason and the place, and says the truth of the rest",
    () => {
      const rng = seeded(names.indexOf(name) + 1);
      const all = nearMisses(func, rng);
      const judged = all
        .filter(({ was }, i) => i % FEW === 0 || was !== all[i - 1]?.was || all.length < 100)
        .map((miss) => judge(miss, usual, inputs));
      expect(judged.flatMap(({ fault }) => fault ?? [])).toEqual([]);
      counts[name] = judged.filter(({ verdict }) => verdict === "declined").length;
    },
    (FEW === 1 ? 60 : 30) * MINUTE,
  );
});

/** Of the near misses of each op the first is tried, and one of as many as this of all; FULL=1 tries every one. */
const FEW = process.env["FULL"] === "1" ? 1 : 8;
const counts: Record<string, number> = {};

it("declines at least 200 near misses that give other results", () => {
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  expect(total, JSON.stringify(counts)).toBeGreaterThanOrEqual(200);
});

interface Judged {
  /** `declined` counts those whose results differ from the graph's; `same` whatever gives the same results. */
  readonly verdict: "declined" | "raised" | "same";
  readonly fault?: string;
}

function judge(
  { what, func, place, was }: NearMiss,
  usual: readonly Tensor[],
  inputs: readonly (readonly Tensor[])[],
): Judged {
  const { raised, events } = raise(modelWith(func));
  const now = outputs(func, inputs);
  const [softmax] = softmaxesOf(raised);
  const same =
    now.every((t, i) => t.data.length === usual[i]!.data.length) &&
    compareOutputs([...usual], now).different === 0;
  if (softmax) {
    const fault = untrue(softmax, raised.funcs[0]!, inputs);
    return { verdict: same ? "same" : "raised", ...(fault && { fault: `${what}: raised, but ${fault}` }) };
  }
  const [event] = events;
  if (!event) return { verdict: "declined", fault: `${what}: nothing is said` };
  // An op that is left without users has been cut off from the place: there the op before the change says where it was.
  const there = reads(event.op, place) || reads(place, event.op) || readsOneLike(was, event.op);
  return {
    verdict: same ? "same" : "declined",
    ...(!there && { fault: `${what}: the reason is given at ${event.op.name}` }),
  };
}

/** Whether an op is what is looked for, or computed from it. */
function readsSome(op: Op, sought: (op: Op) => boolean, seen = new Set<Op>()): boolean {
  if (sought(op)) return true;
  if (seen.has(op)) return false;
  seen.add(op);
  return op.operands.some((v) => v.owner !== undefined && readsSome(v.owner, sought, seen));
}

const reads = (op: Op, other: Op): boolean => readsSome(op, (o) => o === other);
const readsOneLike = (op: Op, { results: [like] }: Op): boolean =>
  like?.name !== undefined && readsSome(op, (o) => o.results[0]?.name === like.name);

/** By how much the result of a softmax may differ from what its parameters say, in its own units. */
function allowance({ form, outputScale }: Softmax): number {
  if (form.startsWith("f32")) return 2e-6;
  // One code, and what the least unit of the quotient in front of the last rescale is.
  return form === "int16" ? 1 / outputScale / 2 ** 13 + 1 : 1.1 + 1 / outputScale / 256;
}

/** What is wrong with the parameters of a softmax, by softmax in double precision of what it reads. */
function untrue(softmax: Op, func: Func, inputs: readonly (readonly Tensor[])[]): string | undefined {
  const parameters = parametersOf(softmax);
  const { axis, lowest, form } = parameters;
  const ends = [softmax.operands[0]!, softmax.results[0]!];
  const between = { ...func, results: ends, resultTypes: ends.map(({ type }) => type) };
  for (const set of inputs) {
    const [x, y] = interpretFunc(between, set).outputs;
    for (let row = 0; row < SIDE; row++) {
      const lanes = (of: Tensor): number[] =>
        Array.from(
          { length: SIDE },
          (_, c) => of.data[axis === 1 ? row * SIDE + c : c * SIDE + row] as number,
        );
      const [codes, is] = [lanes(x!), lanes(y!)];
      // Below `lowest` a quantized exponential is another function.
      if (!form.startsWith("f32") && codes.some((c) => c - Math.max(...codes) < lowest)) continue;
      const wanted = inDouble(codes, parameters);
      const wrong = is.findIndex((v, c) => !(Math.abs(v - wanted[c]!) <= allowance(parameters)));
      if (wrong >= 0)
        return `row ${row} gives ${is[wrong]}, and ${wanted[wrong]} follows from the parameters`;
    }
  }
  return undefined;
}

function inDouble(row: readonly number[], { form, betaScale, outputScale, outputZp }: Softmax): number[] {
  const max = Math.max(...row);
  const e = row.map((x) => Math.exp(betaScale * (x - max)));
  const sum = e.reduce((a, b) => a + b, 0);
  const quotients = e.map((v) => v / sum);
  if (form.startsWith("f32")) return quotients;
  const [lo, hi] = form === "int16" ? [-32768, 32767] : [-128, 127];
  return quotients.map((p) => Math.min(hi, Math.max(lo, p / outputScale + outputZp)));
}

// Several in one model.

/** The functions of a model as one, which takes all their arguments and gives all their results. */
function merged(model: Model, name: string): Model {
  const all = <T>(of: (func: Func) => readonly T[]): T[] => model.funcs.flatMap(of);
  const func: Func = {
    ...model.funcs[0]!,
    name,
    params: all(({ params }) => params),
    ops: all(({ ops }) => ops),
    results: all(({ results }) => results),
    resultTypes: all(({ resultTypes }) => resultTypes),
    paramAttributes: all(({ paramAttributes }) => paramAttributes),
    resultAttributes: all(({ resultAttributes }) => resultAttributes),
  };
  return runnable(print({ ...model, funcs: [func] }));
}

it.each(["five functions", "one function"])(
  "raises four softmaxes of five in %s, explains the fifth, and compiles them to what they were",
  async (how) => {
    const kinds = [
      ["--exp-table", "v1"],
      ["--exp-table", "v3"],
      ["--dtype", "i16", "--scale", "0.0001"],
      ["--dtype", "f32"],
    ];
    const texts = generated(
      [...kinds, ["--exp-table", "v2"]].map((o, i) => [...o, "--func", `f${i}`, "--cols", "19"]),
    );
    const broken = texts[4]!.replace("dense<1515870810>", "dense<1615870810>");
    expect(broken).not.toBe(texts[4]);
    const five = runnable([...texts.slice(0, 4), broken].join(""));
    const model = how === "one function" ? merged(five, "all") : five;
    const { raised, events } = raise(model);
    expect(softmaxesOf(raised).map((op) => parametersOf(op).form)).toEqual([
      "int8-v1",
      "int8-v3",
      "int16",
      "f32",
    ]);
    const declined = events.filter(({ kind }) => kind === "declined").map(({ because }) => because);
    expect(declined).toEqual([expect.stringMatching(/^for the sum \d+ .* is no reciprocal of the sum$/)]);
    const runs = interpreted(raised, (func) =>
      inputSets(func, 1).map((tensors, i) => ({ name: `set ${i}`, tensors })),
    );
    const before = interpreted(model, (func) =>
      inputSets(func, 1).map((tensors, i) => ({ name: `set ${i}`, tensors })),
    );
    expect(runs.map(({ outputs: o }) => o)).toEqual(before.map(({ outputs: o }) => o));
    const subject = subjectsOf(raised, runs, { target: "neon", stem: "five" });
    const [vector] = await tiers({ paths: ["dotprod"] });
    const [portable] = await tiers({ paths: ["portable"] });
    for (const tier of [vector!, portable!]) expect(await failures(tier, subject)).toEqual([]);
  },
);
