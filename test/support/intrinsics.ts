// Which NEON intrinsics there is proof for: those of rule rows, helpers and reductions across lanes, all run in
// rules.test.ts, and the few that only move whole registers.
import type { CSymbol } from "../../src/ctree/tree.ts";
import { render } from "../../src/support/layout.ts";
import { sumBytes, sumProducts } from "../../src/targets/neon/byte-tables.ts";
import { dotOf, matrixOf, matrixRowOf } from "../../src/targets/neon/dots.ts";
import { helpers } from "../../src/targets/neon/helpers.ts";
import { across } from "../../src/targets/neon/machine.ts";
import { shownTexts } from "../../src/vector/rule.ts";
import { rules } from "../../src/targets/neon/rules/index.ts";

/** Names that are called, like `vqrdmulhq_n_s32` or `vld1q_s8_x4`. */
export const intrinsicsIn = (text: string): Set<string> =>
  new Set(text.match(/\bv[a-z0-9]+(?:_[a-z0-9]+)*_[sufp](?:8|16|32|64)(?:_x[234])?(?=\()/g));

const each = (pattern: string, suffixes: string): string[] => suffixes.split(" ").map((x) => pattern + x);

/** Loads, stores, splats, reinterpretations, and masks on their way between lane widths and memory. */
const moves: readonly string[] = [
  ...each("vld1q_", "s8 u8 s16 u16 s32 u32 f32"),
  ...each("vst1q_", "s8 u8 s16 s32 f32"),
  // Halves of registers.
  ...each("vld1_", "s8 s16 s32 f32"),
  ...each("vst1_", "s8 s16 s32 f32"),
  ...each("vget_low_", "s8 s16 s32 f32"),
  ...each("vcombine_", "s8 s16 s32 f32"),
  ...each("vdupq_n_", "s8 u8 s16 u16 s32 u32 f32"),
  ...each("vdup_n_", "s8 s16 s32 f32"),
  ...each("vreinterpretq_", "u8_s8 u16_u8 u32_u16 u8_u16 u16_u32"),
  ...each("vuzp1q_", "u8 u16"),
  ...each("vzip1q_", "u8 u16"),
  ...each("vzip2q_", "u8 u16"),
  ...["vreinterpretq_u64_s16", "vgetq_lane_u64"], // four indices of a gather as one number, of halfwords
  ...["vreinterpretq_u32_s8", "vgetq_lane_u32"], // and of bytes
  // Truth values as bytes in memory, and the lanes of a sum that count.
  ...["vtstq_u8", "vandq_u8", "vbslq_s32", "vbslq_f32"],
];

const widths = [8, 16, 32];

/** The text of a helper with a written body. */
export function writtenText({ name, definition }: CSymbol): string {
  const made = definition?.();
  if (made?.kind !== "written") throw new Error(`${name} has no written body`);
  return render(made.text);
}

/** Sums of groups of products, all there are, with what they are made of. */
export const dots: readonly CSymbol[] = [true, false].flatMap((narrow) =>
  [true, false].flatMap((forAll) => {
    const dot = dotOf(true, narrow, forAll);
    const made = dot.definition!();
    return [...(made.kind === "written" ? made.uses : []), dot];
  }),
);

/** Products of two rows by two columns, and rows of those. */
export const matrices: readonly CSymbol[] = [
  ...[true, false].map(matrixOf),
  ...(["s8", "s32"] as const).map(matrixRowOf),
];

/** Products with one lane, run in the test of rows with the sums of groups. */
const laneProducts = ["vfmaq_laneq_f32", "vgetq_lane_f32"];

const texts: readonly string[] = [
  ...rules.flatMap((row) => widths.flatMap((w) => shownTexts(row, w))),
  ...[...helpers.values(), sumBytes(true), sumProducts(true), ...dots, ...matrices].map(writtenText),
];

/** Every intrinsic there is proof for. */
export const proven: ReadonlySet<string> = new Set([
  ...moves,
  ...laneProducts,
  ...Object.values(across),
  ...texts.flatMap((text) => [...intrinsicsIn(text)]),
]);
