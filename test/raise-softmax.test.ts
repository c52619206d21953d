// raise-softmax: what it finds, what it says of it, and that the ops inside stay what they were.
import { describe, expect, it } from "vitest";
import { compile, optimize, parse, print, type Model } from "../src/index.ts";
import type { Op } from "../src/ir/graph.ts";
import { parametersOf, softmaxOf } from "../src/passes/softmax/parameters.ts";
import { cases, modelOf } from "./support/cases.ts";

const through = (model: Model, pipeline: string): Model => optimize(model, { pipeline }).model;

const softmaxesOf = (model: Model): Op[] =>
  model.funcs.flatMap(({ ops }) => ops.flatMap((op) => softmaxOf(op.results[0]) ?? []));

/** The text with constants first and names by order, so that only the ops count. */
function normal(model: Model): string {
  const lines = print(through(model, "cse,dce"))
    .split("\n")
    .map((line) => line.trim());
  return lines.sort((a, b) => Number(b.includes("tosa.const")) - Number(a.includes("tosa.const"))).join("\n");
}

const softmaxes = cases.filter(({ name }) => name.startsWith("softmax/"));

describe.each(softmaxes)("$name", (example) => {
  const model = modelOf(example);
  const raised = through(model, "raise-softmax,dce");

  it("is one softmax within the tolerance of its kind", () => {
    const [softmax, ...others] = softmaxesOf(raised);
    expect(others).toEqual([]);
    const { form, fitError } = parametersOf(softmax!);
    expect(fitError).toBeLessThan(form === "int16" ? 2 ** -12 : 2 ** -20);
  });

  it("prints, and reads back", () => {
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
