// Compiles many generated functions into one program per tier, runs it once, and hands back every output.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Tensor } from "../support/tensor.ts";
import { inTemporaryFolder } from "./cleanup.ts";
import { driverHeader, driverSource, glue, unitTable, type Callee } from "./driver.ts";
import { Answer, encodeRun, layoutOf, type Call, type Interface } from "./exchange.ts";
import { inParallel, run } from "./process.ts";
import { given } from "./options.ts";
import type { Tier } from "./tiers.ts";

export type { Call } from "./exchange.ts";
export { tiers, type Tier } from "./tiers.ts";

/** One generated function. Those that share a `files` map are compiled once. */
export interface Built {
  readonly stem: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly iface: Interface & { readonly name: string; readonly macro: string };
}

/** One generated function with the inputs to try. */
export interface Unit extends Built {
  readonly inputs: readonly (readonly Tensor[])[];
}

/** A built program. */
export interface Program {
  /** Calls functions, each given by its place among those built, with each of its input sets. */
  readonly run: (runs: readonly Run[]) => Promise<(readonly Call[])[]>;
}

export interface Run {
  readonly place: number;
  readonly inputs: readonly (readonly Tensor[])[];
}

/** What one unit did: one call per input set. */
export interface Result {
  readonly unit: Unit;
  readonly calls: readonly Call[];
}

/** A compiler's answer to one unit. */
export interface Compiled {
  readonly unit: Unit;
  readonly ok: boolean;
  readonly messages: string;
}

export interface HarnessOptions {
  /** More compiler flags, after the tier's. */
  readonly flags?: readonly string[];
  /** Files of C that are none of ours; they may include the headers of the first unit. */
  readonly sources?: readonly string[];
}

/** The C could not be built, or the program did not come to its end. */
export class HarnessFailure extends Error {}

/** Runs every unit on every one of its input sets, in one program built for `tier`. */
export function buildAndRun(
  units: readonly Unit[],
  tier: Tier,
  options: HarnessOptions = {},
): Promise<Result[]> {
  if (units.length === 0) return Promise.resolve([]);
  return inTemporaryFolder(async (folder) => {
    const program = await buildProgram(folder, units, tier, options);
    const calls = await program.run(units.map(({ inputs }, place) => ({ place, inputs })));
    return units.map((unit, i) => ({ unit, calls: calls[i]! }));
  });
}

/** One program for `tier` that can call each of the units; it lives in `folder`, which is made where it is not there. */
export async function buildProgram(
  folder: string,
  units: readonly Built[],
  tier: Tier,
  { flags = [], sources = [] }: HarnessOptions = {},
): Promise<Program> {
  await mkdir(folder, { recursive: true });
  const parts = await writeParts(folder, units);
  const program = await build({ folder, parts, sources }, tier, flags);
  return { run: (runs) => execute({ folder, program, tier }, runs, units) };
}

/** Compiles the units' own sources and nothing else, one answer per unit: for tests of warnings. */
export function compileOnly(
  units: readonly Unit[],
  tier: Tier,
  flags: readonly string[] = [],
): Promise<Compiled[]> {
  return inTemporaryFolder(async (folder) => {
    await Promise.all(units.map((unit, i) => writeUnit(join(folder, `${i}`), unit)));
    return inParallel(units, availableParallelism(), async (unit, i) => {
      const source = join(folder, `${i}`, sourceName(unit));
      const args = [...tier.flags, ...flags, "-c", source, "-o", `${source}.o`];
      const { code, stderr } = await run(tier.cc, args, { folder });
      return { unit, ok: code === 0, messages: stderr.replaceAll(folder, "") };
    });
  });
}

function sourceName({ stem, files }: Built): string {
  const name = files.has(`${stem}.c`) ? `${stem}.c` : [...files.keys()].find((file) => file.endsWith(".c"));
  if (name === undefined) throw new Error(`unit ${stem} has no .c file`);
  return name;
}

async function writeUnit(folder: string, { files }: Built): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, content]) => writeFile(join(folder, name), content)));
}

/** Writes all units, their glue and the driver; gives back the paths of the glue, which includes the units. */
async function writeParts(folder: string, units: readonly Built[]): Promise<string[]> {
  const groups = new Map<Built["files"], number[]>();
  units.forEach(({ files }, i) => groups.set(files, [...(groups.get(files) ?? []), i]));
  const paths = await Promise.all([...groups.values()].map((group) => writeGroup(folder, units, group)));
  const own = { "driver.h": driverHeader, "driver.c": driverSource, "table.c": unitTable(units.length) };
  await Promise.all(Object.entries(own).map(([name, text]) => writeFile(join(folder, name), text)));
  return paths;
}

