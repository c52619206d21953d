// Mistakes planted in copies of the compiler, one in each: `verify --each-pass` has to name the step that makes it, with the
// value that shows it; past the last step that can be run, the tier.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commandLine } from "../src/cli/bundle.ts";
import { root } from "./support/cases.ts";

interface Planted {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** The case that shows it, or a text. */
  readonly model: string;
  /** The step that is named, and what is said of it; or a tier, for what only C shows. */
  readonly step?: string;
  readonly tier?: RegExp;
  /** What is compiled for, and choices are made for: NEON for a tier, otherwise plain C. */
  readonly target?: "neon";
  readonly says: RegExp;
}

const planted: Readonly<Record<string, Planted>> = {
  "a range off by one": {
    file: "src/expr/primitives.ts",
    right: "interval(Math.clz32(a!.hi), Math.clz32(a!.lo))",
    wrong: "interval(Math.clz32(a!.hi) + 1, Math.clz32(a!.lo))",
    model: `func.func @main(%x: tensor<64xi32>) -> tensor<64xi32> {
  %n = "tosa.const"() <{values = dense<20> : tensor<1xi32>}> : () -> tensor<1xi32>
  %w = tosa.arithmetic_right_shift %x, %n {round = false} : (tensor<64xi32>, tensor<1xi32>) -> tensor<64xi32>
  %a = tosa.abs %w : (tensor<64xi32>) -> tensor<64xi32>
  %z = tosa.clz %a : (tensor<64xi32>) -> tensor<64xi32>
  return %z : tensor<64xi32>
}`,
    step: "ranges",
    says: /is 20, outside of 21\.\.32/,
  },
  "a cut that skips NaN": {
    file: "src/expr/range.ts",
    right: "if (Number.isNaN(v)) nan = true;",
    wrong: "if (Number.isNaN(v)) continue;",
    model: "table/row_with_nan",
    step: "ranges",
    says: /is NaN, outside of|expected 0, got 20/,
  },
  "zeros that are held equal": {
    file: "src/kernel/tables/extremes.ts",
    right: "holds((v, before) => atMost(before, v)) ? 1",
    wrong: "holds((v, before) => before <= v) ? 1",
    model: "reduce/max_of_zeros",
    step: "byte-extremes",
    says: /expected 0.*got -0/,
  },
  "an entry of a table": {
    file: "src/kernel/tables/tabulate.ts",
    right: "values.forEach((v, i) => (data[i] = v as never));\n  return { name, type",
    wrong: "values.forEach((v, i) => (data[i] = (i === 200 ? 7 : v) as never));\n  return { name, type",
    model: `func.func @main(%x: tensor<256xi8>) -> tensor<256xf32> {
  %r = tosa.cast %x : (tensor<256xi8>) -> tensor<256xf32>
  %e = tosa.exp %r : (tensor<256xf32>) -> tensor<256xf32>
  return %e : tensor<256xf32>
}`,
    step: "tables",
    says: /expected .*, got 7\.0 /,
  },
  "a bound past which rows are left": {
    file: "src/kernel/decide/exit.ts",
    right: "return { sum, above, fills };",
    wrong: "return { sum, above: above / 4, fills };",
    model: "threshold/codes",
    step: "early-exit",
    says: /by the short way|expected .*, got/,
  },
  "a number that rows are said to attain": {
    file: "src/kernel/facts/facts.ts",
    right: "(difference.of).range).nan ? undefined : 0;",
    wrong: "(difference.of).range).nan ? undefined : -1;",
    model: "softmax/int8_v3",
    step: "ranges",
    says: /is never -1 in loop|outside of/,
  },
  "parallel iterations that write one place": {
    file: "src/kernel/form/lanes.ts",
    right: "collapse(split.space, split.axis, split.strides);",
    wrong:
      "collapse(split.space, split.axis, split.strides.map((all) => all.map((s) => (s > 1 ? s - 1 : s))));",
    model: "elementwise/clz",
    step: "lower-to-loops",
    says: /^writes out0\[\d+\], which another parallel|^element \d+ of out0 is never written/,
  },
  "an access one past the end": {
    file: "src/kernel/form/form.ts",
    right: "fromAt: from.layout,",
    wrong: "fromAt: { ...from.layout, offset: from.layout.offset + 1 },",
    model: "layout/transpose",
    step: "lower-to-loops",
    says: /is outside of 0\.\./,
  },
  "a zero point that is counted once too often": {
    file: "src/lower/tiles/zero-points.ts",
    right: "Math.imul(sum, away)",
    wrong: "Math.imul(sum + 1, away)",
    model: "contraction/tiles_i8",
    step: "fold-zero-points",
    target: "neon",
    says: /expected .*, got/,
  },
  "a bias of which too little is kept": {
    file: "src/kernel/short-integers.ts",
    right: "BigInt.asIntN(32, BigInt(all[i]!))",
    wrong: "BigInt.asIntN(16, BigInt(all[i]!))",
    model: "contraction/halfwords_i16",
    step: "narrow-integers",
    says: /expected .*, got/,
  },
  "low bytes that are less 127": {
    file: "src/lower/tiles/planes.ts",
    right: 'sub(plain, constant("i32", -BIAS))',
    wrong: 'sub(plain, constant("i32", 1 - BIAS))',
    model: "contraction/halfwords_i16",
    step: "split-bytes",
    target: "neon",
    says: /expected .*, got/,
  },
  "a tail that starts one lane late": {
    file: "src/kernel/vectors/steps.ts",
    right: "from: at - again, to: size",
    wrong: "from: at - again + (again > 0 ? 1 : 0), to: size",
    model: "elementwise/add",
    step: "vectorize",
    target: "neon",
    says: /is outside of/,
  },
  "lanes that are summed up twice": {
    file: "src/lower/vectors/rows.ts",
    right: "...(counts && again > 0 && { lanes, first: again }),",
    wrong: "...(counts && again > 1 && { lanes, first: again - 1 }),",
    model: `func.func @main(%x: tensor<3x21xi32>) -> tensor<3x1xi32> {
  %s = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<3x21xi32>) -> tensor<3x1xi32>
  return %s : tensor<3x1xi32>
}`,
    step: "vectorize",
    target: "neon",
    says: /expected .*, got/,
  },
  "halfwords for values that do not fit them": {
    file: "src/kernel/vectors/halfwords.ts",
    right: "const fits = (r: Interval): boolean => within(r, half);",
    wrong: "const fits = (r: Interval): boolean => r.hi <= half.hi;",
    model: `func.func @main(%x: tensor<64xi8>) -> tensor<64xi16> {
  %m = "tosa.const"() <{values = dense<-600> : tensor<1xi32>}> : () -> tensor<1xi32>
  %n = "tosa.const"() <{values = dense<4> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %w = tosa.cast %x : (tensor<64xi8>) -> tensor<64xi32>
  %a = tosa.abs %w : (tensor<64xi32>) -> tensor<64xi32>
  %p = tosa.mul %a, %m, %zero : (tensor<64xi32>, tensor<1xi32>, tensor<1xi8>) -> tensor<64xi32>
  %s = tosa.arithmetic_right_shift %p, %n {round = false} : (tensor<64xi32>, tensor<1xi32>) -> tensor<64xi32>
  %y = tosa.cast %s : (tensor<64xi32>) -> tensor<64xi16>
  return %y : tensor<64xi16>
}`,
    step: "narrow-lanes",
    target: "neon",
    says: /expected .*, got|is outside of|outside of -?\d/,
  },
  "a block as far as two": {
    file: "src/kernel/blocks/cut.ts",
    right: "(by / shrunk.rows) * step : by",
    wrong: "(by / shrunk.rows) * 2 * step : by",
    model: "softmax/attention",
    step: "row-blocks",
    says: /outside/,
  },
  "a rule with another instruction": {
    file: "src/targets/neon/rules/integer.ts",
    right: 'both("add", add, 1',
    wrong: 'both("add", sub, 1',
    model: "elementwise/sub",
    tier: /^neon/,
    says: /expected .*, got/,
  },
};

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "tosac-planted-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The compiler with one mistake in it, as a script. */
async function patched(name: string, { file, right, wrong }: Planted): Promise<string> {
  const script = join(folder, `${name.replace(/\W+/g, "-")}.cjs`);
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(right);
  const contents = text.replaceAll(right, wrong);
  const mistake: Plugin = {
    name: "mistake",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, (loaded) =>
        loaded.path === path ? { contents, loader: "ts" } : undefined,
      );
    },
  };
  await build({ ...commandLine, absWorkingDir: root, outfile: script, plugins: [mistake] });
  return script;
}

