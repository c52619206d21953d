// Builds one AArch64 program with every piece of work twice, as tosac and as upstream MLIR compile it, and counts what
// it executes under the emulator.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { inParallel } from "../../src/cli/process.ts";
import type { Cpu } from "../../src/cli/tiers.ts";
import { need, onArm } from "../../src/cli/tools.ts";
import { interfaceOf, type CParam } from "../../src/index.ts";
import { elements, type Tensor } from "../../src/support/tensor.ts";
import { lowerToLlvm, step } from "../support/oracle/lower.ts";
import { descriptors, runtime, shapeText } from "../support/oracle/wrap.ts";
import { compiled, modelOf } from "../support/subjects.ts";
import { counts, type Core, type Counted } from "../../src/cli/cost/counter.ts";
import type { Work } from "./work.ts";

/** Per element. */
export interface Cost {
  readonly instructions: number;
  readonly cycles: Readonly<Partial<Record<Core, number>>>;
}

export interface Measured {
  readonly work: Work;
  readonly ours: Cost;
  readonly mlir: Cost;
  /** Bytes of the results in which the two differ. */
  readonly different: number;
}

export interface Measurement {
  readonly clang: string;
  readonly measured: readonly Measured[];
}

const PREFIX = "ours";

/** The instructions that code is built with. N1 has no products of matrices, and what is counted there is only what its pipes would do. */
export const processorOf = (cpu: Cpu): string => (cpu === "i8mm" ? "neoverse-n1+i8mm" : "neoverse-n1");

const flagsFor = (cpu: Cpu): string[] => [
  "-O3",
  `-mcpu=${processorOf(cpu)}`,
  ...(onArm ? [] : ["--target=aarch64-linux-gnu"]),
];

