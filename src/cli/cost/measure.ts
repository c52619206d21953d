// What the generated C of a model costs: executed instructions, modelled cycles, memory.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CInterface, Tensor, Tune } from "../../index.ts";
import { elements } from "../../support/tensor.ts";
import { inTemporaryFolder } from "../cleanup.ts";
import { oneUnit } from "../driver.ts";
import { run } from "../process.ts";
import { need, onArm, type Found } from "../tools.ts";
import { coreOf, cores, counts, type Core, type Counted } from "./counter.ts";
import { driverOf, readerSource } from "./driver.ts";
import { placesOf, type Citation } from "./places.ts";

export type Cycles = Readonly<Record<Core, number>>;

export interface Subject {
  readonly face: CInterface;
  readonly inputs: readonly Tensor[];
}

/** The share of one operation in a kernel; without a place: control, and what the compiler's line table does not tell. */
export interface OpCost {
  readonly place: Citation | undefined;
  readonly instructions: number;
}

/** One kernel function of the C; without a name what stands in none: checks, calls. */
export interface KernelCost {
  readonly name: string | undefined;
  readonly instructions: number;
  readonly cycles: Cycles;
  /** Most instructions first. */
  readonly ops: readonly OpCost[];
}

/** One call of one function. */
export interface FunctionCost {
  readonly name: string;
  /** Elements of all results. */
  readonly elements: number;
  readonly instructions: number;
  readonly cycles: Cycles;
  /** In the order of the C. */
  readonly kernels: readonly KernelCost[];
  readonly arenaBytes: number;
  /** The call was too long to be traced whole: kernels and cycles are those of its beginning, scaled. */
  readonly partly: boolean;
}

/** What the code was made for. */
export interface Made {
  readonly cpu: string;
  readonly tune: Tune;
}

export interface ModelCost {
  readonly tools: readonly Found[];
  readonly flags: readonly string[];
  readonly functions: readonly FunctionCost[];
  /** Constants and tables in the C. */
  readonly constantBytes: number;
}

/** Instructions of one core, in the order that suits the family; the models of all cores replay the same ones. */
export const flagsFor = ({ cpu, tune }: Made): readonly string[] => [
  "-std=c11",
  "-O3",
  cpu === "i8mm" ? "-mcpu=neoverse-n1+i8mm" : "-mcpu=neoverse-n1",
  ...(tune === "a76" ? [] : [`-mtune=${coreOf[tune]}`]),
];

type Files = ReadonlyMap<string, string | Uint8Array>;

/** `sources`: files of C beside those of the model. Builds the C, calls each function once under the emulator, and takes the calls apart. */
export async function costOf(
  stem: string,
  files: Files,
  subjects: readonly Subject[],
  made: Made,
  sources: readonly string[] = [],
): Promise<ModelCost> {
  const flags = flagsFor(made);
  const tools = await need(
    "clang",
    ...(onArm ? [] : (["cross gcc"] as const)),
    "emulator",
    "llvm-mca",
    "python3",
    "gcc",
  );
  return inTemporaryFolder(async (folder) => {
    const text = String(files.get(`${stem}.c`));
    const program = await build(stem, { files, sources }, subjects, [tools.clang.path, ...flags], folder);
    const data = join(folder, "inputs");
    const weights = files.get(`${stem}.weights`);
    const given = subjects.flatMap(({ face, inputs }) => [
      ...inputs.map(bytesOf),
      ...(face.weights !== undefined ? [weights as Uint8Array] : []),
    ]);
    await writeFile(data, Buffer.concat(given));
    const functions = subjects.map(({ face }) => ({ fn: face.name, elements: 1 }));
    const apart = {
      source: `${stem}.c`,
      parts: `(${functions.map(({ fn }) => fn).join("|")})_k\\d+(_\\d+)?`,
    };
    const { counted } = await counts(program, functions, { on: cores, args: [data], apart, folder });
    return {
      tools: Object.values(tools),
      flags,
      functions: subjects.map(({ face }, i) =>
        functionCost(face, counted[i]!, text, String(files.get(`${stem}.h`))),
      ),
      constantBytes: constantBytes(files),
    };
  });
}

