// Constants in the C, in a C file of their own and in a binary file: the same bits from each, on every tier; and what callers see.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { cpus } from "../src/cli/tiers.ts";
import { compile, type Weights } from "../src/index.ts";
import { crc32 } from "../src/support/hash.ts";
import { cases, modelOf as modelOfCase } from "./support/cases.ts";
import { compiled, failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";
import { installTosac } from "./support/tosac.ts";
import { contractWarnings } from "./support/warnings.ts";

const MINUTES = 60_000;
const SEED = 3;
const forms: readonly Weights[] = ["inline", "c", "bin"];

/** A constant of so many different bytes. */
const constant = (name: string, type: string, bytes: number, first = 1): string => {
  const hex = Buffer.from(Array.from({ length: bytes }, (_, i) => (first + i * 37 + (i >> 5)) & 127));
  return `%${name} = "tosa.const"() <{values = dense<"0x${hex.toString("hex")}"> : tensor<${type}>}> : () -> tensor<${type}>`;
};
const zero = (name: string): string =>
  `%${name} = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>`;

const [rows, sums] = ["tensor<1x5x24xi8>", "tensor<1x5x9xi32>"];
const product = (to: string): string => `
    ${constant("w", "1x24x9xi8", 216)}
    ${zero("z")}
    ${to} = tosa.matmul %x, %w, %z, %z : (${rows}, tensor<1x24x9xi8>, tensor<1xi8>, tensor<1xi8>) -> ${sums}`;
const added = (to: string, a: string, b: string, t: string): string =>
  `${to} = tosa.add ${a}, ${b} : (${t}, ${t}) -> ${t}`;

/** Two functions with the same weights, one that keeps a state, one that looks up a constant, and one with constants in branches. */
const text = `module {
  tosa.variable @sum = dense<[${Array.from({ length: 8 }, (_, i) => i * i)}]> : tensor<8xi32>
  func.func @first(%x: ${rows}) -> ${sums} {${product("%y")}
    return %y : ${sums}
  }
  func.func @second(%x: ${rows}) -> ${sums} {${product("%p")}
    ${constant("b", "1x5x9xi32", 180)}
    ${added("%y", "%p", "%b", sums)}
    return %y : ${sums}
  }
  func.func @third(%x: tensor<8xi32>) -> tensor<8xi32> {
    %old = tosa.variable_read @sum : tensor<8xi32>
    ${constant("c", "8xi32", 32, 5)}
    ${added("%some", "%old", "%x", "tensor<8xi32>")}
    ${added("%new", "%some", "%c", "tensor<8xi32>")}
    tosa.variable_write @sum, %new : tensor<8xi32>
    return %new : tensor<8xi32>
  }
  func.func @fourth(%i: tensor<1x4xi32>) -> tensor<1x4x3xi16> {
    ${constant("t", "1x7x3xi16", 42, 9)}
    %y = tosa.gather %t, %i : (tensor<1x7x3xi16>, tensor<1x4xi32>) -> tensor<1x4x3xi16>
    return %y : tensor<1x4x3xi16>
  }
  func.func @fifth(%c: tensor<i1>) -> (tensor<5xf32>, tensor<i1>) {
    %r = tosa.cond_if %c : tensor<i1> -> tensor<5xf32> {
      ${constant("a", "5xf32", 20, 17)}
      tosa.yield %a : tensor<5xf32>
    } else {
      ${constant("b", "5xf32", 20, 33)}
      tosa.yield %b : tensor<5xf32>
    }
    return %r, %c : tensor<5xf32>, tensor<i1>
  }
}`;

const own = modelOf(text);
const stem = "own";

/** Those with tiles, taps, borders and zero points among them. */
const contractions = cases.filter(({ name }) =>
  /^contraction\/(?:tiles_(?:i8|f32)|channels_i8|conv2d_i8)$/.test(name),
);

describe("the same bits", async () => {
  const models = [
    { stem, model: own },
    ...contractions.map((c) => ({ stem: c.stem, model: modelOfCase(c) })),
  ];
  const asked = models.map((one) => ({
    ...one,
    runs: interpreted(one.model, (_, params) => samples(params, 4, SEED)),
  }));
  const paths = [...cpus, "portable"] as const;

  it.each(await tiers({ paths, levels: ["-O1"] }))(
    "come from constants wherever they are, without a warning, on $name",
    async (tier) => {
      const subjects = forms
        .filter((weights) => weights !== "inline")
        .flatMap((weights) =>
          asked.flatMap(({ stem, model, runs }) =>
            subjectsOf(model, runs, { target: "neon", stem, weights }),
          ),
        );
      // In one unit with the code, arrays of the other path are there and unused.
      const flags = [...tier.flags, ...contractWarnings, "-Wno-unused-const-variable"];
      expect([tier.name, await failures({ ...tier, flags }, subjects)]).toEqual([tier.name, []]);
    },
    10 * MINUTES,
  );
});

describe("the binary file", () => {
  const { files } = compiled(own, { target: "neon", stem, weights: "bin" });
  const bytes = files.get("own.weights") as Uint8Array;
  const header = String(files.get("own.h"));

  it("has what functions share once", () => {
    // The head, two functions' weights packed in tiles of columns, and 180, 32, 42, 20 and 20 bytes, each at a multiple of 16.
    const whole = compiled(own, { target: "neon", stem, weights: "bin", entry: "first" });
    const shared = (whole.files.get("own.weights") as Uint8Array).length;
    expect(bytes.length).toBe(shared + 192 + 32 + 48 + 32 + 32);
  });

  it("is told by its first bytes, which the header repeats", () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const checksum = crc32(bytes.subarray(16));
    expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe("TOSW");
    expect(view.getUint32(4, true)).toBe(checksum);
    expect(view.getBigUint64(8, true)).toBe(BigInt(bytes.length));
    for (const { name } of own.funcs) {
      const macro = `#define ${name.toUpperCase()}_WEIGHTS_`;
      expect(header).toContain(`${macro}BYTES ${bytes.length}\n`);
      expect(header).toContain(`${macro}CHECKSUM 0x${checksum.toString(16).padStart(8, "0")}u\n`);
    }
  });

  it("has a checksum that others compute as well", () =>
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926)); // the check value of CRC-32/ISO-HDLC
});

