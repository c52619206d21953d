// What `verify` tries and on what: lanes and their values, batches that fit in memory, toolchains of one's own.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "../src/cli/fold.ts";
import { allLaneValues, laneSamples } from "../src/cli/samples.ts";
import { Stop } from "../src/cli/stop.ts";
import { readWhole } from "../src/cli/streams.ts";
import { coverageOf, isLanewise } from "../src/cli/verify/coverage.ts";
import { evaluate } from "../src/cli/verify/each-pass.ts";
import { wordsOf } from "../src/cli/words.ts";
import { interpret } from "../src/index.ts";
import { modelOf } from "./support/subjects.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, folder, program, at } = installTosac();

/** One op on `inputs` parameters of a type. */
const elementwise = (name: string, op: string, type: string, inputs = 1): string => {
  const [params, names] = [["%x", "%y"].slice(0, inputs), [type, type].slice(0, inputs)];
  return `func.func @${name}(${params.map((p) => `${p}: ${type}`).join(", ")}) -> ${type} {
  %0 = tosa.${op} ${params.join(", ")} : (${names.join(", ")}) -> ${type}
  return %0 : ${type}
}
`;
};

describe("the values of a lane", () => {
  const numbersSeen = (types: readonly string[], size: number) => {
    const lanes = allLaneValues(types.map((type) => ({ type, shape: [size] })))!;
    const seen = Array.from({ length: size }, () => new Set<string>());
    for (const { tensors } of laneSamples(lanes))
      for (const [lane, set] of seen.entries()) set.add(tensors.map(({ data }) => data[lane]).join());
    return { lanes, seen };
  };

  it.each([
    [["i8"], 5, 256],
    [["i8", "i8"], 3, 65536],
    [["i16"], 2, 65536],
    [["i1", "i8"], 40, 512],
    [["i4", "ui8", "i4"], 1, 65536],
    [["f16"], 1, 65536],
    [["i1"], 7, 2],
  ])("%j are all seen by each of %i lanes", (types, size, count) => {
    const { lanes, seen } = numbersSeen(types, size);
    expect([lanes.count, lanes.stride]).toEqual([count, 1]);
    expect(seen.map((set) => set.size)).toEqual(new Array(size).fill(count));
  });

  it.each([
    [["i8", "i8"], 500],
    [["i16"], 1000],
  ])("%j are all seen by some of %i lanes, where that would be too much", (types, size) => {
    const lanes = allLaneValues(types.map((type) => ({ type, shape: [size] })))!;
    expect(lanes.stride).toBeGreaterThan(1);
    const seen = new Set<number>();
    for (const { tensors } of laneSamples(lanes)) {
      const bits = tensors.map(({ data }) => Uint16Array.from(data as Int8Array));
      for (let lane = 0; lane < size; lane++) seen.add(bits.reduce((key, of) => key * 65536 + of[lane]!, 0));
    }
    expect(seen.size).toBe(lanes.count);
  });

  it("are too many from 17 bits on, and tensors have to be of one size", () => {
    const shaped = (...types: string[]) => types.map((type, i) => ({ type, shape: [2 + i] }));
    expect(allLaneValues(shaped("i32"))).toBeUndefined();
    expect(allLaneValues([...shaped("i16"), ...shaped("i1")])).toBeUndefined();
    expect(allLaneValues(shaped("i8", "i8"))).toBeUndefined();
    expect(allLaneValues([])).toBeUndefined();
  });

  it("give the results that the interpreter has for each set", () => {
    const text =
      elementwise("one", "bitwise_not", "tensor<5xi8>") +
      elementwise("two", "logical_xor", "tensor<300xi1>", 2) +
      elementwise("scalar", "bitwise_not", "tensor<1xi8>");
    const model = modelOf(text);
    for (const func of model.funcs) {
      const coverage = coverageOf(func, 1);
      expect([coverage.kind, coverage.lanes === undefined]).toEqual(["exhaustive", false]);
      const plain = coverage.samples.map(({ tensors }) =>
        interpret(model, [...tensors], { entry: func.name }),
      );
      expect(evaluate(model, { name: func.name, coverage })).toEqual(plain.map(({ outputs }) => outputs));
    }
  });

  it("are not looked for where lanes differ", () => {
    const t = "tensor<4xi8>";
    const constant = `%c = "tosa.const"() <{values = dense<[1, 2, 3, 4]> : ${t}}> : () -> ${t}`;
    for (const [op, result] of [
      [`%0 = tosa.reverse %x {axis = 0 : i32} : (${t}) -> ${t}`, "%0"],
      [`%0 = tosa.bitwise_and %x, %c : (${t}, ${t}) -> ${t}`, "%0"],
      [`%0 = tosa.bitwise_not %x : (${t}) -> ${t}`, "%c"],
    ] as const) {
      const [func] = modelOf(
        `func.func @f(%x: ${t}) -> ${t} {\n${constant}\n${op}\nreturn ${result} : ${t}\n}`,
      ).funcs;
      expect([op, isLanewise(func!)]).toEqual([op, false]);
    }
  });
});

