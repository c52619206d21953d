// The command line as a user meets it: exit codes, streams, files.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { version } from "../src/cli/version.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, folder, program, at } = installTosac();

const add = `func.func @twice(%x: tensor<2x3xi32>) -> tensor<2x3xi32> {
  %0 = tosa.add %x, %x : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi32>
  return %0 : tensor<2x3xi32>
}
`;
const wrong = add.replace("tosa.add", "tosa.addd");

describe("help and usage", () => {
  it("prints the version", () => {
    expect(tosac(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(version);
  });

  it("runs without what V8 made of it, and with what another V8 made", () => {
    cpSync(dirname(program), at("copy"), { recursive: true });
    const cached = () => readdirSync(at("copy/cli")).filter((name) => name.includes(".cache"));
    const [name, ...more] = cached();
    expect(more).toEqual([]);
    const [copy, kept] = [at("copy/tosac.mjs"), at(`copy/cli/${name}`)];
    const [made, help] = [readFileSync(kept), tosac(["--help"])];
    expect(made.length).toBeGreaterThan(100_000);
    writeFileSync(
      kept,
      made.map((byte) => byte ^ 1),
    );
    expect(tosac(["--help"], { program: copy })).toEqual(help);
    rmSync(kept);
    expect(tosac(["--help"], { program: copy })).toEqual(help);
    expect(cached()).toEqual([]);
    // A compilation leaves it again, and one that fails does not.
    expect(tosac(["compile", "-", "--target", "c"], { program: copy, input: wrong }).status).toBe(1);
    expect(cached()).toEqual([]);
    expect(tosac(["compile", "-", "--target", "c"], { program: copy, input: add }).status).toBe(0);
    expect(cached()).toEqual([name]);
  });

  it("fits its help on one screen, examples first", () => {
    const { status, stdout } = tosac(["--help"]);
    expect(status).toBe(0);
    expect(stdout.split("\n").length).toBeLessThanOrEqual(24);
    expect(stdout).toMatch(/^Examples:\n {2}tosac compile .*\n {2}tosac verify /);
  });

  it.each([
    [["complie", "x.mlir"], /Did you mean compile\?/],
    [["compile", "x.mlir", "--targett", "c"], /Did you mean --target\?/],
    [["compile", "x.mlir"], /--target is missing/],
    [["compile", "x.mlir", "--target", "x86"], /Allowed choices are neon, c, pseudo/],
    [["cost", "x.mlir", "--tune", "a57"], /Allowed choices are a55, a76, v1/],
    [["x.mlir"], /did you mean: tosac compile x\.mlir/],
    [[], /no verb given/],
    [["compile", "none.mlir", "--target", "c"], /cannot read none\.mlir: no such file/],
    [["verify", "none.mlir", "--samples", "0"], /At least 1/],
    [["compile", "x.mlir", "--target", "c", "-o", "x.txt"], /writes \.c files/],
    [["list", "opps"], /did you mean ops\?/],
  ])("rejects %j with exit code 2 and a hint", (args, hint) => {
    const { status, stdout, stderr } = tosac(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(hint);
  });
});

describe("models", () => {
  it("compiles from standard input to standard output, as one text that builds alone", () => {
    const { status, stdout, stderr } = tosac(["compile", "-", "--target", "c"], { input: add });
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^(\d+ remarks?; --remarks shows \w+\n)?$/)]);
    expect(stdout).toMatch(/#define MODEL_H[^]*int twice\([^]*\);[^]*int twice\([^]*\) \{/);
    const built = spawnSync("gcc", ["-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-x", "c", "-"], {
      input: stdout,
      encoding: "utf8",
    });
    expect([built.status, built.stderr]).toEqual([0, ""]);
  });

  it("writes a folder, or the file it is told", () => {
    writeFileSync(at("add.mlir"), add);
    expect(tosac(["compile", "add.mlir", "--target", "neon", "-o", "new/folder"]).status).toBe(0);
    expect(readdirSync(at("new/folder")).sort()).toEqual(["add.c", "add.h"]);
    expect(tosac(["compile", "add.mlir", "--target", "c", "-o", "named/other.c"]).stderr).toMatch(
      /^wrote named\/other\.c, named\/other\.h$/m,
    );
    expect(readdirSync(at("named")).sort()).toEqual(["other.c", "other.h"]);
    expect(readFileSync(at("named/other.c"), "utf8")).toContain('#include "other.h"');
    expect(tosac(["compile", "add.mlir", "--target", "pseudo", "-o", "named/add.txt"]).status).toBe(0);
  });

  it("reports errors with place, frame and code, exits with 1 and writes nothing", () => {
    const { status, stdout, stderr } = tosac(["compile", "-", "--target", "c", "-o", "none"], {
      input: wrong,
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^<stdin>:2:\d+: error: .* \[[\w/-]+\]\n 2 \| .*tosa\.addd.*\n {3}\| +\^/);
    expect(stderr).toMatch(
      /tosac: 1 error\nhelp: tosac explain op\/unknown has an example, and how to mend it\n$/,
    );
    expect(readdirSync(folder)).not.toContain("none");
  });

  it("colours only when asked or on a terminal", () => {
    const stderr = (env: Record<string, string>) => tosac(["opt", "-"], { input: wrong, env }).stderr;
    expect(stderr({})).not.toContain("\x1b[");
    expect(stderr({ FORCE_COLOR: "1" })).toContain("\x1b[31m");
    expect(stderr({ FORCE_COLOR: "1", NO_COLOR: "1" })).not.toContain("\x1b[");
  });

  it("never overwrites an input, whatever its name", () => {
    writeFileSync(at("in.mlir"), add);
    linkSync(at("in.mlir"), at("alias.mlir"));
    for (const output of ["in.mlir", "./in.mlir", "alias.mlir"]) {
      const { status, stderr } = tosac(["opt", "in.mlir", "-o", output]);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/does not overwrite inputs/)]);
    }
    expect(readFileSync(at("in.mlir"), "utf8")).toBe(add);
  });

  it("leaves nothing behind where it cannot write all", () => {
    writeFileSync(at("add.mlir"), add);
    mkdirSync(at("blocked/add.h"), { recursive: true });
    const { status, stderr } = tosac(["compile", "add.mlir", "--target", "c", "-o", "blocked"]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/cannot write blocked\/add\.h/)]);
    expect(readdirSync(at("blocked"))).toEqual(["add.h"]);
  });

  it("prints what it read", () => {
    const once = tosac(["opt", "-"], { input: add });
    expect(once.status).toBe(0);
    expect(tosac(["opt", "-"], { input: once.stdout }).stdout).toBe(once.stdout);
  });

  it("lists and explains several functions", () => {
    const two = add + add.replace("@twice", "@again");
    expect(tosac(["run", "-"], { input: two }).stderr).toMatch(/--entry: @twice, @again/);
    expect(tosac(["run", "-", "--entry", "@twise"], { input: two }).stderr).toMatch(/did you mean @twice\?/);
    expect(tosac(["run", "-", "--entry", "@again"], { input: two }).status).toBe(0);
  });
});

