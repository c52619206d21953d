// Ops that are left to C functions of the user's: declared, called with what the op says, scheduled around, and meant by the
// interpreter and by loops alike.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { buildAndRun, compileOnly, tiers, type Unit } from "../src/cli/harness.ts";
import { writeNpy } from "../src/cli/npy.ts";
import { randomSet } from "../src/cli/samples.ts";
import { paramsOf } from "../src/cli/slots.ts";
import {
  check,
  compile,
  entryFuncs,
  externCalls,
  interfacesOf,
  interpret,
  loopStages,
  parse,
  prepare,
  runLoops,
  verifyLoops,
  withExterns,
  type ExternMeaning,
  type Model,
  type Tensor,
} from "../src/index.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { exampleOf } from "./support/examples.ts";
import { installTosac } from "./support/tosac.ts";
import { contractWarnings, warnings } from "./support/warnings.ts";

const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), "tosac-extern-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const modelOf = (text: string): Model => prepare(parse(text).model!).model;

function leaving(model: Model, ops: readonly string[], meanings: Record<string, ExternMeaning> = {}): Model {
  const { model: left, diagnostics } = withExterns(model, { ops, meanings });
  expect(diagnostics).toEqual([]);
  return left;
}

function filesOf(model: Model, stem: string, prefix?: string): ReadonlyMap<string, string> {
  const { files, diagnostics } = compile(model, {
    target: "neon",
    pipeline: "none",
    stem,
    ...(prefix !== undefined && { prefix }),
  });
  expect(diagnostics).toEqual([]);
  return new Map([...files].map(([name, text]) => [name, String(text)] as const));
}

const unit = (model: Model, name: string, files: Unit["files"], inputs: Unit["inputs"]): Unit => {
  const funcs = entryFuncs(model);
  const iface = interfacesOf(funcs, "model")[funcs.findIndex((func) => func.name === name)]!;
  return { stem: "model", files, iface, inputs };
};

const flat = (tensors: readonly Tensor[]) => tensors.map(({ type, data }) => [type, [...data].map(String)]);

// Every op that can be left, on all element types that it has.

/** What functions cannot be: their results are no tensors, or not theirs alone. */
const isFunction = ({ traits, shapeOf, results }: (typeof tosaDialect.records)[number]): boolean =>
  !traits.some((t) => t === "constant" || t === "region" || t === "symbolic") &&
  !shapeOf &&
  results.every(({ kind }) => kind === "tensor");

const examples = tosaDialect.records.filter(isFunction).flatMap((record) =>
  record.types.flatMap((binding) => {
    const { text } = exampleOf(record, binding);
    const { model } = parse(text);
    return model && check(model).length === 0 ? [{ record, text }] : [];
  }),
);
const everyOp = modelOf(examples.map(({ text }, i) => text.replace(/@\w+/, `@f${i}`)).join("\n"));
const names = [...new Set(examples.map(({ record }) => record.name))];
const left = leaving(everyOp, names);

/** A function that gives what tosac's own C gives for the op: the op's operands are its parameters, or constants. */
function standIn(model: Model, index: number, header: string): string {
  const func = model.funcs[index]!;
  const [{ op, call }] = externCalls(func) as [ReturnType<typeof externCalls>[number]];
  const own = interfacesOf(entryFuncs(everyOp), "own", "own")[index]!;
  const prototype = new RegExp(`^int ${call.name}\\([^;]*\\)(?=;)`, "m").exec(header)![0];
  const inputs = func.params.map(
    (p) => call.takes.find((a) => a.kind === "operand" && op.operands[a.index] === p)!.name,
  );
  const results = call.takes.flatMap((a) => (a.kind === "result" ? [a.name] : []));
  const named = [...prototype.matchAll(/(\w+)[,)]/g)].map((match) => match[1]!);
  const passed = [...inputs, ...results].map((name) =>
    named.find((n) => n.replace(/_$/, "") === name.replace(/_$/, ""))!,
  );
  return `${prototype} {
  static _Alignas(16) unsigned char tosac_arena[${own.macro}_ARENA_BYTES + 1];
  ${named
    .filter((n) => !passed.includes(n))
    .map((n) => `(void)${n};`)
    .join(" ")}
  return ${own.name}(${[...passed, "tosac_arena"].join(", ")});
}
`;
}

