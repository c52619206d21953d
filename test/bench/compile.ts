// npm run bench:compile: how fast tosac itself is, in ratios to other programs on the same machine in the same run.
// Needs `npm run build` before, python3, and mlir-opt.
import { randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/process.ts";
import { need } from "../../src/cli/tools.ts";
import { graphs } from "./graphs.ts";

interface Spent {
  readonly code: number;
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Bytes at the peak. */
  readonly memory: number;
}

type Command = readonly string[];

const script = new URL("spent.py", import.meta.url).pathname;

async function spent(command: Command): Promise<Spent> {
  const { stdout, stderr } = await run("python3", [script, ...command]);
  const told = JSON.parse(stdout) as Spent;
  if (told.code !== 0) throw new Error(`${command.join(" ")} failed:\n${stderr}`);
  return told;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Medians of some runs of each command, in turn, so that what else the machine does meets all alike. */
async function medians(commands: readonly Command[], runs: number): Promise<Omit<Spent, "code">[]> {
  const all: Spent[][] = commands.map(() => []);
  for (let r = 0; r < runs; r++)
    for (const [i, command] of commands.entries()) all[i]!.push(await spent(command));
  const of = (key: "wall" | "cpu" | "memory") => (each: readonly Spent[]) => median(each.map((s) => s[key]));
  return all.map((each) => ({ wall: of("wall")(each), cpu: of("cpu")(each), memory: of("memory")(each) }));
}

function report(name: string, value: number, must: number, unit: string): void {
  const state = value <= must ? "met" : "MISSED";
  console.log(`${name.padEnd(52)} ${value.toFixed(2).padStart(6)} ${unit}, must ${must}: ${state}`);
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const node = process.execPath;
const tosac = (...args: string[]): Command => [node, "dist/tosac.js", ...args];

async function startUp(): Promise<void> {
  const small = tosac("compile", "examples/softmax/softmax_i8.mlir", "--target", "neon", "-o", folder);
  const [bare, version, compile] = await medians([[node, "-e", "0"], tosac("--version"), small], 11);
  report("tosac --version", version!.wall / bare!.wall, 1.5, "x bare node");
  report("tosac compile softmax_i8.mlir --target neon", compile!.wall / bare!.wall, 4, "x bare node");
}

/** 128 MB of weights as hexadecimal digits. */
function weights(): string {
  const path = join(folder, "weights.mlir");
  const part = Array.from({ length: 1 << 16 }, (_, i) =>
    ((i * 2654435761) >>> 0).toString(16).padStart(8, "0"),
  );
  const [type, text] = [`tensor<${1 << 24}xf32>`, part.join("").replace(/[ef]/g, "3").repeat(2)];
  const file = openSync(path, "w");
  writeSync(file, `func.func @f() -> ${type} {\n  %c = "tosa.const"() <{values = dense<"0x`);
  for (let i = 0; i < 128; i++) writeSync(file, text);
  writeSync(file, `"> : ${type}}> : () -> ${type}\n  return %c : ${type}\n}\n`);
  closeSync(file);
  return path;
}

async function reading(): Promise<void> {
  const path = weights();
  const { "mlir-opt": upstream } = await need("mlir-opt");
  const read = `import { parse } from "./dist/index.js"; import { readFileSync } from "node:fs";
    if (!parse(readFileSync(${JSON.stringify(path)})).model) throw 1;`;
  const [theirs, ours] = await medians(
    [
      [upstream.path, "--mlir-elide-elementsattrs-if-larger=10", path],
      [node, "--input-type=module", "-e", read],
    ],
    5,
  );
  report("128 MB of hexadecimal weights, time", ours!.wall / theirs!.wall, 2, "x mlir-opt");
  report("128 MB of hexadecimal weights, peak memory", ours!.memory / theirs!.memory, 2, "x mlir-opt");
}

/** A chain of products of int8 matrices of `size` by `size`, each rounded to bytes: so many layers, with weights by no rule. */
function products(size: number, layers: number): string {
  const path = join(folder, `products${size}.mlir`);
  const [t, w] = [`tensor<1x8x${size}xi8>`, `tensor<1x${size}x${size}xi8>`];
  const number = (name: string, type: string, value: number): string =>
    `  %${name} = "tosa.const"() <{values = dense<${value}> : tensor<1x${type}>}> : () -> tensor<1x${type}>\n`;
  const file = openSync(path, "w");
  writeSync(file, `func.func @f(%x0: ${t}) -> ${t} {\n`);
  for (const [name, type, value] of [
    ["zx", "i8", 3],
    ["z", "i8", 0],
    ["z32", "i32", 0],
    ["m", "i32", 2 ** 30],
    ["s", "i8", 42],
  ] as const)
    writeSync(file, number(name, type, value));
  for (let l = 0; l < layers; l++) {
    writeSync(file, `  %w${l} = "tosa.const"() <{values = dense<"0x`);
    writeSync(
      file,
      randomBytes(size * size)
        .toString("hex")
        .toUpperCase(),
    );
    writeSync(
      file,
      `"> : ${w}}> : () -> ${w}
  %a${l} = tosa.matmul %x${l}, %w${l}, %zx, %z : (${t}, ${w}, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x${size}xi32>
  %x${l + 1} = tosa.rescale %a${l}, %m, %s, %z32, %z {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<1x8x${size}xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> ${t}
`,
    );
  }
  writeSync(file, `  return %x${layers} : ${t}\n}\n`);
  closeSync(file);
  return path;
}

/** 100 MB of weights, packed and written to a binary file; and how long a compiler of C takes for such weights as text. */
async function constants(): Promise<void> {
  const { "mlir-opt": upstream, gcc } = await need("mlir-opt", "gcc");
  const path = products(4096, 6);
  const [theirs, ours] = await medians(
    [
      [upstream.path, path, "-o", join(folder, "printed.mlir")],
      tosac("compile", path, "--target=neon", "--weights=bin", "-o", folder),
    ],
    3,
  );
  report("100 MB of weights to --weights=bin, time", ours!.cpu / theirs!.cpu, 3, "x mlir-opt, which prints");
  const beyond = (ours!.memory - 200e6) / statSync(path).size;
  report("100 MB of weights to --weights=bin, peak memory less 200 MB", beyond, 3, "x the text");
  const few = products(1024, 6);
  for (const form of ["inline", "c"])
    await spent(tosac("compile", few, "--target=neon", `--weights=${form}`, "-o", join(folder, form)));
  const built = (form: string, name: string): Command => [
    ...[gcc.path, "-O2", "-c", join(folder, form, name), "-o", join(folder, "built.o")],
  ];
  const [whole, array, kernels] = await medians(
    [built("inline", "products1024.c"), built("c", "products1024_weights.c"), built("c", "products1024.c")],
    3,
  );
  const apart = array!.cpu + kernels!.cpu;
  report("gcc -O2 of 6 MB of weights in the C", whole!.cpu / apart, 1.5, "x array and kernels alone");
}

async function large(): Promise<void> {
  for (const [name, graph] of Object.entries(graphs)) {
    const commands = [2000, 10000].map((ops) => {
      const path = join(folder, `${ops}.mlir`);
      writeFileSync(path, graph(ops));
      return tosac("compile", path, "--target", "neon", "-o", folder);
    });
    const [some, many] = await medians(commands, 3);
    report(`2,000 ops: ${name}`, some!.wall, 3, "s");
    report(`10,000 ops beside 2,000: ${name}`, many!.cpu / some!.cpu, 5, "x the time");
  }
}

/** What is done with a text, in time and memory that may not grow faster than its ops. */
const uses: Readonly<Record<string, (path: string) => Command>> = {
  "reading and verification": (path) => [
    node,
    "--input-type=module",
    "-e",
    `import { parse } from "./dist/index.js"; import { readFileSync } from "node:fs";
    if (!parse(readFileSync(${JSON.stringify(path)})).model) throw 1;`,
  ],
  opt: (path) => tosac("opt", path, "-o", join(folder, "out.mlir")),
  "opt with passes": (path) => tosac("opt", path, "--pass-pipeline=default", "-o", join(folder, "out.mlir")),
};

/** Ops beside 2,000 of them, and how much more they may take: as many times, and a tenth. */
const sizes = [10_000, 20_000] as const;
const allowed = (ops: number): number => (ops / 2000) * 1.1;

/** How much more ops take than 2,000 do, each without what any text takes. */
async function linearity(): Promise<void> {
  for (const [name, graph] of Object.entries(graphs)) {
    const paths = [10, 2000, ...sizes].map((ops) => {
      const path = join(folder, `opt${ops}.mlir`);
      writeFileSync(path, graph(ops));
      return path;
    });
    for (const [use, command] of Object.entries(uses)) {
      const [none, some, ...more] = await medians(paths.map(command), 3);
      for (const [i, ops] of sizes.entries()) {
        const growth = (of: "cpu" | "memory"): number => (more[i]![of] - none![of]) / (some![of] - none![of]);
        const title = `${use}, ${ops} ops beside 2,000: ${name}`;
        report(title, growth("cpu"), allowed(ops), "x the time");
        report(title, growth("memory"), allowed(ops), "x the memory");
      }
    }
  }
}

try {
  await startUp();
  await reading();
  await constants();
  await large();
  await linearity();
} finally {
  rmSync(folder, { recursive: true });
}