describe("running", () => {
  const numpy = (script: string) =>
    execFileSync("python3", ["-c", `import numpy as n\n${script}`], { cwd: folder });

  it("reads and writes .npy files that NumPy understands", () => {
    numpy(`n.save("x.npy", n.arange(6, dtype=n.int32).reshape(2, 3) - 2)`);
    expect(tosac(["run", "-", "--input", "x.npy", "-o", "y.npy"], { input: add }).status).toBe(0);
    expect(`${numpy(`y = n.load("y.npy"); print(y.dtype, y.tolist())`)}`).toBe(
      "int32 [[-4, -2, 0], [2, 4, 6]]\n",
    );
  });

  it("writes the files that -o names, and the JSON that --json asks for", () => {
    const { status, stdout } = tosac(["run", "-", "--json", "-o", "both"], { input: add });
    expect(status).toBe(0);
    expect(tosac(["run", "-", "--json"], { input: add }).stdout).toBe(stdout);
    expect(JSON.parse(stdout)).toMatchObject({ models: [{ outputs: [{ name: "out0" }] }] });
    expect(readdirSync(at("both"))).toEqual(["out0.npy"]);
  });

  it("prints a summary, the same for the same seed", () => {
    const run = (seed: string) => tosac(["run", "-", "--seed", seed], { input: add }).stdout;
    const first = run("1");
    expect(first).toMatch(/^out0: tensor<2x3xi32> = \[-?\d+(, -?\d+){5}\]\n$/);
    expect(run("1")).toBe(first);
    expect(run("2")).not.toBe(first);
  });

  const bad = [
    ["n.zeros((2, 3))", /holds float64; the input is i32/],
    ["n.zeros((3, 2), n.int32)", /shape \(3, 2\); the input has \(2, 3\)/],
    ["n.asfortranarray(n.zeros((2, 3), n.int32))", /Fortran/],
    [`n.zeros((2, 3), ">i4")`, /holds >i4/],
  ] as const;

  it("refuses arrays of another type, shape or order", () => {
    numpy(bad.map(([array], i) => `n.save("bad${i}.npy", ${array})`).join("\n"));
    bad.forEach(([, message], i) => {
      const { status, stderr } = tosac(["run", "-", "--input", `bad${i}.npy`], { input: add });
      expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
    });
  });
});

