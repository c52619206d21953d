// ARM NEON as a machine: registers of sixteen bytes, byte look-ups in up to four of them, sums of bytes and of products.
import { call, int } from "../../ctree/build.ts";
import type { CExpr } from "../../ctree/tree.ts";
import type { Every, GatherRow, Kind, Machine, MaskRows } from "../../vector/machine.ts";
import { every } from "../../vector/machine.ts";
import { applied } from "../../vector/rule.ts";
import { neonSwitch } from "../preamble.ts";
import type { Cpu } from "../target.ts";
import { sumBytes, sumOfLookups, sumProducts } from "./byte-tables.ts";
import { neonDots, neonMatrices } from "./dots.ts";
import { neonCosts } from "./families.ts";
import { helperNamed } from "./helpers.ts";
import { rulesFor } from "./rules/index.ts";

const types: Every<string> = {
  s8: "int8x16_t",
  u8: "uint8x16_t",
  s16: "int16x8_t",
  u16: "uint16x8_t",
  s32: "int32x4_t",
  u32: "uint32x4_t",
  f32: "float32x4_t",
};

const masks: MaskRows = {
  halve: (width, low, high) => {
    const n = width / 2;
    const [a, b] = [low, high].map((reg) => call(`vreinterpretq_u${n}_u${width}`, reg)) as [CExpr, CExpr];
    return call(`vuzp1q_u${n}`, a, b);
  },
  double: (width, mask) =>
    [1, 2].map((half) =>
      call(`vreinterpretq_u${2 * width}_u${width}`, call(`vzip${half}q_u${width}`, mask, mask)),
    ),
  ofBytes: (bytes) => call("vtstq_u8", bytes, bytes),
  asBytes: (mask) => call("vandq_u8", mask, call("vdupq_n_u8", int(1))),
};

const SIGNED = "vreinterpretq_s8_u8";

/** Instructions on unsigned bytes that wrap, by the helpers that wrap signed ones. */
const wrapping: Readonly<Record<string, string>> = {
  tosac_wrapping_add_s8: "vaddq_u8",
  tosac_wrapping_sub_s8: "vsubq_u8",
};

/** Lanes as unsigned bytes: what was made of such is those themselves, and numbers and sums that wrap are such. */
function unsigned(bytes: CExpr): CExpr {
  const asSuch = call("vreinterpretq_u8_s8", bytes);
  if (bytes.kind !== "call") return asSuch;
  const { callee, args } = bytes;
  if (callee.name === SIGNED) return args[0]!;
  if (callee.name === "vdupq_n_s8" && args[0]!.kind === "literal")
    return call("vdupq_n_u8", int(Number(args[0].value) & 0xff));
  const instruction = wrapping[callee.name];
  return instruction ? call(instruction, ...args.map(unsigned)) : asSuch;
}

/** Four indices of 8 or 16 bits leave their register at once, as one number. */
const packed = (entries: Kind, indices: 8 | 16): GatherRow => {
  const gather = helperNamed(`tosac_gather_${entries}_at_${indices === 8 ? "u8" : "s16"}`);
  const bits = 4 * indices;
  const each = 128 / bits;
  const four = (regs: readonly CExpr[], r: number): CExpr => {
    const lanes = call(`vreinterpretq_u${bits}_s${indices}`, regs[Math.floor(r / each)]!);
    return call(`vgetq_lane_u${bits}`, lanes, int(r % each));
  };
  return {
    entries,
    indices,
    gather: (table, regs, count) =>
      Array.from({ length: count }, (_, r) => call(gather, table, four(regs, r))),
  };
};

/** Entry by entry, at the words of so many registers for one of entries. */
const atWords = (entries: Kind, each: number): GatherRow => {
  const gather = helperNamed(`tosac_gather_${entries}`);
  const part = (regs: readonly CExpr[], r: number): CExpr[] =>
    Array.from({ length: each }, (_, k) => regs[Math.min(r * each + k, regs.length - 1)]!);
  return {
    entries,
    indices: 32,
    gather: (table, regs, count) =>
      Array.from({ length: count }, (_, r) => call(gather, table, ...part(regs, r))),
  };
};

const gathers: readonly GatherRow[] = [
  ...(["s32", "f32"] as const).flatMap((x) => [packed(x, 8), packed(x, 16), atWords(x, 1)]),
  atWords("s16", 2),
  atWords("s8", 4),
];

/** What reduces the lanes of one register, by reduction and kind. */
export const across: Readonly<Record<string, string>> = {
  "max s8": "vmaxvq_s8",
  "max s16": "vmaxvq_s16",
  "max s32": "vmaxvq_s32",
  "max f32": "vmaxvq_f32",
  "min s8": "vminvq_s8",
  "min s16": "vminvq_s16",
  "min s32": "vminvq_s32",
  "min f32": "vminvq_f32",
  "sum s32": "vaddvq_s32",
  "sum u32": "vaddvq_u32",
  "all u8": "vminvq_u8",
  "any u8": "vmaxvq_u8",
};

/** The machine as far as a tier has its instructions; the usual one has the dot product. */
export function neonMachine(cpu: Cpu = "dotprod"): Machine {
  const bytes = sumBytes(cpu !== "base");
  return {
    bytes: 16,
    types,
    memory: every((kind) => ({
      load: `vld1q_${kind}`,
      store: `vst1q_${kind}`,
      splat: `vdupq_n_${kind}`,
    })),
    rulesFor,
    masks,
    reinterpret: { unsigned: (v) => unsigned(v!), signed: applied(SIGNED) },
    halves: every((kind) => ({
      load: (from) => call(`vcombine_${kind}`, call(`vld1_${kind}`, from!), call(`vdup_n_${kind}`, int(0))),
      store: (to, v) => call(`vst1_${kind}`, to!, call(`vget_low_${kind}`, v!)),
    })),
    dots: neonDots(cpu !== "base"),
    halfwords: (lane) => [
      (sum, a, b) => call("vmlal_laneq_s16", sum!, call("vget_low_s16", a!), b!, int(lane)),
      (sum, a, b) => call("vmlal_high_laneq_s16", sum!, a!, b!, int(lane)),
    ],
    ...(cpu === "i8mm" && { matrices: neonMatrices }),
    lanes: {
      fma: (lane) => (sum, v, one) => call("vfmaq_laneq_f32", sum!, v!, one!, int(lane)),
      of: (lane) => (one) => call("vgetq_lane_f32", one!, int(lane)),
    },
    sums: {
      bytes: {
        add: (sum, v) => call(bytes, sum, unsigned(v!)),
        words: applied("vreinterpretq_s32_u32"),
      },
      lookups: (registers) => {
        const add = sumOfLookups(registers, bytes);
        return (sum, table, index) => call(add, sum, table, unsigned(index!));
      },
      products: applied(sumProducts(cpu !== "base")),
      pairs: applied(helperNamed("tosac_sum_pairs_s16")),
    },
    byteLookup: (registers, kind) => (table, index) => {
      const found = call(helperNamed(`tosac_lookup_${kind}x${registers * 16}`), table, unsigned(index!));
      return kind === "u8" ? call(SIGNED, found) : found;
    },
    gathers,
    across,
    trees: { sum: helperNamed("tosac_tree_sum_f32"), product: helperNamed("tosac_tree_product_f32") },
    costs: neonCosts(cpu),
    macro: "TOSAC_NEON",
    preamble: neonSwitch,
  };
}
