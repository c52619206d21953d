// Every case and example, compiled by both compilers at every level for every path (each two of these together; all three
// with FULL=1), and run on edge and random inputs: the same bits as the interpreter in every lane, and not a warning.
// Files of C take turns: each is built with one of the levels that optimize by each compiler, and without by one; with FULL=1 by all.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Result, type Tier, type Unit } from "../src/cli/harness.ts";
import { samples, type Shaped } from "../src/cli/samples.ts";
import { check, compile, interfacesOf, interpret, parse } from "../src/index.ts";
import { elements } from "../src/support/tensor.ts";
import type { Tensor } from "../src/support/tensor.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import {
  bundled,
  filesOf,
  functionsOf,
  inGnuMode,
  subjects,
  usesFloat,
  type Case,
  type CompiledFunction,
} from "./support/cases.ts";
import { examplesOf } from "./support/examples.ts";
import { coveringTiers, FULL } from "./support/tiers.ts";
import { contractWarnings } from "./support/warnings.ts";

const SEED = 2024;

interface Subject {
  readonly name: string;
  readonly unit: Unit;
  readonly expected: readonly (readonly Tensor[])[];
}

/** Each edge pattern and a few random sets; fewer for big inputs, which take the interpreter long. */
function inputsFor(params: readonly Shaped[]): Tensor[][] {
  const lanes = params.reduce((sum, { shape }) => sum + elements(shape), 0);
  const count = params.length === 0 ? 1 : lanes > 4096 ? 6 : 16;
  return samples(params, count, SEED).map(({ tensors }) => [...tensors]);
}

const known = new Map<string, Pick<Subject, "expected"> & { inputs: Tensor[][] }>();

/** What the interpreter says of the model as it was read; asked once for all targets. */
function judged({ name, entry, model, unit }: CompiledFunction): Subject {
  if (!known.has(name)) {
    const inputs = inputsFor(unit.iface.params);
    known.set(name, { inputs, expected: inputs.map((set) => interpret(model, set, { entry }).outputs) });
  }
  const { inputs, expected } = known.get(name)!;
  return { name, unit: { ...unit, inputs }, expected };
}

/** Elementwise, widening, narrowing and reducing on every length of rows: whole steps, tails, and both; truth values as well. */
const everyLength = Array.from({ length: 35 }, (_, i) => i + 1)
  .map((n) => {
    const [e, w, t] = ["i8", "i32", "i1"].map((type) => `tensor<2x${n}x${type}>`);
    const [r, b] = ["tensor<2x1xi32>", "tensor<2x1xi1>"];
    return `func.func @rows${n}(%x: ${e}, %y: ${w}) -> (${e}, ${r}, ${t}, ${w}, ${r}, tensor<2x1xi8>) {
  %0 = tosa.cast %x : (${e}) -> ${w}
  %1 = tosa.add %0, %y : (${w}, ${w}) -> ${w}
  %2 = tosa.cast %1 : (${w}) -> ${e}
  %3 = tosa.reduce_sum %1 {axis = 1 : i32} : (${w}) -> ${r}
  %4 = tosa.greater %1, %3 : (${w}, ${r}) -> ${t}
  %5 = tosa.select %4, %1, %y : (${t}, ${w}, ${w}) -> ${w}
  %6 = tosa.reduce_max %y {axis = 1 : i32} : (${w}) -> ${r}
  %7 = tosa.reduce_min %x {axis = 1 : i32} : (${e}) -> tensor<2x1xi8>
  return %2, %3, %4, %5, %6, %7 : ${e}, ${r}, ${t}, ${w}, ${r}, tensor<2x1xi8>
}
func.func @truths${n}(%p: ${t}, %x: ${e}, %y: ${e}, %z: ${w}) -> (${t}, ${w}, ${e}, ${b}, ${b}, ${b}) {
  %0 = tosa.greater %x, %y : (${e}, ${e}) -> ${t}
  %1 = tosa.logical_xor %0, %p : (${t}, ${t}) -> ${t}
  %2 = tosa.cast %p : (${t}) -> ${w}
  %3 = tosa.select %p, %x, %y : (${t}, ${e}, ${e}) -> ${e}
  %4 = tosa.reduce_any %0 {axis = 1 : i32} : (${t}) -> ${b}
  %5 = tosa.reduce_all %p {axis = 1 : i32} : (${t}) -> ${b}
  %6 = tosa.cast %z : (${w}) -> ${t}
  %7 = tosa.reduce_any %6 {axis = 1 : i32} : (${t}) -> ${b}
  return %1, %2, %3, %4, %5, %7 : ${t}, ${w}, ${e}, ${b}, ${b}, ${b}
}`;
  })
  .join("\n");

