// Every code of a message is explained, by a model that gets it and no other, and by that model mended, which gets none.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explained } from "../src/cli/explain/explained.ts";
import { saidOf, sidesOf } from "../src/cli/explain/example.ts";
import { optionWords } from "../src/given.ts";
import type { Mistake } from "../grammar/parse.ts";
import { registries } from "../src/index.ts";
import { installTosac } from "./support/tosac.ts";

const sources = ["src", "grammar"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((f) => `${folder}/${f}`),
  )
  .filter((file) => file.endsWith(".ts") && !file.startsWith("src/cli/explain/"))
  .map((file) => readFileSync(file, "utf8"));

const found = (pattern: RegExp): Set<string> =>
  new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!)));

const syntax: Record<Mistake["code"], true> = {
  expected: true,
  unclosed: true,
  unopened: true,
  nesting: true,
  "unterminated-string": true,
};

/** Codes whose last part is made up, with all that it can be. What passes say has the names of their patterns. */
const madeUp: Readonly<Record<string, readonly string[]>> = {
  "syntax/${code": Object.keys(syntax).map((code) => `syntax/${code}`),
  "option/${name": optionWords.map((name) => `option/${name}`),
  "${pass}/${e": [],
  "${pass}/${pattern": [],
};

/** What numbers in attributes have in common with those of constants. */
const ofAttributes = ["element", "range", "syntax"].map((part) => `attribute/${part}`);

describe("the table of codes", () => {
  it("has every code that the sources have, and no other", () => {
    const literal = found(
      /"((?!(?:node|application|src)\/|text\/(?:css|html|javascript|plain)")[a-z]+\/[a-z0-9-]+)"/g,
    );
    const made = Object.values(madeUp).flat();
    const all = new Set([...literal, ...made, ...ofAttributes]);
    expect(Object.keys(explained).sort()).toEqual([...all].sort());
  });

  it("knows every way in which a code is made up", () => {
    expect([...found(/`((?!(?:cli|examples)\/)(?:[a-z]+|\$\{pass\})\/\$\{\w+\b)/g)].sort()).toEqual(
      Object.keys(madeUp).sort(),
    );
    expect(found(/\.replace\("([a-z]+\/)", "attribute\/"\)/g)).toEqual(new Set(["payload/"]));
  });

  it("has no family that is a pass as well", () => {
    const families = new Set(Object.keys(explained).map((code) => code.split("/")[0]!));
    expect(registries().passes.filter(({ name }) => families.has(name))).toEqual([]);
  });
});

describe.each(Object.entries(explained))("%s", (code, row) => {
  const { failing, mended } = sidesOf(row);

  it("is said of the failing model, and nothing else is", () => {
    const all = saidOf(row, failing);
    const said = all.filter((d) => d.code !== row.besides);
    expect(all.length > said.length).toBe(row.besides !== undefined);
    expect([...new Set(said.map((d) => d.code))]).toEqual([code]);
    expect([...new Set(said.map((d) => d.severity))]).toEqual([row.severity ?? "error"]);
  });

  it("is not said of the mended one, and nothing else is", () => expect(saidOf(row, mended)).toEqual([]));

  it("is mended by changes that are found", () => {
    let text = row.failing;
    for (const [from, to] of row.mend) {
      expect(text).toContain(from);
      text = text.replaceAll(from, to);
    }
    expect([text, mended.way]).not.toEqual([row.failing, failing.way]);
  });
});

describe("tosac explain", () => {
  const { tosac } = installTosac();

  it("lists all codes, each on a line", () => {
    const { status, stdout } = tosac(["explain"]);
    expect([status, stdout.trimEnd().split("\n").length]).toEqual([0, Object.keys(explained).length]);
  });

  it("shows both models, and what is said of the first", () => {
    const { status, stdout } = tosac(["explain", "shape/broadcast"]);
    expect([status, stdout]).toMatchInlineSnapshot(`
      [
        0,
        "shape/broadcast

      Operands of an element-wise op have the same size along each axis, or 1, which
      counts for all.

      It is said of this model by tosac run model.mlir:

        func.func @f(%a: tensor<2x4xf32>, %b: tensor<2x3xf32>) -> tensor<2x4xf32> {
          %0 = tosa.add %a, %b : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<2x4xf32>
          return %0 : tensor<2x4xf32>
        }

      model.mlir:2:3: error: tosa.add: these shapes do not broadcast: dimension 1 is 4 in input1 and 3 in input2 [shape/broadcast]
       2 |   %0 = tosa.add %a, %b : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<2x4xf32>
         |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      model.mlir:1:35: note: this operand, tensor<2x3xf32>, comes from here
       1 | func.func @f(%a: tensor<2x4xf32>, %b: tensor<2x3xf32>) -> tensor<2x4xf32> {
         |                                   ^~
      help: TOSA broadcasts only dimensions of size 1, and ranks must match; add a tosa.reshape

      It is not said of this one by tosac run model.mlir:

        func.func @f(%a: tensor<2x4xf32>, %b: tensor<2x1xf32>) -> tensor<2x4xf32> {
          %0 = tosa.add %a, %b : (tensor<2x4xf32>, tensor<2x1xf32>) -> tensor<2x4xf32>
          return %0 : tensor<2x4xf32>
        }
      ",
      ]
    `);
    expect(tosac(["explain", "[shape/broadcast]"]).stdout).toBe(stdout);
  });

  it("spells out bytes that are no text", () => {
    const { status, stdout } = tosac(["explain", "text/bytecode"]);
    expect(status).toBe(0);
    expect(stdout).toContain("ML\u00efR\\x00\\x00");
  });

  it.each([
    ["shape/brodcast", "help: did you mean shape/broadcast?\n"],
    ["nothing/like-it-at-all", "help: tosac explain lists all codes\n"],
    ["canonicalize/identity", "tosac: canonicalize/identity is a remark of a pass, and no mistake\n"],
  ])("says of %s what there is", (code, help) => {
    const { status, stderr } = tosac(["explain", code]);
    expect(status).toBe(2);
    expect(stderr).toContain(help);
  });

  it("has it all as JSON", () => {
    const { codes } = JSON.parse(tosac(["explain", "--json"]).stdout) as { codes: { code: string }[] };
    expect(codes.map(({ code }) => code)).toEqual(Object.keys(explained));
  });
});
