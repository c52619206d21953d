// Parts of the command line that are quicker to test by themselves.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { reportFault } from "../src/cli/faults.ts";
import { readNpy, writeNpy } from "../src/cli/npy.ts";
import { coloursFor, render } from "../src/cli/render.ts";
import { allInputs, allLaneValues, laneSamples, samples } from "../src/cli/samples.ts";
import { tiers } from "../src/cli/harness.ts";
import { judgeTier, summaryOf, type Subject } from "../src/cli/verify/judge.ts";
import { certificate, isVerified, verdictText, type Findings } from "../src/cli/verify/verdict.ts";
import { error, type Diagnostic, type Span } from "../src/support/diagnostics.ts";
import type { Tensor } from "../src/support/tensor.ts";
import { root } from "./support/cases.ts";

const plain = coloursFor({}, {});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a diagnostic as text", () => {
  const span = (text: string, word: string): Span => {
    const start = bytes(text.slice(0, text.indexOf(word))).length;
    return { source: { file: "m.mlir", bytes: bytes(text) }, start, end: start + bytes(word).length };
  };
  const shown = (text: string, word: string): string => render([error("a/b", "no", span(text, word))], plain);

  it("has place, code, and a caret under the whole span", () => {
    expect(shown("one\n  two three\n", "three")).toBe(
      "m.mlir:2:7: error: no [a/b]\n 2 |   two three\n   |       ^~~~~\n",
    );
  });

  it("lines the caret up after characters of several bytes, tabs and control characters", () => {
    const text = "\tµ\x1b→ x";
    expect(shown(text, "x")).toBe("m.mlir:1:9: error: no [a/b]\n 1 |  µ → x\n   |      ^\n");
  });

  it("works at the very start, at the end, and in an empty file", () => {
    expect(shown("one\ntwo", "one")).toContain(" 1 | one\n   | ^~~\n");
    const end: Span = { source: { file: "m.mlir", bytes: bytes("one") }, start: 3, end: 3 };
    expect(render([error("a/b", "no", end)], plain)).toContain(
      "m.mlir:1:4: error: no [a/b]\n 1 | one\n   |    ^\n",
    );
    const empty: Span = { source: { file: "m.mlir", bytes: bytes("") }, start: 0, end: 0 };
    expect(render([error("a/b", "no", empty)], plain)).toContain("m.mlir:1:1:");
  });

  it("shows only the neighbourhood of the caret in a line of megabytes", () => {
    const text = `dense<[${"1, ".repeat(1_000_000)}oops, ${"2, ".repeat(1_000_000)}]>`;
    const lines = shown(text, "oops").split("\n");
    expect(lines[1]!.length).toBeLessThan(250);
    expect(lines[1]!.indexOf("oops")).toBe(lines[2]!.indexOf("^~~~"));
  });

  it("brings second places and help", () => {
    const text = "first second";
    const diagnostic: Diagnostic = error("a/b", "no", span(text, "second"), {
      notes: [{ message: "declared here", at: span(text, "first") }],
      help: "try less",
    });
    expect(render([diagnostic], plain)).toMatch(
      /error: no[^]*m\.mlir:1:1: note: declared here\n[^]*\nhelp: try less\n$/,
    );
  });

  it("comes in source order, at most twenty times", () => {
    const source = { file: "m.mlir", bytes: bytes("x".repeat(40)) };
    const many = Array.from({ length: 33 }, (_, i) =>
      error("a/b", "no", { source, start: 32 - i, end: 33 - i }),
    );
    const text = render(many, plain);
    expect(text.match(/m\.mlir:1:\d+/g)).toEqual(Array.from({ length: 20 }, (_, i) => `m.mlir:1:${i + 1}`));
    expect(text).toMatch(/\.\.\. and 13 more\n$/);
  });
});

