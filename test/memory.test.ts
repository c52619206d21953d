// The arena of whole models: never more than greedy placement by size takes, and no two buffers in the same bytes at once.
import { expect, it } from "vitest";
import type { MemoryUse, PlacedBuffer } from "../src/index.ts";
import { memoryOf, optimize, prepare } from "../src/index.ts";
import { flowText } from "./support/flow-texts.ts";
import { wholeModels } from "./support/models/models.ts";
import { seeded } from "./support/seeded.ts";
import { modelOf } from "./support/subjects.ts";

const MINUTES = 60_000;
const SEED = 3;
const random = seeded(SEED);

const texts = [
  ...wholeModels.map(({ text }) => text("small")),
  ...Array.from({ length: 12 }, () => flowText(random)),
];
const used = (): MemoryUse[] =>
  texts.flatMap((text) => memoryOf(optimize(prepare(modelOf(text)).model).model, {}));

const aligned = (bytes: number): number => Math.ceil(bytes / 16) * 16;
const meet = (a: PlacedBuffer, b: PlacedBuffer): boolean => a.first <= b.last && b.first <= a.last;

/** The largest buffer first, each at the least offset that no placed one has while it lives. */
function greedyBySize(buffers: readonly PlacedBuffer[]): number {
  const placed: PlacedBuffer[] = [];
  for (const buffer of [...buffers].sort((a, b) => aligned(b.bytes) - aligned(a.bytes))) {
    const size = aligned(buffer.bytes);
    const beside = placed.filter((p) => meet(p, buffer));
    const ends = [0, ...beside.map((p) => p.offset + aligned(p.bytes))].sort((a, b) => a - b);
    const fits = (at: number): boolean =>
      beside.every((p) => at + size <= p.offset || p.offset + aligned(p.bytes) <= at);
    placed.push({ ...buffer, offset: ends.find(fits)! });
  }
  return placed.reduce((most, p) => Math.max(most, p.offset + aligned(p.bytes)), 0);
}

it(
  "takes no more than greedy placement by size, and no less than is alive at once",
  { timeout: 5 * MINUTES },
  () => {
    const all = used();
    for (const { name, arenaBytes, leastBytes, buffers } of all) {
      expect([name, arenaBytes]).toEqual([name, expect.toSatisfy((n: number) => n <= greedyBySize(buffers))]);
      expect([name, leastBytes]).toEqual([name, expect.toSatisfy((n: number) => n <= arenaBytes)]);
      const clashes = buffers.filter((a, i) =>
        buffers.some(
          (b, k) => k < i && meet(a, b) && a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes,
        ),
      );
      expect([name, clashes]).toEqual([name, []]);
    }
    expect(all.filter(({ buffers }) => buffers.length > 3).length).toBeGreaterThan(8);
    expect(all.filter(({ stateBytes }) => stateBytes > 0).length).toBeGreaterThan(8);
  },
);
