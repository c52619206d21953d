// Builds and runs float-bounds.c on the functions of the vocabulary: their values as a compiler computes them, and
// their distance from double precision.
import { execFile, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Expr } from "../../src/expr/expr.ts";
import * as functions from "../../src/expr/functions.ts";
import { plainFunction, prelude } from "./plain-c.ts";

const run = promisify(execFile);

/** The functions by name; all take one operand but pow. */
export const builders: Readonly<Record<string, (...args: Expr[]) => Expr>> = {
  exp: functions.exp,
  log: functions.log,
  tanh: functions.tanh,
  sigmoid: functions.sigmoid,
  erf: functions.erf,
  sin: functions.sin,
  cos: functions.cos,
  rsqrt: functions.rsqrt,
  pow: functions.pow as (...args: Expr[]) => Expr,
};

export const arityOf = (name: string): number => (name === "pow" ? 2 : 1);

export interface Measured {
  /** Results whose special value or sign is wrong. */
  readonly wrong: number;
  readonly ulp: number;
  readonly absolute: number;
  /** Operands of the greatest error in units in the last place. */
  readonly at: readonly [number, number];
  /** Least and greatest result that is a number. */
  readonly results: readonly [number, number];
}

export interface Compiled {
  readonly sweep: (name: string, every: number) => Promise<Measured>;
  readonly sample: (seed: number, count: number) => Promise<Measured>;
  readonly evaluate: (name: string, operands: Float32Array) => Promise<Float32Array>;
  readonly remove: () => void;
}

const header = (): string =>
  prelude +
  Object.entries(builders)
    .map(([name, make]) => plainFunction(`${name}_program`, arityOf(name), make))
    .join("\n");

/** Vectors and fma instructions make the sweep fast; contraction stays off, so the bits are those of any build. */
const FLAGS = [
  "-std=gnu11",
  "-O2",
  "-ftree-vectorize",
  "-march=native",
  "-ffp-contract=off",
  "-fno-math-errno",
];

export async function compileFunctions(): Promise<Compiled> {
  const directory = mkdtempSync(join(tmpdir(), "float-bounds-"));
  writeFileSync(join(directory, "functions.h"), header());
  copyFileSync(new URL("float-bounds.c", import.meta.url), join(directory, "main.c"));
  await run("gcc", [...FLAGS, "main.c", "-o", "main", "-lm"], { cwd: directory });
  const program = join(directory, "main");
  const measure = async (...args: string[]): Promise<Measured> =>
    JSON.parse((await run(program, args)).stdout) as Measured;
  return {
    sweep: (name, every) => measure("sweep", name, `${every}`),
    sample: (seed, count) => measure("sample", `${seed}`, `${count}`),
    evaluate: (name, operands) => throughPipe(program, ["evaluate", name, `${arityOf(name)}`], operands),
    remove: () => rmSync(directory, { recursive: true }),
  };
}

function throughPipe(program: string, args: string[], operands: Float32Array): Promise<Float32Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.on("error", reject);
    child.on("close", () => resolve(new Float32Array(new Uint8Array(Buffer.concat(parts)).buffer)));
    child.stdin.end(new Uint8Array(operands.buffer));
  });
}
