// npm run bench:compile: how fast tosac itself is, in ratios to other programs on the same machine in the same run.
// Needs `npm run build` before, python3, and mlir-opt.
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/process.ts";
import { need } from "../../src/cli/tools.ts";

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

// Graphs of many ops

type Graph = (ops: number) => string;

const tensor = (shape: string): string => `tensor<${shape}xi32>`;
const binary = (to: string, op: string, a: string, b: string, t = tensor("64x64")): string =>
  `  ${to} = tosa.${op} ${a}, ${b} : (${t}, ${t}) -> ${t}\n`;
const names = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const valueOf = (i: number): string => (i < 0 ? "%x" : `%v${i}`);
const pick = (i: number): string => ["add", "sub", "maximum", "minimum", "bitwise_xor"][i % 5]!;

const func = (body: string, result: string, name = "f", t = tensor("64x64")): string =>
  `func.func @${name}(%x: ${t}, %y: ${t}) -> ${t} {\n${body}  return ${result} : ${t}\n}\n`;

const graphs: Readonly<Record<string, Graph>> = {
  "one chain": (ops) =>
    func(
      names(ops)
        .map((i) => binary(valueOf(i), pick(i), valueOf(i - 1), "%y"))
        .join(""),
      valueOf(ops - 1),
    ),
  "many uses of one value": (ops) =>
    func(
      names(ops)
        .map((i) => binary(valueOf(i), pick(i), i < 9 ? "%x" : valueOf(i - 9), valueOf(Math.min(0, i - 1))))
        .join(""),
      valueOf(ops - 1),
    ),
  "transposes between": (ops) => {
    const [a, b] = [tensor("32x64"), tensor("64x32")];
    const turn = (to: string, v: string, from: string, t: string): string =>
      `  ${to} = tosa.transpose ${v} {perms = array<i32: 1, 0>} : (${from}) -> ${t}\n`;
    const step = (i: number): string =>
      turn(`%t${i}`, valueOf(i - 1), a, b) +
      `  %n${i} = tosa.abs %t${i} : (${b}) -> ${b}\n` +
      turn(`%u${i}`, `%n${i}`, b, a) +
      binary(valueOf(i), "add", `%u${i}`, valueOf(i - 1), a);
    return func(
      names(ops / 4)
        .map(step)
        .join(""),
      valueOf(ops / 4 - 1),
      "f",
      a,
    );
  },
  "rows and their maxima": (ops) => {
    const [t, r] = [tensor("64x64"), tensor("64x1")];
    const step = (i: number): string =>
      `  %m${i} = tosa.reduce_max ${valueOf(i - 1)} {axis = 1 : i32} : (${t}) -> ${r}\n` +
      `  ${valueOf(i)} = tosa.sub ${valueOf(i - 1)}, %m${i} : (${t}, ${r}) -> ${t}\n`;
    return func(
      names(ops / 2)
        .map(step)
        .join(""),
      valueOf(ops / 2 - 1),
    );
  },
  "many functions": (ops) =>
    names(ops / 5)
      .map((f) =>
        func(
          names(5)
            .map((i) => binary(valueOf(i), pick(i + f), valueOf(i - 1), "%y"))
            .join(""),
          "%v4",
          `f${f}`,
        ),
      )
      .join(""),
};

async function large(): Promise<void> {
  for (const [name, graph] of Object.entries(graphs)) {
    const commands = [2000, 10000].map((ops) => {
      const path = join(folder, `${ops}.mlir`);
      writeFileSync(path, graph(ops));
      return tosac("compile", path, "--target", "neon", "-o", folder);
    });
    const [some, many] = await medians(commands, 3);
    report(`2,000 ops: ${name}`, some!.wall, 3, "s");
    report(`10,000 ops beside 2,000: ${name}`, many!.cpu / some!.cpu, 6, "x the time");
  }
}

try {
  await startUp();
  await reading();
  await large();
} finally {
  rmSync(folder, { recursive: true });
}
