// The pass manager as the command line shows it.
import { writeFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { unmet } from "../src/cli/opt/expected.ts";
import { piecesOf } from "../src/cli/opt/pieces.ts";
import { runPasses } from "../src/cli/passes.ts";
import { judgeStages } from "../src/cli/verify/each-pass.ts";
import { summaryOf } from "../src/cli/verify/judge.ts";
import { isVerified, verdictText, type Findings } from "../src/cli/verify/verdict.ts";
import { optimize, parse, registries } from "../src/index.ts";
import type { Model, Tensor } from "../src/index.ts";
import { error, positionOf, type Source } from "../src/support/diagnostics.ts";
import { allPipelines } from "../src/pipeline.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();

const t = "tensor<2x3xi32>";
const model = `func.func @f(%x: ${t}) -> ${t} {
  %z = "tosa.const"() <{values = dense<0> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %0 = tosa.add %z, %x : (tensor<1x1xi32>, ${t}) -> ${t}
  %1 = tosa.add %0, %x : (${t}, ${t}) -> ${t}
  %2 = tosa.add %x, %0 : (${t}, ${t}) -> ${t}
  %3 = tosa.maximum %2, %1 : (${t}, ${t}) -> ${t}
  %4 = tosa.clamp %3 {min_val = 0 : i32, max_val = 9 : i32} : (${t}) -> ${t}
  %5 = tosa.clamp %4 {min_val = 20 : i32, max_val = 30 : i32} : (${t}) -> ${t}
  return %5 : ${t}
}
`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const modelOf = (text: string): Model => parse(text, { file: "m.mlir" }).model!;
const opt = (args: string[], input = model) => tosac(["opt", "-", ...args], { input });
const nested = "--pass-pipeline=builtin.module(func.func(canonicalize,cse))";

describe("tosac opt", () => {
  it("merges and drops nothing unless a pass says so", () => {
    const { status, stdout, stderr } = opt([]);
    // Clamps of i32 are beyond the specification.
    expect([status, stderr]).toEqual([0, "2 remarks; --remarks shows them\n"]);
    expect(stdout.match(/tosa\.\w+/g)).toEqual(model.match(/tosa\.\w+/g));
  });

  it("runs a pipeline in MLIR's grammar, with one dash or two, and counts what it has to say", () => {
    const { status, stdout, stderr } = opt([nested.slice(1)]);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^\d remarks; --remarks shows them\n$/)]);
    expect(stdout.match(/tosa\.add/g)).toHaveLength(1);
    expect(stdout).toContain("tosa.const");
  });

  it("places its remarks", () => {
    const { stderr } = opt([nested, "--remarks"]);
    expect(stderr).toMatch(
      /^<stdin>:3:3: remark: tosa\.add: x \+ 0 = .* \[canonicalize\/neutral-operand\]\n 3 \| /m,
    );
    expect(stderr.match(/do not overlap/g)).toHaveLength(1);
  });

  it("dumps the model around passes to stderr, under MLIR's banner", () => {
    const banners = (...flags: string[]) =>
      opt([nested, ...flags])
        .stderr.split("\n")
        .filter((line) => line.startsWith("// -----//"));
    const dump = (what: string) => `// -----// IR Dump ${what} //----- //`;
    expect(banners("--mlir-print-ir-before-all", "--mlir-print-ir-after-all")).toEqual(
      ["Before canonicalize", "After canonicalize", "Before cse", "After cse"].map(dump),
    );
    expect(
      banners("-mlir-print-ir-after-change", "--pass-pipeline=canonicalize,canonicalize,dce,dce"),
    ).toEqual(["After canonicalize", "After dce"].map(dump));
  });

  it("says why a pass did what, and why not", () => {
    const { stderr } = opt([nested, "--why", "canonicalize"]);
    expect(stderr).toMatch(/^why canonicalize, pass 1 of 2: 1 fired, 1 declined$/m);
    expect(stderr).toMatch(/^<stdin>:3:3: tosa\.add: neutral-operand fired: x \+ 0 = /m);
    expect(stderr).toMatch(
      /^<stdin>:8:3: tosa\.clamp: clamp-of-clamp declined: the two ranges do not overlap$/m,
    );
    expect(opt(["--why", "dce", nested]).stderr).toMatch(/^why dce: it is not in this pipeline$/m);
  });

  it.each([
    [["--pass-pipeline=canonicalise"], /no pass named "canonicalise"[^]*did you mean canonicalize\?/],
    [
      ["--pass-pipeline=cse,canonicalize"],
      /cse must come after canonicalize: equal ops[^]*put canonicalize before/,
    ],
    [["--pass-pipeline=nonsense,dce,cse"], /no pass named "nonsense"[^]*dce must come after cse/],
    [["--pass-pipeline=func.func(cse"], /cannot read the pipeline/],
    [["--pass-pipeline=gpu.module(cse)"], /not on gpu\.module/],
    [
      ["--pass-pipeline=cse, fuse"],
      /pipeline:1:6: error: fuse must come after lower-to-loops[^]*put lower-to-loops/,
    ],
    [
      ["--pass-pipeline=lower-to-loops,cse"],
      /lower-to-loops must come after cse: that one works on the graph/,
    ],
    [["--pass-pipeline=lower,fuse"], /fuse stands there twice/],
    [["-O0", "--pass-pipeline=cse"], /-O0 and --pass-pipeline both choose passes/],
    [["--why", "cze"], /did you mean cse\?/],
  ])("rejects %j as wrong usage", (args, message) => {
    const { status, stdout, stderr } = opt(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/internal fault/);
  });

  it("goes on to loops, prints them, and says why a pass over them did what", () => {
    const { status, stdout } = opt(["-O0"]);
    expect([status, stdout.match(/^ {2}for /gm)?.length]).toEqual([0, 6]);
    const fused = opt([
      "--pass-pipeline=lower-to-loops,fuse,ranges",
      "--why",
      "fuse",
      "--mlir-print-ir-after-change",
    ]);
    expect(fused.stdout.match(/^ {2}for /gm)).toHaveLength(1);
    expect(fused.stderr).toMatch(/^why fuse, pass 2 of 3 over loops: 5 fired, 0 declined$/m);
    expect(fused.stderr).toMatch(/^\/\/ -----\/\/ IR Dump After fuse \/\/----- \/\/\nproc f\(/m);
  });

  it("shows the loops of the target that is written", () => {
    const logistic = new URL("../examples/logistic/logistic_i8.mlir", import.meta.url).pathname;
    const shown = (target: string): string =>
      tosac(["compile", logistic, "--target", target, "-o", "-", "--mlir-print-ir-after-all"]).stderr;
    const [neon, c] = ["neon", "c"].map(shown);
    // A table of half the bytes, mirrored, on vectors; the plain one where entries are read one by one.
    expect(neon).toMatch(/^where y_table: 128xi8/m);
    expect(c).toMatch(/^where values_table: 256xi8/m);
    expect(c).not.toMatch(/^where y_table: 128xi8/m);
  });

  it("keeps unknown operations when told to", () => {
    const unknown = model.replace("tosa.maximum %2, %1", '"my.op"(%2, %1)');
    expect(opt([], unknown)).toMatchObject({ status: 1, stderr: expect.stringMatching(/my\.op/) });
    const kept = opt(["--allow-unregistered-dialect", nested], unknown);
    expect([kept.status, kept.stdout]).toEqual([0, expect.stringContaining('"my.op"(')]);
  });

  it("takes a file apart and holds its messages against what it expects", () => {
    const wrong = `// expected-error@+2 {{unknown operation}}
func.func @g(%x: ${t}) -> ${t} {
  %0 = tosa.addd %x, %x : (${t}, ${t}) -> ${t}
  return %0 : ${t}
}
`;
    const both = `${model}// -----\n${wrong}`;
    const flags = ["--split-input-file", "--verify-diagnostics"];
    expect(opt(flags, both)).toMatchObject({ status: 0, stderr: "", stdout: opt([]).stdout });
    expect(opt(flags, both.replace("unknown operation", "no such thing"))).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /^<stdin>:12:1: error: expected error "no such thing" was not produced[^]*<stdin>:14:8: error: unexpected error: unknown operation/,
      ),
    });
    expect(opt(["--split-input-file"], `${model}// -----\n${model}`).stdout).toMatch(
      /^func[^]*\}\n\/\/ -----\nfunc[^]*\}\n$/,
    );
  });
});