const table = Array.from({ length: 256 }, (_, i) => ((i * i * 7 + 31 * i) % 251) - 125);

/** A whole table at every length: long steps, whole steps and tails, and what joins them. */
const tabledLengths = Array.from({ length: 70 }, (_, i) => i + 1)
  .map((n) => {
    const e = `tensor<${n}xi8>`;
    return `func.func @table${n}(%x: ${e}) -> ${e} {
  %t = "tosa.const"() {values = dense<[${table.join(", ")}]> : tensor<256xi8>} : () -> tensor<256xi8>
  %0 = tosa.table %x, %t : (${e}, tensor<256xi8>) -> ${e}
  return %0 : ${e}
}`;
  })
  .join("\n");

/** Which elements of a list have their turn, of two. */
const ofTurn =
  (turn: number) =>
  (_: unknown, i: number): boolean =>
    i % 2 === turn;

/** Whether what a file of C does depends on the processor it is built for. */
const asksProcessor = (files: Unit["files"]): boolean =>
  [...files.values()].some((text) => String(text).includes("__ARM_FEATURE_"));

/** Every op with every combination of types that its record allows and that is compiled. */
const everyType = tosaDialect.records
  .flatMap(examplesOf)
  .filter(({ text }) => check(parse(text).model!).length === 0)
  .map(({ text }, i) => text.replace(/@\w+/, `@example${i}`));

const asksForDots = (text: string): boolean =>
  asksProcessor(compile(parse(text).model!, { target: "neon", stem: "m" }).files);

/** Those that ask for dot products in a file of their own: it is built for processors without them as well. */
const typeFiles = [
  everyType.filter(asksForDots),
  ...[0, 1].map((turn) => everyType.filter((text) => !asksForDots(text)).filter(ofTurn(turn))),
];

/** All functions of a text, out of one C file. */
function functionsIn(text: string, stem: string, target: "neon" | "c"): CompiledFunction[] {
  const { model } = parse(text);
  const { files } = compile(model!, { target, stem });
  const faces = interfacesOf(model!.funcs, stem);
  return model!.funcs.map((func, i) => ({
    name: `${stem} @${func.name}`,
    entry: func.name,
    model: model!,
    unit: { stem, files, iface: faces[i]! },
  }));
}

/** All functions of a folder, out of one C file. */
function bundledFunctions([subject, examples]: [string, Case[]], target: "neon" | "c"): CompiledFunction[] {
  const stem = `bundle_${subject}`;
  const files = bundled(
    subject,
    examples.map((example) => filesOf(example, target)),
  );
  return examples
    .flatMap((example) => functionsOf(example, target))
    .map((f) => ({ ...f, unit: { ...f.unit, stem, files } }));
}

const subjectsFor = (target: "neon" | "c"): Subject[] =>
  [
    ...[...subjects(target)].flatMap((subject) => bundledFunctions(subject, target)),
    ...functionsIn(everyLength, "lengths", target),
    ...functionsIn(tabledLengths, "tabled", target),
    ...typeFiles.flatMap((texts, i) => functionsIn(texts.join("\n"), `types${i}`, target)),
  ].map(judged);

/** What a tier builds: every other file with -O2, the rest with -O3; without optimization by one compiler or the other. */
function partOf(subjects: readonly Subject[], { cc, flags }: Tier): readonly Subject[] {
  if (FULL) return subjects;
  return halfOf(subjects, (flags.includes("-O0") ? cc.includes("gcc") : flags.includes("-O2")) ? 0 : 1);
}

/** Every other file. */
function halfOf(subjects: readonly Subject[], turn: number): readonly Subject[] {
  const files = [...new Set(subjects.map(({ unit }) => unit.files))];
  const part = new Set(files.filter(ofTurn(turn)));
  return subjects.filter(({ unit }) => part.has(unit.files));
}