async function writeGroup(
  folder: string,
  units: readonly Built[],
  indices: readonly number[],
): Promise<string> {
  const first = indices[0]!;
  await writeUnit(join(folder, `${first}`), units[first]!);
  const callees = indices.map((index) => calleeOf(units[index]!, index));
  const path = join(folder, `glue_${first}.c`);
  await writeFile(path, glue(`${first}/${sourceName(units[first]!)}`, callees));
  return path;
}

const calleeOf = ({ iface }: Built, index: number): Callee => ({
  index,
  name: iface.name,
  macro: iface.macro,
  inputs: iface.params.map((slot) => ({ ...slot, ...layoutOf(slot) })),
  outputs: iface.results.map((slot) => ({ ...slot, ...layoutOf(slot) })),
  ...given({ init: iface.init, weights: iface.weights }),
});

/** What a program is made of: the glue around units, and files that are none of ours. */
interface Parts {
  readonly folder: string;
  readonly parts: readonly string[];
  readonly sources: readonly string[];
}

async function build(
  { folder, parts, sources }: Parts,
  tier: Tier,
  flags: readonly string[],
): Promise<string> {
  const all = [...tier.flags, ...flags];
  const include = parts.length < manyParts ? [] : await precompile(folder, tier, all);
  const table = join(folder, "table.c");
  const files = [
    ...parts.map((source) => ({ source, object: `${source}.o`, more: include })),
    { source: table, object: `${table}.o`, more: [] },
    ...sources.map((source, i) => ({
      source,
      object: join(folder, `given_${i}.o`),
      more: [`-I${join(folder, "0")}`],
    })),
  ];
  const driver = join(folder, "driver.o");
  await writeFile(driver, await driverObject(folder, tier));
  await inParallel(files, availableParallelism(), ({ source, object, more }) =>
    compiler(folder, tier, [...all, ...more, "-c", source, "-o", object]),
  );
  const program = join(folder, "program");
  const objects = join(folder, "objects"); // a response file: hundreds of paths do not fit every command line
  await writeFile(objects, [driver, ...files.map(({ object }) => object)].join("\n"));
  await compiler(folder, tier, [...all, `@${objects}`, "-lm", "-o", program]);
  return program;
}

const drivers = new Map<string, Promise<Buffer>>();

/** The driver, which all programs of a tier share: compiled for the first of them, with the tier's flags alone. */
function driverObject(folder: string, tier: Tier): Promise<Buffer> {
  const key = JSON.stringify([tier.cc, ...tier.flags]);
  const made = drivers.get(key) ?? compiledDriver(folder, tier);
  drivers.set(key, made);
  made.catch(() => drivers.delete(key)); // as where the disk was full
  return made;
}

async function compiledDriver(folder: string, tier: Tier): Promise<Buffer> {
  const object = join(folder, "driver.c.o");
  await compiler(folder, tier, [...tier.flags, "-c", join(folder, "driver.c"), "-o", object]);
  return readFile(object);
}

/** From how many parts on a precompiled header pays. Few parts are compiled exactly as a user would. */
const manyParts = 6;

/** Precompiles the tier's big header: reading it takes several times as long as compiling a unit. */
async function precompile(folder: string, tier: Tier, flags: readonly string[]): Promise<string[]> {
  if (tier.bigHeader === undefined) return [];
  const header = join(folder, "big.h");
  await writeFile(header, `#include <${tier.bigHeader}>\n`);
  await compiler(folder, tier, [...flags, "-x", "c-header", header, "-o", `${header}.gch`]);
  return ["-include", header];
}

async function compiler(folder: string, tier: Tier, args: readonly string[]): Promise<void> {
  const { code, stderr } = await run(tier.cc, args, { folder });
  if (code !== 0) throw new HarnessFailure(`${tier.name}: ${tier.cc} failed:\n${stderr.trim()}`);
}

/** The file of weights of a function that is given one. */
const weightsOf = ({ iface, files, stem }: Built): Uint8Array[] =>
  iface.weights !== undefined ? [files.get(`${stem}.weights`) as Uint8Array] : [];

async function execute(
  { folder, program, tier }: { folder: string; program: string; tier: Tier },
  runs: readonly Run[],
  units: readonly Built[],
): Promise<(readonly Call[])[]> {
  const [input, output] = [join(folder, "in.bin"), join(folder, "out.bin")];
  await writeFile(input, Buffer.concat(runs.flatMap((one) => encodeRun(one, weightsOf(units[one.place]!)))));
  await writeFile(output, "");
  const [command, ...args] = [...(tier.runner ?? []), program, input, output];
  const { code, stderr } = await run(command!, args, { folder });
  const answer = new Answer(await readFile(output));
  const broken = (where: string) => new HarnessFailure(`${tier.name}: broke off ${where}\n${stderr.trim()}`);
  const results = runs.map(({ place, inputs }) => {
    const { iface } = units[place]!;
    const calls = answer.calls(iface, inputs.length);
    if (calls === undefined) throw broken(`in ${iface.name}`);
    return calls;
  });
  if (code !== 0) throw broken("at its end");
  return results;
}
