// Passes that are not ours: taken by the library and by every verb, and their mistakes kept apart from ours.
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPipeline, compile, no, optimize, parse, passTools, print } from "../src/index.ts";
import type { Op, PassSpec, Pattern } from "../src/index.ts";
import { filesIn, pageOf } from "./support/guides.ts";
import { installTosac } from "./support/tosac.ts";

const text = filesIn(pageOf("write-a-pass")).get("model.mlir")!;
const model = parse(text).model!;

const pattern = (name: string, rewrite: Pattern["rewrite"], ...ops: string[]): Pattern => ({
  ...{ name, because: "a test", rewrite },
  ops: ops.map((op) => `tosa.${op}`),
});

const pass = (...patterns: Pattern[]): PassSpec => ({ name: "mine", summary: "A test.", patterns });

/** Another op of the same type in the place of one. */
const becoming =
  (name: string): Pattern["rewrite"] =>
  (op: Op, build) =>
    build.op(`tosa.${name}`, op.operands.slice(0, 2), {}, op.results[0]!.type);

const added = pass(pattern("add", becoming("add"), "mul"));

describe("the library", () => {
  const run = (spec: PassSpec, pipeline = "mine") =>
    optimize(model, { pipeline, passes: [spec], trace: true });

  it("runs a pass that a pipeline names, among its own", () => {
    const { model: after, remarks, diagnostics } = run(added, "cse,mine,dce");
    expect(diagnostics).toEqual([]);
    expect(print(after).match(/tosa\.(add|mul)/g)).toEqual(["tosa.add", "tosa.add"]);
    expect(remarks.map(({ code }) => code)).toContain("mine/add");
    const { files } = compile(model, { target: "c", pipeline: "mine", passes: [added] });
    expect([...files.keys()]).toEqual(["model.c", "model.h"]);
  });

  it("tells whoever watches what fires and what declines, while it does", () => {
    const heard: string[] = [];
    optimize(model, {
      pipeline: "mine",
      passes: [pass(pattern("none", () => no("not this one"), "mul"))],
      watch: ({ kind, pattern: name, because, op }, of) =>
        void heard.push(`${of} ${name} ${kind}: ${because}, ${passTools.printOp(op).slice(0, 13)}`),
    });
    expect(heard).toEqual(
      ["%0", "%1"].map((value) => `mine none declined: not this one, ${value} = tosa.mul`),
    );
  });

  it.each<[string, unknown, string]>([
    ["no object", 7, "pass 1: a pass is an object"],
    ["a name with blanks", { ...added, name: "my pass" }, "my pass: a name is lower case, digits and dashes"],
    ["a name that is taken", { ...added, name: "cse" }, "cse: there is a pass or a pipeline of that name"],
    ["no sentence", { name: "a", patterns: added.patterns }, "a: summary is a sentence"],
    ["a promise there is not", { ...added, keeps: "most" }, "mine: keeps is bits or reals"],
    ["nothing to run", { name: "a", summary: "" }, "a: it has patterns, or run, and not both"],
    ["a stray field", { ...added, mode: 1 }, "mine: mode means nothing"],
    ["no patterns", { ...added, patterns: [] }, "mine: patterns is a list of at least one"],
    [
      "half a pattern",
      pass({ name: "x" } as Pattern),
      "mine: pattern 1 needs a name, a because and a rewrite",
    ],
    ["run that is none", { name: "a", summary: "", run: 3 }, "a: run is a function"],
  ])("refuses %s", (_, spec, message) => {
    const found = checkPipeline("cse", [spec as PassSpec]);
    expect(found.map((d) => [d.code, d.message])).toEqual([["option/passes", message]]);
  });

  it("says which pass threw, and leaves the model as it was", () => {
    const { model: after, diagnostics } = run({
      ...{ name: "mine", summary: "A test." },
      run: () => {
        throw new Error("out of ideas");
      },
    });
    expect(after).toBe(model);
    expect(diagnostics.map((d) => [d.code, d.message])).toEqual([
      ["pass/threw", "mine ended with an exception: out of ideas"],
    ]);
  });

  it.each<[string, Pattern["rewrite"], RegExp]>([
    [
      "an op with too few operands",
      becoming("select"),
      /^mine left a graph that is not valid: .*\[op\/operands\]$/,
    ],
    [
      "another type for a result",
      (op, build) => build.op("tosa.cast", [op.operands[0]!], {}, passTools.tensorType("f32", [2, 4])),
      /\[/,
    ],
  ])("says that a pass left %s", (_, rewrite, message) => {
    const { diagnostics } = run(pass(pattern("wrong", rewrite, "mul")));
    expect(new Set(diagnostics.map((d) => d.code))).toEqual(new Set(["pass/graph"]));
    expect(diagnostics[0]!.message).toMatch(message);
  });

  it("says which patterns chase each other, at each op where they do", () => {
    const there = pattern("there", becoming("sub"), "add");
    const back = pattern("back", becoming("add"), "mul", "sub");
    const { trace } = run(pass(there, back));
    const found = trace!.steps[0]!.events.filter(({ kind }) => kind === "unsettled");
    expect(found.map(({ because, op }) => [because, op.span!.start])).toEqual(
      [text.indexOf("%0"), text.indexOf("%1 =")].map((start) => [
        "back, there chase each other; stopped after 20 rounds",
        start,
      ]),
    );
  });
});

describe("the command line", () => {
  const { tosac, at } = installTosac();
  const shift = filesIn(pageOf("write-a-pass")).get("shift.mjs")!;
  const given = (module: string, ...args: string[]) => {
    writeFileSync(at("model.mlir"), text);
    writeFileSync(at("mine.mjs"), module);
    return tosac([args[0]!, "model.mlir", "--load-pass", "mine.mjs", ...args.slice(1)]);
  };

  it("loads a module, and shows its patterns at work", () => {
    const { status, stdout, stderr } = given(
      shift,
      "opt",
      "--pass-pipeline=shift-for-multiply",
      "--print-patterns",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("tosa.logical_left_shift %x, ");
    expect(stderr).toMatch(
      /model\.mlir:5:3: tosa\.mul: power-of-two fired: .*\n- %0 = tosa\.mul .*\n\+ %\w+ = tosa\.logical/,
    );
    expect(stderr).toContain("3 is no power of two");
  });

  it("says in C and in reports which module was used", () => {
    const { stdout } = given(shift, "compile", "--target", "c", "--pass-pipeline=shift-for-multiply");
    expect(stdout).toMatch(/^\/\* tosac .* --load-pass=mine\.mjs/);
  });

  const lying = shift.replace(".fill(Math.log2(by))", ".fill(Math.log2(by) + 1)");

  it("names a pass that changes a bit it promised to keep", () => {
    const flags = ["--each-pass", "--target", "c", "--cc", "gcc", "--pass-pipeline=shift-for-multiply"];
    const { status, stdout } = given(lying, "verify", ...flags);
    expect(status).toBe(1);
    expect(stdout).toMatch(/shift-for-multiply/);
  });

  it.each([
    ["throw new Error('no');", /^tosac: cannot load mine\.mjs: no\n/],
    ["export const a = 1;", /^tosac: mine\.mjs has no default export\n/],
    ["export default { name: 'a' };", /^tosac: mine\.mjs: a: summary is a sentence\n/],
    ["export default () => { throw new Error('never'); };", /^tosac: cannot load mine\.mjs: never\n/],
    ["export default [", /^tosac: cannot load mine\.mjs: /],
  ])("refuses %j", (module, message) => {
    const { status, stderr } = given(module, "opt");
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it.each([
    [
      "run: () => { throw new Error('no'); }",
      1,
      /a ended with an exception: no \[pass\/threw\][^]*tosac explain pass\/threw/,
    ],
    [
      "patterns: [{ name: 'p', because: 'b', ops: ['tosa.mul'], rewrite: (op, build) => build.op('tosa.mul', op.operands, {}, op.results[0].type) }]",
      0,
      /model\.mlir:5:3: warning: a does not settle on tosa\.mul: p fires again and again; stopped after 20 rounds/,
    ],
  ])("says of a pass with { %s } what is wrong", (body, exit, message) => {
    const { status, stderr } = given(
      `export default { name: "a", summary: "b", ${body} };`,
      "opt",
      "--pass-pipeline=a",
    );
    expect([status, stderr]).toEqual([exit, expect.stringMatching(message)]);
  });
});