it("too many constants are no text of C, in whatever file", { timeout: MINUTES }, () => {
  const [wide, weights] = ["tensor<1x1x8192xi8>", "tensor<1x8192x8192xi8>"];
  const model = modelOf(`func.func @f(%x: ${wide}) -> tensor<1x1x8192xi32> {
    %w = "tosa.const"() <{values = dense<1> : ${weights}}> : () -> ${weights}
    ${zero("z")}
    %y = tosa.matmul %x, %w, %z, %z : (${wide}, ${weights}, tensor<1xi8>, tensor<1xi8>) -> tensor<1x1x8192xi32>
    return %y : tensor<1x1x8192xi32>
  }`);
  const { files, diagnostics } = compile(model, { target: "neon", weights: "c" });
  expect([files.size, diagnostics.map(({ code }) => code)]).toEqual([0, ["limit/weights"]]);
});

describe("tosac compile --weights", () => {
  const { tosac, at } = installTosac();
  const compiling = (...more: string[]) => tosac(["compile", "own.mlir", "--target=neon", ...more]);
  const built = (folder: string): string => {
    const start = (program: string, ...args: string[]): string =>
      execFileSync(program, args, { cwd: at(folder), encoding: "utf8" });
    start("make", "CC=gcc", "CFLAGS=-O1 -Wall -Wextra -Werror");
    return start(join(at(folder), "example"));
  };

  it("writes files that build by themselves, wherever the constants are", { timeout: 5 * MINUTES }, () => {
    writeFileSync(at("own.mlir"), text);
    const printed = forms.map((form) => {
      expect(compiling(`--weights=${form}`, "--emit-example", "-o", form).status).toBe(0);
      return built(form);
    });
    expect(printed[0]).toContain("third: output0[0] = 1.95135e+09\n"); // 0x744f2a05: the first of @sum is 0, of %c 05 2a 4f 74
    expect(printed).toEqual([printed[0], printed[0], printed[0]]);
  });

  it("goes with one file of C, where that is possible", { timeout: 5 * MINUTES }, () => {
    writeFileSync(at("own.mlir"), text);
    expect(compiling("--weights=bin", "--amalgamate", "-o", "one").status).toBe(0);
    execFileSync("gcc", ["-Wall", "-Wextra", "-Werror", "-c", "own.c", "-o", "own.o"], { cwd: at("one") });
    expect(compiling("--weights=bin").stderr).toContain("writes a binary file beside the C");
    expect(compiling("--weights=c").stderr).toContain(
      "--weights=c is a file of its own, and this is one file",
    );
    expect(compiling("--weights=c", "--amalgamate", "-o", "one").status).toBe(2);
    expect(tosac(["compile", "own.mlir", "--target=pseudo", "--weights=bin"]).status).toBe(2);
  });

  it("lets functions tell wrong blocks from theirs", { timeout: 5 * MINUTES }, () => {
    writeFileSync(at("own.mlir"), text);
    expect(compiling("--weights=bin", "--emit-example", "-o", "checked").status).toBe(0);
    writeFileSync(
      join(at("checked"), "main.c"),
      `#include <stdio.h>
#include <string.h>
#include "own.h"
static _Alignas(FIRST_WEIGHTS_ALIGN) unsigned char w[FIRST_WEIGHTS_BYTES + 16];
static _Alignas(FIRST_ARENA_ALIGN) unsigned char arena[FIRST_ARENA_BYTES + 1];
static int8_t x[FIRST_X_ELEMS];
static int32_t y[FIRST_OUT0_ELEMS];
static void say(const void *weights) { printf("%d ", first(x, y, weights, arena)); }
int main(void) {
  say(w), say(NULL), say(tosac_weights_own), say(memcpy(w + 1, tosac_weights_own, FIRST_WEIGHTS_BYTES));
  say(memcpy(w, tosac_weights_own, FIRST_WEIGHTS_BYTES));
  w[7]++;
  say(w);
  return 0;
}
`,
    );
    expect(built("checked")).toBe("3 1 0 2 0 3 ");
  });

  it("is the same for what verify builds and cost counts", { timeout: 10 * MINUTES }, () => {
    writeFileSync(at("own.mlir"), text);
    const counts = forms.map((form) => {
      const { stdout } = tosac(["cost", "own.mlir", `--weights=${form}`, "--entry=second", "--json"]);
      const report = JSON.parse(stdout) as { models: [{ constantBytes: number }] };
      return report.models[0].constantBytes;
    });
    // Weights packed for two tiles of 8 columns, what their sums start from, and what is added; in the file each ends at a multiple of
    // 16, and its first 16 bytes are there and in the C.
    expect(counts).toEqual([384 + 36 + 180, 384 + 36 + 180, 16 + 16 + 384 + 48 + 192]);
    for (const form of ["c", "bin"])
      expect(tosac(["verify", "own.mlir", `--weights=${form}`, "--cc=clang", "--samples=2"]).status).toBe(0);
  });

  it("keeps goldens apart by what their weights are", { timeout: 10 * MINUTES }, () => {
    writeFileSync(at("own.mlir"), text);
    writeFileSync(
      at("tosac.golden.json"),
      JSON.stringify({ flags: ["--weights=bin"], output: "kept", models: ["own.mlir"] }),
    );
    const golden = (...more: string[]) => tosac(["golden", ".", "--jobs=1", "--cc=gcc", ...more]);
    expect(golden("--update").stdout).toContain("1 new");
    expect(golden().stdout).toContain("1 identical");
    const bytes = readFileSync(at("kept/own.weights"));
    bytes[20]! ^= 1;
    writeFileSync(at("kept/own.weights"), bytes);
    expect(golden().stdout).toContain("1 values differ");
  });
});
