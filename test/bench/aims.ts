// What each piece of work has to reach, and what it should.
import type { Core } from "../../src/cli/cost/counter.ts";
import type { Cpu } from "../../src/cli/tiers.ts";
import type { Measured } from "./measure.ts";

/** Limits of modelled cycles per element on a core, or of their ratio to those of something else. */
interface Aim {
  readonly must: number;
  readonly goal: number;
  /** `MLIR`: upstream's of the same text. Otherwise the name of other work. */
  readonly of?: string;
  /** Cycles per element that loading the input takes, whatever is done with it. */
  readonly loads?: number;
}

/** Neoverse-N1 loads 32 bytes a cycle (`st_loads` in the counter's selftest). */
const LOADED_A_CYCLE = 32;
const WORD = 4;

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
  ...Object.fromEntries(
    [1, 7, 16, 27, 40].map((cols) => [
      `softmax_i8_64x${cols}`,
      share(1.1, 1.1, `softmax_i8_64x${cols}_per_lane`),
    ]),
  ),
  softmax_i8_table_64x384: cycles(1.5, 1.2),
  threshold_i8_64x384_flat: share(0.8, 0.6, "softmax_i8_64x384_flat"),
  threshold_i8_64x384_peaked: share(1, 0.9, "softmax_i8_64x384_peaked"),
  softmax_dequantized_64x384: cycles(2.6, 1.8),
  softmax_i16_64x384: share(1 / 4, 1 / 6),
  softmax_f32_64x384: cycles(3.6, 2.9),
  ...Object.fromEntries(
    ["i8", "logistic", "steep", "tanh", "square", "leaky", "rescaled", "relu", "negated"].map((chain) => [
      `chain_${chain}_4096`,
      cycles(0.62, 0.4),
    ]),
  ),
  rescale_i32_i8_4096: cycles(0.75, 0.63),
  add_i8_4096: cycles(2, 1.2),
  ...Object.fromEntries(
    ["sum", "max"].flatMap((op) =>
      ["rows", "columns"].flatMap((along) =>
        ["i32", "f32"].map((type) => [
          `reduce_${op}_${along}_${type}`,
          { ...share(1 / 2, 1 / 3), loads: WORD / LOADED_A_CYCLE },
        ]),
      ),
    ),
  ),
  argmax_rows_i8: share(1 / 4, 1 / 8),
  argmax_rows_f32: share(1 / 2, 1 / 4),
  min_max_norm_64x384: cycles(1, 0.75),
  l1_norm_64x384: cycles(2.2, 1.5),
  table_norm_64x384: cycles(3.6, 2.5),
  matmul_i8_384x512x128: cycles(0.036, 0.0335),
  fully_connected_i8_512_128: cycles(0.04, 0.034),
  conv_i8_3x3_32x32x64: cycles(0.036, 0.0327),
  conv_i8_1x1_32x32x64: cycles(0.05, 0.044),
  conv_i8_3x3_stride_2_96x96x8: cycles(0.05, 0.0465),
  conv_i8_first_layer_96x96x3: cycles(0.08, 0.07),
  conv_i16_3x3_32x32x64: cycles(0.075, 0.067),
  attention_scores_i8_4x384x32: cycles(0.065, 0.056),
  attention_values_i8_4x384x32: cycles(0.038, 0.0356),
  depthwise_i8_3x3_32x32x64: cycles(0.174, 0.139),
  max_pool_i8_2x2_32x32x64: cycles(0.05, 0.04),
  avg_pool_i8_2x2_32x32x64: cycles(0.145, 0.12),
  avg_pool_i8_8x8_64: cycles(0.115, 0.1),
};

/**
 * What holds back the goals that are missed. Cycles beside the lanes of a row are from rows of 192 and 384 columns: 1.25 and
 * 0.99 an element at scale 0.1.
 */
const held: Readonly<Record<string, string>> = {
  softmax_i8_64x384: "100 cycles a row beside its lanes are 0.26: maximum, reciprocal, a table of 64 entries",
  softmax_i8_1x1000: "one row: nothing overlaps its reciprocal, 230 cycles beside the lanes",
  softmax_i8_64x64: "what a row takes beside its lanes is most of it",
  softmax_i8_64x384_scale_0_05: "words gathered for the sum are 0.96; planes of bytes take longer",
  softmax_i8_64x384_scale_1: "what a row takes beside its lanes is half of it",
  threshold_i8_64x384_peaked:
    "a row with a winner is not left early: its table is smaller, but its sum is tested",
  chain_i8_4096: "no formula, and 256 entries: look-ups alone 0.56",
  chain_logistic_4096: "128 entries and a sign: slots of the two pipes alone 0.41",
  chain_tanh_4096: "128 entries and a sign: slots of the two pipes alone 0.38",
  add_i8_4096: "two products of words for each lane, on one pipe: 1.0",
};

/** What has aims of its own where matrices are multiplied. */
const ofMatrices: Readonly<Record<string, Aim>> = { matmul_i8_384x512x128: cycles(0.012, 0.0095) };

/** What has aims of its own without dot products: products of halfwords are on one of the two pipes. */
const withoutDots: Readonly<Record<string, Aim>> = { conv_i16_3x3_32x32x64: cycles(0.27, 0.255) };

/** The core that aims are for: Neoverse-N1, which multiplies no matrices, or V1. */
export const aimedAt = (cpu: Cpu): Core => (cpu === "i8mm" ? "neoverse-v1" : "neoverse-n1");

/** Work without dot products and without aims of its own may cost so much more. */
const BASE = 1.3;

export interface Standing {
  readonly name: string;
  readonly value: number;
  readonly must: number;
  readonly goal: number;
  readonly unit: string;
  readonly state: "goal met" | "must met" | "must MISSED";
  /** What loads alone take, in the unit of `value`; only where that is more than what was missed. */
  readonly floor?: number;
  /** What holds back a missed goal, where that is known. */
  readonly held?: string;
}

/** Where the work with an aim stands. */
export function standings(measured: readonly Measured[], cpu: Cpu): Standing[] {
  const [all, core] = [cpu === "i8mm" ? ofMatrices : aims, aimedAt(cpu)];
  return measured.flatMap((m): Standing[] => {
    const own = cpu === "base" ? withoutDots[m.work.name] : undefined;
    const aim = own ?? all[m.work.name];
    const slack = cpu === "base" && !own ? BASE : 1;
    const scale = aim && scaleOf(aim, m, measured, core);
    const cycles = m.ours.cycles[core];
    if (scale === undefined || cycles === undefined) return [];
    const [value, must, goal] = [cycles / scale, aim!.must * slack, aim!.goal * slack];
    const state = value <= goal ? "goal met" : value <= must ? "must met" : "must MISSED";
    const floor = (aim!.loads ?? 0) / scale;
    const bound = state !== "goal met" && floor > (state === "must met" ? goal : must);
    const unit = aim!.of ? `of ${aim!.of}` : "cycles";
    const reason = state === "goal met" ? undefined : held[m.work.name];
    const why = { ...(bound && { floor }), ...(reason !== undefined && { held: reason }) };
    return [{ name: m.work.name, value, must, goal, unit, state, ...why }];
  });
}

/** Cycles that an aim's 1 stands for; undefined where they were not measured. */
function scaleOf({ of }: Aim, { mlir }: Measured, all: readonly Measured[], core: Core): number | undefined {
  if (of === undefined) return 1;
  const other = of === "MLIR" ? mlir : all.find(({ work }) => work.name === of)?.ours;
  return other?.cycles[core];
}