/** What is wrong with one function's calls, in words; empty when nothing is. */
function complaints({ name, unit, expected }: Subject, { calls }: Result): string[] {
  return calls.flatMap(({ code, faults, outputs }, set) => {
    if (code !== 0 || faults.length > 0) return [`${name}: returned ${code}, ${faults.join(", ")}`];
    const { first, different } = compareOutputs(expected[set]!, outputs);
    if (!first) return [];
    const { output, lane } = first;
    const [want, got] = [expected[set]![output]!.data[lane], outputs[output]!.data[lane]];
    const input = unit.inputs[set]!.map((t) => t.data[lane]).join(", ");
    return [
      `${name}, set ${set}: out${output}[${lane}] is ${got}, not ${want} (inputs there: ${input}); ${different} lanes differ`,
    ];
  });
}

async function wrongOn(tier: Tier, subjects: readonly Subject[]): Promise<string[]> {
  const units = subjects.map((s) => s.unit);
  const results = await buildAndRun(units, tier, { flags: contractWarnings });
  return results.flatMap((result, i) => complaints(subjects[i]!, result).slice(0, 1));
}

const compilers = ["gcc", "clang"] as const;

const all = { neon: subjectsFor("neon"), c: subjectsFor("c") };
const floats = all.neon.filter(({ unit }) => usesFloat(unit.files));

/** Functions out of files that ask what the processor has. */
const tiered = all.neon.filter(({ unit }) => asksProcessor(unit.files));

describe("what tosac writes agrees with its interpreter", async () => {
  const covering = await coveringTiers();
  // The portable text is one and the same on both machines; AArch64 shows that the machine does not matter.
  const scalar = await tiers({ paths: ["scalar"], compilers: FULL ? compilers : ["gcc"], levels: ["-O2"] });
  const base = await tiers({ paths: ["base"], compilers, levels: ["-O2"] });
  // There compilers may fuse a product and a sum, where the processor has an instruction for both.
  const gnu = FULL
    ? await tiers({ paths: ["scalar", "dotprod"], compilers })
    : [
        ...(await tiers({ paths: ["scalar"], compilers: ["clang"] })),
        ...(await tiers({ paths: ["dotprod"], compilers: ["gcc"] })),
      ];

  it.each([...covering, ...scalar])("on $name", async (tier) =>
    expect(await wrongOn(tier, partOf(all.neon, tier))).toEqual([]),
  );

  it.each(await tiers({ compilers: ["gcc"], paths: ["portable"], levels: ["-O3"] }))(
    "when there is no NEON path to leave out, on $name",
    async (tier) => expect(await wrongOn(tier, partOf(all.c, tier))).toEqual([]),
  );

  it.each(base)("without instructions that not every processor has, on $name", async (tier) =>
    expect(await wrongOn(tier, tiered)).toEqual([]),
  );

  it.each(gnu.map((tier, i) => ({ ...inGnuMode(tier), turn: i % 2 })))("in floats on $name", async (tier) =>
    expect(await wrongOn(tier, FULL ? floats : halfOf(floats, tier.turn))).toEqual([]),
  );
});

describe("the comparison", () => {
  it("sees one wrong bit, and the sign of a zero", () => {
    const subject = all.neon.find(({ name }) => name.startsWith("elementwise/float "))!;
    const calls = subject.expected.map((outputs) => ({ code: 0, faults: [], outputs }));
    expect(complaints(subject, { unit: subject.unit, calls })).toEqual([]);
    const zeros = [Float32Array.of(0), Float32Array.of(-0)].map((data) => ({
      type: "f32",
      shape: [1],
      data,
    }));
    const wrong = { ...subject, expected: [[zeros[0]!]] };
    const call = { code: 0, faults: [], outputs: [zeros[1]!] };
    expect(complaints(wrong, { unit: subject.unit, calls: [call] })).toHaveLength(1);
  });

  it("has every op with all its types, floats and tiers to compare", () => {
    expect(all.neon.filter(({ name }) => /^types\d /.test(name)).length).toBeGreaterThan(170);
    expect(floats.length).toBeGreaterThan(10);
    expect(tiered.length).toBeGreaterThan(3);
  });
});