describe("every op on all of its types", () => {
  const files = filesOf(left, "model");

  it("has a function of its own, that is called once", () => {
    const called = left.funcs.flatMap(externCalls).map(({ call }) => call.name);
    expect(called.length).toBe(left.funcs.length);
    expect(new Set(called).size).toBe(called.length);
    expect(called.length).toBeGreaterThan(250);
  });

  it(
    "is declared and called in a way that no compiler has anything to say about",
    async () => {
      const headers = [...files].map(([name, text]) => [name.replace(/[.]c$/, ".cc"), text] as const);
      const none = { stem: "model", iface: { name: "", macro: "", params: [], results: [] }, inputs: [] };
      for (const tier of await tiers({ paths: ["portable"], compilers: ["gcc", "clang"], levels: ["-O0"] })) {
        const flags = [...contractWarnings, "-fsyntax-only", "-Wno-unused-command-line-argument"];
        const cpp = new Map([...headers, ["model.c", '#include "model.h"\n'] as const]);
        const [asC] = await compileOnly([{ ...none, files }], tier, flags);
        expect(asC!.messages).toBe("");
        const cppTier = { ...tier, flags: [] };
        const cppFlags = [...warnings, "-fsyntax-only", "-Wno-unused-command-line-argument", "-x", "c++"];
        const [asCpp] = await compileOnly([{ ...none, files: cpp }], cppTier, cppFlags);
        expect(asCpp!.messages).toBe("");
      }
    },
    5 * MINUTES,
  );

  it(
    "is given its operands and gives its results, in C, in loops and in the interpreter",
    async () => {
      const own = filesOf(everyOp, "own", "own");
      for (const [name, text] of own) written(name, text);
      const header = files.get("model.h")!;
      const all = left.funcs.map((_, i) => standIn(left, i, header));
      const source = written("stand-ins.c", `#include "model.h"\n#include "own.h"\n\n${all.join("\n")}`);
      const inputs = left.funcs.map((func, i) => [randomSet(paramsOf(func), i + 1)]);
      const units = left.funcs.map((func, i) => unit(left, func.name, files, inputs[i]!));
      const [tier] = await tiers({ paths: ["portable"], levels: ["-O0"] });
      const ran = await buildAndRun(units, tier!, { sources: [source, join(folder, "own.c")] });
      for (const [i, { calls }] of ran.entries()) {
        const { name } = left.funcs[i]!;
        const expected = flat(interpret(everyOp, inputs[i]![0]!, { entry: name }).outputs);
        expect([name, calls[0]!.faults, flat(calls[0]!.outputs)]).toEqual([name, [], expected]);
        expect(flat(interpret(left, inputs[i]![0]!, { entry: name }).outputs)).toEqual(expected);
        const { proc } = loopStages(left.funcs[i]!).at(-1)!;
        expect(verifyLoops(proc)).toEqual([]);
        const { outputs, faults } = runLoops(proc, left.funcs[i]!, inputs[i]![0]!);
        expect([name, flat(outputs), faults]).toEqual([name, expected, []]);
      }
    },
    5 * MINUTES,
  );
});