describe("verifying", () => {
  it("proves a function, exhaustively where it is small", () => {
    const { status, stdout } = tosac(["verify", "-", "--target", "c", "--samples", "13", "--sanitize"], {
      input: add,
    });
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^verified @twice: 78 lanes sampled \(seed 1, 13 /),
    ]);
    const narrow = add.replaceAll("2x3xi32", "5xi8").replace("tosa.add", "tosa.bitwise_and");
    expect(tosac(["verify", "-"], { input: narrow }).stdout).toMatch(
      /1280 lanes \(exhaustive, 256 input sets\)/,
    );
  });

  it("gives a certificate", () => {
    const { stdout } = tosac(["verify", "-", "--target", "c", "--json", "--samples", "2"], { input: add });
    const { schemaVersion, flags, models } = JSON.parse(stdout);
    expect([schemaVersion, flags]).toEqual([1, expect.arrayContaining(["--target=c", "--samples=2"])]);
    const [certificate] = models;
    expect(certificate).toMatchObject({
      verdict: "verified",
      options: { seed: 1, cpu: "dotprod", tune: "a76" },
    });
    expect(certificate.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate.tiers.every((tier: { equal: boolean }) => tier.equal)).toBe(true);
    expect(certificate.functions).toMatchObject([{ name: "twice", coverage: "sampled", sets: 2, lanes: 12 }]);
    for (const { tier } of certificate.tiers)
      expect(tier).toMatch(/^\w+\/-O2 gcc \d+\.\d+ (native|under qemu-aarch64 \d+\.\d+)$/);
    const compiled = tosac(["compile", "-", "--target", "c", "-o", "proven"], { input: add });
    expect(compiled.status).toBe(0);
    const hash = (file: string) =>
      createHash("sha256")
        .update(readFileSync(at(`proven/${file}`)))
        .digest("hex");
    const files = ["model.c", "model.h"].map((name) => ({ name, sha256: hash(name) }));
    expect(certificate.files).toEqual(expect.arrayContaining(files));
  });

  it("says what is missing, with the line that installs it", () => {
    const { status, stderr } = tosac(["verify", "-"], { input: add, env: { PATH: folder } });
    expect([status, stderr]).toEqual([3, expect.stringMatching(/sudo apt-get install .*gcc/)]);
    expect(tosac(["doctor", "--json"], { env: { PATH: folder } }).status).toBe(3);
  });
});

describe("streams", () => {
  it("ends quietly when the reader of a pipe goes away", async () => {
    writeFileSync(at("add.mlir"), add);
    const child = spawn(process.execPath, [program, "compile", "add.mlir", "--target", "c"], { cwd: folder });
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(0);
    expect(said).not.toMatch(/EPIPE|fault|error/);
  });

  it("lists as text and as JSON", () => {
    expect(tosac(["list", "ops"]).stdout).toMatch(/^tosa\.add +\S/m);
    expect(JSON.parse(tosac(["list", "targets", "--json"]).stdout)).toMatchObject({ schemaVersion: 1 });
  });
});

describe("an interrupt", () => {
  it("ends a verification with 130 and leaves no temporary folder", async () => {
    const temporary = at("tmp");
    mkdirSync(temporary);
    writeFileSync(at("add.mlir"), add);
    const options = { cwd: folder, env: { ...process.env, TMPDIR: temporary } };
    const child = spawn(
      process.execPath,
      [program, "verify", "add.mlir", "--opt", "-O0,-O1,-O2,-O3"],
      options,
    );
    const ended = new Promise((resolve) => child.on("close", resolve));
    // Compilers have temporary files of their own there.
    const ours = (): string[] => readdirSync(temporary).filter((name) => name.startsWith("tosac-"));
    await expect.poll(() => ours().length, { timeout: 300_000, interval: 20 }).toBe(1);
    child.kill("SIGINT");
    expect([await ended, ours()]).toEqual([130, []]);
  });
});