describe("input sets", () => {
  it("are all pairs where two bytes meet, and no more than were asked for", () => {
    writeFileSync(at("pair.mlir"), elementwise("pair", "bitwise_and", "tensor<3xi8>", 2));
    const own = ["pair.mlir", "--cc", "gcc", "--run", "env"];
    expect(tosac(["verify", ...own]).stdout).toContain("196608 lanes (exhaustive, 65536 input sets)");
    const few = tosac(["verify", ...own, "--samples", "20"]);
    expect(few.stdout).toContain("60 lanes sampled (seed 1, 20 input sets)");
  });

  it("of many functions are not in memory together", () => {
    const functions = Array.from({ length: 10 }, (_, i) =>
      elementwise(`f${i}`, "bitwise_not", "tensor<16xi16>"),
    );
    writeFileSync(at("many.mlir"), functions.join(""));
    const args = ["--max-old-space-size=160", program, "verify", "many.mlir", "--cc", "gcc", "--run", "env"];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    expect([status, stdout.match(/^verified /gm)?.length]).toEqual([0, 10]);
  });
});

describe("a toolchain of one's own", () => {
  const verify = (...args: string[]) => tosac(["verify", "-", ...args], { input: text });
  const text = elementwise("f", "bitwise_not", "tensor<3xi8>");

  it("is any compiler, with any flags, and whatever runs its programs", () => {
    const flags = `-DWORDS='"two words"' -DTOSAC_FORCE_SCALAR`;
    const script = `sh -c 'test "$#" = 3 && exec "$@"' sh`;
    const { status, stdout } = verify("--cc", "gcc -Wall", "--cflags", flags, "--run", script, "--json");
    const { tiers } = JSON.parse(stdout).models[0];
    expect([status, tiers.length]).toEqual([0, 1]);
    expect(tiers[0]).toMatchObject({
      compiler: "gcc",
      flags: ["-Wall", "-std=c11", "-O2", '-DWORDS="two words"', "-DTOSAC_FORCE_SCALAR"],
      emulator: "sh",
      equal: true,
    });
  });

  it("cross-compiles for an emulator", () => {
    const arm = ["--cc", "aarch64-linux-gnu-gcc -static", "--cflags", "-O3", "--run", "qemu-aarch64"];
    const { status, stdout } = verify(...arm);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/\n {2}own\/-O2 -O3 aarch64-linux-gnu-gcc \d+\.\d+ under qemu-aarch64\n$/),
    ]);
  });

  it("fails when its programs do", () => {
    const { status, stdout } = verify("--cc", "gcc", "--run", "false");
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^FAILED @f.*\non own.*broke off in f/m)]);
  });

  it("takes flags for the compilers tosac knows as well", () => {
    const { stdout } = verify("--target", "c", "--cc", "gcc", "--cflags", "-O1 -g", "--json");
    for (const { flags } of JSON.parse(stdout).models[0].tiers)
      expect(flags.slice(-2)).toEqual(["-O1", "-g"]);
  });

  it.each([
    [["--run", "env"], /--run needs --cc/],
    [["--cc", "gcc", "--run", "sh -c 'x"], /--run: this quote is not closed: 'x/],
    [["--cflags", '-D"x'], /--cflags: this quote is not closed: "x/],
    [["--cc", "tcc", "--sanitize"], /--sanitize does not go with a toolchain of your own/],
  ])("%j is wrong usage", (args, message) => {
    expect(verify(...args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(message) });
  });
});