describe("other verbs", () => {
  it("take the same flags, and refuse the same mistakes", () => {
    const wrong = "--pass-pipeline=cse,canonicalize";
    writeFileSync(at("m.mlir"), model);
    for (const verb of [["compile", "--target", "c"], ["verify"], ["run"]]) {
      const { status, stderr } = tosac([...verb, "m.mlir", wrong]);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/cse must come after canonicalize/)]);
    }
    const compiled = tosac(["compile", "m.mlir", "--target", "pseudo", "--why", "cse", "--remarks"]);
    expect(compiled.stderr).toMatch(/^why cse, pass 3 of 5: 1 fired, 0 declined$/m);
    expect(compiled.stderr).toMatch(/remark: tosa\.add: the same op on the same operands/);
    expect(compiled.stdout).not.toMatch(/why cse/);
  });

  it("show what each of them changed, numbered, and what those over loops did", () => {
    const pipeline = "--pass-pipeline=canonicalize,cse,lower-to-loops,fuse";
    const { status, stderr } = tosac(["opt", "-", "--diff", pipeline], { input: model });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^pass 1 of 2, canonicalize\n(nothing changed|@@ line \d+)$/m);
    expect(stderr).toMatch(/^pass 2 of 2, cse\n@@ line \d+\n(?: .*\n)*- .*tosa\.add/m);
    expect(stderr).toMatch(/^pass 1 of 2 over loops, lower-to-loops\nnothing changed$/m);
    expect(stderr).toMatch(/^pass 2 of 2 over loops, fuse\n@@ line \d+$/m);
  });

  it("verify after each pass", () => {
    const verified = tosac(["verify", "-", "--target", "c", "--each-pass", "--samples", "2", "--json"], {
      input: model,
    });
    expect(verified.status).toBe(0);
    const { eachPass } = JSON.parse(verified.stdout).models[0];
    const passes = ["canonicalize", "fold-constants", "cse", "canonicalize", "dce"];
    const lowering = allPipelines["lower"]!;
    expect(eachPass.map(({ place, pass, equal }: Record<string, unknown>) => [place, pass, equal])).toEqual([
      ...passes.map((p, i) => [`${i + 1} of 5`, p, true]),
      ...lowering.map((p, i) => [`${i + 1} of ${lowering.length} over loops`, p, true]),
    ]);
  });

  it("list passes with what they promise, their order and the pipelines", () => {
    const { stdout } = tosac(["list", "passes"]);
    expect(stdout).toMatch(/^cse +keeps bits +Merge equal ops/m);
    expect(stdout).toMatch(/^fuse-threshold +keeps bits +Join/m);
    expect(stdout).toMatch(/^fuse-threshold\{mode=approx\} +keeps reals +moves the threshold/m);
    expect(stdout).toMatch(/^ {2}cse after canonicalize: equal ops look equal/m);
    expect(stdout).toMatch(/^ {2}default +canonicalize,/m);
    const { passes } = registries();
    for (const { keeps, modes } of passes) expect([undefined, keeps]).toContain(modes[0]?.keeps);
    const facts = passes.flatMap(({ after }) => after);
    expect(stdout.match(/ after /g)!.length).toBeGreaterThanOrEqual(facts.length);
  });
});

