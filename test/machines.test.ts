// The vectorizer knows no machine: it writes every case for one that does not exist, with rows for little, and the program gives
// the bits of the interpreter.
import { expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Result, type Tier, type Unit } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { lowerFor } from "../src/compiler.ts";
import { binary } from "../src/ctree/build.ts";
import {
  check,
  fileStem,
  interfacesOf,
  interpret,
  optimize,
  parse,
  prepare,
  type Compilation,
  type Model,
  type Tensor,
} from "../src/index.ts";
import { elements } from "../src/support/tensor.ts";
import { emitC } from "../src/targets/emit-c.ts";
import type { Target } from "../src/targets/target.ts";
import type { Machine } from "../src/vector/machine.ts";
import { byRoot, type Build, type Rule } from "../src/vector/rule.ts";
import { neonMachine } from "../src/targets/neon/machine.ts";
import { rules } from "../src/targets/neon/rules/index.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { allWork } from "./bench/work.ts";
import { bundled, cases, modelOf, subjects, type Case } from "./support/cases.ts";
import { examplesOf } from "./support/examples.ts";
import { eight, eightRules } from "./support/eight.ts";

interface Subject {
  readonly name: string;
  readonly unit: Unit;
  readonly expected: readonly (readonly Tensor[])[];
}

const filesOf = (example: Case, machine: Machine): Compilation["files"] =>
  compiled(modelOf(example), machine, example);

function compiled(read: Model, machine: Machine, options: Partial<Case> = {}): Compilation["files"] {
  const { model } = optimize(prepare(read).model);
  const target: Target = {
    name: "eight",
    summary: "",
    costs: () => machine.costs,
    emit: (units, options) => emitC(units, options, machine),
  };
  const { files, diagnostics } = lowerFor(target, model, options);
  if (files.size === 0) throw new Error(diagnostics.map((d) => d.message).join("\n"));
  return files;
}

/** The functions of a folder of cases, out of one C file. */
function subjectsIn([folder, examples]: readonly [string, Case[]], machine: Machine): Subject[] {
  const files = bundled(
    folder,
    examples.map((example) => filesOf(example, machine)),
  );
  return examples.flatMap((example) => {
    const model = modelOf(example);
    const funcs = model.funcs.filter((func) => func.visibility === "public" && func.hasBody);
    const faces = interfacesOf(funcs, fileStem(example.stem), example.prefix);
    return funcs.map((func, i): Subject => {
      const iface = faces[i]!;
      const lanes = iface.params.reduce((sum, { shape }) => sum + elements(shape), 0);
      const count = iface.params.length === 0 ? 1 : lanes > 4096 ? 2 : 8;
      const inputs = samples(iface.params, count, 8).map(({ tensors }) => [...tensors]);
      const expected = inputs.map((set) => interpret(model, set, { entry: func.name }).outputs);
      const unit = { stem: `bundle_${folder}`, files, iface, inputs };
      return { name: `${example.name} @${func.name}`, unit, expected };
    });
  });
}

const [tier] = (await tiers({ paths: ["portable"], compilers: ["gcc"], levels: ["-O1"] })) as [Tier];
const native: Tier = { ...tier, flags: [...tier.flags, "-Wno-psabi"] };

async function wrongOnes(all: readonly Subject[]): Promise<string[]> {
  const results = await buildAndRun(
    all.map(({ unit }) => unit),
    native,
  );
  return results.flatMap((result, i) => (isRight(result, all[i]!) ? [] : [all[i]!.name]));
}

const isRight = ({ calls }: Result, { expected }: Subject): boolean =>
  calls.every(
    ({ code, faults, outputs }, set) =>
      code === 0 && faults.length === 0 && compareOutputs(expected[set]!, outputs).different === 0,
  );

it("writes every case for registers of eight bytes", { timeout: 600_000 }, async () => {
  const all = [...subjects("neon")].flatMap((subject) => subjectsIn(subject, eight));
  expect(await wrongOnes(all)).toEqual([]);
  const bundles = new Set(all.map(({ unit }) => unit.files));
  const text = [...bundles].flatMap((files) => [...files.values()]).join("\n");
  const [kernels, vectors] = [/^static void \w+_k\d+\(/gm, /^#if EIGHT\n {2}/gm].map(
    (r) => text.match(r)!.length,
  );
  expect(vectors!).toBeGreaterThan(kernels! / 2); // those without are copies, contractions, and lanes of 64 bits
  expect(text).not.toContain("#include <arm_neon.h>");
});

it("sees a wrong row", { timeout: 600_000 }, async () => {
  const wrong = eightRules.map((row) =>
    row.name === "add-s32"
      ? { ...row, emit: (...[a, b]: Parameters<typeof binary>[1][]) => binary("-", a!, b!) }
      : row,
  );
  const elementwise = [...subjects("neon")].find(([name]) => name === "elementwise")!;
  const all = subjectsIn(elementwise, { ...eight, rulesFor: byRoot(wrong) });
  expect((await wrongOnes(all)).length).toBeGreaterThan(0);
});

/** The same machine, which says what rows are taken. */
function watched(machine: Machine, taken: (row: Rule) => void): Machine {
  const seen = (row: Rule): Rule => {
    const tell =
      (f: Build): Build =>
      (...operands) => {
        taken(row);
        return f(...operands);
      };
    const { emit } = row;
    if (typeof emit === "function") return { ...row, emit: tell(emit) };
    if ("narrow" in emit) return { ...row, emit: { narrow: tell(emit.narrow) } };
    if ("masks" in emit) return { ...row, emit: { masks: (w) => tell(emit.masks(w)) } };
    return { ...row, emit: [tell(emit[0]), tell(emit[1])] };
  };
  return { ...machine, rulesFor: (op) => machine.rulesFor(op).map(seen) };
}

it(
  "takes every row of NEON's in some case, example of an op or work of the bench",
  { timeout: 600_000 },
  () => {
    const taken = new Set<string>();
    const machine = watched(neonMachine(), (row) => taken.add(row.name));
    const texts = [...tosaDialect.records.flatMap(examplesOf), ...allWork()].map(
      ({ text }) => parse(text).model!,
    );
    const models = texts.filter((model) => check(model).length === 0);
    for (const model of [...cases.map(modelOf), ...models]) compiled(model, machine);
    expect(rules.filter(({ name }) => !taken.has(name)).map(({ name }) => name)).toEqual([]);
  },
);