describe("words of a command", () => {
  const letters = ["a", " ", "'", '"', "\\", "$"];
  const texts = (length: number): string[] =>
    length === 0
      ? [""]
      : texts(length - 1).flatMap((start) => ["", ...letters].map((letter) => start + letter));

  // A dollar sign means nothing at the end of a word, and between quotes only after a backslash.
  const all = [...new Set(texts(5))].filter((text) => !/\$['"a\\$]/.test(text));

  const cut = (text: string): string[] | undefined => {
    try {
      return wordsOf(text, "--cc");
    } catch (cause) {
      expect(cause).toBeInstanceOf(Stop);
      return undefined;
    }
  };

  it("are those of the shell, and a quote that is not closed is an error in both (exhaustive to five characters)", () => {
    const inShell = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
    // Where nothing is left open, one shell cuts all texts; each of the others ends the shell that reads it.
    const [closed, open] = [true, false].map((is) => all.filter((text) => (cut(text) !== undefined) === is));
    expect(Math.min(closed!.length, open!.length)).toBeGreaterThan(1000);
    const script = closed!.map(
      (text) => `eval set -- ${inShell(text)}; for w in "$@"; do printf '<%s>' "$w"; done; echo\n`,
    );
    const { stdout } = spawnSync("sh", { input: script.join(""), encoding: "utf8", maxBuffer: 2 ** 28 });
    const ours = closed!.map((text) =>
      cut(text)!
        .map((word) => `<${word}>`)
        .join(""),
    );
    expect(stdout.split("\n").slice(0, -1)).toEqual(ours);
    const some = open!.filter((_, i) => i % 20 === 0);
    const attempts = some.map((text) => `(eval set -- ${inShell(text)}) 2>/dev/null && echo\n`);
    expect(spawnSync("sh", { input: attempts.join(""), encoding: "utf8" }).stdout).toBe("");
  });
});

describe("lines", () => {
  it("fit a terminal, and lose no word", () => {
    const text = Array.from({ length: 60 }, (_, i) => "x".repeat(i % 23)).join(" ");
    const lines = fold(text);
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.map((line, i) => (i === 0 ? line : line.slice(2))).join(" ")).toBe(text);
    expect(fold("y".repeat(100))).toEqual(["y".repeat(100)]);
  });
});

describe("reading", () => {
  it.each([0, 1, 65535, 65536, 65537, 500_000])(
    "takes %i bytes whole, from a file and from a pipe",
    (length) => {
      const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 7) % 251));
      writeFileSync(at("bytes"), bytes);
      expect(Buffer.compare(readWhole(at("bytes")), bytes)).toBe(0);
      const read = `import { readWhole } from "./src/cli/streams.ts"; process.stdout.write(readWhole("-"));`;
      const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "-e", read], { input: bytes });
      expect(Buffer.compare(stdout, bytes)).toBe(0);
    },
  );

  it("stops at its limit, on files and on what has no end", () => {
    writeFileSync(at("bytes"), "12345");
    expect(Buffer.from(readWhole(at("bytes"), 5)).toString()).toBe("12345");
    for (const [path, limit] of [
      [at("bytes"), 4],
      ["/dev/zero", 1_000_000],
    ] as const)
      expect(() => readWhole(path, limit)).toThrow(`cannot read ${path}: it is larger than ${limit} bytes`);
  });
});
