// What models are run on.
import { elements, zeros, type Tensor } from "../../src/support/tensor.ts";
import { seeded, type Random } from "../support/seeded.ts";

type Draw = (random: Random) => number;

export const uniform =
  (lo: number, hi: number): Draw =>
  (random) =>
    random.within(lo, hi);

/** Logits of a real network in units of `scale`: about normal, of deviation 2.5. */
export const logits =
  (scale: number): Draw =>
  (random) =>
    ((2.5 / scale) *
      (Array.from({ length: 12 }, () => random.within(0, 65535)).reduce((a, b) => a + b) - 393210)) /
    65536;

export function filled(type: string, shape: readonly number[], draw: Draw): Tensor {
  const [tensor, random] = [zeros(type, shape), seeded(1)];
  const width = type === "f32" ? Infinity : 2 ** (Number(type.slice(1)) - 1);
  for (let i = 0; i < elements(shape); i++) {
    const v = draw(random);
    tensor.data[i] = (width === Infinity ? v : Math.max(-width, Math.min(width - 1, Math.round(v)))) as never;
  }
  return tensor;
}