interface Report {
  readonly eachPass: readonly { readonly pass: string; readonly failure: string | null }[];
  readonly tiers: readonly { readonly tier: string; readonly failure: string | null }[];
}

function verify(compiler: string, model: string, target: string): Promise<Report> {
  const flags = ["--each-pass", "--json", "--cc", "gcc", "--opt", "-O1", "--target", target];
  const isText = model.includes("\n");
  const path = isText ? `${compiler}.mlir` : join(root, `test/cases/${model}.mlir`);
  if (isText) writeFileSync(path, model);
  const args = [compiler, "verify", path, ...flags];
  return new Promise((done, failed) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (_code, stdout, stderr) => {
      try {
        done(JSON.parse(stdout).models[0] as Report);
      } catch {
        failed(new Error(stderr));
      }
    });
  });
}

it.each(Object.entries(planted))("%s", async (name, mistake) => {
  const report = await verify(
    await patched(name, mistake),
    mistake.model,
    mistake.tier ? "neon" : (mistake.target ?? "c"),
  );
  const broken = report.eachPass.filter(({ failure }) => failure !== null);
  if (mistake.step) {
    expect([broken[0]?.pass, broken[0]?.failure]).toEqual([
      mistake.step,
      expect.stringMatching(mistake.says),
    ]);
    return;
  }
  const wrong = report.tiers.filter(({ failure }) => failure !== null);
  expect(broken).toEqual([]);
  expect(wrong.map(({ tier }) => tier)).toEqual(
    expect.arrayContaining([expect.stringMatching(mistake.tier!)]),
  );
  expect(wrong[0]!.failure).toMatch(mistake.says);
});
