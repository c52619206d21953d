// What the system refuses, and how a command ends then: every verb x every kind of trouble with a path, a stream, a
// temporary folder. Always the exit code for it, a sentence, no stack, and nothing left behind.
import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { installTosac } from "./support/tosac.ts";

const { tosac, folder, program, at } = installTosac();

const model = `func.func @twice(%x: tensor<6xi8>) -> tensor<6xi8> {
  %0 = tosa.bitwise_and %x, %x : (tensor<6xi8>, tensor<6xi8>) -> tensor<6xi8>
  return %0 : tensor<6xi8>
}
`;
writeFileSync(at("model.mlir"), model);
writeFileSync(at("plain"), "");
mkdirSync(at("folder.c"));
mkdirSync(at("folder.mlir"));
mkdirSync(at("folder.npy"));
symlinkSync("loop", at("loop"));
symlinkSync("loop.c", at("loop.c"));
symlinkSync("loop.mlir", at("loop.mlir"));
symlinkSync("loop.npy", at("loop.npy"));
symlinkSync("nowhere/at/all", at("dangling"));
for (const extension of [".c", ".mlir", ".npy"]) symlinkSync("/dev/null", at(`device${extension}`));

/** Everything below the folder, as it was before the tests. */
const listing = (): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
const before = listing();

/** Verbs that read a model, with what else they need. */
const readers: Readonly<Record<string, readonly string[]>> = {
  compile: ["--target", "c"],
  run: [],
  verify: [],
  accuracy: [],
  cost: [],
  opt: [],
};

/** Verbs that write files, and how such a file ends. */
const writers = { compile: ".c", run: ".npy", opt: ".mlir" } as const;
type Writer = keyof typeof writers;

const long = "n".repeat(300);

const unreadable: Readonly<Record<string, readonly [path: string, reason: RegExp]>> = {
  absent: ["none.mlir", /no such file or folder/],
  "a folder": ["folder.mlir", /it is a folder/],
  "below a file": ["plain/model.mlir", /part of the path is not a folder/],
  "a link to itself": ["loop", /links go round in a circle/],
  "a link to nowhere": ["dangling", /no such file or folder/],
  "too long": [long, /the name is too long/],
  "in /proc": ["/proc/none/model.mlir", /no such file or folder/],
};

/** For `-o`: what a verb gets, by how its files end. */
const unwritable: Readonly<Record<string, readonly [path: (end: string) => string, reason: RegExp]>> = {
  "a file for a folder": [() => "plain", /it is not a folder\nhelp: -o takes a folder, or a file/],
  "standard output's name": [() => "/dev/stdout", /it is not a folder/],
  "a full device": [() => "/dev/full", /it is not a folder/],
  "a folder for a file": [(end) => `folder${end}`, /it is a folder/],
  "a device for a file": [(end) => `device${end}`, /it is not a plain file/],
  "a folder below a file": [() => "plain/out", /part of the path is not a folder/],
  "a file below a file": [(end) => `plain/x${end}`, /part of the path is not a folder/],
  "a folder that links to itself": [() => "loop", /links go round in a circle/],
  "a file that links to itself": [(end) => `loop${end}`, /links go round in a circle/],
  "a folder that links to nowhere": [() => "dangling", /a file is in the way of a folder/],
  "below a link to itself": [(end) => `loop/x${end}`, /links go round in a circle/],
  "a folder with too long a name": [() => long, /the name is too long/],
  "a file with too long a name": [(end) => `${long}${end}`, /the name is too long/],
  "too long after new folders": [(end) => `new/folder/${long}/x${end}`, /the name is too long/],
  "a folder in /proc": [() => "/proc/none", /no such file or folder/],
  "a file in /proc": [(end) => `/proc/none${end}`, /no such file or folder/],
};

const pairs = <T>(all: Readonly<Record<string, T>>, verbs: readonly string[]) =>
  verbs.flatMap((verb) => Object.entries(all).map(([trouble, value]) => ({ verb, trouble, value })));

/** Verbs that take all models of a folder. */
const severalModels = new Set(["compile", "verify", "cost"]);

