// The fuzz driver finds what it is there to find.
import { afterAll, describe, expect, it } from "vitest";
import { failuresIn, halved, turns, type Failure } from "./support/fuzz/build.ts";
import { examine } from "./support/fuzz/examine.ts";
import { Worker } from "./support/fuzz/pool.ts";
import { smaller } from "./support/fuzz/shrink.ts";
import { fault, signatureOf, type Specimen } from "./support/fuzz/specimen.ts";

const MINUTES = 60_000;

const adding = (name: string): string => `func.func @${name}(%x: tensor<19xi32>) -> tensor<19xi32> {
  %y = tosa.add %x, %x : (tensor<19xi32>, tensor<19xi32>) -> tensor<19xi32>
  return %y : tensor<19xi32>
}`;

const specimens: Specimen[] = ["first", "second", "third"].map((name, index) => ({
  ...{ family: "mutants", index },
  text: adding(name),
}));

const task = { specimens, seed: 1, batch: undefined };

describe("a process", () => {
  const worker = new Worker();
  afterAll(() => worker.stop());

  it(
    "takes what is right and refuses what is not",
    async () => {
      const wrong = { ...specimens[0]!, text: adding("f").replace("tosa.add", "tosa.ad") };
      const { verdicts, findings, built } = await worker.perform({
        ...task,
        specimens: [wrong, ...specimens],
      });
      expect(verdicts).toEqual([
        { kind: "refused", stage: "read", codes: ["op/unknown"] },
        ...specimens.map(() => ({ kind: "taken" })),
      ]);
      expect([findings, built]).toEqual([[], 0]);
    },
    5 * MINUTES,
  );

  it(
    "that does not come to an end is stopped, and each specimen said",
    async () => {
      const hasty = new Worker({ specimen: 1, build: 1 });
      const { findings } = await hasty.perform(task);
      expect(findings.map(({ specimen, fault: { stage } }) => [specimen.index, stage])).toEqual([
        [0, "time"],
        [1, "time"],
        [2, "time"],
      ]);
    },
    5 * MINUTES,
  );
});

describe("building", () => {
  it(
    "finds the function whose bits differ",
    async () => {
      const subjects = specimens.flatMap(({ text }) => examine(text, 1).subjects);
      const { data } = subjects[1]!.expected[2]![0]!;
      data[18] = Number(data[18]) ^ 1;
      const found = await failuresIn(subjects, turns[0]![1]!);
      expect(found.map(({ position }) => position)).toEqual([1]);
      expect(found[0]!.fault.message).toMatch(/^result 0, lane 18: expected/);
    },
    5 * MINUTES,
  );

  it("finds those that stop a whole program by halving, beside those that do not", async () => {
    const attempt = async (items: readonly number[]): Promise<Failure[] | string> =>
      items.some((n) => n % 10 === 3)
        ? "build\nwords"
        : items.flatMap((n, position) => (n === 7 ? [{ position, fault: fault("run", "seven") }] : []));
    const found = await halved(
      Array.from({ length: 40 }, (_, n) => n),
      attempt,
    );
    expect(found.map(({ position, fault: { stage } }) => [position, stage])).toEqual([
      [3, "build"],
      [7, "run"],
      [13, "build"],
      [23, "build"],
      [33, "build"],
    ]);
  });
});

it("makes a text small, as long as the fault stays", async () => {
  const text = `func.func @f(%a: tensor<2xi32>) -> (tensor<2xi32>, tensor<2xi32>) {
  %b = tosa.abs %a : (tensor<2xi32>) -> tensor<2xi32>
  %c = tosa.clz %b : (tensor<2xi32>) -> tensor<2xi32>
  %d = tosa.abs %c : (tensor<2xi32>) -> tensor<2xi32>
  return %d, %c : tensor<2xi32>, tensor<2xi32>
}`;
  const found = fault("pass cse", "words");
  const isThere = async (some: string) =>
    examine(some, 1).verdict.kind === "taken" && some.includes("tosa.clz") ? found : undefined;
  const small = await smaller({ text, fault: found }, isThere, MINUTES);
  expect(small.text).toBe(`func.func @f(%b: tensor<2xi32>) -> tensor<2xi32> {
  %c = tosa.clz %b : (tensor<2xi32>) -> tensor<2xi32>
  return %c : tensor<2xi32>
}`);
});

it("knows a fault again whatever its numbers, names and types are", () => {
  const one = fault("run gcc neon", "result 0, lane 3: expected -1, got NaN (7 lanes differ)\nx0 = [1]");
  const other = fault("run gcc neon", "result 1, lane 12: expected 2, got -0 (1 lanes differ)\nx0 = [9]");
  expect(signatureOf(one)).toBe(signatureOf(other));
  expect(signatureOf(one)).not.toBe(signatureOf({ ...one, stage: "pass cse" }));
});