/** Counts instructions and, on each of `on`, models cycles. */
export async function measure(
  work: readonly Work[],
  on: readonly Core[],
  cpu: Cpu = "dotprod",
): Promise<Measurement> {
  const { clang } = await need("clang", "cross gcc", "emulator");
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const program = await build(work, cpu, clang.path, folder);
    return { clang: clang.version, measured: await count(work, program, folder, on) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(work: readonly Work[], cpu: Cpu, clang: string, folder: string): Promise<string> {
  const text = work.map((w) => w.text).join("");
  const [units, flags] = [unitsOf(work, cpu), flagsFor(cpu)];
  const sources = {
    ...Object.fromEntries(units.flatMap(({ files }) => [...files])),
    "driver.c": driver(units, work),
  };
  const at = (name: string): string => join(folder, name);
  await Promise.all(Object.entries(sources).map(([name, content]) => writeFile(at(name), content)));
  const compile = (from: string[], to: string) => step(clang, [...flags, ...from, "-w", "-c", "-o", at(to)]);
  await Promise.all([
    ...units.map(({ stem }) => compile([at(`${stem}.c`)], `${stem}.o`)),
    // A call at its end must not become a jump: the counter waits for the return.
    compile(["-std=gnu11", "-fno-optimize-sibling-calls", at("driver.c")], "driver.o"),
    lowerToLlvm(text, at("mlir"), { fuse: true }).then((ir) => compile(["-x", "ir", ir], "mlir.o")),
  ]);
  const objects = [...units.map(({ stem }) => `${stem}.o`), "driver.o", "mlir.o"].map(at);
  await step(clang, [...flags, "-static", ...objects, "-lm", "-o", at("program")]);
  return at("program");
}

type Face = ReturnType<typeof interfaceOf>;

/** C of the work that is compiled with the same options. */
interface Unit {
  readonly stem: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly faces: readonly Face[];
}

/** One unit for each set of options. */
function unitsOf(work: readonly Work[], cpu: Cpu): Unit[] {
  const keyOf = ({ options = {} }: Work): string => JSON.stringify(options);
  return [...new Set(work.map(keyOf))].map((key, i) => {
    const stem = `work${i}`;
    const model = modelOf(work.flatMap((w) => (keyOf(w) === key ? [w.text] : [])).join(""));
    const options = {
      ...(JSON.parse(key) as Work["options"]),
      target: "neon",
      cpu,
      stem,
      prefix: PREFIX,
    } as const;
    const faces = model.funcs.map((f) => interfaceOf(f, stem, PREFIX));
    return { stem, files: compiled(model, options).files, faces };
  });
}

/** The function's name in its own text, which is what upstream calls it. */
const plainName = ({ name }: Face): string => name.slice(PREFIX.length + 1);

const lines = (items: readonly CParam[], line: (item: CParam, i: number) => string): string =>
  items.map((item, i) => `  ${line(item, i)}\n`).join("");

const buffer = (name: string, p: CParam): string =>
  `static _Alignas(64) ${p.cType} ${name}[${elements(p.shape)}];`;

/** Words of what upstream says of a result: two pointers, an offset, sizes and strides. */
const wordsOf = ({ shape }: CParam): number => 3 + 2 * shape.length;

/** One function called both ways, each on inputs of its own: upstream may write into them. */
function caller(face: Face): string {
  const { name, macro, params, results } = face;
  const plain = plainName(face);
  const each = (count: number, item: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => item(i)).join("");
  // What upstream says of all results lies behind one another.
  const at = results.map((_, i) => results.slice(0, i).reduce((sum, r) => sum + wordsOf(r), 0));
  const apart = results.map((_, i) => `apart(out${i}, told + ${at[i]}, sizeof out${i}, sizeof *out${i})`);
  return `
void _mlir_ciface_${plain}(int64_t *told${", struct descriptor *".repeat(params.length)});
static void run_${plain}(void) {
${lines(params, (p, i) => buffer(`x${i}`, p))}\
${lines(params, (p, i) => buffer(`y${i}`, p))}\
${lines(results, (r, i) => buffer(`out${i}`, r))}\
  static _Alignas(64) char arena[${macro}_ARENA_BYTES + 1];
${lines(params, (_, i) => `read_all(x${i}, y${i}, sizeof x${i});`)}\
${lines(params, (p, i) => `struct descriptor d${i} = describe((char *)y${i}, ${p.shape.length}, ${shapeText(p)});`)}\
  int64_t told[${at.at(-1)! + wordsOf(results.at(-1)!)}];
  ${name}(${each(params.length, (i) => `x${i}, `)}${each(results.length, (i) => `out${i}, `)}arena);
  _mlir_ciface_${plain}(told${each(params.length, (i) => `, &d${i}`)});
  printf("${plain} %zu\\n", ${apart.join(" + ")});
}
`;
}

/** Reads the inputs of each function, calls it both ways, and says in how many bytes the results differ. */
function driver(units: readonly Unit[], work: readonly Work[]): string {
  const known = new Map(units.flatMap(({ faces }) => faces.map((f) => [plainName(f), f])));
  const faces = work.map(({ name }) => known.get(name)!); // inputs lie in the order of work
  return `${descriptors}${runtime}
#include <stdio.h>
${units.map(({ stem }) => `#include "${stem}.h"\n`).join("")}
static FILE *input;

static void read_all(void *a, void *b, size_t bytes) {
  if (fread(a, 1, bytes, input) != bytes) exit(1);
  memcpy(b, a, bytes);
}

static size_t apart(const void *ours, const int64_t *told, size_t bytes, size_t each) {
  const char *a = ours, *b = (const char *)told[1] + told[2] * (int64_t)each;
  size_t different = 0;
  for (size_t i = 0; i < bytes; i++) different += a[i] != b[i];
  return different;
}
${faces.map(caller).join("")}
int main(int argc, char **argv) {
  input = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (input == NULL) return 1;
${faces.map((f) => `  run_${plainName(f)}();\n`).join("")}\
  return 0;
}
`;
}

const program = (name: string): string => `${PREFIX}_${name}`;
const upstream = (name: string): string => `_mlir_ciface_${name}`;

async function count(
  work: readonly Work[],
  path: string,
  folder: string,
  on: readonly Core[],
): Promise<Measured[]> {
  const data = join(folder, "inputs");
  await writeFile(data, Buffer.concat(work.flatMap((w) => w.inputs.map(bytesOf))));
  // Replaying takes longest, and as many programs as there are processors can do it at once.
  const sides = [program, upstream].map((side) =>
    work.map(({ name, elements }) => ({ fn: side(name), elements })),
  );
  const told = await inParallel(sides, availableParallelism(), (side) =>
    counts(path, side, { on, args: [data] }),
  );
  const costs = new Map(told.flatMap(({ counted }) => counted.map((c) => [c.fn, costOf(c)])));
  const [{ said }] = told as [(typeof told)[number]];
  return work.map((w) => ({
    work: w,
    ours: costs.get(program(w.name))!,
    mlir: costs.get(upstream(w.name))!,
    different: Number(new RegExp(`^${w.name} (\\d+)$`, "m").exec(said)?.[1]),
  }));
}

const bytesOf = ({ data }: Tensor): Uint8Array =>
  new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);

const costOf = ({ insns_per_elem, elems, cycles }: Counted): Cost => ({
  instructions: insns_per_elem,
  cycles: Object.fromEntries(Object.entries(cycles).map(([core, c]) => [core, c / elems])),
});
