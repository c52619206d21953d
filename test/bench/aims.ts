// What each piece of work has to reach, and what it should.
import type { Cost, Measured } from "./measure.ts";

/** Limits of modelled cycles per element on Neoverse-N1, or of their ratio to those of something else. */
interface Aim {
  readonly must: number;
  readonly goal: number;
  /** `MLIR`: upstream's of the same text. Otherwise the name of other work. */
  readonly of?: string;
}

const cycles = (must: number, goal: number): Aim => ({ must, goal });
const share = (must: number, goal: number, of = "MLIR"): Aim => ({ must, goal, of });

const aims: Readonly<Record<string, Aim>> = {
  softmax_i8_64x384: cycles(1.15, 0.95),
  softmax_i8_1x1000: cycles(1.15, 0.95),
  softmax_i8_64x64: cycles(2.4, 1.9),
  softmax_i8_64x384_scale_0_02: cycles(3.2, 2.6),
  softmax_i8_64x384_scale_0_05: cycles(2.1, 1.6),
  softmax_i8_64x384_scale_0_2: cycles(1, 0.78),
  softmax_i8_64x384_scale_1: cycles(0.6, 0.47),
  softmax_i8_table_64x384: cycles(1.5, 1.2),
  threshold_i8_64x384_flat: share(0.8, 0.6, "softmax_i8_64x384_flat"),
  threshold_i8_64x384_peaked: share(1, 0.9, "softmax_i8_64x384_peaked"),
  softmax_dequantized_64x384: cycles(2.6, 1.8),
  softmax_i16_64x384: share(1 / 4, 1 / 6),
  softmax_f32_64x384: cycles(3.6, 2.9),
  chain_i8_4096: cycles(0.62, 0.4),
  rescale_i32_i8_4096: cycles(0.75, 0.63),
  add_i8_4096: cycles(2, 1.2),
  ...Object.fromEntries(
    ["sum", "max"].flatMap((op) =>
      ["rows", "columns"].flatMap((along) =>
        ["i32", "f32"].map((type) => [`reduce_${op}_${along}_${type}`, share(1 / 2, 1 / 3)]),
      ),
    ),
  ),
  min_max_norm_64x384: cycles(1, 0.75),
  l1_norm_64x384: cycles(2.2, 1.5),
  table_norm_64x384: cycles(3.6, 2.5),
};

/** Work without dot products may cost so much more. */
const BASE = 1.3;

export interface Standing {
  readonly name: string;
  readonly value: number;
  readonly must: number;
  readonly goal: number;
  readonly unit: string;
  readonly state: "goal met" | "must met" | "must MISSED";
}

/** Where the work with an aim stands. */
export function standings(measured: readonly Measured[], cpu: string): Standing[] {
  const slack = cpu === "base" ? BASE : 1;
  return measured.flatMap((m): Standing[] => {
    const aim = aims[m.work.name];
    const value = aim && valueFor(aim, m, measured);
    if (value === undefined) return [];
    const [must, goal] = [aim!.must * slack, aim!.goal * slack];
    const state = value <= goal ? "goal met" : value <= must ? "must met" : "must MISSED";
    return [{ name: m.work.name, value, must, goal, unit: aim!.of ? `of ${aim!.of}` : "cycles", state }];
  });
}

/** Undefined where it was not measured. */
function valueFor({ of }: Aim, { ours, mlir }: Measured, all: readonly Measured[]): number | undefined {
  const on = ({ cycles }: Cost): number | undefined => cycles["neoverse-n1"];
  if (of === undefined) return on(ours);
  const other = of === "MLIR" ? mlir : all.find(({ work }) => work.name === of)?.ours;
  const [a, b] = [on(ours), other && on(other)];
  return a === undefined || b === undefined ? undefined : a / b;
}
