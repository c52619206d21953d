// The harness is what all other evidence rests on, so it is shown good and bad C of known kinds.
import { describe, expect, it } from "vitest";
import { driverHeader, glue } from "../src/cli/driver.ts";
import { buildAndRun, compileOnly, HarnessFailure, tiers, type Unit } from "../src/cli/harness.ts";
import { isReservedFunction } from "../src/kernel/interface/reserved.ts";
import type { Tensor } from "../src/support/tensor.ts";

const elems = 19;
const tensor = (data: number[]): Tensor => ({ type: "i8", shape: [elems], data: Int8Array.from(data) });
const ramp = tensor(Array.from({ length: elems }, (_, i) => i - 9));
const ones = tensor(new Array<number>(elems).fill(1));

/** A unit whose function has the given body; all of them are called `f` where nothing else is said, as models' functions often are. */
function unit(body: string, arenaBytes = 0, name = "f"): Unit {
  const c = `#include "f.h"
int ${name}(const int8_t *x, int8_t *out0, void *arena) {
  int8_t *scratch = arena;
  (void)scratch;
  ${body}
  return 0;
}
`;
  const h = `#include <stdint.h>
#define F_ARENA_BYTES ${arenaBytes}
#define F_ARENA_ALIGN 16
int ${name}(const int8_t *x, int8_t *out0, void *arena);
`;
  const slot = { type: "i8", shape: [elems] };
  return {
    stem: "f",
    files: new Map([
      ["f.c", c],
      ["f.h", h],
    ]),
    iface: { name, macro: "F", params: [{ name: "x", ...slot }], results: [{ name: "out0", ...slot }] },
    inputs: [[ramp], [ones]],
  };
}

const negate = `for (int i = 0; i < ${elems}; i++) out0[i] = (int8_t)-x[i];`;
const values = (t: Tensor): number[] => [...t.data].map(Number);
const negated = (t: Tensor): number[] => values(t).map((v) => 0 - v);

const units: Record<string, Unit> = {
  right: unit(negate),
  wrongLane: unit(`${negate} out0[17] ^= 1;`),
  writesPast: unit(`${negate} out0[${elems}] = 0;`),
  readsPast: unit(`volatile int8_t v = x[${elems}]; (void)v; ${negate}`),
  readsBefore: unit(`volatile int8_t v = x[-1]; (void)v; ${negate}`),
  writesInput: unit(`((int8_t *)x)[3] = 0; ${negate}`),
  overrunsArena: unit(`scratch[32] = 1; ${negate}`, 32),
  usesArena: unit(`scratch[31] = 1; ${negate}`, 32),
  returnsTwo: unit("return 2;"),
  divides: unit(`volatile int zero = 0; out0[0] = (int8_t)(1 / zero); *(volatile int *)0 = 1;`),
};
const names = Object.keys(units);

describe("the harness", async () => {
  const all = await tiers({ paths: ["portable", "dotprod"] });
  describe.each(all)("on $name", async (tier) => {
    const results = await buildAndRun(Object.values(units), tier);
    const calls = (name: string) => results[names.indexOf(name)]!.calls;
    const faults = (name: string) => [...new Set(calls(name).flatMap((call) => call.faults))];

    it("returns what correct functions compute, for every input set", () => {
      for (const name of ["right", "usesArena"] as const) {
        expect(calls(name).map((call) => call.code)).toEqual([0, 0]);
        expect(calls(name).map((call) => values(call.outputs[0]!))).toEqual([negated(ramp), negated(ones)]);
        expect(faults(name)).toEqual([]);
      }
    });

    it("hands a wrong lane over as it is", () => {
      const wrong = values(calls("wrongLane")[0]!.outputs[0]!);
      expect(wrong.flatMap((v, i) => (v === negated(ramp)[i] ? [] : [i]))).toEqual([17]);
    });

    it("notices writes past an output and past the arena", () => {
      expect(faults("writesPast")).toContain("touched memory after out0");
      expect(faults("overrunsArena")).toContain("touched memory after arena");
    });

    it("notices reads on both sides of an input", () => {
      expect(faults("readsPast")).toContain("touched memory after x");
      expect(faults("readsBefore")).toContain("touched memory before x");
    });

    it("notices a changed input", () => expect(faults("writesInput")).toEqual(["changed x"]));

    it("passes on the return code and survives signals", () => {
      expect(calls("returnsTwo").map((call) => call.code)).toEqual([2, 2]);
      expect(calls("divides").map((call) => call.code)).toEqual([-1, -1]);
      expect(faults("divides").join()).toMatch(/ended by signal/);
    });
  });

  it("reports C that does not compile", async () => {
    await expect(buildAndRun([unit("syntax error")], all[0]!)).rejects.toThrow(HarnessFailure);
  });

  it("reports a program that ends early, and in which function", async () => {
    const early = unit("extern void exit(int); exit(3);");
    await expect(buildAndRun([units.right!, early], all[0]!)).rejects.toThrow(/broke off in f/);
  });

  it("finds undefined behaviour with the sanitizers", async () => {
    const overflow = unit(`out0[0] = (int8_t)(x[0] + 2147483647 + x[1] + 100);`);
    const flags = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
    await expect(buildAndRun([overflow], all[0]!, { flags })).rejects.toThrow(/overflow/);
    expect((await buildAndRun([units.right!], all[0]!, { flags }))[0]!.calls[0]!.faults).toEqual([]);
  });

  it("has no name that a function may not have", async () => {
    const { iface } = units.right!;
    const callee = { index: 0, name: iface.name, macro: iface.macro, inputs: [], outputs: [] };
    const shaped = { bytes: 1, align: 1, shape: [1], macro: "F_X" };
    const ours = glue("f.c", [{ ...callee, inputs: [shaped] }]) + driverHeader;
    const words = [...new Set(ours.match(/\b[a-z_]\w*/g))].filter((word) => !isReservedFunction(word));
    expect(words.length).toBeGreaterThan(20);
    const named = words.map((word) => unit(negate, 0, word));
    const results = await buildAndRun(named, all[0]!, { flags: ["-Wall", "-Wextra", "-Wshadow", "-Werror"] });
    const wrong = results.filter(({ calls }) =>
      calls.some(({ code, faults }) => code !== 0 || faults.length > 0),
    );
    expect(
      wrong.map(
        ({
          unit: {
            iface: { name },
          },
        }) => name,
      ),
    ).toEqual([]);
  });

  it("collects the compiler's messages per unit", async () => {
    const answers = await compileOnly([units.right!, unit("int unused;")], all[0]!, ["-Wall", "-Werror"]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
    expect(answers[1]!.messages).toContain("unused");
  });
});