describe("a model that cannot be read", () => {
  it.each(pairs(unreadable, Object.keys(readers)))("$verb: $trouble", ({ verb, value: [path, reason] }) => {
    const { status, stdout, stderr } = tosac([verb, path, ...readers[verb]!]);
    expect([status, stdout]).toEqual([2, ""]);
    if (path === "folder.mlir" && severalModels.has(verb))
      return expect(stderr).toBe("tosac: there is no .mlir file in folder.mlir\n");
    expect(stderr).toMatch(/^tosac: cannot read /);
    expect(stderr).toMatch(reason);
  });

  it.each(Object.entries(unreadable))("nor can inputs: %s", (_, [path, reason]) => {
    const { status, stderr } = tosac(["run", "model.mlir", "--input", path]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(reason)]);
  });

  it("is standard input where that is a folder, or closed", () => {
    const shell = (redirection: string) =>
      spawnSync("sh", ["-c", `exec "$0" "$1" opt - ${redirection}`, process.execPath, program], {
        cwd: folder,
        encoding: "utf8",
      });
    expect(shell("< .")).toMatchObject({ status: 2, stderr: "tosac: cannot read -: it is a folder\n" });
    expect(shell("<&-").status).toBeLessThan(70); // Node opens something in its place
  });
});

describe("an output that cannot be written", () => {
  it.each(pairs(unwritable, Object.keys(writers)))("$verb: $trouble", ({ verb, value: [path, reason] }) => {
    const output = path(writers[verb as Writer]);
    // `opt` has no use for folders and says so.
    const wanted = verb === "opt" && !/\.mlir$/.test(output) ? /./ : reason;
    const { status, stdout, stderr } = tosac([verb, "model.mlir", ...readers[verb]!, "-o", output]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^tosac: (cannot write|opt writes one) /m);
    expect(stderr).toMatch(wanted);
    expect(listing()).toEqual(before);
  });

  it("has a name as long as names may be", () => {
    const name = `${"n".repeat(250)}.npy`;
    expect(tosac(["run", "model.mlir", "-o", `long/${name}`]).stderr).toBe(`wrote long/${name}\n`);
    expect(readdirSync(at("long"))).toEqual([name]);
  });
});

/** What standard output is connected to. */
function into(path: string, args: readonly string[], env = process.env) {
  const fd = openSync(path, "w");
  try {
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      env,
      encoding: "utf8",
      stdio: ["ignore", fd, "pipe"],
    });
    return { status, stderr };
  } finally {
    closeSync(fd);
  }
}

describe("a full disk", () => {
  const talkers: readonly (readonly string[])[] = [
    ...Object.entries(readers).map(([verb, more]) => [verb, "model.mlir", ...more]),
    ["run", "model.mlir", "--json"],
    ["list", "ops"],
    ["doctor"],
    ["--help"],
    ["--version"],
    ["compile", "--help"],
  ];

  it.each(talkers)("behind standard output: %s %s", (...args) => {
    const { status, stderr } = into("/dev/full", args);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^tosac: cannot write standard output: no space left$/m),
    ]);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it("behind standard error", () => {
    const fd = openSync("/dev/full", "w");
    const { status } = spawnSync(process.execPath, [program, "compile", "none.mlir"], {
      stdio: ["ignore", "ignore", fd],
    });
    closeSync(fd);
    expect(status).toBe(2);
  });
});

describe("temporary folders", () => {
  const users = ["verify", "cost"];

  it.each(users)("%s needs one that is there", (verb) => {
    for (const [place, reason] of [
      [at("none"), /no such file or folder/],
      [at("plain"), /part of the path is not a folder/],
      [at("loop"), /links go round in a circle/],
      ["/proc", /no such file or folder/],
    ] as const) {
      const { status, stdout, stderr } = tosac([verb, "model.mlir"], { env: { TMPDIR: place } });
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^tosac: cannot make a temporary folder in .*\nhelp: .*TMPDIR/m);
      expect(stderr).toMatch(reason);
    }
  });

  // A disk of its own in memory, in a namespace of its own, where this machine lets us have one.
  const disk = (size: string, then: string) =>
    spawnSync(
      "unshare",
      ["-mr", "sh", "-c", `mount -t tmpfs -o size=${size} none small && ${then}`, process.execPath, program],
      { cwd: folder, encoding: "utf8", env: { ...process.env, TMPDIR: at("small") } },
    );
  mkdirSync(at("small"));
  before.push("small");
  before.sort();
  const hasDisks = disk("64k", "true").status === 0;

  it.runIf(hasDisks).each([
    ["verify", "16k"],
    ["verify", "256k"],
    ["cost", "16k"],
    ["cost", "256k"],
  ])("%s says that one of %s is full, and leaves it empty", (verb, size) => {
    const { stdout, stderr } = disk(size, `"$0" "$1" ${verb} model.mlir; echo $?; ls -A small`);
    expect(stdout).toBe("2\n");
    expect(stderr).toMatch(/^tosac: .*no space left/m);
  });

  it.runIf(hasDisks)("nothing half-written stays on a full disk, nor is half of a product a success", () => {
    const wide = model.replaceAll("6xi8", "100000xi8");
    writeFileSync(at("wide.mlir"), wide);
    const run = disk("64k", `"$0" "$1" run wide.mlir -o small/new/folder; echo $?; ls -A small`);
    expect([run.stdout, run.stderr]).toEqual([
      "2\n",
      expect.stringMatching(/cannot write .*: no space left/),
    ]);
    const listed = disk("4k", `"$0" "$1" list rules > small/rules; echo $?`);
    expect([listed.stdout, listed.stderr]).toEqual([
      "2\n",
      "tosac: cannot write standard output: no space left\n",
    ]);
  });
});