describe(".npy files", () => {
  const tensor: Tensor = { type: "i16", shape: [2, 3], data: Int16Array.of(1, -2, 3, -4, 5, 32767) };

  it("come back as they were written", () => {
    const file = writeNpy(tensor);
    expect(readNpy(file, "x", "i16", [2, 3])).toEqual(tensor);
    const scalar: Tensor = { type: "f32", shape: [], data: Float32Array.of(-0) };
    expect(readNpy(writeNpy(scalar), "x", "f32", [])).toEqual(scalar);
    const row: Tensor = { type: "i48", shape: [1], data: BigInt64Array.of(-(2n ** 47n)) };
    expect(readNpy(writeNpy(row), "x", "i48", [1])).toEqual(row);
  });

  it.each([2, 3])("are read in version %i", (major) => {
    const one = writeNpy(tensor);
    const header = one.subarray(10, one.length - 12);
    const length = new Uint8Array(Uint32Array.of(header.length).buffer);
    const file = Uint8Array.of(...one.subarray(0, 6), major, 0, ...length, ...header, ...one.subarray(-12));
    expect(readNpy(file, "x", "i16", [2, 3])).toEqual(tensor);
  });

  it.each([
    ["an empty file", new Uint8Array(), /not a \.npy file/],
    ["text", bytes("func.func @f() { return }"), /not a \.npy file/],
    ["a cut file", writeNpy(tensor).subarray(0, -1), /ends before its last element/],
    [
      "a strange header",
      Uint8Array.of(...bytes("?NUMPY").fill(0x93, 0, 1), 1, 0, 4, 0, ...bytes("{}  ")),
      /header/,
    ],
  ])("are refused when they are %s", (_, file, message) => {
    expect(() => readNpy(file, "x", "i16", [2, 3])).toThrow(message);
  });
});

describe("samples", () => {
  it("are the same for the same seed, and different for another", () => {
    const params = [{ type: "i8", shape: [4, 33] }];
    expect(samples(params, 16, 7)).toEqual(samples(params, 16, 7));
    expect(samples(params, 16, 7)).not.toEqual(samples(params, 16, 8));
  });

  it.each(["i1", "i8", "ui8", "i16", "i32", "i48", "i64", "ui64", "f16", "bf16", "f32"])(
    "fill %s",
    (type) => {
      const sets = samples([{ type, shape: [3, 5] }], 14, 1);
      const texts = new Set(sets.map(({ tensors }) => [...tensors[0]!.data].join()));
      expect(texts.size).toBeGreaterThan(type === "i1" ? 5 : 10);
    },
  );

  it("reach the ends of a type", () => {
    const [low, high] = samples([{ type: "i64", shape: [1] }], 2, 1).map(
      ({ tensors }) => tensors[0]!.data[0],
    );
    expect([low, high]).toEqual([-(2n ** 63n), 2n ** 63n - 1n]);
  });

  it("are all there are when there are few", () => {
    const sets = allInputs([
      { type: "i8", shape: [1] },
      { type: "i4", shape: [2] },
    ])!;
    expect(new Set(sets.map(({ tensors }) => tensors.map(({ data }) => data.join()).join(";"))).size).toBe(
      65536,
    );
    expect(allInputs([{ type: "i8", shape: [3] }])).toBeUndefined();
    expect(allInputs([{ type: "i1", shape: [1000] }])).toBeUndefined();
  });

  it("show every lane every value of a narrow type", () => {
    const sets = laneSamples(allLaneValues([{ type: "i8", shape: [3] }])!);
    for (const lane of [0, 1, 2])
      expect(new Set(sets.map(({ tensors }) => tensors[0]!.data[lane])).size).toBe(256);
  });
});

describe("comparing", () => {
  const floats = (...data: number[]): Tensor => ({
    type: "f32",
    shape: [data.length],
    data: Float32Array.from(data),
  });
  const halves = (...data: number[]): Tensor => ({
    type: "f16",
    shape: [data.length],
    data: Uint16Array.from(data),
  });

  it("takes all NaNs as equal and zeros by their sign", () => {
    expect(compareOutputs([floats(NaN, 0, 1)], [floats(-NaN, -0, 1)])).toEqual({
      lanes: 3,
      different: 1,
      first: { output: 0, lane: 1 },
    });
    expect(compareOutputs([halves(0x7e00, 0x7c00)], [halves(0xfe01, 0xfc00)])).toMatchObject({
      different: 1,
    });
  });
});

