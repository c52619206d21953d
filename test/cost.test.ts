// tosac cost: the parts add up, every statement belongs to an operation, budgets gate.
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readObject } from "../src/cli/cost/object.ts";
import { placesOf } from "../src/cli/cost/places.ts";
import { parseBudget } from "../src/cli/cost/report.ts";
import { compiled, modelOf } from "./support/subjects.ts";
import { installTosac } from "./support/tosac.ts";

const softmax = readFileSync("examples/softmax/softmax_i8.mlir", "utf8");

describe("lines of C", () => {
  it.each(["softmax_i8", "softmax_i16", "softmax_f32"])("all belong to an operation in %s", (name) => {
    const model = modelOf(readFileSync(`examples/softmax/${name}.mlir`, "utf8"));
    const text = compiled(model, { target: "neon", stem: "m" }).files.get("m.c") as string;
    const places = placesOf(text);
    const start = text.split("\n").findIndex((line) => /^static void \w+_k0\(/.test(line));
    const statements = text
      .split("\n")
      .map((line, i) => ({ line, place: places[i] }))
      .slice(start, text.split("\n").indexOf("}", start))
      .filter(({ line }) => /^ .*;$/.test(line));
    expect(statements.length).toBeGreaterThan(50);
    expect(statements.filter(({ place }) => place === undefined).map(({ line }) => line)).toEqual([]);
    expect(places.every((p) => p === undefined || p.op.startsWith("tosa."))).toBe(true);
  });

  it("count values without a comment for the operation that reads them", () => {
    const text = [
      "static void f_k0(const int32_t *x, int32_t *out0) {",
      "  for (size_t i = 0; i < 8; i += 4) {",
      "    const int32x4_t x_v = vld1q_s32(x + i);",
      "    // tosa.abs, line 3: 8xi32",
      "    const int32x4_t abs = vabsq_s32(x_v);",
      "    vst1q_s32(out0 + i, abs);",
      "  }",
      "}",
    ];
    const abs = { op: "tosa.abs", line: 3 };
    expect(placesOf(text.join("\n"))).toEqual([
      ...[undefined, undefined, abs, undefined, abs, abs, undefined, undefined],
    ]);
  });
});

describe("a budget", () => {
  it("is limits by unit", () => {
    expect(parseBudget("cycles=40000,arena=0")).toEqual({ cycles: 40000, arena: 0 });
    expect(() => parseBudget("time=3")).toThrow("--budget does not take time=3");
    expect(() => parseBudget("cycles=fast")).toThrow("--budget does not take cycles=fast");
  });
});

interface Part {
  readonly instructions: number;
  readonly cycles: Record<string, number>;
}

interface Told {
  readonly schemaVersion: number;
  readonly models: readonly Report[];
}

interface Report {
  readonly constantBytes: number;
  readonly budget: { readonly over: readonly string[] };
  readonly functions: readonly (Part & {
    readonly name: string;
    readonly kernels: readonly (Part & {
      readonly ops: readonly { op: string | null; instructions: number }[];
    })[];
  })[];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe("tosac cost", () => {
  const { tosac, at } = installTosac();

  const transposed =
    "func.func @second(%x: tensor<4x8xf32>) -> tensor<8x4xf32> {\n" +
    "  %a = tosa.exp %x : (tensor<4x8xf32>) -> tensor<4x8xf32>\n" +
    "  %b = tosa.transpose %a {perms = array<i32: 1, 0>} : (tensor<4x8xf32>) -> tensor<8x4xf32>\n" +
    "  return %b : tensor<8x4xf32>\n}\n";

  it("takes functions apart into kernels and operations, and fails over budget", () => {
    writeFileSync(at("m.mlir"), softmax + transposed);
    const { status, stdout } = tosac(["cost", "m.mlir", "--json", "--budget", "instructions=9000,arena=512"]);
    expect(status).toBe(1);
    const { schemaVersion, models } = JSON.parse(stdout) as Told;
    expect(schemaVersion).toBe(1);
    const report = models[0]!;
    expect(report.budget.over).toEqual([
      expect.stringMatching(/^softmax_i8: [\d,]+ instructions, 9,000 allowed$/),
    ]);
    expect(report.constantBytes).toBeGreaterThan(256);
    expect(report.functions.map(({ name }) => name)).toEqual(["softmax_i8", "second"]);
    for (const f of report.functions) {
      expect(sum(f.kernels.map((k) => k.instructions))).toBeCloseTo(f.instructions, 3);
      const cycles = sum(f.kernels.map((k) => k.cycles["neoverse-n1"]!));
      expect(cycles / f.cycles["neoverse-n1"]!).toBeGreaterThan(0.8);
      expect(cycles / f.cycles["neoverse-n1"]!).toBeLessThan(1.25);
      for (const k of f.kernels) expect(sum(k.ops.map((o) => o.instructions))).toBeCloseTo(k.instructions, 3);
    }
    const ops = report.functions[1]!.kernels.flatMap((k) => k.ops.map(({ op }) => op));
    expect(ops).toEqual(expect.arrayContaining(["tosa.exp", "tosa.transpose"]));
  });

  it("is a table, and done when within budget", () => {
    writeFileSync(at("t.mlir"), transposed);
    const { status, stdout } = tosac(["cost", "t.mlir", "--target", "c", "--budget", "cycles=100000"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^one call +instructions +share +A55 cycles +N1 cycles +V1 cycles$/m);
    expect(stdout).toMatch(/^ +tosa\.exp, line 2 +[\d,]+ +[\d.]+ %( +[\d,]+){3}$/m);
    expect(stdout).toMatch(/^second: arena 128 bytes$/m);
    expect(stdout).not.toMatch(/over budget/);
  });

  it("names what is missing and how to install it", () => {
    writeFileSync(at("s.mlir"), softmax);
    const { status, stderr } = tosac(["cost", "s.mlir"], { env: { PATH: at(".") } });
    expect(status).toBe(3);
    expect(stderr).toMatch(/qemu-aarch64.*llvm-mca-22.*python3/);
    expect(stderr).toMatch(/help: sudo apt-get install .*qemu-user llvm-22 python3/);
  });
});

interface Kernel {
  readonly name: string | null;
  readonly text: number;
  readonly rodata: number;
  readonly arenaBytes: number;
}

describe("--bytes", () => {
  const { tosac, at } = installTosac();

  it("tells all of an object, by kernel", { timeout: 600_000 }, () => {
    writeFileSync(at("softmax.mlir"), softmax);
    const { stdout, status } = tosac(["cost", "softmax.mlir", "--bytes", "--json"]);
    const [{ bytes }] = JSON.parse(stdout).models;
    const [{ name, kernels }] = bytes.functions as [{ name: string; kernels: Kernel[] }];
    const sum = (of: "text" | "rodata"): number => kernels.reduce((n, k) => n + k[of], 0);
    expect([status, name, kernels.map((k) => k.name)]).toEqual([0, "softmax_i8", [null, "softmax_i8_k0"]]);
    expect(sum("text")).toBe(bytes.text);
    // The compiler has literals of its own beside the arrays.
    expect(sum("rodata")).toBeGreaterThan(0);
    expect(sum("rodata")).toBeLessThanOrEqual(bytes.rodata);
  });

  it("has the arena that is in use in each kernel, in regions of ops too", { timeout: 600_000 }, () => {
    const t = "tensor<4x8xi8>";
    const rows = "tensor<4x1xi8>";
    writeFileSync(
      at("parts.mlir"),
      `func.func @f(%x: ${t}, %b: tensor<i1>) -> ${t} {
        %0 = tosa.reduce_max %x {axis = 1 : i32} : (${t}) -> ${rows}
        %1 = tosa.reverse %0 {axis = 0 : i32} : (${rows}) -> ${rows}
        %2 = tosa.reverse %x {axis = 0 : i32} : (${t}) -> ${t}
        %3 = tosa.cond_if %b (%p = %2) : tensor<i1> (${t}) -> ${t} {
        ^bb0(%q: ${t}):
          %4 = tosa.abs %q : (${t}) -> ${t}
          tosa.yield %4 : ${t}
        } else {
        ^bb0(%q: ${t}):
          tosa.yield %q : ${t}
        }
        %5 = tosa.sub %3, %1 : (${t}, ${rows}) -> ${t}
        return %5 : ${t}
      }`,
    );
    const { stdout, stderr } = tosac(["cost", "parts.mlir", "--bytes", "--json"]);
    expect(stderr).not.toContain("error");
    const [{ bytes }] = JSON.parse(stdout).models;
    const [{ arenaBytes, kernels }] = bytes.functions as [{ arenaBytes: number; kernels: Kernel[] }];
    expect([arenaBytes, kernels.map((k) => [k.name, k.arenaBytes])]).toMatchInlineSnapshot(`
      [
        80,
        [
          [
            null,
            0,
          ],
          [
            "f_k0",
            16,
          ],
          [
            "f_k2",
            48,
          ],
          [
            "f_k3_then_k0",
            80,
          ],
          [
            "f_k3_else_copy0",
            80,
          ],
          [
            "f_k4",
            48,
          ],
        ],
      ]
    `);
    expect(kernels.reduce((n, k) => n + k.text, 0)).toBe(bytes.text);
  });

  it("has no budget", () => {
    writeFileSync(at("softmax.mlir"), softmax);
    expect(tosac(["cost", "softmax.mlir", "--bytes", "--budget", "arena=1"]).status).toBe(2);
  });

  it("reads objects only", () => {
    expect(() => readObject(new Uint8Array(64))).toThrow("no 64-bit little-endian ELF file");
  });
});