describe("a convolution and a custom op", () => {
  const { tosac } = installTosac();
  const at = (name: string): string => resolve("examples/guides/extern", name);
  const common = [at("detect.mlir"), "--extern=conv2d,leaky", "--extern-module", at("functions.mjs")];

  it(
    "are verified with C written by hand, on the paths of all tiers, pass by pass",
    () => {
      const { status, stdout, stderr } = tosac([
        ...["verify", ...common, "--extern-source", at("functions.c"), "--samples=8", "--each-pass"],
      ]);
      expect([status, stdout, stderr]).toEqual([0, expect.stringContaining("keeps every lane"), ""]);
    },
    5 * MINUTES,
  );

  it(
    "are told apart from C that is wrong in one place",
    () => {
      const right = readFileSync(at("functions.c"), "utf8");
      const wrong = [
        ["- pad[2]", "- pad[3]"],
        [">> shift", ">> (shift - 1)"],
        ["return 0;\n}\n\nint leaky", "return 1;\n}\n\nint leaky"],
        ["output0[i] =", "output0[i + (i == count - 1)] ="],
      ] as const;
      const said = wrong.map(([from, to], i) => {
        expect(right).toContain(from);
        const file = written(`wrong${i}.c`, right.replace(from, to));
        const { status, stdout } = tosac([
          ...["verify", ...common, "--extern-source", file, "--target=c", "--cc=gcc -w", "--samples=6"],
        ]);
        return [status, /expected|returned 4|touched memory after out0/.exec(stdout)?.[0] ?? stdout];
      });
      expect(said).toEqual([
        [1, "expected"],
        [1, "expected"],
        [1, "returned 4"],
        [1, "touched memory after out0"],
      ]);
    },
    5 * MINUTES,
  );

  it("are run with what was recorded of them, in the order of the text", () => {
    const t = "tensor<2xi8>";
    const op = (from: string) =>
      `tosa.custom ${from} {operator_name = "o", domain_name = "d", implementation_attrs = ""} : (${t}) -> (${t}, ${t})`;
    const text = `func.func @f(%x: ${t}) -> ${t} {
      %0:2 = ${op("%x")}
      %1:2 = ${op("%0#1")}
      %2 = tosa.sub %1#0, %0#0 : (${t}, ${t}) -> ${t}
      return %2 : ${t}
    }`;
    const files = [1, 2, 30, 4].map((v, i) => {
      const file = join(folder, `r${i}.npy`);
      writeFileSync(file, writeNpy({ type: "i8", shape: [2], data: Int8Array.of(v, v + i) }));
      return `--extern-value=o=${file}`;
    });
    const run = (...more: string[]) => tosac(["run", "-", "--extern=o", ...more], { input: text });
    for (const pipeline of ["none", "lower"])
      expect(run(...files, `--pass-pipeline=${pipeline}`).stdout).toBe("out0: tensor<2xi8> = [29, 31]\n");
    expect(run(...files.slice(1)).stderr).toContain("4 results of o, and 3 files with --extern-value");
    expect(run("--extern-value=o").stderr).toContain("names no op and file");
    const wrong = run(...files.map((file) => file.replace("r2", "none")));
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining("<stdin>:3:")]);
  });

  it("say what is missing", () => {
    const missing = (...args: string[]) => {
      const { status, stderr } = tosac(args);
      const said = stderr.replaceAll(at(""), "").replace(/Cannot find module '.*/, "...");
      return [status, said.split("\n").filter((line) => /error|tosac: |help: -/.test(line))];
    };
    expect(missing("verify", ...common)).toMatchInlineSnapshot(`
      [
        2,
        [
          "tosac: tosa.conv2d is left to a function of yours",
          "help: --extern-source takes the C file that has it",
        ],
      ]
    `);
    expect(missing("run", at("detect.mlir"), "--extern=leaky")).toMatchInlineSnapshot(`
      [
        1,
        [
          "/detect.mlir:16:3: error: what leaky of vendor.ops computes is not known here [extern/meaning]",
          "help: --extern-module takes a module of JavaScript that exports a function of that name",
          "tosac: 1 error",
        ],
      ]
    `);
    expect(missing("run", at("detect.mlir"), "--extern=leaky", "--extern-module=none.mjs"))
      .toMatchInlineSnapshot(`
        [
          2,
          [
            "tosac: cannot load none.mjs: ...",
          ],
        ]
      `);
    expect(missing("run", at("detect.mlir"))).toMatchInlineSnapshot(`
      [
        1,
        [
          "/detect.mlir:16:3: error: tosa.custom cannot be run or compiled: only its domain knows what it means [unsupported/op]",
          "tosac: 1 error",
        ],
      ]
    `);
  });
});