describe("input without an end", () => {
  // The limit is 4 GiB, or less where there is less memory.
  it.each(["/dev/zero", "-"])("%s ends with a sentence", (path) => {
    const command = `${path === "-" ? "yes |" : ""} "$0" "$1" opt ${path}`;
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `ulimit -v 1500000; ${command}`, process.execPath, program],
      { cwd: folder, encoding: "utf8" },
    );
    const reason = /^tosac: cannot read \S+: (not enough memory|it is larger than 4 GiB)\n$/;
    expect([status, stderr]).toEqual([2, expect.stringMatching(reason)]);
  });
});

describe("a signal", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)(
    "%s ends a verification with %i, its programs, and its temporary folder",
    async (signal, exit) => {
      const [temporary, pid] = [at(`tmp-${signal}`), at(`pid-${signal}`)];
      mkdirSync(temporary);
      const options = { cwd: folder, env: { ...process.env, TMPDIR: temporary } };
      const own = ["--cc", "gcc", "--run", `sh -c 'echo $$ > ${pid}; exec sleep 1000'`];
      const child = spawn(process.execPath, [program, "verify", "model.mlir", ...own], options);
      const ended = new Promise((resolve) => child.on("close", resolve));
      const runner = (): number => attempt(() => Number(readFileSync(pid, "utf8"))) ?? 0;
      await expect.poll(runner, { timeout: 600_000, interval: 20 }).toBeGreaterThan(0);
      child.kill(signal);
      expect([await ended, readdirSync(temporary)]).toEqual([exit, []]);
      await expect.poll(() => attempt(() => process.kill(runner(), 0)), { timeout: 60_000 }).toBeUndefined();
    },
  );
});

describe("a reader that has had enough", () => {
  it("changes no exit code", () => {
    const broken = join(folder, "broken.mlir");
    writeFileSync(broken, model.replace("bitwise_and", "bitwise_nand"));
    const piped = (args: string) =>
      spawnSync(
        "bash",
        ["-c", `"$0" "$1" ${args} | true; echo \${PIPESTATUS[0]}`, process.execPath, program],
        {
          cwd: folder,
          encoding: "utf8",
        },
      );
    expect(piped("list ops")).toMatchObject({ stdout: "0\n", stderr: "" });
    expect(piped("run model.mlir")).toMatchObject({ stdout: "0\n", stderr: "" });
    expect(piped("opt broken.mlir 2>&1")).toMatchObject({ stdout: "1\n" });
  });
});

describe("a tool that is missing", () => {
  it.each([
    [["--cc", "no-such-compiler"], /--cc: not found: no-such-compiler\nhelp: /],
    [["--cc", "./plain"], /--cc: not found: \.\/plain/],
    [["--cc", ""], /--cc: not found: an empty command/],
    [["--cc", "gcc", "--run", "no-such-emulator -x"], /--run: not found: no-such-emulator/],
    [["--cc", "gcc", "--run", "qemu-aarch64-none"], /--run: not found/],
  ])("ends verify %j with 3", (args, message) => {
    const { status, stdout, stderr } = tosac(["verify", "model.mlir", ...args]);
    expect([status, stdout, stderr]).toEqual([3, "", expect.stringMatching(message)]);
  });
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