describe("a pass that breaks bits", () => {
  const good = modelOf(model);
  // The second stage is another function than the first: its clamp ends at 29.
  const bad = modelOf(model.replace("max_val = 30", "max_val = 29").replace("min_val = 20", "min_val = 19"));
  const { trace } = optimize(good, { pipeline: "canonicalize,cse,dce", trace: true });
  const steps = trace!.steps.map((step) =>
    step.pass === "cse" ? { ...step, model: bad, changed: true } : step,
  );
  const input: Tensor = { type: "i32", shape: [2, 3], data: Int32Array.of(1, 2, 3, 4, 5, 6) };
  const slot = (name: string) => ({ name, type: "i32", shape: [2, 3], text: t });
  const subject = {
    name: "f",
    params: [slot("%x")],
    coverage: { kind: "given", samples: [{ name: "the given inputs", tensors: [input] }] },
    unit: {
      stem: "f",
      files: new Map(),
      iface: { name: "f", macro: "F", params: [], results: [] },
      inputs: [[input]],
    },
    expected: [[input]],
  } as const;
  const findings: Findings = {
    file: "f.mlir",
    model: bytes(model),
    files: new Map(),
    options: { target: "c", seed: 1, pipeline: undefined },
    mayDeviate: false,
    passes: [{ subject: summaryOf(subject), lanes: 6, different: 0, deviation: 0, mean: 0, unit: undefined }],
    stages: judgeStages(subject, good, steps.slice(0, 2)),
    tiers: [],
    counts: [],
    skipped: [],
  };

  it("is named, with the lane and where it came from", () => {
    expect(isVerified(findings)).toBe(false);
    expect(verdictText(findings)).toMatch(
      /^FAILED @f.*\npass 2 of 2, cse, broke bits: out0\[0, 0\]: expected 20, got 19 \(6 of 6 lanes\n {2}differ\)\n {2}%x\[0, 0\] = 1\n/,
    );
  });

  it("is in order when it may change bits", () => {
    const stages = findings.stages.map((stage) => ({ ...stage, mustKeep: false }));
    expect(isVerified({ ...findings, stages })).toBe(true);
    expect(verdictText({ ...findings, stages })).toMatch(/cse, changed bits, as it may: out0/);
  });

  it("and one that leaves no graph is named too", () => {
    const broken = { ...steps[1]!, model: { ...good, funcs: [] } };
    expect(judgeStages(subject, good, [broken])[0]!.failure).toMatch(/left a graph that cannot be run/);
  });
});