async function build(
  stem: string,
  { files, sources }: { readonly files: Files; readonly sources: readonly string[] },
  subjects: readonly Subject[],
  [clang, ...flags]: readonly string[],
  folder: string,
): Promise<string> {
  const driver = driverOf(
    stem,
    subjects.map(({ face }) => face),
  );
  const at = (name: string): string => join(folder, name);
  await Promise.all(
    [...files, ["driver.c", driver] as const, ["reader.c", readerSource] as const].map(([name, text]) =>
      writeFile(at(name), text),
    ),
  );
  const all = [...flags, ...(onArm ? [] : ["--target=aarch64-linux-gnu"])];
  const step = async (...args: string[]): Promise<void> => {
    const { code, stderr } = await run(clang!, [...all, ...args], { folder });
    if (code !== 0) throw new Error(`clang failed:\n${stderr}`);
  };
  await step(`-D${oneUnit}`, "-g", "-c", at(`${stem}.c`), "-o", at("model.o"));
  // A call at its end must not become a jump: the counter waits for the return.
  await step("-fno-optimize-sibling-calls", "-c", at("driver.c"), "-o", at("driver.o"));
  const objects = sources.map((_, i) => at(`given_${i}.o`));
  for (const [i, source] of sources.entries())
    await step(`-I${folder}`, "-g", "-c", source, "-o", objects[i]!);
  const own = ["model.o", "driver.o", "reader.c"].map(at);
  await step("-static", ...own, ...objects, "-lm", "-o", at("program"));
  return at("program");
}

const bytesOf = ({ data }: Tensor): Uint8Array =>
  new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);

function functionCost(face: CInterface, counted: Counted, text: string, header: string): FunctionCost {
  const places = placesOf(text);
  const parts = groupBy(counted.lines!, ([part]) => part);
  const kernels = [...parts].map(([part, lines]): KernelCost => ({
    name: part === "" ? undefined : part,
    instructions: lines.reduce((n, [, , c]) => n + c, 0),
    cycles: counted.parts![part] as Cycles,
    ops: byOp(lines.map(([, line, instructions]) => ({ place: places[line - 1], instructions }))),
  }));
  return {
    name: face.name,
    elements: face.results.reduce((n, r) => n + elements(r.shape), 0),
    instructions: counted.insns,
    cycles: counted.cycles as Cycles,
    kernels,
    arenaBytes: arenaBytesOf(face, header),
    partly: counted.truncated ?? false,
  };
}

export const arenaBytesOf = ({ macro }: CInterface, header: string): number =>
  Number(new RegExp(`#define ${macro}_ARENA_BYTES (\\d+)`).exec(header)![1]);

/** `Map.groupBy`, which Node 20 does not have. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function byOp(lines: readonly OpCost[]): OpCost[] {
  const ops = groupBy(lines, ({ place }) => place && `${place.op} ${place.line}`);
  return [...ops.values()]
    .map((all) => ({ place: all[0]!.place, instructions: all.reduce((n, l) => n + l.instructions, 0) }))
    .sort((a, b) => b.instructions - a.instructions);
}

const bytesOfType: Readonly<Record<string, number>> = {
  int8_t: 1,
  uint8_t: 1,
  int16_t: 2,
  uint16_t: 2,
  int64_t: 8,
};

/** Of arrays, in whatever file they are, and of weights that are no C. */
function constantBytes(files: Files): number {
  return [...files.values()].reduce(
    (n, file) => n + (typeof file === "string" ? inArrays(file) : file.length),
    0,
  );
}

function inArrays(text: string): number {
  const arrays = text.matchAll(/^(?:static|TOSAC_WEIGHTS) const (\w+) \w+\[(\d+)\] = /gm);
  return [...arrays].reduce((n, [, type, size]) => n + (bytesOfType[type!] ?? 4) * Number(size), 0);
}