describe("calls", () => {
  const t = "tensor<4xi32>";
  const call = (name: string, from: string, domain = "d") =>
    `tosa.custom ${from} {operator_name = "${name}", domain_name = "${domain}", implementation_attrs = "\\"?\\09%"} : (${t}) -> ${t}`;

  it("stay where they are in regions and loops, once and in order", async () => {
    const model = modelOf(`func.func @f(%x: ${t}, %b: tensor<i1>) -> ${t} {
      %unused = ${call("note", "%x")}
      %0 = tosa.cond_if %b (%p = %x) : tensor<i1> (${t}) -> ${t} {
      ^bb0(%q: ${t}):
        %1 = ${call("note", "%q")}
        tosa.yield %1 : ${t}
      } else {
      ^bb0(%q: ${t}):
        %1 = tosa.add %q, %q : (${t}, ${t}) -> ${t}
        tosa.yield %1 : ${t}
      }
      %2 = ${call("note", "%0")}
      return %2 : ${t}
    }`);
    const data = (v: readonly number[]) => Int32Array.from(v, (n) => n * 3 + 1);
    const given = leaving(model, ["note"], {
      note: ([x]) => ({ ...x!, data: data([...(x!.data as Int32Array)]) }),
    });
    const source = written(
      "note.c",
      `#include "model.h"
int note(const int32_t *x, const int32_t *x_shape, int32_t x_rank, const char *attrs, int32_t *y, const int32_t *y_shape, int32_t y_rank) {
  if (x_rank != 1 || y_rank != 1 || x_shape[0] != 4 || y_shape[0] != 4) return 1;
  const char wanted[] = {'"', '?', 9, '%', 0};
  for (int i = 0; i < 5; i++) if (attrs[i] != wanted[i]) return 1;
  for (int i = 0; i < 4; i++) y[i] = x[i] * 3 + 1;
  return 0;
}
`,
    );
    const files = filesOf(given, "model");
    expect(files.get("model.c")!.match(/\bnote\(/g)?.length).toBe(3);
    const inputs = [0, 1].map((b): Tensor[] => [
      { type: "i32", shape: [4], data: Int32Array.of(1, 2, -3, 400) },
      { type: "i1", shape: [], data: Uint8Array.of(b) },
    ]);
    const [tier] = await tiers({ paths: ["portable"] });
    const [ran] = await buildAndRun([unit(given, "f", files, inputs)], tier!, { sources: [source] });
    expect(ran!.calls.map(({ code, outputs }) => [code, ...flat(outputs)])).toEqual(
      inputs.map((set) => [0, ...flat(interpret(given, set).outputs)]),
    );
  });

  it.each([
    ["of two meanings", call("a", "%x", "d"), call("a", "%0", "e"), "a of e and a of d both become a in C"],
    ["called as the model's function", call("f", "%x"), call("b", "%0"), "f of d and @f both become f in C"],
    ["called alike in C", call("a.b", "%x"), call("a-b", "%0"), "a-b of d and a.b of d both become a_b in C"],
    [
      "on several types",
      call("a", "%x"),
      'tosa.custom %0, %0 {operator_name = "a", domain_name = "d", implementation_attrs = ""} : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>',
      "a of d is used with other types, and a has one list of them",
    ],
  ])("of functions %s are refused", (_, first, second, message) => {
    const text = `func.func @f(%x: ${t}) -> ${t} {\n%0 = ${first}\n%1 = ${second}\nreturn %1 : ${t}\n}`;
    const { diagnostics } = compile(leaving(modelOf(text), ["custom"]), { target: "c", stem: "m" });
    expect(diagnostics.map((d) => [d.code, d.message])).toEqual([["c/name", message]]);
  });

  it("of names that C has taken get others", () => {
    const text = `func.func @f(%sinf: ${t}) -> ${t} {\n%0 = ${call("sinf", "%sinf")}\n%1 = ${call("2 x", "%0")}\nreturn %1 : ${t}\n}`;
    const files = filesOf(leaving(modelOf(text), ["custom"]), "m");
    expect(files.get("m.h")!.match(/^int \w+/gm)).toEqual(["int sinf_", "int m_2_x", "int f"]);
  });
});
