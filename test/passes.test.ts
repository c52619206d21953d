// Before and after every pass: test/passes/<name>.mlir says which pipeline to run, <name>.after.mlir is the text that
// comes out of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { samples } from "../src/cli/samples.ts";
import { paramsOf } from "../src/cli/slots.ts";
import { check, interpret, parse, prepare, print, type Tensor } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import type { Func, Model } from "../src/ir/graph.ts";
import type { Event } from "../src/ir/rewrite.ts";
import { verifyModel } from "../src/ir/verify.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import type { Kept } from "../src/passes/pass.ts";
import { passes, passNamed } from "../src/passes/registry.ts";
import { cases as everyCase, modelOf as caseModel } from "./support/cases.ts";
import { inputSets } from "./support/graphs.ts";

const folder = new URL("passes/", import.meta.url).pathname;
const passFolder = new URL("../src/passes/", import.meta.url);

/** The file of a pass, and those of the folder that only it uses. */
function source(pass: string): string {
  const own: Readonly<Record<string, string>> = { "fuse-threshold": "threshold" };
  const parts = own[pass] ? readdirSync(new URL(own[pass], passFolder)).map((f) => `${own[pass]}/${f}`) : [];
  return [`${pass}.ts`, ...parts].map((f) => readFileSync(new URL(f, passFolder), "utf8")).join("\n");
}

interface Case {
  readonly name: string;
  /** The pass that is shown, one of those that run. */
  readonly pass: string;
  readonly pipeline: string;
  readonly before: Model;
  readonly after: Model;
  /** What the pass that is shown did. */
  readonly events: readonly Event[];
  readonly keeps: Kept;
  /** The reasons it says the pass declines for, in order. */
  readonly declines: readonly string[];
}

function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  if (!model || diagnostics.length > 0) throw new Error(diagnostics.map((d) => d.message).join("; "));
  return model;
}

function run(pipeline: string, before: Model) {
  const { passes: list, diagnostics } = parsePipeline(pipeline);
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => d.message).join("; "));
  return runPasses(before, list);
}

function readCase(name: string): Case {
  const text = readFileSync(join(folder, `${name}.mlir`), "utf8");
  const pipeline = /^\/\/ RUN: opt --pass-pipeline=(\S+)$/m.exec(text)![1]!;
  const before = modelOf(text);
  const declines = [...text.matchAll(/^ *\/\/ DECLINES: (.*)$/gm)].map(([, reason]) => reason!);
  const { model: after, steps } = run(pipeline, before);
  const { pass, events, keeps } = steps.find((step) => name.startsWith(`${step.pass}-`))!;
  return { name, pipeline, before, after, pass, events, keeps, declines };
}

const files = readdirSync(folder);
const names = files.filter((f) => /^[^.]+\.mlir$/.test(f)).map((f) => f.slice(0, -".mlir".length));
const cases = names.map(readCase);

/** Why ops are left alone, in order; what is tried again when something else has changed counts once. */
function declinedIn({ events }: Case): string[] {
  const declined = events.filter(({ kind }) => kind === "declined");
  const once = new Map(declined.map(({ because, op }) => [`${op.span?.start} ${because}`, because]));
  return [...once.values()];
}

const fired = (of: Case): Event[] => of.events.filter(({ kind }) => kind === "fired");

describe.each(cases)("$name", (example) => {
  const { name, pipeline, keeps, before, after } = example;

  it("comes out as its neighbour says", () =>
    expect(print(after)).toMatchFileSnapshot(join(folder, `${name}.after.mlir`)));

  it("is rewritten by the pass it is named after, to well-formed text", () => {
    expect(fired(example)).not.toEqual([]);
    expect(verifyModel(after)).toEqual([]);
    expect(print(modelOf(print(after)))).toBe(print(after));
  });

  it("declines for the reasons it says", () => {
    expect(declinedIn(example)).toEqual(example.declines);
  });

  it("has nothing left to rewrite", () => expect(run(pipeline, after).model).toBe(after));

  const keepsBits = (): void => {
    const runnable = (func: Func): boolean => check(before, func.name).length === 0;
    const [ready, rewritten] = [before, after].map((model) => prepare(model).model.funcs);
    const funcs = ready!.filter(runnable);
    expect(funcs).not.toEqual([]);
    for (const func of funcs) {
      const other = rewritten!.find((f) => f.name === func.name)!;
      for (const inputs of inputSets(func, 1)) {
        const [expected, got] = [func, other].map((f) => interpretFunc(f, inputs).outputs);
        expect(compareOutputs(expected!, got!)).toMatchObject({ different: 0 });
      }
    }
  };
  // What a pass that keeps reals may change is measured in a test of its own.
  if (keeps === "bits") it("keeps every bit", keepsBits);
});

/** The reasons to decline that a pass's source holds, as texts where anything may stand for a `${...}`. */
const reasonsIn = (text: string): RegExp[] =>
  [...text.matchAll(/\b(?:no|new Decline)\(\s*(["`])(.*?)\1/gs)].map(([, , reason]) => {
    const parts = reason!.split(/\$\{[^}]*\}/).map((p) => p.replace(/[^\w ]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`);
  });

describe.each(passes.map(({ name }) => name))("the pass %s", (pass) => {
  const own = cases.filter((c) => c.pass === pass);
  const of = (kind: Event["kind"]): Event[] => own.flatMap((c) => c.events.filter((e) => e.kind === kind));

  it("has at least five cases", () => expect(own.length).toBeGreaterThanOrEqual(5));

  it("applies each of its patterns in some case", () => {
    const seen = new Set(of("fired").map((e) => e.pattern));
    const all = passNamed(pass)!.patterns?.map((p) => p.name) ?? [pass];
    expect(all.filter((name) => !seen.has(name))).toEqual([]);
  });

  it("declines in some case for each of its reasons", () => {
    const seen = of("declined").map((e) => e.because);
    expect(reasonsIn(source(pass)).filter((reason) => !seen.some((because) => reason.test(because)))).toEqual(
      [],
    );
  });
});

/** Steps of the default pipeline that changed a model, and with them the first lane they changed, if any. */
function stepsOf(example: (typeof everyCase)[number]): { changed: number; wrong: string[] } {
  const { model: read } = prepare(caseModel(example));
  const { steps } = runPasses(read, parsePipeline("default").passes);
  const changes = steps.filter(({ changed }) => changed);
  const wrong = read.funcs
    .filter((func) => func.hasBody)
    .flatMap((func) =>
      samples(paramsOf(func), 4, 2).flatMap(({ tensors: inputs }) => {
        const outputsOf = (model: Model): Tensor[] => interpret(model, inputs, { entry: func.name }).outputs;
        const expected = outputsOf(read);
        return changes.flatMap(({ pass, model }) => {
          const { different } = compareOutputs(expected, outputsOf(model));
          return different > 0 ? [`${example.name} @${func.name}: ${pass} changes ${different} lanes`] : [];
        });
      }),
    );
  return { changed: changes.length, wrong };
}

it("keeps every bit of every case and example, pass by pass", () => {
  const all = everyCase.map(stepsOf);
  expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(all.filter(({ changed }) => changed > 0).length).toBeGreaterThan(10);
});

it("finds the reasons to decline in the source", () => {
  expect(reasonsIn(source("canonicalize")).length).toBe(source("canonicalize").split(" no(").length - 1);
  expect(reasonsIn(source("canonicalize")).length).toBeGreaterThan(5);
});

it("has no text after a case that is gone", () => {
  const others = files.filter(
    (f) => !names.some((name) => f === `${name}.mlir` || f === `${name}.after.mlir`),
  );
  expect(others).toEqual([]);
});
