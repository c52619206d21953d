// Control flow and state in C: random functions of both, on loops and on both paths, and variables from call to call.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inTemporaryFolder } from "../src/cli/cleanup.ts";
import { compareOutputs } from "../src/cli/compare.ts";
import { tiers } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { compile, loopStages, prepare, runLoops, variablesOf } from "../src/index.ts";
import { loopSpans } from "../src/kernel/control.ts";
import type { ControlKernel } from "../src/kernel/kernel.ts";
import { contractWarnings } from "./support/warnings.ts";
import { flowText } from "./support/flow-texts.ts";
import { seeded } from "./support/seeded.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";

const MINUTES = 60_000;
const [FUNCTIONS, SETS, SEED] = [24, 4, 11];

const random = seeded(SEED);
const all = Array.from({ length: FUNCTIONS }, (_, i) => {
  const { model } = prepare(modelOf(flowText(random)));
  const runs = interpreted(model, (_, params) => samples(params, SETS, i));
  return { model, runs, stem: `flow${i}` };
});

it("random control flow means the same as loops, after each pass", { timeout: 10 * MINUTES }, () => {
  const wrong = all.flatMap(({ model, runs, stem }) =>
    runs.flatMap(({ func, samples: sets, outputs }) =>
      loopStages(func, {}, variablesOf(model)).flatMap(({ name, proc }) =>
        sets.flatMap(({ tensors }, i) => {
          const ran = runLoops(proc, func, tensors);
          const same = compareOutputs(outputs[i]!, ran.outputs).first === undefined;
          return same && ran.faults.length === 0 ? [] : [`${stem} after ${name}`];
        }),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it("random control flow means the same in C, without a warning", { timeout: 10 * MINUTES }, async () => {
  const subjects = all.flatMap(({ model, runs, stem }) => subjectsOf(model, runs, { target: "neon", stem }));
  const chosen = [
    ...(await tiers({ paths: ["dotprod"], compilers: ["clang"], levels: ["-O2"] })),
    ...(await tiers({ paths: ["portable"], compilers: ["gcc"], levels: ["-O0"] })),
  ];
  for (const tier of chosen) {
    const flags = [...tier.flags, ...contractWarnings];
    expect([tier.name, await failures({ ...tier, flags }, subjects)]).toEqual([tier.name, []]);
  }
});

it("has branches, loops and variables in it", () => {
  const texts = all.map(({ stem, model }) => compile(model, { target: "c", stem }).files.get(`${stem}.c`)!);
  const having = (what: RegExp): number => texts.filter((text) => what.test(String(text))).length;
  for (const what of [/for \(;;\)/, /\} else \{/, /tosa\.variable_read/, /tosa\.variable_write/, /_save\d/])
    expect([what, having(what)]).toEqual([what, expect.toSatisfy((n: number) => n >= 3)]);
});

it("finds loops in one another, inner ones first", () => {
  const at = (...marks: ControlKernel["at"][]): ControlKernel[] =>
    marks.map((mark) => ({ kind: "control", name: mark, op: undefined as never, at: mark }));
  const marks = at("loop", "while", "if", "else", "loop", "while", "end", "end", "end", "if", "else", "end");
  expect(loopSpans(marks)).toEqual([
    [4, 6],
    [0, 8],
  ]);
});

// Variables from call to call

const T = "tensor<3xi32>";
const shared = `module {
  tosa.variable @unused = dense<7> : tensor<5xi8>
  tosa.variable @sum = dense<5> : ${T}
  tosa.variable @calls : tensor<1xf16>
  func.func @push(%x: ${T}) -> ${T} {
    %one = "tosa.const"() <{values = dense<1.0> : tensor<1xf16>}> : () -> tensor<1xf16>
    %old = tosa.variable_read @sum : ${T}
    %new = tosa.add %old, %x : (${T}, ${T}) -> ${T}
    tosa.variable_write @sum, %new : ${T}
    %n = tosa.variable_read @calls : tensor<1xf16>
    %m = tosa.add %n, %one : (tensor<1xf16>, tensor<1xf16>) -> tensor<1xf16>
    tosa.variable_write @calls, %m : tensor<1xf16>
    return %old : ${T}
  }
  func.func @calls() -> tensor<1xf16> {
    %n = tosa.variable_read @calls : tensor<1xf16>
    return %n : tensor<1xf16>
  }
}`;

/** Two blocks of state, and two functions that share each. */
const main = `#include <stdio.h>
#include "kept.h"
static _Alignas(16) unsigned char one[PUSH_STATE_BYTES], other[CALLS_STATE_BYTES], arena[PUSH_ARENA_BYTES + 1];
static void pushed(int32_t a, void *state) {
  int32_t x[3] = {a, 2 * a, 3 * a}, out[3];
  int code = push(x, out, state, arena);
  printf("%d: %d %d %d\\n", code, out[0], out[1], out[2]);
}
static void called(void *state) {
  uint16_t n = 0;
  int code = calls(&n, state, NULL);
  printf("%d: %x\\n", code, n);
}
int main(void) {
  printf("%d %d %d\\n", push_init(NULL), push_init(one + 4), push_init(one));
  printf("%d\\n", calls_init(other));
  pushed(1, one), pushed(10, one), pushed(100, other), pushed(0, one), pushed(0, other);
  called(one), called(other), called(NULL), called(one + 1);
}
`;

it("variables stay from call to call, in each block of their own, for all functions of the model", async () => {
  const { files } = compile(prepare(modelOf(shared)).model, { target: "c", stem: "kept" });
  const said = await inTemporaryFolder((folder) => {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "main.c"), main);
    execFileSync("gcc", ["-std=c11", ...contractWarnings, "main.c", "kept.c", "-o", "kept"], { cwd: folder });
    return Promise.resolve(execFileSync(join(folder, "kept")).toString());
  });
  expect(said.trim().split("\n")).toEqual([
    ...["1 2 0", "0"],
    ...["0: 5 5 5", "0: 6 7 8", "0: 5 5 5", "0: 16 27 38", "0: 105 205 305"],
    ...["0: 4200", "0: 4000", "1: 0", "2: 0"],
  ]);
});