describe("parts of a file", () => {
  it("keep their places", () => {
    const text = "one\n// -----\ntwo\n// ----- x\n  // -----\n// -----  \r\nthree";
    const pieces = piecesOf(bytes(text)).map((piece) => new TextDecoder().decode(piece));
    expect(pieces.map((piece) => piece.trim())).toEqual(["one", "two\n// ----- x\n  // -----", "three"]);
    for (const word of ["one", "two", "three"])
      expect(pieces.some((piece) => piece.indexOf(word) === text.indexOf(word))).toBe(true);
    expect(piecesOf(bytes(""))).toHaveLength(1);
  });
});

describe("expected messages", () => {
  const check = (text: string, word: string, strict = true) => {
    const source: Source = { file: "m.mlir", bytes: bytes(text) };
    const start = bytes(text.slice(0, text.indexOf(word))).length;
    const at = { source, start, end: start + word.length };
    const said = error("a/b", "über 9 things", at, { notes: [{ message: "see here", at }] });
    return unmet(source, [said], () => strict).map(
      ({ message, at }) => `${positionOf(source, at!.start).line}: ${message}`,
    );
  };
  const met = (text: string) => check(text, "here", false);

  it.each([
    ["// expected-error {{9 things}} here"],
    ["// expected-error@+1 {{9 things}}\nhere"],
    ["here\n// expected-error @-1 {{über}}"],
    ["// expected-error@below {{9}}\n// expected-note@below {{see}}\nhere"],
    ["here\n// expected-note@above {{see}}\n// expected-error@above {{9}}"],
    ["here // expected-error {{9}} expected by // expected-note {{see here}}"],
  ])("are met by %j", (text) => {
    expect(met(text)).toEqual([]);
  });

  it("are missing where nothing like them is said", () => {
    expect(met("// expected-error {{9}}\nhere // expected-error {{8}}")).toEqual([
      '1: expected error "9" was not produced',
      '2: expected error "8" was not produced',
    ]);
    expect(met("// expected-warning@below {{9}}\nhere")).toEqual([
      '1: expected warning "9" was not produced',
    ]);
    expect(met("// expected-error@below {{9}}\n// expected-error@below {{9}}\nhere")).toHaveLength(1);
  });

  it("leave over what nobody expects", () => {
    expect(check("// expected-error@below {{9}}\nhere", "here")).toEqual(["2: unexpected note: see here"]);
    expect(check("here", "here")).toHaveLength(2);
  });
});

it("runs passes without saying anything when nothing is asked", () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { steps, remarks } = runPasses(modelOf(model), "default", {});
  const text = said.mock.calls.map(([chunk]) => String(chunk)).join("");
  said.mockRestore();
  expect([text, steps.length]).toEqual(["", 5]);
  expect(remarks.length).toBeGreaterThan(3);
});