describe("a fault of ours", () => {
  it("leaves a reproducer and shows no stack trace", () => {
    const message = reportFault(new Error("the moon is full"), ["compile", "x.mlir"]);
    const folder = /A reproducer is in (\S+);/.exec(message)![1]!;
    const report = readFileSync(`${folder}/report.txt`, "utf8");
    const files = readdirSync(folder);
    rmSync(folder, { recursive: true });
    expect(message).toMatch(/^tosac: internal fault: the moon is full\nThis is a bug/);
    expect(message).not.toMatch(/\n +at /);
    expect(report).toMatch(/arguments: \["compile","x\.mlir"\]\nError: the moon is full\n +at /);
    expect(files).toEqual(["report.txt"]);
  });
});

describe("a failed verification", async () => {
  const int = (...data: number[]): Tensor => ({ type: "i32", shape: [2, 2], data: Int32Array.from(data) });
  const slot = (name: string) => ({ name, type: "i32", shape: [2, 2] });
  const input = int(1, 2, 3, 4);
  const code = `#include <stdint.h>
int f(const int32_t *x, int32_t *out0, void *arena) {
  (void)arena;
  for (int i = 0; i < 4; i++) out0[i] = x[i] + (i == 2);
  return 0;
}
#define F_ARENA_BYTES 0
#define F_ARENA_ALIGN 1
`;
  const files = new Map([["f.c", code]]);
  const iface = { name: "f", macro: "F", params: [slot("x")], results: [slot("out0")] };
  const subject: Subject = {
    name: "f",
    params: [{ ...slot("%x"), text: "tensor<2x2xi32>" }],
    coverage: { kind: "given", samples: [{ name: "the given inputs", tensors: [input] }] },
    unit: { stem: "f", files, iface, inputs: [[input]] },
    expected: [[input]],
  };
  const [tier] = await tiers({ paths: ["portable"] });
  const findings: Findings = {
    file: "f.mlir",
    model: bytes("model"),
    files,
    options: { target: "c", seed: 1, pipeline: undefined },
    mayDeviate: false,
    passes: [{ subject: summaryOf(subject), lanes: 4, different: 0, deviation: 0, mean: 0, unit: undefined }],
    stages: [],
    tiers: await judgeTier(tier!, [subject]),
    counts: [],
    skipped: [],
  };

  it("names the first wrong lane, what was expected, what came and from what", () => {
    expect(verdictText(findings)).toBe(
      `FAILED @f: 4 lanes (1 input set)
on ${tier!.name}: out0[1, 0]: expected 3, got 4 (1 of 4 lanes
  differ)
  %x[1, 0] = 3
  in input set 0 (the given inputs)
compared on
  ${tier!.name}
`,
    );
  });

  it("is in the certificate", () => {
    expect(isVerified(findings)).toBe(false);
    expect(certificate(findings)).toMatchObject({ verdict: "failed", tiers: [{ equal: false }] });
  });

  it("can be the passes' fault, unless they may change values", () => {
    const tiers = findings.tiers.map((evidence) => ({ ...evidence, failure: undefined }));
    const deviating = {
      ...findings,
      tiers,
      passes: [{ subject: summaryOf(subject), lanes: 4, different: 1, deviation: 2, mean: 0.5, unit: 0.25 }],
    };
    expect(verdictText(deviating)).toMatch(
      /^FAILED @f[^]*the passes changed 1 of 4 lanes \(25 %\), by at most 2, 0\.5 on average; in real\n {2}units by at most 0\.5, 0\.125 on average\nequal on\n/,
    );
    expect(verdictText({ ...deviating, mayDeviate: true })).toMatch(/^verified @f[^]*by at most 2, /);
  });
});

it("ends at a signal that comes while a second file is written before signals are left to the system again", () => {
  // The second write is a callback of the loop's next poll: the signal is heard in the one after that.
  const program = `
    import { stat } from "node:fs";
    import { settled, temporary } from ${JSON.stringify(join(root, "src/cli/cleanup.ts"))};
    const write = (meanwhile) => (temporary("none"), meanwhile(), settled("none"));
    const second = () => write(() => process.kill(process.pid, "SIGTERM"));
    const isDoneIn = (ms) => { for (const end = Date.now() + ms; Date.now() < end; ); };
    setTimeout(() => {}, 2000); // other work to come
    stat(".", () => (write(() => {}), setImmediate(() => (stat(".", second), isDoneIn(500)))));`;
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  expect(spawnSync(process.execPath, args, { cwd: root }).status).toBe(143);
});
