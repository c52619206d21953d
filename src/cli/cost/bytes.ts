// How large the C of a model is once it is built: instructions and constants by kernel, read off the object file.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CInterface, MemoryUse } from "../../index.ts";
import { inTemporaryFolder } from "../cleanup.ts";
import { oneUnit } from "../driver.ts";
import { run } from "../process.ts";
import { need, onArm, type Found } from "../tools.ts";
import { arenaBytesOf, flagsFor, type Made } from "./measure.ts";
import { readObject, type ObjectSymbol } from "./object.ts";

export interface KernelBytes {
  /** Undefined: checks, calls, and helpers that are functions of their own. */
  readonly name: string | undefined;
  readonly text: number;
  /** Arrays that the kernel names; one that several name counts for each. */
  readonly rodata: number;
  /** Bytes of the arena that are in use while it runs. */
  readonly arenaBytes: number;
}

export interface FunctionBytes {
  readonly name: string;
  readonly arenaBytes: number;
  readonly kernels: readonly KernelBytes[];
}

export interface ModelBytes {
  readonly tools: readonly Found[];
  readonly flags: readonly string[];
  readonly text: number;
  /** Everything that is only read: arrays, and literals of the compiler. */
  readonly rodata: number;
  readonly functions: readonly FunctionBytes[];
}

type Files = ReadonlyMap<string, string | Uint8Array>;

/** A function, and where its kernels have their memory. */
export interface Laid {
  readonly face: CInterface;
  readonly memory: MemoryUse;
}

/** Builds the C as `cost` does, and takes the object apart. */
export async function bytesOf(
  stem: string,
  files: Files,
  faces: readonly Laid[],
  made: Made,
): Promise<ModelBytes> {
  const flags = flagsFor(made);
  const tools = await need("clang", ...(onArm ? [] : (["cross gcc"] as const)), "llvm-symbolizer");
  return inTemporaryFolder(async (folder) => {
    const object = await build(stem, files, [tools.clang.path, ...flags], folder);
    const { sections, symbols } = readObject(readFileSync(object));
    const sizeOf = (prefix: string): number =>
      sections.filter(({ name }) => name.startsWith(prefix)).reduce((n, { bytes }) => n + bytes, 0);
    const owners = await ownersIn(object, symbols, tools["llvm-symbolizer"].path, folder);
    const [source, header] = ["c", "h"].map((end) => String(files.get(`${stem}.${end}`)));
    return {
      tools: Object.values(tools),
      flags,
      text: sizeOf(".text"),
      rodata: sizeOf(".rodata"),
      functions: faces.map((laid) => ({
        name: laid.face.name,
        arenaBytes: arenaBytesOf(laid.face, header!),
        kernels: kernelsOf(laid, owners, source!, symbols),
      })),
    };
  });
}

async function build(
  stem: string,
  files: Files,
  [clang, ...flags]: readonly string[],
  folder: string,
): Promise<string> {
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const object = join(folder, "model.o");
  const target = onArm ? [] : ["--target=aarch64-linux-gnu"];
  const args = [...flags, ...target, `-D${oneUnit}`, "-g", "-c", join(folder, `${stem}.c`), "-o", object];
  const { code, stderr } = await run(clang!, args, { folder });
  if (code !== 0) throw new Error(`clang failed:\n${stderr}`);
  return object;
}

/** The functions that each instruction is of, from the one it was inlined from to the one that the linker knows. */
type Owners = readonly (readonly string[])[];

const INSTRUCTION = 4;

async function ownersIn(
  object: string,
  symbols: readonly ObjectSymbol[],
  symbolizer: string,
  folder: string,
): Promise<Owners> {
  const places = symbols
    .filter(({ kind, section }) => kind === "function" && section === ".text")
    .flatMap(({ name, start, bytes }) =>
      Array.from({ length: Math.floor(bytes / INSTRUCTION) }, (_, i) => ({
        name,
        at: start + i * INSTRUCTION,
      })),
    );
  const list = join(folder, "places");
  writeFileSync(list, places.map(({ at }) => `0x${at.toString(16)}\n`).join(""));
  const args = [`--obj=${object}`, "--inlines", "--functions=linkage", "--output-style=JSON", `@${list}`];
  const { code, stdout, stderr } = await run(symbolizer, args, { folder });
  if (code !== 0) throw new Error(`llvm-symbolizer failed:\n${stderr}`);
  const found = JSON.parse(stdout) as { Symbol: { FunctionName: string }[] }[];
  return found.map(({ Symbol: frames }, i) => [
    ...frames.map(({ FunctionName }) => FunctionName),
    places[i]!.name,
  ]);
}

/** An instruction counts for the kernel that it was inlined from, however deep. */
function kernelsOf(
  { face: { name }, memory }: Laid,
  owners: Owners,
  source: string,
  symbols: readonly ObjectSymbol[],
): KernelBytes[] {
  const inUse = new Map(memory.kernels.map((k) => [`${name}_${k.name}`, k.arenaBytes]));
  // A function whose name others have got a number behind it.
  const inUseBy = (frame: string): number | undefined =>
    inUse.get(frame) ?? inUse.get(frame.replace(/_\d+$/, ""));
  const counts = new Map<string | undefined, number>([[undefined, 0]]);
  for (const frames of owners) {
    const kernel = frames.find((frame) => inUseBy(frame) !== undefined);
    if (kernel === undefined && !frames.includes(name)) continue;
    counts.set(kernel, (counts.get(kernel) ?? 0) + INSTRUCTION);
  }
  return [...counts]
    .map(([kernel, text]) => ({
      ...{ name: kernel, text, rodata: arraysIn(kernel, source, symbols) },
      arenaBytes: kernel === undefined ? 0 : inUseBy(kernel)!,
    }))
    .sort((a, b) => source.indexOf(`${a.name}(`) - source.indexOf(`${b.name}(`));
}

/** Bytes of the arrays that a kernel's function names. */
function arraysIn(kernel: string | undefined, source: string, symbols: readonly ObjectSymbol[]): number {
  if (kernel === undefined) return 0;
  const bodies = source.matchAll(new RegExp(`^static [^\\n]*\\b${kernel}\\([^]*?^\\}$`, "gm"));
  const words = new Set([...bodies].flatMap(([body]) => body.match(/\w+/g) ?? []));
  return symbols
    .filter(({ kind, name }) => kind === "object" && words.has(name))
    .reduce((n, { bytes }) => n + bytes, 0);
}
